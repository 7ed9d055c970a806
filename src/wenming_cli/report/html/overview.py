"""The first screen: what this is, whose, vetoes, and the rate with the interval it can end in."""

from wenming_cli.model.about import About
from wenming_cli.model.results import Results
from wenming_cli.report import figures, labels, marks, sentences
from wenming_cli.report.html import charts
from wenming_cli.report.html.markup import Html, joined, tag
from wenming_cli.report.html.tables import facts


def notices(results: About) -> Html:
    """Say what must not pass for what it is not; first on every page."""
    said = [tag("p", notice) for notice in marks.notices(results)]
    return tag("div", *said, class_="notices", role="note") if said else Html()


def whose(results: About) -> Html:
    """Say whose figures these are, of which round and which days."""
    days = []
    current = results.round
    if current is not None:
        days = [
            ("轮次起止", _days(current.starts, current.ends)),
            ("材料时限", _days(current.evidence_from, current.evidence_until)),
        ]
    return facts([("范围", sentences.whose(results)), *days])


def vetoes(results: Results) -> Html:
    """Say which vetoes stand, in red, and which are not answered yet."""
    standing = [tag("li", sentences.veto(each, results)) for each in results.vetoes]
    waiting = [tag("li", sentences.open_veto(each, results)) for each in results.open_vetoes]
    if not standing and not waiting:
        return Html()
    parts = [tag("h2", "一票否决", id="veto")]
    parts += [tag("ul", *standing, class_="standing")] if standing else []
    parts += [tag("p", "一票否决项未评："), tag("ul", *waiting)] if waiting else []
    kind = "veto standing-veto" if standing else "veto"
    return tag("section", *parts, class_=kind, aria_labelledby="veto")


def overall(results: Results) -> Html:
    """Show the rate large, its coverage and interval, the change, the target, every point."""
    figure, mark, rest = sentences.rate(results).partition("（")
    free = not results.vetoes and not results.open_vetoes
    said = (
        labels.since(results),
        labels.target(results),
        "没有一票否决的情形。" if free else "",
    )
    return tag(
        "section",
        tag("h2", "总体情况", id="overall"),
        tag(
            "p",
            tag("span", "得分率", class_="what"),
            tag("strong", figure.removeprefix("得分率"), class_="figure"),
            tag("span", mark + rest, class_="within"),
            class_="rate",
        ),
        tag("figure", charts.interval(results), charts.legend(results, marks=True)),
        _places(results),
        joined(tag("p", each, class_="remark") for each in said if each),
        aria_labelledby="overall",
    )


def _places(results: Results) -> Html:
    score = results.score
    named = (
        ("已得", score.earned),
        ("待评", score.pending),
        ("失分", score.lost),
        ("不适用", score.excused),
        ("分值", score.points),
    )
    cells = (
        tag("div", tag("dt", name), tag("dd", figures.points(number))) for name, number in named
    )
    return tag("dl", *cells, class_="places")


def _days(first: object, last: object) -> str:
    if first is None and last is None:
        return ""
    return f"{first or ''}至{last or ''}"
