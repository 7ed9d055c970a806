"""The gap list (差距清单) as a Word document, lying, a table a group."""

from collections.abc import Iterator

from wenming_cli.model.gap_list import GapGroup, GapList
from wenming_cli.report import figures, gap_sentences, labels, marks, sentences
from wenming_cli.report.docx.markup import said
from wenming_cli.report.docx.numbering import first
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import LYING, section
from wenming_cli.report.docx.report import notices, titled
from wenming_cli.report.docx.tables import table
from wenming_cli.report.papers.shortcomings import gap_grid


def render(gaps: GapList) -> bytes:
    """Return a gap list as the bytes of a `.docx`."""
    results = gaps.results
    title = f"{marks.city_or_unit(results)}差距清单"
    return packed(Paper(title, "".join(_body(gaps, title)), marks.short_notice(results)))


def _body(gaps: GapList, title: str) -> Iterator[str]:
    results = gaps.results
    yield titled(title)
    yield said("Body", "")
    yield from notices(results)
    target = labels.target(results, gaps.type) if gaps.by is None else ""
    facts = (
        f"测评体系：{results.edition.title}",
        f"范围：{sentences.whose(results)}",
        sentences.rate(results),
        gap_sentences.gap_counts(results),
        target,
        gap_sentences.listed(gaps),
    )
    yield said("Body", "".join(f"{fact}。" for fact in facts if fact))
    if not gaps.groups:
        yield said("Body", f"没有{gaps.type.value}。" if gaps.type else gap_sentences.NO_GAPS)
    for number, group in enumerate(gaps.groups, 1):
        yield from _group(number, group)
    if gap_sentences.estimated(gaps):
        yield said("TableNote", gap_sentences.ESTIMATED)
    yield from (said("TableNote", line) for line in labels.records(results))
    yield section(LYING, references=REFERENCES)


def _group(number: int, group: GapGroup) -> Iterator[str]:
    count = f"{len(group.gaps)}项，共可补{figures.points(group.lost)}分"
    if group.name:
        yield said("Heading1", first(number, f"{group.name}（{count}）"))
    yield table(gap_grid(group.gaps), LYING.text_width)
