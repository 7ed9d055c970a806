"""Gaps on a terminal: a table for the report, and the gap list."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType

from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import NO_ISSUES, GapGroup, GapList, Grouping, Issues
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.status import GapType
from wenming_cli.report import figures, gap_sentences, labels, sentences
from wenming_cli.report.terminal_head import title
from wenming_cli.report.terminal_prose import Prose, prose
from wenming_cli.report.terminal_tables import Column, make_table

_COLUMNS = (
    Column("序号", number=True, least=4),
    Column("差距"),
    Column("可补", number=True, least=5),
    Column("累计", number=True, least=6),
    Column("补齐后", number=True, least=9),
)

COLOURS = {GapType.MISSING: "red", GapType.UNPROVEN: "magenta", GapType.WEAK: "yellow"}


def render(gaps: GapList) -> RenderableType:
    """Return a gap list for any width; nothing in it is cut."""
    return Group(*_parts(gaps))


def gap_table(
    gaps: Iterable[Gap], *, brief: bool = False, issues: Issues = NO_ISSUES
) -> RenderableType:
    """Make the table of some gaps, with what each recovers and how far it brings the rate.

    Args:
        gaps: In the order of their running total.
        brief: Without the evidence that is lacking and the responsible units.
        issues: Those of them that are taken up already.
    """
    rows = [
        (
            str(number),
            _told(gap, issues.get(gap.id, ()), brief=brief),
            figures.points(gap.lost),
            figures.points(gap.running),
            labels.reach(gap).replace("至", "\n至"),
        )
        for number, gap in enumerate(gaps, 1)
    ]
    return make_table(_COLUMNS, rows)


def _parts(gaps: GapList) -> Iterator[RenderableType]:
    results = gaps.results
    yield from title(results)
    yield prose("")
    yield prose((sentences.rate(results), "bold"))
    yield prose(gap_sentences.gap_counts(results))
    target = labels.target(results, gaps.type)
    if target and gaps.by is None:
        yield prose(target)
    if not gaps.groups:
        yield prose(f"没有{gaps.type}。" if gaps.type else gap_sentences.NO_GAPS)
        return
    yield prose(gap_sentences.listed(gaps))
    for group in gaps.groups:
        yield from _group(gaps, group)
    if gap_sentences.estimated(gaps):
        yield prose(gap_sentences.ESTIMATED, style="dim")
    yield prose("\n写成文件：", ("wenming gaps -o 差距清单.md", "cyan"))
    yield prose("定整改方案：", (gap_sentences.planning(gaps), "cyan"))


def _group(gaps: GapList, group: GapGroup) -> Iterator[RenderableType]:
    yield prose("")
    if group.name:
        said = f"　{len(group.gaps)}项，共可补{figures.points(group.lost)}分"
        yield prose((group.name, "bold"), said)
    for kind in GapType:
        if gaps.by is Grouping.TYPE and kind == group.name:
            yield prose(gap_sentences.TYPE_SENTENCES[kind])
    yield gap_table(group.gaps, issues=gaps.issues)


def _told(gap: Gap, issues: Sequence[Issue], *, brief: bool) -> Prose:
    """Tell a gap in full: the requirement, how things are, what is lacking, who does it."""
    requirement = gap.result.requirement
    lines = [f"\n{gap_sentences.state(gap)}"]
    said = sentences.note(gap.result)
    if said:
        lines.append(f"\n说明：{said}")
    if gap.result.unproven and not brief:
        lines.append(f"\n缺佐证：{'；'.join(gap.result.unproven)}")
    lines.append(f"\n牵头：{requirement.lead_unit}")
    if requirement.responsible_units and not brief:
        lines.append(f"；责任：{'、'.join(requirement.responsible_units)}")
    if issues:
        lines.append(f"\n问题：{gap_sentences.taken_up(issues)}")
    return prose((f"{gap.type} ", COLOURS[gap.type]), f"{gap.id} {requirement.text}", *lines)
