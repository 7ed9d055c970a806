"""差距清单: what each gap recovers, in the groups that were asked for."""

from collections.abc import Sequence
from typing import NamedTuple

from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import GapGroup
from wenming_cli.model.results import Results
from wenming_cli.report import figures, gap_sentences, sentences
from wenming_cli.report.xlsx.table import Band, Column, Kind, Row, Table, headings, rows

NAME = "差距清单"


class Listed(NamedTuple):
    """A gap, its group's name, and its number in the group."""

    group: str
    number: int
    gap: Gap


def table(
    results: Results, groups: Sequence[GapGroup], head: Sequence[str], tail: Sequence[str] = ()
) -> Table:
    """Return the list; a named group begins with its name, and numbers begin anew in it."""
    made: list[Row | Band] = []
    for group in groups:
        if group.name:
            said = f"{len(group.gaps)}项，共可补{figures.points(group.lost)}分"
            made.append(Band(f"{group.name}（{said}）"))
        made += rows(COLUMNS, listed(group))
    return Table(
        name=NAME,
        title=f"{results.edition.title}{NAME}",
        head=tuple(head),
        headings=headings(COLUMNS),
        rows=tuple(made) or (Band(gap_sentences.NO_GAPS),),
        tail=tuple(tail),
        frozen=3,
    )


def listed(group: GapGroup) -> list[Listed]:
    """Return a group's gaps with their numbers."""
    return [Listed(group.name, number, gap) for number, gap in enumerate(group.gaps, 1)]


COLUMNS: tuple[Column[Listed], ...] = (
    Column("序号", 2.8, Kind.COUNT, lambda each: each.number),
    Column("编号", 4, Kind.SHORT, lambda each: each.gap.id),
    Column("测评标准", 14, Kind.TEXT, lambda each: each.gap.result.requirement.text),
    Column("差距类型", 3.2, Kind.SHORT, lambda each: each.gap.type.value),
    Column("现状", 8, Kind.TEXT, lambda each: gap_sentences.state(each.gap)),
    Column("说明", 9, Kind.TEXT, lambda each: sentences.note(each.gap.result)),
    Column("缺的佐证", 9, Kind.TEXT, lambda each: "；".join(each.gap.result.unproven)),
    Column("可补分值", 3.5, Kind.POINTS, lambda each: each.gap.lost),
    Column("佐证涉及分值", 3.8, Kind.POINTS, lambda each: each.gap.at_risk),
    Column("累计", 4, Kind.POINTS, lambda each: each.gap.running),
    Column("补齐后得分率", 4.8, Kind.PERCENT, lambda each: each.gap.reach_low),
    Column("补齐后最高得分率", 4.8, Kind.PERCENT, lambda each: each.gap.reach_high),
    Column("牵头单位", 5, Kind.TEXT, lambda each: each.gap.result.requirement.lead_unit),
    Column(
        "责任单位",
        7,
        Kind.TEXT,
        lambda each: "、".join(each.gap.result.requirement.responsible_units),
    ),
)
