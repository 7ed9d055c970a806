"""Issues made by hand: every state, two extensions, a rebound, a red line, a merge's leftovers."""

from datetime import date
from pathlib import Path

from tests.conftest import ledger as answers_of
from tests.conftest import said, small_edition
from wenming_cli.core.remediation.choosing import listing
from wenming_cli.core.remediation.courses import courses
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Event, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.listing import EVERYTHING, Choice, Listing
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)
from wenming_cli.model.remediation.view import View
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round
from wenming_cli.store.ledgers.lines import encode

ON = date(2026, 11, 23)
FOUND = date(2026, 10, 9)
OFFICE, SQUAD = "创城办", "创城办督查组"
BEFORE = (Evidence("佐证/改前.jpg", 1, "ab" * 32, "2026-10-09"),)
AFTER = (Evidence("佐证/改后.jpg", 2, "cd" * 32, "2026-11-01"),)
UNITS = ("市教育局", "市公安局", "市城市管理行政执法局")


def step(
    issue: int,
    act: Act,
    day: date,
    by: str = "联络员",
    told: Told | None = None,
    note: str = "",
    evidence: tuple[Evidence, ...] = (),
) -> Step:
    """Make a step at nine o'clock of a day."""
    return Step(issue, act, f"{day}T09:00:00+08:00", by, told, note, evidence)


def opened(issue: int, text: str, day: date = FOUND, **more: object) -> Step:
    """Make an opening."""
    told = Opened(text, more.pop("origin", Origin.INSPECTION), day, **more)  # type: ignore[arg-type]
    return step(issue, Act.OPEN, day, SQUAD, told, evidence=BEFORE)


def closed(issue: int, first: date) -> list[Step]:
    """Make the steps from a request to the closing, a day each."""
    later = [date.fromordinal(first.toordinal() + n) for n in range(3)]
    return [
        step(issue, Act.SUBMIT, later[0], note="已整改到位", evidence=AFTER),
        step(issue, Act.VERIFY, later[1], SQUAD, note="现场核实"),
        step(issue, Act.CLOSE, later[2], OFFICE),
    ]


def planned(issue: int, day: date, due: date, measure: str = "增加人手") -> Step:
    """Make a plan."""
    told = Planned(
        measure, Pace.BY_A_DAY, due, "达到条文的要求", person="", post="业务科", units=("市住建局",)
    )
    return step(issue, Act.PLAN, day, told=told)


def education() -> list[Event]:
    """Late after two extensions; closed without a new answer; taken on by nobody; no issue."""
    d = date
    return [
        opened(1, "缺一次集中培训", requirement="1.1.2", gap_type=GapType.UNPROVEN),
        step(1, Act.ASSIGN, d(2026, 10, 10), OFFICE, Assigned("", "分管副市长", d(2026, 10, 30))),
        planned(1, d(2026, 10, 11), d(2026, 10, 30), "补办一次集中培训"),
        step(
            1,
            Act.EXTEND,
            d(2026, 10, 28),
            "联络员",
            Extended(d(2026, 11, 5), "分管副市长"),
            "讲师改期",
        ),
        step(
            1,
            Act.EXTEND,
            d(2026, 11, 4),
            "联络员",
            Extended(d(2026, 11, 10), "创城办主任"),
            "场地维修",
        ),
        step(1, Act.PROGRESS, d(2026, 11, 12), note="已联系讲师"),
        opened(2, "校园周边有违规场所", requirement="1.2.1", site="第三小学", site_type="校园周边"),
        planned(2, d(2026, 10, 12), d(2026, 11, 20)),
        *closed(2, d(2026, 11, 1)),
        opened(3, "家长学校没有活动记录", d(2026, 11, 20), requirement="1.2.2"),
        opened(4, "经费没有列入预算", requirement="1.1.3", origin=Origin.OTHER),
        step(4, Act.DISMISS, d(2026, 10, 15), OFFICE, note="已经列入，材料补报"),
    ]


def police() -> list[Event]:
    """A red line, due in two days; one sent back, then asked to be closed again."""
    d = date
    return [
        opened(1, "样例小区消防通道被占用", requirement="2.2.1", site="样例小区"),
        step(1, Act.ASSIGN, d(2026, 11, 1), OFFICE, Assigned("", "市公安局局长", d(2026, 11, 25))),
        opened(2, "值班记录不全"),
        planned(2, d(2026, 10, 20), d(2026, 12, 1)),
        step(2, Act.SUBMIT, d(2026, 10, 25), note="已补", evidence=AFTER),
        step(2, Act.RETURN, d(2026, 10, 26), SQUAD, note="缺十月的"),
        step(2, Act.SUBMIT, d(2026, 11, 2), note="补齐", evidence=AFTER),
    ]


def streets() -> list[Event]:
    """One that came back; one handed to another unit; one verified; a step that fits nothing."""
    d = date
    return [
        opened(1, "南门地面有垃圾", requirement="2.1.2", site="样例公园南门", site_type="公园"),
        planned(1, d(2026, 10, 12), d(2026, 10, 31)),
        *closed(1, d(2026, 10, 20)),
        step(
            1,
            Act.REBOUND,
            d(2026, 11, 18),
            SQUAD,
            Drawn("2026-11-18抽取，种子7，3件中抽1件"),
            "又有垃圾",
        ),
        opened(2, "路灯不亮", requirement="2.1.1"),
        step(2, Act.ASSIGN, d(2026, 11, 2), OFFICE, Assigned("市住建局", "", d(2026, 11, 23))),
        opened(3, "人行道砖松动", requirement="2.1.1"),
        planned(3, d(2026, 10, 12), d(2026, 11, 30)),
        *closed(3, d(2026, 11, 1))[:2],
        step(9, Act.CLOSE, d(2026, 11, 3), OFFICE),
    ]


def papers() -> list[Event]:
    """Two numbered papers in the city's own ledger."""
    at = "2026-11-12T10:00:00+08:00"
    return [
        Paper("交办单", "创城督", 2026, 11, "市教育局", ("市教育局-001",), at, OFFICE),
        Paper("督办单", "创城督", 2026, 12, "市教育局", ("市教育局-001", "市教育局-002"), at),
    ]


def ledgers(edition: Edition) -> tuple[Ledger, ...]:
    """Return the ledgers, the answers of units before their steps."""
    note = said(Status.PARTIALLY_ACHIEVED, note="缺一次集中培训", by="业务科")
    made = (
        (answers_of(edition, "市教育局", {"1.1.2": note, "1.2.1": Status.NOT_ACHIEVED}), education),
        (answers_of(edition, "市公安局", {"2.2.1": Status.NOT_ACHIEVED}), police),
        (answers_of(edition, "市城市管理行政执法局", {}), streets),
        (answers_of(edition, "全市", {}), papers),
    )
    return tuple(with_events(each, events()) for each, events in made)


def with_events(ledger: Ledger, events: list[Event]) -> Ledger:
    """Return a ledger with more events behind its own."""
    whole = (*ledger.events, *events)
    return Ledger(ledger.path, ledger.header, whole, len(whole) + 1, ledger.head)


def ground(edition: Edition) -> Ground:
    """Return what the issues are seen against."""
    return Ground(edition, edition.units, Round("2026Q4", name="四季度自评"), "辽源市", sample=True)


def sample_docket(on: date = ON, scope: str = "全市") -> Docket:
    """Return the issues on a day."""
    edition = small_edition()
    return docket(ground(edition), ledgers(edition), on, scope)


def page(
    found: Docket | None = None, view: View | None = None, choice: Choice = EVERYTHING
) -> Listing:
    """Return what a page of them shows."""
    seen = found or sample_docket()
    return listing(seen, seen.edition.units, view, choice)


def course_page(*ids: str) -> Listing:
    """Return the page of single issues."""
    seen = sample_docket()
    named = {entry.issue.id: entry for entry in seen.entries}
    entries = tuple(named[id_] for id_ in ids)
    edition = seen.edition
    made = page(seen._replace(entries=entries))
    return made._replace(courses=courses(ground(edition), ledgers(edition), entries))


def worded(words: str) -> tuple[Ledger, ...]:
    """Return ledgers with the same words wherever a person can write some."""
    proof = (Evidence(f"佐证{words}", 1, "ab" * 32, "2026-10-09"),)
    found = Opened(f"问题{words}", Origin.PUBLIC, FOUND, "1.1.2", f"点位{words}", f"类{words}")
    plan = Planned(
        f"措施{words}",
        Pace.LASTING,
        date(2026, 10, 30),
        f"目标{words}",
        units=(f"配合{words}",),
        leader=f"领导{words}",
        person=f"人{words}",
        post=f"岗{words}",
        phone=f"0{words}",
    )
    extended = Extended(date(2026, 11, 10), f"批准人{words}")
    day, by = date(2026, 10, 12), f"经办{words}"
    told: list[tuple[Act, Told | None]] = [
        (Act.OPEN, found),
        (Act.PLAN, plan),
        (Act.EXTEND, extended),
        (Act.SUBMIT, None),
        (Act.RETURN, None),
    ]
    events: list[Event] = [step(1, a, day, by, t, f"说明{words}", proof) for a, t in told]
    events += [
        Step(2, Act.OPEN, f"{day}T09:00:00+08:00", by, found._replace(requirement=f"9{words}")),
        Paper(f"单{words}", f"号{words}", 2026, 1, f"位{words}", ("市教育局-001",), f"{day}T09:00"),
    ]
    note = said(Status.NOT_ACHIEVED, note=words, by=words)
    return (with_events(answers_of(small_edition(), "市教育局", {"1.1.2": note}), events),)


def worded_page(words: str, *, whole: bool = False) -> Listing:
    """Return the ledger of problems with these words; whole: the course of its first."""
    edition = small_edition()
    spoken = worded(words)
    seen = docket(ground(edition), spoken, ON)
    made = page(seen)
    if not whole:
        return made
    return made._replace(courses=courses(ground(edition), spoken, seen.entries[:1]))


def written(folder: Path) -> Path:
    """Write the same issues as a workspace over the city's own edition; return its root."""
    root = folder / "整改样例"
    place = root / "台账" / "2026Q4"
    place.mkdir(parents=True)
    names = "".join(f"  - 名称: {unit}\n" for unit in ("市住建局",))
    (root / "wenming.yaml").write_text(
        "城市: 辽源市\n体系: [national-prefecture-2018]\n轮次:\n"
        f"  - 编号: 2026Q4\n样例: 是\n单位:\n{names}",
        encoding="utf-8",
    )
    from wenming_cli.store.editions.finding import shipped
    from wenming_cli.store.editions.loading import load

    edition = load(shipped("criteria") / "national-prefecture-2018")
    for each in ledgers(small_edition()):
        header = each.header.__class__(
            edition.id, edition.fingerprint, each.header.unit, "2026Q4", each.header.at, "0"
        )
        line, h = encode(header, "")
        lines = [line]
        for event in each.events:
            if isinstance(event, Step | Paper):
                line, h = encode(event, h)
                lines.append(line)
        (place / f"{each.header.unit}.jsonl").write_bytes(b"".join(lines))
    return root
