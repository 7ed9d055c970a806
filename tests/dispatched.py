"""A round with issues of every kind, for papers: hand-made steps in hand-made ledgers."""

from datetime import date
from pathlib import Path

from tests.conftest import small_edition
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.model.event import Header, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.step import (
    Assigned,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)
from wenming_cli.model.workspace import Round

ON = date(2026, 11, 23)
GATE = "实验小学正门（人民大街118号）"


def step(
    issue: int, act: Act, day: str, told: Told | None = None, note: str = "", *proofs: str
) -> Step:
    """Make a step; the inspectors of the city take it, or the unit where it shows its work."""
    by = "基教科" if act in {Act.PLAN, Act.PROGRESS, Act.SUBMIT} else "创城办督查组"
    shown = tuple(Evidence(path, 12, "ab" * 32, f"2026-{day}") for path in proofs)
    return Step(issue, act, f"2026-{day}T09:00:00+08:00", by, told, note, shown)


def opened(text: str, requirement: str = "", site: str = "", kind: str = "") -> Opened:
    """Make what was found on 12 October."""
    return Opened(text, Origin.INSPECTION, date(2026, 10, 12), requirement, site, kind)


def plan(measure: str, due: date, **more: object) -> Planned:
    """Make a plan."""
    return Planned(measure, Pace.BY_A_DAY, due, **more)  # type: ignore[arg-type]


SCHOOLS = (
    step(
        1, Act.OPEN, "10-12", opened("校门口有流动摊贩", "1.2.1", GATE, "中小学校"), "", "改前.jpg"
    ),
    step(1, Act.ASSIGN, "10-13", Assigned(leader="分管副市长", due=date(2026, 10, 31)), "清理到位"),
    step(
        1,
        Act.PLAN,
        "10-14",
        plan(
            "早晚值守",
            date(2026, 10, 31),
            goal="校门两侧50米无摊贩",
            units=("市公安局",),
            person="科长",
            post="基教科",
            phone="0437-0000000",
        ),
    ),
    step(1, Act.PROGRESS, "10-20", None, "早高峰已无摊贩"),
    step(1, Act.EXTEND, "10-30", Extended(date(2026, 11, 15), "分管副市长"), "便民市场未启用"),
    step(1, Act.SUBMIT, "11-10", None, "已清理", "改后.jpg", "值守表.xlsx"),
    step(1, Act.RETURN, "11-12", None, "晚高峰仍有两处"),
    step(2, Act.OPEN, "10-12", opened("活动室上锁")),
    step(3, Act.OPEN, "10-12", opened("台账不全", "1.1.2")),
    step(3, Act.DISMISS, "10-13", None, "已在另一处"),
    step(4, Act.OPEN, "10-12", opened("没有培训", "1.1.2")),
    step(4, Act.PLAN, "10-14", plan("补训", date(2026, 12, 31))),
    step(4, Act.SUBMIT, "11-10", None, "已培训两期", "签到表.pdf"),
)
"""An open one with everything, one with nothing, one dismissed, one shown as done."""

DISTRICT = (
    step(1, Act.OPEN, "10-12", opened("校门口路面破损", "2.1.1", f" {GATE}")),
    step(1, Act.PLAN, "10-14", plan("修补路面", date(2026, 10, 20))),
    step(1, Act.SUBMIT, "10-18", None, "已修补", "路面.jpg"),
    step(1, Act.VERIFY, "10-19"),
    step(1, Act.CLOSE, "10-19"),
)
"""A closed one at the same gate."""


def steps_of(unit: str, steps: tuple[Step, ...]) -> Ledger:
    """Put steps into a unit's ledger."""
    edition = small_edition()
    at = "2026-10-09T09:00:00+08:00"
    header = Header(edition.id, edition.fingerprint, unit, "2026Q4", at, "0.1.0")
    return Ledger(Path(f"{unit}.jsonl"), header, steps, len(steps) + 1, "0123abcd" * 4)


def city(on: date = ON, schools: tuple[Step, ...] = SCHOOLS) -> Docket:
    """See the issues of the whole city."""
    edition = small_edition()
    ground = Ground(edition, edition.units, Round("2026Q4"), "示例市", sample=True)
    return docket(ground, [steps_of("市教育局", schools), steps_of("龙山区", DISTRICT)], on)
