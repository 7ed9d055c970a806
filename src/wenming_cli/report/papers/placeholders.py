"""Placeholders of an office's own template: {{得分率}} is a text, {{差距表}} a table.

A template may hold full-width braces and spaces around a name, as Chinese keyboards give them.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.report import figures, gap_sentences, labels, marks, sentences
from wenming_cli.report.papers import wording
from wenming_cli.report.papers.answers import assessed_grid, given_grid
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.papers.overview import area_grid, kind_grid, matrix_grid, unit_grid
from wenming_cli.report.papers.shortcomings import gap_grid, measure_grid, problem_grid

PATTERN = re.compile(r"(?:\{\{|｛｛)([^{}｛｝\n]{0,40})(?:\}\}|｝｝)")
"""A placeholder; its first group is the name, which `name_in` cleans."""

NOTICE = "声明"
"""Where a template has no place for the notices, they stand before everything else."""


def _rate(results: Results) -> str:
    """Word the rate for running text: never without coverage and interval while they matter."""
    return sentences.rate(results).removeprefix("得分率")


def _count(results: Results, kind: GapType) -> str:
    return str(dict(results.gap_types).get(kind, 0))


TEXTS: Mapping[str, Callable[[Results], str]] = {
    "标题": wording.plain_title,
    "单位": marks.city_or_unit,
    "署名单位": wording.signed,
    "城市": lambda r: r.city or figures.NONE,
    "轮次": lambda r: (r.round.name or r.round.id) if r.round else figures.NONE,
    "轮次编号": lambda r: r.round.id if r.round else figures.NONE,
    "自评时间": lambda r: wording.period(r) or figures.NONE,
    "测评体系": lambda r: r.edition.title,
    "测评体系编号": lambda r: r.edition.id,
    "指纹": lambda r: r.edition.fingerprint,
    "得分率": _rate,
    "得分率数字": lambda r: figures.percent(r.score.rate),
    "可能范围": lambda r: figures.interval(r.score),
    "已评": lambda r: figures.coverage(r.coverage),
    "分值": lambda r: figures.points(r.score.points),
    "已得": lambda r: figures.points(r.score.earned),
    "待评": lambda r: figures.points(r.score.pending),
    "失分": lambda r: figures.points(r.score.lost),
    "不适用": lambda r: figures.points(r.score.excused),
    "与上一轮相比": lambda r: labels.since(r) or figures.NONE,
    "目标": lambda r: labels.target(r) or figures.NONE,
    "一票否决": lambda r: "；".join(sentences.veto(v, r) for v in r.vetoes) or "没有一票否决的情形",
    "差距统计": gap_sentences.gap_counts,
    "缺项数": lambda r: _count(r, GapType.MISSING),
    "缺证数": lambda r: _count(r, GapType.UNPROVEN),
    "弱项数": lambda r: _count(r, GapType.WEAK),
    "台账校验值": lambda r: "；".join(labels.records(r)) or figures.NONE,
    NOTICE: lambda r: "".join(marks.notices(r)),
}
"""Name of a text and how it is worded."""

TABLES: Mapping[str, Callable[[Results], Grid]] = {
    "测评项目得分表": area_grid,
    "双达标表": matrix_grid,
    "测评方法表": lambda r: kind_grid("测评方法", r.methods),
    "单位得分表": unit_grid,
    "差距表": lambda r: gap_grid(r.every_gap),
    "问题清单": lambda r: problem_grid(r.every_gap),
    "整改措施表": lambda r: measure_grid(r.every_gap),
    "自评表": assessed_grid,
    "填报明细表": given_grid,
}
"""Name of a table and what it holds."""

KNOWN = (*TEXTS, *TABLES)
"""Every name, in the order in which they are told."""


NONE_HELD = "模板里没有占位符；在要填的地方写上名称，例如{{得分率}}、{{差距表}}"
"""The fault of a template that has nothing to fill in."""


class Filled(NamedTuple):
    """A template filled in.

    Attributes:
        content: The new file; empty where the template is none.
        unknown: Names nobody knows, as they stand in the template, each once. They are left in
            `content`; a command refuses them and tells `KNOWN`.
        fault: Why the template cannot be used, a Chinese sentence without a full stop; or empty.
    """

    content: bytes
    unknown: tuple[str, ...] = ()
    fault: str = ""


def name_in(match: re.Match[str]) -> str:
    """Return the name that a match of `PATTERN` holds."""
    return match.group(1).strip()


def unknown(text: str) -> tuple[str, ...]:
    """Return the names in a text that nobody knows, in order.

    >>> unknown("｛｛得分率｝｝、{{ 得分律 }}、{{差距表}}")
    ('得分律',)
    """
    return tuple(n for n in map(name_in, PATTERN.finditer(text)) if n not in KNOWN)


def holds_notice(text: str) -> bool:
    """Tell whether a text has a place for the notices."""
    return any(name_in(match) == NOTICE for match in PATTERN.finditer(text))
