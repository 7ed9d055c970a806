"""Sections of the terminal report between its head and its gaps' end."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from wenming_cli.model.result_tree import UnitResult
from wenming_cli.model.results import Results
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, sentences
from wenming_cli.report.terminal_bars import Bar, Legend
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table


def areas(results: Results) -> Iterator[RenderableType]:
    """Show each area as a bar with its rate and coverage."""
    yield prose("\n各测评项目", style="bold")
    rows = [
        (
            f"{each.area.id} {each.area.name}",
            Bar(each.score),
            figures.percent(each.score.rate),
            f"{each.coverage.answered}/{each.coverage.total}",
        )
        for each in results.areas
    ]
    columns = (
        Column("测评项目"),
        Column("分值去向"),
        Column("得分率", number=True, least=7),
        Column("已评", number=True, least=5),
    )
    yield make_table(columns, rows)
    yield Legend()


def matrix(results: Results) -> Iterator[RenderableType]:
    """Show 定量 and 定性 by 软件 and 硬件, with the change since the previous round."""
    known = {each.label: each for each in (*results.natures, *results.facets, *results.matrix)}
    facets = ("软件", "硬件")
    rows = [
        (
            nature,
            *(_slice(known.get(f"{nature}·{facet}")) for facet in facets),
            _slice(known.get(nature)),
        )
        for nature in ("定量", "定性")
    ]
    rows.append(("合计", *(_slice(known.get(facet)) for facet in facets), ""))
    yield prose("\n双达标、双提升（达标条数/适用条数，与上一轮相比）", style="bold")
    columns = [Column("", least=4), *map(Column, (*facets, "合计"))]
    yield make_table(columns, rows)
    yield from _kinds("按测评方法", results.methods)
    yield from _kinds("按动作", results.actions)


def units(results: Results) -> Iterator[RenderableType]:
    """Show the lead units that have answered, and name those that have not."""
    leading = [unit for unit in results.units if unit.coverage.total]
    begun = [unit for unit in leading if unit.coverage.answered]
    waiting = [unit.name for unit in leading if not unit.coverage.answered]
    others = [unit.name for unit in results.units if not unit.coverage.total]
    yield prose("\n各单位（只算本单位牵头的、本单位自己填的）", style="bold")
    if begun:
        yield make_table(_UNIT_COLUMNS, map(_unit, begun))
    if waiting:
        yield prose(f"还没有填报的牵头单位{len(waiting)}个：{'、'.join(waiting)}", style="dim")
    if others:
        yield prose(f"有填报、不牵头的：{'、'.join(others)}", style="dim")


def remarks(results: Results) -> Iterator[RenderableType]:
    """Count what needs a second look: conflicts, answers to older wording, unknown ids."""
    if results.conflicts:
        yield prose(f"\n填报不一致{len(results.conflicts)}处", style="bold")
        for each in results.conflicts:
            yield prose(f"{each.requirement.id}　{sentences.conflict(each)}", indent=2)
    if results.stale:
        ids = "、".join(r.requirement.id for r in results.stale)
        yield prose(f"\n条文已改，待重评{len(results.stale)}条：{ids}", style="yellow")
    if results.unknown:
        named = "、".join(f"{id_}（{unit}）" for unit, id_ in results.unknown)
        said = f"\n台账里有{len(results.unknown)}个编号不在这个测评体系里，没有计入：{named}"
        yield prose(said, style="yellow")


_UNIT_COLUMNS = (
    Column("单位"),
    Column("得分率", number=True, least=7),
    Column("可能范围", number=True),
    Column("失分", number=True, least=5),
    Column("已评", number=True, least=5),
)


def _unit(unit: UnitResult) -> tuple[str, ...]:
    return (
        unit.name,
        figures.percent(unit.score.rate),
        figures.interval(unit.score),
        figures.points(unit.score.lost),
        f"{unit.coverage.answered}/{unit.coverage.total}",
    )


def _slice(each: Slice | None) -> str:
    """Word a count with its change on a line of its own."""
    return sentences.slice_of(each).replace("，", "\n")


def _kinds(heading: str, slices: Iterable[Slice]) -> Iterator[RenderableType]:
    said = "；".join(f"{each.label}{sentences.achieved(each)}" for each in slices)
    if said:
        yield prose(f"{heading}：{said}")
