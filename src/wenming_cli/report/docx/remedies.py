"""Chapters three and four of a 自查报告: what is lacking by type, and a table of measures."""

from collections.abc import Iterator

from wenming_cli.model.gap import Gap
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.report import gap_sentences, labels
from wenming_cli.report.docx.markup import paragraph, run, said
from wenming_cli.report.docx.numbering import second, third
from wenming_cli.report.docx.page_setup import UPRIGHT
from wenming_cli.report.docx.tables import table
from wenming_cli.report.papers import wording
from wenming_cli.report.papers.shortcomings import measure_grid

NAMED = 6
"""Gaps of a type that the running text tells; all stand in the appendix."""


def shortcomings(results: Results) -> Iterator[str]:
    """Yield a section a type of gap, each with what is asked, what is lacking and whose it is."""
    if not results.gaps:
        yield said("Body", gap_sentences.no_gaps(results))
        return
    yield said(
        "Body", f"{gap_sentences.gap_counts(results)}。按可补分值从高到低列出，全部见附件2。"
    )
    for number, (kind, count) in enumerate(results.gap_types, 1):
        yield said("Heading2", second(number, f"{kind.value}（{labels.REMEDY[kind]}）"))
        if count == 0:
            yield said("Body", f"没有{kind.value}。")
            continue
        named = _named(results, kind)
        left = f"以下是可补分值最高的{NAMED}项。" if len(named) < count else ""
        yield said("Body", f"{gap_sentences.TYPE_SENTENCES[kind]}共{count}项。{left}")
        for place, gap in enumerate(named, 1):
            yield _told(place, gap)


def measures(results: Results) -> Iterator[str]:
    """Yield a table of the gaps told above; the office writes measures, persons and terms in."""
    named = [gap for kind, _ in results.gap_types for gap in _named(results, kind)]
    if not named:
        yield said("Body", gap_sentences.no_gaps(results))
        return
    way = labels.target(results)
    aim = f"{way}。" if way else ""
    rest = "，其余按附件2逐项明确" if len(named) < len(results.gaps) else ""
    yield said("Body", f"{aim}前列问题的整改措施、责任和时限见下表{rest}。")
    yield said("TableTitle", "整改措施表")
    yield table(measure_grid(named), UPRIGHT.text_width)


def _named(results: Results, kind: GapType) -> list[Gap]:
    return [gap for gap in results.gaps if gap.type is kind][:NAMED]


def _told(place: int, gap: Gap) -> str:
    requirement = gap.result.requirement
    head = third(place, f"{requirement.text.removesuffix('。')}（{requirement.id}）。")
    return paragraph("Body", run(head, "<w:b/><w:bCs/>"), run(wording.gap(gap)))
