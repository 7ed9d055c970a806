"""总览: the figures on one sheet, vetoes first."""

from collections.abc import Iterable, Iterator

from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, gap_sentences, labels, marks, sentences
from wenming_cli.report.xlsx.blocks import Block, Field, Stack
from wenming_cli.report.xlsx.remarks import records, second_look
from wenming_cli.report.xlsx.table import Cell, Kind

NAME = "总览"

_GRID = (14.0, *[6.0] * 10)
"""Widths of the columns that all blocks share, in Chinese characters."""

_PLACES = (
    *(Field(name, 1, Kind.POINTS) for name in ("分值", "已得", "待评", "失分", "不适用")),
    Field("得分率", 1, Kind.PERCENT),
    Field("可能范围", 2, Kind.SHORT),
    Field("已评", 2, Kind.SHORT),
)


def stack(results: Results) -> Stack:
    """Return the sheet."""
    return Stack(
        name=NAME,
        title=f"{results.edition.title}自评总览",
        head=(sentences.whose(results), *marks.notices(results)),
        grid=_GRID,
        blocks=tuple(_blocks(results)),
    )


def _blocks(results: Results) -> Iterator[Block]:
    if results.vetoes:
        yield Block("一票否决", tuple(sentences.veto(v, results) for v in results.vetoes))
    yield _overall(results)
    if results.open_vetoes:
        yield Block(
            "一票否决项未评", tuple(sentences.open_veto(r, results) for r in results.open_vetoes)
        )
    yield _areas(results)
    yield _slices("双达标、双提升", "类别", (*results.natures, *results.facets, *results.matrix))
    yield _slices("按测评方法", "测评方法", results.methods)
    yield _slices("规定动作与自选动作", "动作", results.actions)
    yield _gap_types(results)
    yield from second_look(results)
    yield records(results)


def _overall(results: Results) -> Block:
    score, before = results.score, results.before_coverage
    said = (sentences.rate(results), labels.since(results), labels.target(results))
    fields = (
        Field("得分率", 1, Kind.PERCENT),
        Field("最低", 1, Kind.PERCENT),
        Field("最高", 1, Kind.PERCENT),
        Field("已评", 1, Kind.COUNT),
        Field("应评", 1, Kind.COUNT),
        Field("目标得分率", 1, Kind.PERCENT),
        Field("上一轮得分率", 2, Kind.PERCENT),
        Field("上一轮已评", 1, Kind.SHORT),
        Field("比上一轮", 2, Kind.SHORT),
    )
    row: tuple[Cell, ...] = (
        score.rate,
        score.low,
        score.high,
        results.coverage.answered,
        results.coverage.total,
        results.target,
        results.before,
        _covered(before) if before else None,
        figures.change(results.change),
    )
    return Block("总体情况", (*filter(None, said), sentences.places(score)), fields, (row,))


def _areas(results: Results) -> Block:
    rows = [
        (f"{each.area.id} {each.area.name}", *_cells(each.score, each.coverage))
        for each in results.areas
    ]
    rows.append(("合计", *_cells(results.score, results.coverage)))
    return Block("测评项目得分", (), (Field("测评项目", 1, Kind.TEXT), *_PLACES), tuple(rows))


def _cells(score: Score, coverage: Coverage) -> tuple[Cell, ...]:
    return (
        score.points,
        score.earned,
        score.pending,
        score.lost,
        score.excused,
        score.rate,
        figures.interval(score),
        _covered(coverage),
    )


def _covered(coverage: Coverage) -> str:
    return f"{coverage.answered}/{coverage.total}"


def _slices(title: str, name: str, slices: Iterable[Slice]) -> Block:
    counts = ("条数", "已评", "达标", "部分达标", "未达标", "不适用")
    fields = (
        Field(name, 1, Kind.TEXT),
        *(Field(count, 1, Kind.COUNT) for count in counts),
        Field("达标率", 1, Kind.PERCENT),
        Field("上一轮达标率", 1, Kind.PERCENT),
        Field("比上一轮", 2, Kind.SHORT),
    )
    rows = tuple(
        (
            each.label,
            each.total,
            each.answered,
            each.achieved,
            each.partially,
            each.not_achieved,
            each.excused,
            each.percent,
            each.before,
            figures.change(each.change),
        )
        for each in slices
    )
    return Block(title, (), fields, rows)


def _gap_types(results: Results) -> Block:
    fields = (
        Field("差距类型", 1, Kind.TEXT),
        Field("项数", 1, Kind.COUNT),
        Field("要做的", 9, Kind.TEXT),
    )
    rows = tuple(
        (kind.value, count, gap_sentences.TYPE_SENTENCES[kind]) for kind, count in results.gap_types
    )
    return Block("差距", (gap_sentences.gap_counts(results),), fields, rows)
