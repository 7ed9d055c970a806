"""Inline SVG: every picture says in words what it shows, and needs no colour to be read."""

from collections.abc import Sequence
from decimal import Decimal

from wenming_cli.model.gap import Gap
from wenming_cli.model.results import Results
from wenming_cli.model.score import HUNDRED, ZERO, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures, sentences
from wenming_cli.report.html.markup import Html, tag

PATTERNS = Html(
    '<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">'
    '<title>图例花纹</title><defs><pattern id="hatch" width="6" height="6" '
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" class="paper"/><rect width="2.5" height="6" class="ink"/>'
    "</pattern></defs></svg>"
)
"""Drawn once; `fill: url(#hatch)` of the style sheet refers to it."""

_PLACES = ("已得", "待评", "失分", "不适用")
_KINDS = ("earned", "pending", "lost", "excused")


def bar(score: Score) -> Html:
    """Draw where the points are: 已得, 待评, 失分, 不适用, to the scale of 分值."""
    return _picture("bar", sentences.places(score), *_segments(score))


def interval(results: Results) -> Html:
    """Draw the four places with the target and the previous round as marks on the scale.

    The scale of the rate ends where 不适用 begins: those points do not count.
    """
    score = results.score
    marks = [_tick(score, Decimal(at)) for at in (0, 25, 50, 75, 100)]
    said = [sentences.rate(results), sentences.places(score)]
    if results.target is not None:
        marks.append(_mark(score, results.target, "target"))
        said.append(f"目标{figures.percent(results.target)}")
    if results.before is not None:
        marks.append(_mark(score, results.before, "before"))
        said.append(f"上一轮{figures.percent(results.before)}")
    return _picture("interval", "；".join(said), *_segments(score), *marks)


def legend(results: Results, *, marks: bool = False) -> Html:
    """Explain the marks of the bars."""
    keys = list(zip(_KINDS, _PLACES, strict=True))
    if marks and results.target is not None:
        keys.append(("target", f"目标{figures.percent(results.target)}"))
    if marks and results.before is not None:
        keys.append(("before", f"上一轮{figures.percent(results.before)}"))
    entries = (tag("li", tag("i", class_=f"key {kind}"), name) for kind, name in keys)
    return tag("ul", *entries, class_="legend")


def step(gap: Gap, scale: Decimal) -> Html:
    """Draw a gap as one step of a waterfall: it begins where the gaps before it end.

    Args:
        gap: With its running total.
        scale: Points of the whole width.
    """
    start, end = gap.running - gap.gained, gap.running
    held = "" if gap.certain else "；所在测评内容评完后才计入"
    title = f"补{figures.points(gap.gained)}分，累计{figures.points(end)}分{held}"
    kind = "earned" if gap.certain else "pending"
    box = _rect(start, gap.gained, scale, kind)
    rises = [_upright(_part(at, scale), "step") for at in (start, end)]
    return _picture("step", title, *rises, box)


def share(each: Slice) -> Html:
    """Draw how many of a kind are achieved, of those that apply, and how many before."""
    marks = []
    if each.before is not None:
        marks.append(_upright(_part(each.before, HUNDRED), "before"))
    percent = each.percent or ZERO
    parts = (_rect(ZERO, HUNDRED, HUNDRED, "rest"), _rect(ZERO, percent, HUNDRED, "earned"))
    title = f"{each.label}达标{sentences.slice_of(each)}"
    return _picture("bar", title, *parts, *marks)


def _picture(kind: str, title: str, *parts: Html) -> Html:
    """Make a picture with its text alternative; widths are percent, so that text never shrinks."""
    return tag("svg", tag("title", title), *parts, class_=kind, role="img", aria_label=title)


def _segments(score: Score) -> Sequence[Html]:
    at, made = ZERO, []
    for kind, number in zip(_KINDS, score, strict=True):
        if number:
            made.append(_rect(at, number, score.points, kind))
        at += number
    return made


def _tick(score: Score, percent: Decimal) -> Html:
    end = {0: "start", 100: "end"}.get(int(percent), "middle")
    x = _along(score, percent)
    words = tag("text", f"{figures.plain(percent)}%", x=x, y="96%", text_anchor=end, class_="tick")
    return Html(_upright(x, "tick") + words)


def _mark(score: Score, percent: Decimal, kind: str) -> Html:
    return _upright(_along(score, percent), kind)


def _along(score: Score, percent: Decimal) -> str:
    """Return where a rate lies on the bar; only what applies is on its scale."""
    return _part(percent * score.applicable, HUNDRED * score.points)


def _upright(x: str, kind: str) -> Html:
    """Draw a thin upright mark; the style sheet says how tall."""
    return tag("rect", x=x, width="2", class_=kind)


def _rect(start: Decimal, width: Decimal, scale: Decimal, kind: str) -> Html:
    return tag("rect", x=_part(start, scale), width=_part(width, scale), class_=kind)


def _part(number: Decimal, scale: Decimal) -> str:
    return f"{HUNDRED * number / scale:.3f}%" if scale else "0%"
