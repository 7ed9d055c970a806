"""填报记录: every answer there is, also those that do not count, as it was recorded."""

from typing import NamedTuple

from wenming_cli.model.results import Results
from wenming_cli.report import marks, sentences
from wenming_cli.report.xlsx.line import Line, Said
from wenming_cli.report.xlsx.table import Band, Column, Kind, Table, headings, rows

NAME = "填报记录"


class Recorded(NamedTuple):
    """An answer in the order of the sheet."""

    number: int
    line: Line
    said: Said


def table(results: Results, lines: tuple[Line, ...]) -> Table:
    """Return a row an answer: the one in force, other units', one to an older wording."""
    answers = ((line, said) for line in lines for said in line.said)
    recorded = (Recorded(number, *each) for number, each in enumerate(answers, 1))
    return Table(
        name=NAME,
        title=f"{results.edition.title}填报记录",
        head=(f"{sentences.whose(results)}　{sentences.rate(results)}", *marks.notices(results)),
        headings=headings(COLUMNS),
        rows=tuple(rows(COLUMNS, recorded)) or (Band("还没有填报。"),),
        frozen=2,
    )


COLUMNS: tuple[Column[Recorded], ...] = (
    Column("序号", 3, Kind.COUNT, lambda each: each.number),
    Column("编号", 4, Kind.SHORT, lambda each: each.line.id),
    Column("填报单位", 7, Kind.TEXT, lambda each: each.said.unit),
    Column("用途", 6, Kind.SHORT, lambda each: each.said.use),
    Column("结论", 4.5, Kind.SHORT, lambda each: each.said.conclusion),
    Column("直接填的结论", 4.5, Kind.SHORT, lambda each: each.said.answer.status),
    Column("数值", 5, Kind.VALUE, lambda each: each.said.answer.value),
    Column("说明", 16, Kind.TEXT, lambda each: each.said.answer.note),
    Column(
        "佐证编号",
        6,
        Kind.TEXT,
        lambda each: "、".join(proof.number for proof in each.said.proofs),
    ),
    Column("差距类型（填报人定）", 5, Kind.SHORT, lambda each: each.said.answer.gap_type),
    Column("填报人", 6, Kind.TEXT, lambda each: each.said.answer.by),
    Column("填报时间", 9.5, Kind.SHORT, lambda each: each.said.answer.at),
    Column("条文指纹", 8.8, Kind.SHORT, lambda each: each.said.answer.fingerprint),
)
