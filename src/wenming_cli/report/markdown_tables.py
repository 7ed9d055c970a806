"""The tables of the Markdown report that count: areas, kinds, units."""

from collections.abc import Iterable

from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, sentences
from wenming_cli.report.markdown_text import table

_PLACES = ("分值", "已得", "待评", "失分", "不适用", "得分率", "可能范围", "已评")


def area_table(results: Results) -> list[str]:
    """Return where the points of each area are, and of all."""
    rows = [
        (f"{each.area.id} {each.area.name}", *_cells(each.score, each.coverage))
        for each in results.areas
    ]
    rows.append(("合计", *_cells(results.score, results.coverage)))
    return table(("测评项目", *_PLACES), rows, _PLACES)


def unit_table(results: Results) -> list[str]:
    """Return where the points of each unit are, over what it leads."""
    rows = [
        (each.name, *_cells(each.score, each.coverage), str(each.records)) for each in results.units
    ]
    columns = ("单位", *_PLACES, "台账记录")
    return table(columns, rows, columns[1:])


def matrix_table(results: Results) -> list[str]:
    """Return 定量 and 定性 by 软件 and 硬件."""
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
    return table(("达标条数/适用条数", *facets, "合计"), rows)


def kind_table(name: str, slices: Iterable[Slice]) -> list[str]:
    """Return how requirements of each kind stand."""
    rows = (
        (
            each.label,
            *map(
                str,
                (
                    each.total,
                    each.answered,
                    each.achieved,
                    each.partially,
                    each.not_achieved,
                    each.excused,
                ),
            ),
            figures.percent(each.percent),
            figures.change(each.change),
        )
        for each in slices
    )
    numbers = ("条数", "已评", "达标", "部分达标", "未达标", "不适用", "达标率")
    return table((name, *numbers, "比上一轮"), rows, numbers)


def _cells(score: Score, coverage: Coverage) -> tuple[str, ...]:
    numbers = (score.points, score.earned, score.pending, score.lost, score.excused)
    return (
        *map(figures.points, numbers),
        figures.percent(score.rate),
        figures.interval(score),
        f"{coverage.answered}/{coverage.total}",
    )
