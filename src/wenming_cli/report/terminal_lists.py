"""Lists of requirements on a terminal: the whole edition, an area, an item, a unit's."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.result_tree import Found, ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.report import figures, sentences
from wenming_cli.report.terminal_head import title
from wenming_cli.report.terminal_prose import Prose, prose
from wenming_cli.report.terminal_tables import Column, make_table


def render_edition(results: Results) -> RenderableType:
    """List the areas of an edition with their counts."""
    rows = [
        (
            area.area.id,
            area.area.name,
            str(len(area.items)),
            str(area.coverage.total),
            str(area.coverage.answered),
        )
        for area in results.areas
    ]
    columns = [Column("编号"), Column("测评项目")]
    columns += [Column(name, number=True) for name in ("测评内容", "测评标准", "已评")]
    return Group(
        *title(results),
        prose(f"\n{results.edition.statement}\n", style="dim"),
        make_table(columns, rows),
        *_next(results),
    )


def render_place(results: Results, found: Found) -> RenderableType:
    """List the requirements of an area or an item, and where they stand."""
    items = found.area.items if found.item is None else (found.item,)
    return Group(*title(results), *_named(found), *(part for i in items for part in _item(i)))


def render_unit(
    results: Results,
    unit: str,
    led: Iterable[RequirementResult],
    shared: Iterable[RequirementResult],
) -> RenderableType:
    """List what a unit leads and what it does its part of."""
    parts: list[RenderableType] = [*title(results)]
    for heading, rows in ((f"{unit}牵头", tuple(led)), (f"{unit}作为责任单位", tuple(shared))):
        parts.append(prose(f"\n{heading}：{len(rows)}条", style="bold"))
        if rows:
            parts.append(_table(rows))
    return Group(*parts)


def _named(found: Found) -> Iterator[RenderableType]:
    if found.item is None:
        yield prose(f"\n测评项目{sentences.found_name(found)}", style="bold")


def _item(item: ItemResult) -> Iterator[RenderableType]:
    worth = f"（分值{figures.points(item.item.worth)}，计分办法：{item.item.rule.title}）"
    indicator = f"测评指标：{item.item.indicator}　" if item.item.indicator else ""
    yield prose(f"\n{indicator}测评内容{item.item.id} {item.item.name}", (worth, "dim"))
    yield _table(item.requirements)


def _table(results: Iterable[RequirementResult]) -> RenderableType:
    columns = (
        Column("编号", least=5),
        Column("测评标准"),
        Column("牵头单位", least=8),
        Column("现状", least=8),
    )
    return make_table(columns, map(_row, results))


def _row(result: RequirementResult) -> tuple[str | Prose, ...]:
    requirement = result.requirement
    veto = (("一票否决 ", "red"),) if requirement.veto else ()
    return (
        requirement.id,
        prose(*veto, requirement.text),
        requirement.lead_unit,
        sentences.conclusion(result),
    )


def _next(results: Results) -> Iterator[RenderableType]:
    first = results.areas[0]
    requirement = first.items[0].requirements[0].requirement
    commands = (
        (f"wenming show {first.area.id}", "一个测评项目的全部测评标准"),
        (f"wenming show {requirement.id}", "一条测评标准的全文、判定说明、佐证和现状"),
        (f"wenming show --unit {requirement.lead_unit}", "一个单位牵头和参与的"),
    )
    yield prose("\n接着看", style="bold")
    for typed, does in commands:
        yield prose((typed, "cyan"), f"　{does}", indent=2)
