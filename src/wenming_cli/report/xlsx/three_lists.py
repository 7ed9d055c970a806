"""三张清单: 问题清单, and row by row 任务清单 and 责任清单 that follow from it by number."""

from collections.abc import Iterable
from itertools import starmap
from typing import NamedTuple

from wenming_cli.model.gap import Gap
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.results import Results
from wenming_cli.report import gap_sentences, labels, marks, quantities, sentences
from wenming_cli.report.xlsx.table import Band, Column, Kind, Table, headings, rows

_TAIL = (
    "空白栏由单位填写；序号在三张清单中一致，问题、任务、责任逐条对应。"
    "任务清单、责任清单的责任单位是测评体系中的牵头单位，配合单位是其他责任单位。"
)


class Numbered(NamedTuple):
    """A gap and its number in all three lists."""

    number: int
    gap: Gap


def tables(results: Results, gaps: Iterable[Gap]) -> tuple[Table, Table, Table]:
    """Return the three lists of some gaps, in their order."""
    listed = tuple(starmap(Numbered, enumerate(gaps, 1)))
    return (
        _table(results, "问题清单", _PROBLEMS, listed),
        _table(results, "任务清单", _TASKS, listed),
        _table(results, "责任清单", _DUTIES, listed),
    )


def problem(gap: Gap) -> str:
    """Say what is wrong: the officer's words, ours only where there are none."""
    note = sentences.note(gap.result)
    return note or "；".join(_facts(gap)) or gap.result.status or ""


def particulars(gap: Gap) -> str:
    """Say what is known of it beyond the officer's words, and at which kinds of site to look."""
    sites = "、".join(gap.result.requirement.sites)
    said = _facts(gap) if sentences.note(gap.result) else []
    return "\n".join((*said, *([f"点位：{sites}"] if sites else [])))


def goal(gap: Gap) -> str:
    """Say when it is done: the edition's own words for 达标, and its line."""
    requirement = gap.result.requirement
    said = [requirement.guidance.achieved] if requirement.guidance else []
    said += [quantities.lines(requirement.measure)] if requirement.measure else []
    return "\n".join(filter(None, said))


def units(requirement: Requirement) -> str:
    """Name the lead unit and those that work with it."""
    return "、".join((f"{requirement.lead_unit}（牵头）", *requirement.responsible_units))


def _facts(gap: Gap) -> list[str]:
    missing = f"缺佐证：{'；'.join(gap.result.unproven)}" if gap.result.unproven else ""
    return [said for said in (quantities.shortfall(gap), missing) if said]


def _table(
    results: Results, name: str, columns: tuple[Column[Numbered], ...], gaps: tuple[Numbered, ...]
) -> Table:
    listed = tuple(rows(columns, gaps)) or (Band(gap_sentences.NO_GAPS),)
    return Table(
        name=name,
        title=f"{results.edition.title}{name}",
        head=(f"{sentences.whose(results)}　{sentences.rate(results)}", *marks.notices(results)),
        headings=headings(columns),
        rows=listed,
        tail=(_TAIL,) if gaps else (),
        frozen=2,
        least=2,
    )


_PROBLEMS: tuple[Column[Numbered], ...] = (
    Column("序号", 3, Kind.COUNT, lambda each: each.number),
    Column(
        "测评标准（编号）",
        18,
        Kind.TEXT,
        lambda each: f"{each.gap.id} {each.gap.result.requirement.text}",
    ),
    Column("存在问题", 16, Kind.TEXT, lambda each: problem(each.gap)),
    Column("具体表现/点位", 14, Kind.TEXT, lambda each: particulars(each.gap)),
    Column("差距类型", 4.2, Kind.SHORT, lambda each: each.gap.type.value),
    Column("发现来源（自查/督查/模拟测评/群众反映）", 6.5, Kind.SHORT, lambda _: "自查"),
    Column(
        "发现时间",
        5.6,
        Kind.SHORT,
        lambda each: each.gap.result.answer.at[:10] if each.gap.result.answer else None,
    ),
    Column("责任单位", 9, Kind.TEXT, lambda each: units(each.gap.result.requirement)),
)
_TASKS: tuple[Column[Numbered], ...] = (
    Column("序号", 3, Kind.COUNT, lambda each: each.number),
    Column("对应问题编号", 4.2, Kind.COUNT, lambda each: each.number),
    Column(
        "工作任务",
        18,
        Kind.TEXT,
        lambda each: (
            f"{labels.REMEDY[each.gap.type]}：{each.gap.id} {each.gap.result.requirement.text}"
        ),
    ),
    Column("具体措施", 14, Kind.TEXT, lambda _: None),
    Column("完成标准（目标）", 18, Kind.TEXT, lambda each: goal(each.gap)),
    Column("完成时限", 5, Kind.SHORT, lambda _: None),
    Column("责任单位", 6.5, Kind.TEXT, lambda each: each.gap.result.requirement.lead_unit),
    Column(
        "配合单位",
        9,
        Kind.TEXT,
        lambda each: "、".join(each.gap.result.requirement.responsible_units),
    ),
)
_DUTIES: tuple[Column[Numbered], ...] = (
    Column("序号", 4, Kind.COUNT, lambda each: each.number),
    Column("任务编号", 5, Kind.COUNT, lambda each: each.number),
    Column("牵头领导", 9, Kind.SHORT, lambda _: None),
    Column("责任单位", 16, Kind.TEXT, lambda each: each.gap.result.requirement.lead_unit),
    Column("责任科室", 12, Kind.TEXT, lambda _: None),
    Column("责任人", 9, Kind.SHORT, lambda _: None),
    Column("联系电话", 11, Kind.SHORT, lambda _: None),
    Column("督导人", 9, Kind.SHORT, lambda _: None),
)
