"""The gap list (差距清单) as one self-contained page, in the groups a reader asked for."""

from collections.abc import Iterable

from wenming_cli.model.gap_list import GapList
from wenming_cli.report import gap_sentences, labels, sentences
from wenming_cli.report.html import gaps, overview
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.shell import page


def render(listed: GapList) -> bytes:
    """Return a gap list as one HTML page, UTF-8."""
    results = listed.results
    said = (
        sentences.rate(results),
        gap_sentences.gap_counts(results),
        labels.target(results, listed.type) if listed.by is None else "",
        gap_sentences.listed(listed),
        gap_sentences.ESTIMATED if gap_sentences.estimated(listed) else "",
    )
    parts = [overview.vetoes(results), *(tag("p", each) for each in said if each)]
    if listed.groups:
        parts += [tag("ul", *_meanings(listed)), gaps.group_tables(listed)]
    else:
        parts.append(tag("p", f"没有{listed.type}。" if listed.type else gap_sentences.NO_GAPS))
    title = f"{results.edition.title}差距清单"
    return page(title, results, parts, labels.records(results))


def _meanings(listed: GapList) -> Iterable[Html]:
    kinds = {gap.type for group in listed.groups for gap in group.gaps}
    return (tag("li", told) for kind, told in gap_sentences.TYPE_SENTENCES.items() if kind in kinds)
