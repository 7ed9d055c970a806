"""Tables of what is lacking: gap list, 问题清单, and measures that an officer fills in."""

from collections.abc import Iterable, Sequence

from wenming_cli.model.gap import Gap
from wenming_cli.model.requirement import Requirement
from wenming_cli.report import gap_sentences, sentences
from wenming_cli.report.markdown_gaps import GAP_COLUMNS, gap_rows
from wenming_cli.report.papers.grid import Column, Grid, grid
from wenming_cli.report.visible import shown

NOTE_LIMIT = 300
"""Most characters of a note in running text and measures; lists and appendices have it whole."""

OWN = "自查"
"""Where a problem was found (发现来源): a self-assessment finds its own."""

_GAP_WIDTHS = (9, 13, 46, 11, 46, 30, 13, 13, 17, 18, 24)
_GAP_MIDDLE = {"序号", "编号", "差距类型", "可补分值", "累计", "补齐后得分率"}

_PROBLEMS = (
    Column("序号", 9, middle=True),
    Column("测评标准（编号）", 52),
    Column("存在问题", 42),
    Column("具体表现/点位", 60),
    Column("差距类型", 11, middle=True),
    Column("发现来源", 11, middle=True),
    Column("发现时间", 21, middle=True),
    Column("责任单位", 32),
)
_MEASURES = (
    Column("序号", 10, middle=True),
    Column("问题编号", 15, middle=True),
    Column("存在问题", 46),
    Column("整改措施", 36),
    Column("责任单位", 28),
    Column("责任人", 12, middle=True),
    Column("完成时限", 14, middle=True),
)


def gap_grid(gaps: Iterable[Gap]) -> Grid:
    """Return the gap list in the columns every format has (差距表)."""
    columns = (
        Column(head, width, head in _GAP_MIDDLE)
        for head, width in zip(GAP_COLUMNS, _GAP_WIDTHS, strict=True)
    )
    return grid(tuple(columns), gap_rows(gaps))


def problem_grid(gaps: Iterable[Gap]) -> Grid:
    """Return the gaps as a list of problems (问题清单)."""
    rows = (
        (
            str(number),
            f"{gap.id} {gap.result.requirement.text}",
            gap_sentences.state(gap),
            showing(gap),
            gap.type.value,
            OWN,
            gap.result.answer.at[:10] if gap.result.answer else "",
            units(gap.result.requirement),
        )
        for number, gap in enumerate(gaps, 1)
    )
    return grid(_PROBLEMS, rows)


def measure_grid(gaps: Sequence[Gap]) -> Grid:
    """Return a table in which measures, persons and terms are to be written (整改措施表)."""
    rows = (
        (str(number), gap.id, showing(gap, NOTE_LIMIT), "", units(gap.result.requirement), "", "")
        for number, gap in enumerate(gaps, 1)
    )
    return grid(_MEASURES, rows)


def showing(gap: Gap, limit: int | None = None) -> str:
    """Say how a gap shows: what was noted, what cannot be shown, at which kinds of site.

    Args:
        gap: Any.
        limit: Most characters of the note; what is left out is counted.
    """
    lacking = "；".join(gap.result.unproven)
    sites = "、".join(gap.result.requirement.sites)
    said = (
        shown(sentences.note(gap.result), limit=limit),
        f"缺佐证：{lacking}" if lacking else "",
        f"点位：{sites}" if sites else "",
    )
    return "\n".join(filter(None, said))


def units(requirement: Requirement) -> str:
    """Name who leads and who does the work with it."""
    others = "、".join(requirement.responsible_units)
    return f"{requirement.lead_unit}（牵头）" + (f"、{others}" if others else "")
