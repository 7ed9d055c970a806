"""The gap list as Markdown: one table a group, in the columns of a 问题清单."""

from collections.abc import Iterable, Iterator

from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import NO_ISSUES, GapGroup, GapList, Issues
from wenming_cli.report import figures, gap_sentences, labels, marks, sentences
from wenming_cli.report.markdown_text import bullets, heading, page, quote, table

GAP_COLUMNS = (
    "序号",
    "编号",
    "测评标准",
    "差距类型",
    "现状",
    "缺的佐证",
    "可补分值",
    "累计",
    "补齐后得分率",
    "牵头单位",
    "责任单位",
)
GAP_NUMBERS = ("序号", "可补分值", "累计", "补齐后得分率")


def render(gaps: GapList) -> bytes:
    """Return a gap list as UTF-8 Markdown ending in one newline."""
    return page(_lines(gaps))


def gap_rows(gaps: Iterable[Gap], issues: Issues = NO_ISSUES) -> Iterator[tuple[str, ...]]:
    """Yield a row a gap, nothing left out, in the order of `GAP_COLUMNS`."""
    for number, gap in enumerate(gaps, 1):
        requirement, note = gap.result.requirement, sentences.note(gap.result)
        taken_up = gap_sentences.taken_up(issues.get(gap.id, ()))
        yield (
            str(number),
            gap.id,
            requirement.text,
            gap.type,
            gap_sentences.state(gap)
            + (f"；说明：{note}" if note else "")
            + (f"；问题：{taken_up}" if taken_up else ""),
            "；".join(gap.result.unproven),
            figures.points(gap.lost),
            figures.points(gap.running),
            labels.reach(gap),
            requirement.lead_unit,
            "、".join(requirement.responsible_units),
        )


def _lines(gaps: GapList) -> Iterator[str]:
    results = gaps.results
    yield from heading(1, f"{results.edition.title}差距清单")
    yield from quote(marks.notices(results))
    yield ""
    target = labels.target(results, gaps.type) if gaps.by is None else ""
    said = (
        f"范围：{sentences.whose(results)}",
        sentences.rate(results),
        gap_sentences.gap_counts(results),
        target,
        gap_sentences.listed(gaps),
    )
    yield from bullets(filter(None, said))
    if not gaps.groups:
        yield from ("", f"没有{gaps.type}。" if gaps.type else gap_sentences.NO_GAPS)
    for group in gaps.groups:
        yield from _group(group, gaps.issues)
    if gap_sentences.estimated(gaps):
        yield from ("", gap_sentences.ESTIMATED)


def _group(group: GapGroup, issues: Issues) -> Iterator[str]:
    count = f"{len(group.gaps)}项，共可补{figures.points(group.lost)}分"
    yield from heading(2, f"{group.name}（{count}）" if group.name else f"全部差距（{count}）")
    kinds = {gap.type for gap in group.gaps}
    said = gap_sentences.TYPE_SENTENCES.items()
    yield from bullets(sentence for kind, sentence in said if kind in kinds)
    yield ""
    yield from table(GAP_COLUMNS, gap_rows(group.gaps, issues), GAP_NUMBERS)
