"""Ledgers of a small city at work on its problems: a case of every kind of bar."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.conftest import small_edition
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Event, Header, Ledger
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
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.model.workspace import Round
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers.writer import open_for_writing

ON = date(2026, 11, 23)
PROOF = (Evidence("佐证/改后.jpg", 1234, "a" * 64, "2026-11-01"),)
OFFICE, LEADER, CLERK = "创城办", "分管副市长", "联络员"


def day(typed: str) -> date:
    """Return a day of 2026 typed as 11-23, or a whole one."""
    return date.fromisoformat(typed if len(typed) > 5 else f"2026-{typed}")


def step(issue: int, act: Act, when: str, told: Told | None = None, by: str = OFFICE) -> Step:
    """Make a step of a day; who and why are filled in."""
    proofs = PROOF if act is Act.SUBMIT else ()
    note = "" if told else f"{act.word}的说明"
    if act is Act.EXTEND:
        note = "连续降雨，画线后移"
    return Step(issue, act, f"{day(when)}T09:00:00+08:00", by, told, note, proofs)


def opened(issue: int, when: str, text: str, requirement: str = "", site: str = "") -> Step:
    """Open an issue on the day it was found."""
    told = Opened(text, Origin.INSPECTION, day(when), requirement, site)
    return step(issue, Act.OPEN, when, told, "督查组")


def assigned(issue: int, when: str, due: str = "", unit: str = "", leader: str = "") -> Step:
    """Hand it to a unit."""
    told = Assigned(unit, leader, day(due) if due else None)
    return step(issue, Act.ASSIGN, when, told)


def planned(issue: int, when: str, due: str, starts: str = "", **more: object) -> Step:
    """Plan it."""
    told = Planned(
        "增加保洁频次，重新施划停车线",
        Pace.BY_A_DAY,
        day(due),
        goal="地面无垃圾，停车入位",
        starts=day(starts) if starts else None,
        post="市容科",
    )
    return step(issue, Act.PLAN, when, told._replace(**more), CLERK)  # type: ignore[arg-type]


def extended(issue: int, when: str, due: str) -> Step:
    """Move its last day."""
    return step(issue, Act.EXTEND, when, Extended(day(due), LEADER))


def closed(issue: int, submit: str, when: str) -> Iterator[Step]:
    """Submit, verify and close it."""
    yield step(issue, Act.SUBMIT, submit, by=CLERK)
    yield step(issue, Act.VERIFY, when, by="督查组")
    yield step(issue, Act.CLOSE, when)


def streets() -> Iterator[Step]:
    """Late; extended twice and sent back; closed in time; closed late; rebounded; only found."""
    yield opened(1, "11-01", "东辽河公园南门处地面存在垃圾、非机动车乱停放", "2.1.2", "公园南门")
    yield assigned(1, "11-03", "11-15", leader=LEADER)
    yield planned(1, "11-04", "11-15", "11-05")
    yield opened(2, "11-02", "主干道两侧路灯不亮", "2.1.1")
    yield assigned(2, "11-02", leader=LEADER)
    yield planned(2, "11-03", "11-10", units=("市住建局",))
    yield extended(2, "11-09", "11-18")
    yield extended(2, "11-17", "11-30")
    yield step(2, Act.SUBMIT, "11-19", by=CLERK)
    yield step(2, Act.RETURN, "11-20", by="督查组")
    yield opened(3, "10-26", "护栏破损")
    yield planned(3, "10-26", "11-06")
    yield from closed(3, "11-04", "11-05")
    yield opened(4, "10-27", "占道经营")
    yield assigned(4, "10-28", "11-03")
    yield from closed(4, "11-08", "11-09")
    yield opened(5, "10-28", "小广告清理不彻底")
    yield planned(5, "10-28", "11-04")
    yield from closed(5, "11-02", "11-03")
    yield step(5, Act.REBOUND, "11-16")
    yield assigned(5, "11-17", "11-25")
    yield opened(6, "11-20", "公交站牌文字脱落")


def schools() -> Iterator[Step]:
    """Due on the day; closed before it began; one day long; none of it; long; no last day."""
    yield opened(1, "11-16", "校门口秩序混乱")
    yield planned(1, "11-16", "11-23")
    yield opened(2, "11-02", "操场积水", "1.2.1")
    yield planned(2, "11-02", "11-27", "11-20")
    yield from closed(2, "11-09", "11-10")
    yield opened(3, "11-12", "宣传栏内容过期", "1.1.1")
    yield planned(3, "11-12", "11-12", pace=Pace.AT_ONCE)
    yield opened(4, "11-13", "无此情形")
    yield step(4, Act.DISMISS, "11-14")
    yield opened(5, "11-09", "家长学校长期坚持", "1.2.2")
    yield planned(5, "11-10", "12-31", "11-30", pace=Pace.LASTING, person="甲", post="德育科")
    yield opened(6, "11-18", "食堂公示不全")
    yield assigned(6, "11-19")


def police() -> Iterator[Step]:
    """A red line, handed to another unit."""
    yield opened(1, "11-05", "消防通道被占用", "2.2.1", "样例小区")
    yield assigned(1, "11-06", "11-21", unit="市住建局", leader=LEADER)


CASES = {
    "市城市管理行政执法局": streets,
    "市教育局": schools,
    "市公安局": police,
}


def ledger(edition: Edition, unit: str, events: tuple[Event, ...]) -> Ledger:
    """Make a ledger of steps."""
    header = Header(edition.id, edition.fingerprint, unit, "2026Q4", "", "0.1.0")
    return Ledger(Path(f"{unit}.jsonl"), header, events, len(events) + 1, "0123abcd" * 4)


def small_docket(on: date = ON, scope: str = CITY_WIDE) -> Docket:
    """Return all of it as it stands on a day; every step counts."""
    edition = small_edition()
    ledgers = [ledger(edition, unit, tuple(steps())) for unit, steps in CASES.items()]
    ground = Ground(edition, edition.units, Round("2026Q4"), "辽源市", sample=True)
    found = docket(ground, ledgers, on, scope)
    assert not found.strays
    return found


def workspace(root: Path) -> Path:
    """Make a workspace with all of it in ledgers, as the program would write them."""
    edition = load(locate("national-prefecture-2018", root))
    root.mkdir(parents=True, exist_ok=True)
    text = "城市: 辽源市\n体系: [national-prefecture-2018]\n样例: 是\n轮次:\n  - {编号: 2026Q4}\n"
    (root / "wenming.yaml").write_text(text, encoding="utf-8", newline="\n")
    at = "2026-10-09T09:00:00+08:00"
    for unit, steps in CASES.items():
        header = Header(edition.id, edition.fingerprint, unit, "2026Q4", at, "0.1.0")
        with open_for_writing(root / "台账" / "2026Q4" / f"{unit}.jsonl", header) as writer:
            for each in steps():
                writer.append(each)
    return root
