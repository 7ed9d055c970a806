"""Tables that people fill in and `wenming` takes back: the plan (整改计划), the form of steps."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import Origin, Pace
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.results import Results
from wenming_cli.report import marks, sentences
from wenming_cli.report.xlsx.table import Column, Heading, Kind, Row, Table, headings, rows
from wenming_cli.report.xlsx.three_lists import goal


class Proposed(NamedTuple):
    """A gap as it stands in the sheet: what is wrong, and the proposals of kind and date."""

    number: int
    gap: Gap
    problem: str
    pace: Pace
    due: date
    unit: str


PLAN = "整改计划"
_PLAN_TAIL = (
    "整改措施由单位自己写，没有写措施的行不记；整改类型和时限是建议，可以改；"
    f"整改类型填{'、'.join(Pace)}。责任人和电话可以不写，只写岗位。"
)
_FORM_TAIL = (
    f"一行一步。动作填：{'、'.join(act.word for act in Act)}；一行做几步的写成“登记、交办”。"
    f"登记的编号留空，由程序接着编；来源填{'、'.join(Origin)}；佐证写工作区里的路径，一行一个。"
)
_WIDE: Final = {
    Field.TEXT: 16,
    Field.MEASURE: 16,
    Field.NOTE: 12,
    Field.EVIDENCE: 12,
    Field.SITE: 10,
    Field.GOAL: 10,
}


def plan(results: Results, proposed: Sequence[Proposed]) -> Table:
    """Return the sheet of a unit's plan, measures and people left open."""
    return Table(
        name=PLAN,
        title=f"{results.edition.title}{PLAN}",
        head=(sentences.whose(results), *marks.notices(results)),
        headings=headings(_COLUMNS),
        rows=tuple(rows(_COLUMNS, proposed)),
        tail=(_PLAN_TAIL,),
        frozen=2,
        pages=2,
        least=2,
    )


def form(results: Results, lines: int = 20) -> Table:
    """Return an empty form for steps of any kind."""
    fields = [field for field in Field if field is not Field.AT]
    return Table(
        name="整改记录",
        title="整改记录表",
        head=(sentences.whose(results),),
        headings=tuple(Heading(field, _WIDE.get(field, 6), Kind.TEXT) for field in fields),
        rows=tuple(Row((None,) * len(fields)) for _ in range(lines)),
        tail=(_FORM_TAIL,),
        frozen=2,
        pages=2,
    )


_COLUMNS: tuple[Column[Proposed], ...] = (
    Column("序号", 3, Kind.COUNT, lambda each: each.number),
    Column("测评标准编号", 4.6, Kind.SHORT, lambda each: each.gap.id),
    Column("测评标准", 16, Kind.TEXT, lambda each: each.gap.result.requirement.text),
    Column("存在问题", 16, Kind.TEXT, lambda each: each.problem),
    Column("差距类型", 3.4, Kind.SHORT, lambda each: each.gap.type.value),
    Column("缺的佐证", 10, Kind.TEXT, lambda each: "；".join(each.gap.result.unproven)),
    Column("可补分值", 3.6, Kind.POINTS, lambda each: each.gap.lost),
    Column("具体措施", 18, Kind.TEXT, lambda _: None),
    Column("完成标准（目标）", 14, Kind.TEXT, lambda each: goal(each.gap)),
    Column("整改类型", 4.6, Kind.SHORT, lambda each: each.pace.value),
    Column("完成时限", 6, Kind.SHORT, lambda each: each.due.isoformat()),
    Column("责任单位", 7, Kind.TEXT, lambda each: each.unit),
    Column("配合单位", 8, Kind.TEXT, lambda _: None),
    Column("牵头领导", 6, Kind.SHORT, lambda _: None),
    Column("责任科室", 6, Kind.SHORT, lambda _: None),
    Column("责任人", 5, Kind.SHORT, lambda _: None),
    Column("联系电话", 7, Kind.SHORT, lambda _: None),
)
