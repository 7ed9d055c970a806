"""The gaps that recover most, step by step, and the rate that each step reaches."""

from wenming_cli.model.gap import Gap
from wenming_cli.model.results import Results
from wenming_cli.report import figures, labels
from wenming_cli.report.html import charts
from wenming_cli.report.html.markup import Html, anchor, joined, tag
from wenming_cli.report.html.tables import Column, body, heading_row, row, table

TOP = 20
"""Steps of the waterfall; the list below it has every gap."""

_STEPS = (
    Column("序号", "number"),
    Column("差距", "name"),
    Column("可补分值逐项累计", "chart"),
    Column("可补分值", "number"),
    Column("累计", "number"),
    Column("补齐后得分率", "number"),
)


def waterfall(results: Results) -> Html:
    """Show the first gaps as steps; where the target is reached, a line says so."""
    steps = [gap for gap in results.gaps[:TOP] if gap.lost]
    if not steps:
        return tag("p", "这些差距补齐后不增加得分；缺的佐证见下面的清单。")
    title = f"补齐可补分值最高的{len(steps)}项差距，得分率逐项到哪里"
    scale = steps[-1].running
    rows: list[Html] = []
    for number, gap in enumerate(steps, 1):
        cells = (
            str(number),
            joined((link(gap.id), f" {gap.item.name}　", tag("small", _lead(gap)))),
            charts.step(gap, scale),
            figures.points(gap.lost),
            figures.points(gap.running),
            labels.reach(gap),
        )
        rows.append(row(_STEPS, cells))
        if number == results.target_gaps:
            rows.append(heading_row(_STEPS, f"补齐以上{number}项，达到目标得分率", "reached"))
    key = tag(
        "ul",
        tag("li", tag("i", class_="key earned"), "补齐即得分"),
        tag("li", tag("i", class_="key pending"), "所在测评内容评完后才计入"),
        class_="legend",
    )
    target = labels.target(results)
    return joined((
        tag("h3", "补哪些最见效"),
        tag("p", target) if target else Html(),
        key,
        table(title, _STEPS, [body(rows)], kind="waterfall"),
    ))


def link(id_: str) -> Html:
    """Link to a requirement on the page."""
    return tag("a", id_, href=f"#{anchor(id_)}")


def _lead(gap: Gap) -> str:
    return f"{gap.type.value}，{gap.result.requirement.lead_unit}"
