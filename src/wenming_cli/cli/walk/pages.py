"""The other screens of the walk: first, last, score, finds, help, and single sentences."""

from functools import singledispatch

from wenming_cli.cli.walk import screen
from wenming_cli.cli.walk.flow import Line, Look, apart, flow, headed, padded
from wenming_cli.cli.walk.help import HELP
from wenming_cli.cli.walk.resuming import resumed
from wenming_cli.cli.walk.shown import (
    Closed,
    Helped,
    Matched,
    Opened,
    Rows,
    Scored,
    Shown,
    Told,
    View,
)
from wenming_cli.core.walk import Only
from wenming_cli.model.score import Coverage, Score
from wenming_cli.report import figures

_MOST = 15
"""Finds listed; more of them call for another word."""


@singledispatch
def page(shown: Shown, width: int) -> list[Line]:
    """Lay out anything but a question for a number of columns."""
    raise NotImplementedError(type(shown))


@page.register
def _told(told: Told, width: int) -> list[Line]:
    return flow("", told.text, width, Look.ALERT if told.slip else Look.PLAIN)


@page.register
def _view(view: View, width: int) -> list[Line]:
    return screen.question(view, width)


@page.register
def _opened(opened: Opened, width: int) -> list[Line]:
    lines = flow("", opened.title, width, Look.STRONG)
    if opened.statement:
        lines += flow("参考版：", opened.statement, width, Look.FAINT)
    lines += flow("", f"{opened.unit}，{opened.round_name}", width)
    if opened.remark:
        lines += flow("", opened.remark, width, Look.ALERT)
    lines += flow("", resumed(opened), width)
    help_ = "一个键评一条：1达标 2部分达标 3未达标 0不适用；定量的写数值再按Enter。填好就存。"
    return [*lines, *flow("", help_, width)]


@page.register
def _scored(scored: Scored, width: int) -> list[Line]:
    results = scored.results
    lines = [Line("-" * width, Look.FAINT)]
    if not results.score.points:
        said = f"{results.scope}没有牵头的条目，不单独算分；这次要填的已评"
        return lines + flow("", said + figures.coverage(scored.walked), width)
    head = f"{results.scope}得分率"
    lines += flow("", f"{head}{_rated(results.score, results.coverage)}", width, Look.STRONG)
    name = max(len(each.area.name) for each in results.areas) * 2 + 5
    for each in results.areas:
        covered = f"{each.coverage.answered}/{each.coverage.total}"
        text = padded(f"{each.area.id} {each.area.name}", name) + padded(covered, 8)
        text += padded(figures.percent(each.score.rate), 9, right=True)
        lines += map(Line, apart(text, figures.interval(each.score), min(width, name + 42)))
    return lines


@page.register
def _matched(matched: Matched, width: int) -> list[Line]:
    lines = flow("", f"“{matched.words}”有{len(matched.questions)}条：", width)
    for place, question in enumerate(matched.questions[:_MOST], 1):
        head = padded(f"{place}. ", 4) if matched.pick else "  "
        lines += flow(head, f"{question.requirement.id} {question.requirement.text}", width)
    if len(matched.questions) > _MOST:
        lines += flow("", f"只列前{_MOST}条，多写一个词可以缩小范围。", width)
    return lines


@page.register
def _helped(_helped: Helped, width: int) -> list[Line]:
    return [line for key, text in HELP for line in flow(padded(key, 13), text, width)]


@page.register
def _closed(closed: Closed, width: int) -> list[Line]:
    lines = [Line("-" * width, Look.FAINT)]
    said = f"这次填了{closed.given}条，共已评{figures.coverage(closed.coverage)}。"
    if closed.score is not None:
        said += f"得分率{figures.percent(closed.score.rate)}"
        said += (
            f"，评完后在{figures.interval(closed.score)}之间。" if closed.score.pending else "。"
        )
    lines += flow("", said, width, Look.STRONG)
    lines += flow("", _standing(closed), width)
    nexts = [("gaps", "看差距清单"), ("report", "出报告")]
    if not closed.coverage.complete:
        nexts.insert(0, ("assess", "接着填"))
    lines.append(Line("接下来："))
    for command, what in nexts:
        typed = f"wenming {command}{closed.options}"
        lines += flow("  ", f"{padded(typed, 16)}  {what}", width)
    return lines


@page.register
def _rows(rows: Rows, width: int) -> list[Line]:
    return headed(rows.left, rows.right, rows.rows, width)


def _rated(score: Score, covered: Coverage) -> str:
    """A rate never stands without its coverage and what it can still become."""
    still = f"，评完后在{figures.interval(score)}之间" if score.pending else ""
    return f"{figures.percent(score.rate)}（已评{figures.coverage(covered)}{still}）"


def _standing(closed: Closed) -> str:
    if closed.stopped:
        return f"停在{closed.stopped}，填过的都已保存。"
    if closed.coverage.complete:
        return "全部评完，辛苦了。填过的都已保存。"
    left = f"还有{closed.coverage.left}条未评。"
    if not closed.coverage.answered:
        return left
    seen = "差距都看过了" if closed.only is Only.GAPS else "走到最后一条了"
    return f"{seen}，{left}填过的都已保存。"
