"""What the planning walk shows and asks, in words."""

from collections.abc import Iterator

from wenming_cli.cli.planning.desk import Desk
from wenming_cli.cli.planning.tasks import Tasks
from wenming_cli.cli.walk.flow import Look, padded
from wenming_cli.cli.walk.screen import bar
from wenming_cli.cli.walk.shown import Rows, Told
from wenming_cli.cli.walk.turn import Ask, Kind
from wenming_cli.core.remediation import proposals
from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.step import Pace
from wenming_cli.model.remediation.written import Field
from wenming_cli.report import figures, gap_sentences
from wenming_cli.report.xlsx.three_lists import goal as goal_in_lines
from wenming_cli.report.xlsx.three_lists import units

MEASURE = Ask(Kind.MEASURE, "整改措施（自己写，Enter跳过）：")
JUMP = Ask(Kind.JUMP, "跳到哪一条，写测评标准的编号（Enter不跳）：")
FIND = Ask(Kind.FIND, "查找什么（Enter不找）：")
DROPPED = Told("这一条没有记，可以重新写。")

NOBODY = {"-", "无", "－"}
"""Typed where a name is asked for: nobody, although somebody was named before."""

_HELP = (
    ("整改措施", "写做什么，Enter；程序不替人编。空着按Enter是跳过，以后再定。"),
    ("整改类型", "1立行立改 2限期整改 3长期坚持；按Enter取建议的。"),
    ("时限", "2026-12-20、12月20日、+7（七天以后）；按Enter取建议的。"),
    ("整改目标", "怎样算做到；按Enter取体系里的“达标”，写“-”是不写。"),
    ("责任领导等", "按Enter取上一条写的，没有就不写；写“-”是不写。电话和姓名可以不写。"),
    ("b s", "上一条；跳过这一条。写到一半的，b回到上一问。"),
    ("g 7.2.1", "跳到某一条。"),
    ("/ 公示", "查找条文和问题里的词。"),
    ("Esc", "不要这一条已经写的，从整改措施重写；按行填的时候写“取消”。"),
    ("q", "退出。记下的都已保存，下次只问剩下的。"),
)


def helped() -> Rows:
    """Explain the keys."""
    return Rows("", "", tuple((padded(key, 12), text, Look.PLAIN) for key, text in _HELP))


def gap_page(desk: Desk) -> Rows:
    """Lay out the open gap."""
    gap = desk.gap
    assert gap is not None
    total, done = len(desk.tasks.gaps), len(desk.planned)
    right = f"第{desk.place + 1}/{total}条 已定{done} {bar(done, total)}"
    rows = (*_overtaken(desk.tasks, gap), *_rows(gap))
    return Rows(f"{gap.area.id} {gap.area.name}", right, rows)


def _overtaken(tasks: Tasks, gap: Gap) -> Iterator[tuple[str, str, Look]]:
    """Say first that it may only be the answer that is old."""
    issue = tasks.closed.get(gap.id)
    if issue:
        value = "数值" if gap.result.requirement.numeric else "达标"
        how = f"wenming answer {gap.id} {value} --unit {tasks.unit}"
        yield "", f"{issue}已销号，自评还没有改：先重新作答，{how}", Look.ALERT
        yield "", f"又出现的，记反弹：wenming track rebound {issue}", Look.FAINT


def _rows(gap: Gap) -> Iterator[tuple[str, str, Look]]:
    requirement = gap.result.requirement
    yield "", f"{gap.id} {gap.item.name}", Look.STRONG
    yield "", requirement.text, Look.STRONG
    if requirement.veto:
        yield "", "红线：一票否决的测评标准", Look.ALERT
    yield "问题：", proposals.problem(gap), Look.PLAIN
    yield "差距：", f"{gap.type}，{gap_sentences.state(gap)}", Look.PLAIN
    if gap.result.unproven:
        yield "缺佐证：", "、".join(gap.result.unproven), Look.PLAIN
    if not gap.result.counted:
        yield "可补：", "由别的单位牵头，不计入本单位", Look.PLAIN
    elif gap.lost:
        yield "可补：", f"{figures.points(gap.lost)}分", Look.PLAIN
    yield "单位：", units(requirement), Look.FAINT
    if achieved := goal(gap):
        yield "达标：", achieved, Look.FAINT


def pace(proposed: Pace) -> Ask:
    """Ask for the kind."""
    keys = " ".join(f"{n}{each}" for n, each in enumerate(Pace, 1))
    return Ask(Kind.CHOICE, f"整改类型 {keys}（Enter取{proposed}）：")


def due(proposed: str) -> Ask:
    """Ask for the last day."""
    return Ask(Kind.ENTRY, f"时限（Enter取{proposed}，也可以写12月20日、+7）：")


def goal(gap: Gap) -> str:
    """Return the goal that is offered, in one line: what the edition calls 达标."""
    return "；".join(line.rstrip("。；") for line in goal_in_lines(gap).splitlines())


def asked_goal(offered: str) -> Ask:
    """Ask when it counts as done."""
    passing = "Enter取上面的“达标”，-不写" if offered else "Enter不写"
    return Ask(Kind.ENTRY, f"整改目标，也就是销号标准（{passing}）：")


def person(field: Field, last: str) -> Ask:
    """Ask for a name, a post, a number; the last one typed is offered again."""
    passing = f"Enter取{last}，-不写" if last else "Enter不写"
    return Ask(Kind.ENTRY, f"{field}（{passing}）：")
