"""Every requirement by area and item, with the arithmetic from the answer up to the total."""

from collections.abc import Mapping

from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import AreaResult, ItemResult
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import explanation, figures, labels
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.requirement import Scored, details


def section(results: Results) -> Html:
    """Show all requirements, folded up; the script finds and unfolds them."""
    gaps = {gap.id: gap for gap in results.every_gap}
    areas = [_area(results, area, gaps) for area in results.areas]
    return tag(
        "section",
        tag("h2", "逐条自评", id="requirements"),
        tag("p", "点开一条，看填报、佐证、折算和判定说明。"),
        _tools(),
        tag("div", *areas, id="all-requirements"),
        tag("h3", "合计"),
        *(tag("p", line, class_="sum") for line in explanation.total(results)),
        tag("p", explanation.ROUNDING, class_="sum"),
        aria_labelledby="requirements",
    )


def _tools() -> Html:
    named = [*(status.value for status in Status), labels.UNANSWERED, labels.STALE]
    options = (tag("option", name, value=name) for name in named)
    every = Html('<option value="">全部</option>')
    choice = tag("select", every, *options, data_key="status", data_choose="all-requirements")
    return tag(
        "p",
        tag("label", "自评等级", choice),
        tag("label", "找字词", tag("input", type="search", data_find="all-requirements")),
        tag("button", "全部展开", type="button", data_unfold="open"),
        tag("button", "全部收起", type="button", data_unfold="close"),
        tag("output", "", data_count="all-requirements"),
        class_="tools",
        hidden="hidden",
    )


def _area(results: Results, area: AreaResult, gaps: Mapping[str, Gap]) -> Html:
    covered = f"已评{area.coverage.answered}/{area.coverage.total}"
    lines = (f"得分率{figures.percent(area.score.rate)}，{covered}", *explanation.area(area))
    title = tag("h3", f"{area.area.id} {area.area.name}")
    items = (_item(results, item, gaps) for item in area.items)
    return tag("section", title, tag("p", "；".join(lines), class_="sum"), *items, class_="area")


def _item(results: Results, item: ItemResult, gaps: Mapping[str, Gap]) -> Html:
    indicator = f"（{item.item.indicator}）" if item.item.indicator else ""
    scored = Scored(item, explanation.counts_each(results, item), results.edition.sources)
    rows = (details(scored, r, gaps.get(r.requirement.id)) for r in item.requirements)
    return tag(
        "section",
        tag("h4", f"{item.item.id} {item.item.name}{indicator}"),
        tag("p", "；".join(explanation.item(results, item)), class_="sum"),
        *rows,
        class_="item",
    )
