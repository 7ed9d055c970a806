"""Tables of an overview: points by area, 双达标 and 双提升, units."""

from collections.abc import Iterable

from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, sentences
from wenming_cli.report.papers.grid import Column, Grid, grid

_PLACES = (
    Column("分值", 16, middle=True),
    Column("已得", 16, middle=True),
    Column("待评", 15, middle=True),
    Column("失分", 15, middle=True),
    Column("不适用", 15, middle=True),
    Column("得分率", 18, middle=True),
    Column("可能范围", 18, middle=True),
    Column("已评", 18, middle=True),
)


def area_grid(results: Results) -> Grid:
    """Return where the points of each area are, and of all (测评项目得分表)."""
    rows = [
        (f"{each.area.id} {each.area.name}", *_cells(each.score, each.coverage))
        for each in results.areas
    ]
    rows.append(("合计", *_cells(results.score, results.coverage)))
    return grid((Column("测评项目", 32), *_PLACES), rows)


def unit_grid(results: Results) -> Grid:
    """Return where the points of each unit are that has begun, over what it leads (单位得分表)."""
    begun = [each for each in results.units if each.coverage.answered]
    rows = ((each.name, *_cells(each.score, each.coverage)) for each in begun)
    return grid((Column("单位", 32), *_PLACES), rows)


def matrix_grid(results: Results) -> Grid:
    """Return 定量 and 定性 by 软件 and 硬件, each with its change (双达标、双提升)."""
    known = {each.label: each for each in (*results.natures, *results.facets, *results.matrix)}
    facets = ("软件", "硬件")
    rows = [
        (
            nature,
            *(sentences.slice_of(known.get(f"{nature}·{facet}")) for facet in facets),
            sentences.slice_of(known.get(nature)),
        )
        for nature in ("定量", "定性")
    ]
    rows.append(("合计", *(sentences.slice_of(known.get(facet)) for facet in facets), ""))
    columns = (
        Column("达标条数/适用条数", 24, middle=True),
        *(Column(name, 44, middle=True) for name in (*facets, "合计")),
    )
    return grid(columns, rows)


def kind_grid(name: str, slices: Iterable[Slice]) -> Grid:
    """Return how requirements of each kind stand, for example by method."""
    heads = ("条数", "已评", "达标", "部分达标", "未达标", "不适用", "达标率")
    columns = (
        Column(name, 20, middle=True),
        *(Column(head, 16, middle=True) for head in heads),
        Column("比上一轮", 24, middle=True),
    )
    return grid(columns, map(_kind, slices))


def _kind(each: Slice) -> tuple[str, ...]:
    counts = (
        each.total,
        each.answered,
        each.achieved,
        each.partially,
        each.not_achieved,
        each.excused,
    )
    change = figures.change(each.change)
    return (each.label, *map(str, counts), figures.percent(each.percent), change)


def _cells(score: Score, coverage: Coverage) -> tuple[str, ...]:
    numbers = (score.points, score.earned, score.pending, score.lost, score.excused)
    return (
        *map(figures.points, numbers),
        figures.percent(score.rate),
        figures.interval(score),
        f"{coverage.answered}/{coverage.total}",
    )
