"""Sections that count: areas, 双达标 and 双提升, methods, actions, units."""

from collections.abc import Iterable

from wenming_cli.model.result_tree import UnitResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, sentences
from wenming_cli.report.html import charts
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.tables import Cell, Column, body, row, table

_PLACES = ("分值", "已得", "待评", "失分", "不适用", "得分率", "可能范围", "已评")
_AREA_COLUMNS = (
    Column("测评项目", "name"),
    Column("分值去向", "chart"),
    *(Column(name, "number") for name in _PLACES),
)
_UNIT_COLUMNS = (
    Column("单位", "name", "row"),
    *(Column(name, "number", "number") for name in _PLACES),
    Column("台账记录", "number", "number"),
)
_COUNTS = ("条数", "已评", "达标", "部分达标", "未达标", "不适用", "达标率", "上一轮")
_FACETS = ("软件", "硬件")


def areas(results: Results) -> Html:
    """Show each area as a bar with its rate and coverage, and all of them."""
    rows = [
        row(
            _AREA_COLUMNS,
            (
                f"{each.area.id} {each.area.name}",
                charts.bar(each.score),
                *_cells(each.score, each.coverage),
            ),
        )
        for each in results.areas
    ]
    total = ("合计", charts.bar(results.score), *_cells(results.score, results.coverage))
    bodies = (body(rows), body([row(_AREA_COLUMNS, total)], class_="total"))
    return _section(
        "areas",
        "测评项目得分表",
        tag("div", charts.legend(results), class_="areas-legend"),
        table("各测评项目的分值去向、得分率和已评条数", _AREA_COLUMNS, bodies, kind="areas"),
    )


def matrix(results: Results) -> Html:
    """Show 定量 and 定性 by 软件 and 硬件, with the change since the previous round."""
    known = {each.label: each for each in (*results.natures, *results.facets, *results.matrix)}
    columns = (Column("达标条数/适用条数", "name"), *map(Column, (*_FACETS, "合计")))
    rows = [
        row(columns, (nature, *(_slice(known.get(f"{nature}{facet}")) for facet in ends)))
        for nature in ("定量", "定性")
        for ends in [(*(f"·{facet}" for facet in _FACETS), "")]
    ]
    sums = (_slice(known.get(facet)) for facet in _FACETS)
    rows.append(row(columns, ("合计", *sums, ""), class_="total"))
    return _section(
        "matrix",
        "双达标、双提升",
        table("定量和定性、软件和硬件各有多少条达标", columns, [body(rows)], kind="matrix"),
        _kinds("性质与软硬", (*results.natures, *results.facets, *results.matrix)),
    )


def methods(results: Results) -> Html:
    """Show how requirements of each method stand, and of each action."""
    return Html(
        _section("methods", "按测评方法", _kinds("测评方法", results.methods))
        + _section("actions", "规定动作与自选动作", _kinds("动作", results.actions))
    )


def units(results: Results) -> Html:
    """Show every unit over what it leads; the script sorts and filters."""
    rows = [row(_UNIT_COLUMNS, _unit(each)) for each in results.units]
    return _section(
        "units",
        "单位得分表",
        tag("p", "只算本单位牵头、本单位自己填报的测评标准。"),
        tag(
            "p",
            tag("label", "找单位", tag("input", type="search", data_find="unit-rows")),
            tag("output", "", data_count="unit-rows"),
            class_="tools",
            hidden="hidden",
        ),
        table("各单位得分", _UNIT_COLUMNS, [body(rows, id="unit-rows")], kind="units"),
    )


def _unit(each: UnitResult) -> tuple[str | Cell, ...]:
    return (each.name, *_cells(each.score, each.coverage), str(each.records))


def _cells(score: Score, coverage: Coverage) -> tuple[str | Cell, ...]:
    numbers = (score.points, score.earned, score.pending, score.lost, score.excused)
    covered = Cell(f"{coverage.answered}/{coverage.total}", str(figures.rounded(coverage.percent)))
    return (
        *map(figures.points, numbers),
        figures.percent(score.rate),
        figures.interval(score),
        covered,
    )


def _slice(each: Slice | None) -> Html:
    if each is None:
        return Html(figures.NONE)
    return Html(tag("span", sentences.slice_of(each)) + charts.share(each))


def _kinds(name: str, slices: Iterable[Slice]) -> Html:
    columns = (
        Column(name, "name"),
        *(Column(each, "number") for each in _COUNTS),
        Column("比上一轮", "number"),
    )
    rows = (row(columns, _kind(each)) for each in slices)
    return table(f"按{name}计数", columns, [body(rows)])


def _kind(each: Slice) -> tuple[str, ...]:
    counts = (
        each.total,
        each.answered,
        each.achieved,
        each.partially,
        each.not_achieved,
        each.excused,
    )
    return (
        each.label,
        *map(str, counts),
        figures.percent(each.percent),
        figures.percent(each.before),
        figures.change(each.change),
    )


def _section(id_: str, title: str, *parts: Html) -> Html:
    return tag("section", tag("h2", title, id=id_), *parts, aria_labelledby=id_)
