"""`wenming explain` on a terminal: from one place of the edition up to the total."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.result_tree import Found, ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import Score
from wenming_cli.report import explanation, figures, quantities, sentences
from wenming_cli.report.terminal_head import title
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table

_NUMBERS = ("分值", "已得", "待评", "失分", "不适用")
_SUMS = tuple(Column(name, number=True, least=6) for name in _NUMBERS)


def render(results: Results, found: Found | None) -> RenderableType:
    """Explain an area, an item or a requirement up to the total; None: the total."""
    return Group(*title(results), *_parts(results, found), prose(explanation.ROUNDING, style="dim"))


def _parts(results: Results, found: Found | None) -> Iterator[RenderableType]:
    if found is None:
        yield from _step("合计", explanation.total(results))
        rows = [(f"{a.area.id} {a.area.name}", a.score) for a in results.areas]
        yield _sums("测评项目", rows, results.score)
        return
    if found.item is None:
        yield from _step(f"测评项目{sentences.found_name(found)}", explanation.area(found.area))
        rows = [(f"{i.item.id} {i.item.name}", i.score) for i in found.area.items]
        yield _sums("测评内容", rows, found.area.score)
    else:
        if found.requirement is not None:
            yield from _requirement(found)
        name = f"{found.item.item.id} {found.item.item.name}"
        yield from _step(f"测评内容{name}", explanation.item(results, found.item))
        yield _shares(found.item, each=explanation.counts_each(results, found.item))
        above = f"测评项目{found.area.area.id} {found.area.area.name}"
        yield from _step(above, explanation.area(found.area))
    yield from _step("合计", explanation.total(results))


def _requirement(found: Found) -> Iterator[RenderableType]:
    result = found.requirement
    assert result is not None
    requirement = result.requirement
    yield from _step(f"测评标准{sentences.found_name(found)}", explanation.answer(result))
    if requirement.measure is not None:
        said = f"指标“{requirement.measure.metric}”，{quantities.lines(requirement.measure)}"
        yield prose(said, indent=2)
    yield prose(explanation.share(result), indent=2)


def _step(heading: str, lines: Iterable[str]) -> Iterator[RenderableType]:
    yield prose("")
    yield prose(heading, style="bold")
    yield from (prose(line, indent=2) for line in lines)


def _shares(item: ItemResult, *, each: bool) -> RenderableType:
    """Show what each requirement brings into its item's arithmetic.

    Args:
        item: With its requirements.
        each: Whether each of them has points of its own.
    """
    uneven = len({r.requirement.weight for r in item.requirements}) > 1
    columns = [Column("编号", least=5), Column("测评标准"), Column("结论")]
    columns += [Column("权重", number=True)] if uneven else []
    names = ("折算", "分值", "已得", "失分") if each else ("折算",)
    columns += [Column(name, number=True, least=5) for name in names]
    rows = [_share(r, uneven=uneven)[: len(columns)] for r in item.requirements]
    return make_table(columns, rows)


def _share(result: RequirementResult, *, uneven: bool) -> tuple[str, ...]:
    weight = (figures.plain(result.requirement.weight),) if uneven else ()
    return (
        result.requirement.id,
        result.requirement.text,
        sentences.conclusion(result),
        *weight,
        figures.share(result.share),
        figures.points(result.points),
        figures.points(result.earned),
        figures.points(result.lost),
    )


def _sums(name: str, rows: Iterable[tuple[str, Score]], total: Score) -> RenderableType:
    cells = [(words, *_numbers(score)) for words, score in [*rows, ("合计", total)]]
    return make_table((Column(name), *_SUMS), cells, last_is_sum=True)


def _numbers(score: Score) -> tuple[str, ...]:
    numbers = (score.earned, score.pending, score.lost, score.excused)
    return (figures.points(score.points), *map(figures.points, numbers))
