"""Gaps: all of them by type, or in the groups of a gap list."""

from collections.abc import Iterable, Iterator
from itertools import starmap

from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import GapList
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.report import figures, gap_sentences, labels, sentences
from wenming_cli.report.html.markup import Html, joined, said, tag
from wenming_cli.report.html.tables import Cell, Column, body, heading_row, row, table
from wenming_cli.report.html.waterfall import link, waterfall
from wenming_cli.report.markdown_gaps import GAP_COLUMNS

_KINDS = ("number", "id", "wide", "type", "wide", "wide", *("number",) * 3, "unit", "unit")
_LIST = tuple(starmap(Column, zip(GAP_COLUMNS, _KINDS, strict=True)))


def section(results: Results) -> Html:
    """Show the waterfall and the list of all gaps."""
    head = [tag("h2", "差距", id="gaps"), tag("p", gap_sentences.gap_counts(results))]
    if not results.gaps:
        return tag(
            "section", *head, tag("p", gap_sentences.no_gaps(results)), aria_labelledby="gaps"
        )
    first = tag("div", *head, waterfall(results), class_="block")
    return tag("section", first, _by_type(results), aria_labelledby="gaps")


def group_tables(listed: GapList) -> Html:
    """Show the groups of a gap list, each with its own running total."""
    bodies = []
    for group in listed.groups:
        count = f"{len(group.gaps)}项，共可补{figures.points(group.lost)}分"
        title = f"{group.name}（{count}）" if group.name else f"全部差距（{count}）"
        bodies.append(_body(title, enumerate(group.gaps, 1), linked=False))
    gaps = tuple(gap for group in listed.groups for gap in group.gaps)
    return tag("div", _tools(listed.results, gaps), _table(bodies), class_="all-gaps")


def _by_type(results: Results) -> Html:
    numbered = tuple(enumerate(results.gaps, 1))
    bodies = []
    for kind, count in results.gap_types:
        rows = [(number, gap) for number, gap in numbered if gap.type is kind]
        if rows:
            title = f"{kind}{count}项（{gap_sentences.TYPE_SENTENCES[kind].partition('：')[2]}）"
            bodies.append(_body(title, rows, linked=True))
    return tag(
        "div",
        tag("h3", "全部差距"),
        tag("p", "序号、累计和补齐后得分率，按全部差距从可补分值最高的数起。"),
        _tools(results, results.gaps),
        _table(bodies),
        class_="all-gaps",
    )


def _table(bodies: Iterable[Html]) -> Html:
    return table("差距清单", _LIST, bodies, id_="gap-rows", kind="gaps")


def _body(title: str, rows: Iterable[tuple[int, Gap]], *, linked: bool) -> Html:
    made = [heading_row(_LIST, title), *(_row(n, gap, linked=linked) for n, gap in rows)]
    return body(made)


def _row(number: int, gap: Gap, *, linked: bool) -> Html:
    requirement, note = gap.result.requirement, sentences.note(gap.result)
    units = (requirement.lead_unit, *requirement.responsible_units)
    cells = (
        str(number),
        link(gap.id) if linked else gap.id,
        requirement.text,
        Cell(tag("b", gap.type.value)),
        joined((tag("p", gap_sentences.state(gap)), *(_note(note) if note else ()))),
        joined(tag("p", each) for each in gap.result.unproven),
        figures.points(gap.lost),
        figures.points(gap.running),
        labels.reach(gap),
        requirement.lead_unit,
        "、".join(requirement.responsible_units),
    )
    return row(_LIST, cells, data_type=gap.type.value, data_units="\n".join(units))


def _note(note: str) -> Iterator[Html]:
    yield tag("p", "说明：", said(note))


def _tools(results: Results, gaps: Iterable[Gap]) -> Html:
    """Make what the script filters by; without a script it stays hidden."""
    named = {
        name: True
        for gap in gaps
        for name in (gap.result.requirement.lead_unit, *gap.result.requirement.responsible_units)
    }
    known = (unit.name for unit in results.units if unit.name in named)
    ordered = dict.fromkeys((*known, *named))
    return tag(
        "p",
        _choice("差距类型", "type", [kind.value for kind in GapType]),
        _choice("单位（牵头或责任）", "units", ordered),
        tag("label", "找字词", tag("input", type="search", data_find="gap-rows")),
        tag("output", "", data_count="gap-rows"),
        class_="tools",
        hidden="hidden",
    )


def _choice(name: str, key: str, values: Iterable[str]) -> Html:
    options = (tag("option", value, value=value) for value in values)
    every = Html('<option value="">全部</option>')
    return tag("label", name, tag("select", every, *options, data_key=key, data_choose="gap-rows"))
