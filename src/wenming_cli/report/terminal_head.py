"""The first lines of every terminal page: what this is, whose, and how it stands."""

from collections.abc import Iterator

from rich.console import RenderableType

from wenming_cli.model.about import About
from wenming_cli.model.results import Results
from wenming_cli.report import labels, sentences
from wenming_cli.report.marks import bracketed
from wenming_cli.report.terminal_prose import prose


def title(results: Results) -> Iterator[RenderableType]:
    """Say what the figures are of, and what they must not pass for."""
    yield from marks(results)
    yield prose(results.edition.title, style="bold")
    if results.round is not None or results.coverage.answered:
        yield prose(sentences.whose(results))


def marks(results: About) -> Iterator[RenderableType]:
    """Say in short what a page must not pass for."""
    if said := bracketed(results):
        yield prose(said, style="yellow")


def head(results: Results) -> Iterator[RenderableType]:
    """Say vetoes first, then the rate with its coverage, the change, the target, the points."""
    yield from title(results)
    yield prose("")
    for vetoed in results.vetoes:
        yield prose(("一票否决：", "bold red"), (sentences.veto(vetoed, results), "red"))
    yield _rate(results)
    yield from (prose(said) for said in (labels.since(results),) if said)
    yield from (prose(said) for said in (labels.target(results),) if said)
    yield prose(sentences.places(results.score))
    for requirement in results.open_vetoes:
        yield prose(("一票否决项未评：", "yellow"), sentences.open_veto(requirement, results))


def _rate(results: Results) -> RenderableType:
    figure, mark, rest = sentences.rate(results).partition("（")
    return prose((figure, "bold reverse"), mark + rest)
