"""整改计划图 as SVG: a picture a row on one axis; in percent, so that text never shrinks."""

from collections.abc import Iterator
from datetime import date, timedelta

from wenming_cli.model.remediation.calendar import MEANS, Calendar, Sign
from wenming_cli.model.remediation.schedule import Bar, Span, Turn
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.ticks import fitted, lower, upper

_KINDS = {
    Sign.PLAN: "plan",
    Sign.AHEAD: "ahead",
    Sign.NODE: "node",
    Sign.DONE: "done",
    Sign.LATE: "late",
    Sign.UNSET: "unset",
}
_ROOM = 2.3
"""Percent of the width that a character over the axis needs."""


def head(axis: Calendar, on: date) -> Html:
    """Draw what stands over the bars: months or years, and the day that is marked."""
    first, last = axis.cells[0].first, axis.cells[-1].last
    said = f"时间轴，{first}至{last}"
    marked = f"{said}，竖线是{on}" if axis.on is not None else said
    parts = [
        tag("title", "时间轴"),
        tag("desc", marked),
        *_labels(axis),
        *_upright(axis, on),
    ]
    return tag("svg", *parts, class_="axis", role="img", aria_label=marked)


def bar(each: Bar, axis: Calendar, on: date) -> Html:
    """Draw an issue; its title tells in words all that is drawn."""
    said = f"{words.period(each)}，{words.progress(each)}"
    nodes = words.nodes(each).replace("\n", "；")
    title = f"{said}；{nodes}" if nodes else said
    parts = [tag("title", title), *_grid(axis), *_upright(axis, on)]
    if each.plan:
        parts += _plan(each.plan, axis, on)
    elif each.unset:
        parts.append(_sign(each.starts, Sign.UNSET, axis))
    if each.late:
        parts.append(_box(each.late, "late", axis))
    ends = [node for node in each.nodes if node.turn is Turn.CLOSED]
    parts += [_sign(n.day, Sign.NODE, axis) for n in each.nodes if n not in ends]
    parts += [_sign(node.day, Sign.DONE, axis) for node in ends]
    return tag("svg", *parts, class_="gantt", role="img", aria_label=title)


def legend() -> Html:
    """Explain the marks."""
    entries = (
        tag("li", tag("i", _mark(sign), class_=f"mark {kind}", aria_hidden="true"), MEANS[sign])
        for sign, kind in _KINDS.items()
    )
    return tag("ul", *entries, class_="legend")


def _mark(sign: Sign) -> str:
    return "" if sign in {Sign.PLAN, Sign.AHEAD, Sign.LATE} else sign.value


def _plan(plan: Span, axis: Calendar, on: date) -> Iterator[Html]:
    """Draw what of a plan has begun, and what is yet to come."""
    if plan.first <= on:
        yield _box(Span(plan.first, min(plan.last, on)), "plan", axis)
    if plan.last > on:
        begins = max(plan.first, on + timedelta(1)) if on < date.max else plan.first
        yield _box(Span(begins, plan.last), "ahead", axis)


def _labels(axis: Calendar) -> Iterator[Html]:
    """Yield words over the cells that they are about, as many as have room."""
    for ticks, y in ((upper(axis), "38%"), (lower(axis), "82%")):
        starts = [_share(axis, axis.before(axis.cells[tick.place].first)) for tick in ticks]
        for at, form in fitted(ticks, starts, 100.0, lambda form: len(form) * _ROOM):
            yield tag("text", form, x=f"{at:.2f}%", y=y)


def _grid(axis: Calendar) -> Iterator[Html]:
    for tick in upper(axis)[1:]:
        at = _share(axis, axis.before(axis.cells[tick.place].first))
        yield tag("rect", x=f"{at:.2f}%", width="1", class_="line")


def _upright(axis: Calendar, on: date) -> Iterator[Html]:
    """Mark the middle of the day."""
    if axis.on is not None:
        yield tag("rect", x=f"{_middle(axis, on):.2f}%", width="2", class_="on")


def _sign(day: date, sign: Sign, axis: Calendar) -> Html:
    x = f"{_middle(axis, day):.2f}%"
    return tag("text", sign.value, x=x, y="50%", class_=f"sign {_KINDS[sign]}")


def _box(span: Span, kind: str, axis: Calendar) -> Html:
    start = _share(axis, axis.before(span.first))
    width = _share(axis, (span.last - span.first).days + 1)
    return tag("rect", x=f"{start:.2f}%", width=f"{width:.2f}%", class_=kind)


def _middle(axis: Calendar, day: date) -> float:
    return _share(axis, axis.before(day) + 0.5)


def _share(axis: Calendar, days: float) -> float:
    return 100 * days / axis.days
