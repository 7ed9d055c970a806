"""The report on a terminal: a section chief reads it in one minute."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.results import Results
from wenming_cli.report import gap_sentences, labels
from wenming_cli.report.terminal_gaps import gap_table
from wenming_cli.report.terminal_head import head
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_sections import areas, matrix, remarks, units

TOP = 10
"""Gaps shown; `wenming gaps` lists all."""


def render(results: Results) -> RenderableType:
    """Return the report for any width; nothing in it is cut."""
    return Group(*_parts(results))


def _parts(results: Results) -> Iterator[RenderableType]:
    yield from head(results)
    yield from areas(results)
    yield from matrix(results)
    yield from _gaps(results)
    yield from units(results)
    yield from remarks(results)
    yield from _next(results)


def _gaps(results: Results) -> Iterator[RenderableType]:
    yield prose(f"\n{gap_sentences.gap_counts(results)}", style="bold")
    if not results.gaps:
        yield prose(gap_sentences.no_gaps(results))
        return
    shown = results.gaps[:TOP]
    if len(shown) < len(results.gaps):
        yield prose(f"可补分值最高的{TOP}项；全部见wenming gaps", style="dim")
    yield gap_table(shown, brief=True)


def _next(results: Results) -> Iterator[RenderableType]:
    yield prose("\n下一步", style="bold")
    if not results.coverage.complete:
        left = results.coverage.left
        yield _command("wenming assess --only 未评", f"接着评余下的{left}条")
    if results.every_gap:
        first = results.every_gap[0].id
        yield _command("wenming gaps --by 单位", "按牵头单位列出全部差距")
        yield _command(f"wenming explain {first}", "看这一条怎么算到总分")
    yield _command("wenming report -o 报告.md", "写成文件，含逐条自评表")
    if labels.records(results):
        yield prose("\n台账校验值（核对：wenming verify）", style="dim")
    for line in labels.records(results):
        yield prose(line, style="dim", indent=2)


def _command(typed: str, does: str) -> RenderableType:
    return prose((typed, "cyan"), f"　{does}", indent=2)
