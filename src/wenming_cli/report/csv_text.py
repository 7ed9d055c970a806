"""The report as CSV: the whole 自评表 and everything behind it, one line a 测评标准."""

from wenming_cli.model.results import Results
from wenming_cli.report import labels, marks, sentences
from wenming_cli.report.csv_cells import page
from wenming_cli.report.xlsx import score_details, self_assessment, standard_details
from wenming_cli.report.xlsx.line import Line, Proof, Said, lines
from wenming_cli.report.xlsx.table import Cell, Column, Kind, headings, rows


def render(results: Results) -> bytes:
    """Return the table, the columns of the 自评表 first."""
    head = (
        f"{results.edition.title}自评表",
        f"{sentences.whose(results)}　{sentences.rate(results)}",
        *marks.notices(results),
        *labels.records(results),
    )
    table = (row.cells for row in rows(COLUMNS, lines(results)))
    return page(head, headings(COLUMNS), table)


def _proofs(line: Line) -> Cell:
    counted = [said for said in line.said if said.answer is line.answer]
    return "\n".join(_proof(proof) for said in counted for proof in said.proofs)


def _proof(proof: Proof) -> str:
    file = proof.evidence
    return f"{proof.number} {file.path}（{file.date}，{file.size}字节，SHA-256校验值{file.sha256}）"


def _others(line: Line) -> Cell:
    """Tell what other units say, and what was said of an older wording."""
    others = (said for said in line.said if said.answer is not line.answer)
    return "\n".join(_told(line, said) for said in others)


def _told(line: Line, said: Said) -> str:
    answer = said.answer
    conclusion = sentences.answered(line.result.requirement, answer, said.conclusion)
    given = (
        f"{said.unit or said.use}：{conclusion}",
        f"说明：{answer.note}" if answer.note else "",
        f"差距类型：{answer.gap_type}" if answer.gap_type else "",
        f"佐证：{'、'.join(map(_proof, said.proofs))}" if said.proofs else "",
        f"填报人：{answer.by}" if answer.by else "",
        f"填报时间：{answer.at}",
        f"条文指纹：{answer.fingerprint}",
    )
    return "；".join(filter(None, given))


_ANSWER: tuple[Column[Line], ...] = (
    Column("说明", 18, Kind.TEXT, lambda line: sentences.note(line.result)),
    Column("直接填的结论", 5, Kind.SHORT, lambda line: line.answer.status if line.answer else None),
    Column(
        "差距类型（填报人定）",
        5,
        Kind.SHORT,
        lambda line: line.answer.gap_type if line.answer else None,
    ),
    Column("填报人", 6, Kind.TEXT, lambda line: line.answer.by if line.answer else None),
    Column("填报时间", 8, Kind.SHORT, lambda line: line.answer.at if line.answer else None),
    Column(
        "条文指纹", 6, Kind.SHORT, lambda line: line.answer.fingerprint if line.answer else None
    ),
    Column("已备的佐证材料", 18, Kind.TEXT, _proofs),
    Column("缺的佐证", 14, Kind.TEXT, lambda line: "；".join(line.result.unproven)),
    Column("其他填报", 20, Kind.TEXT, _others),
)


def _once(*groups: tuple[Column[Line], ...]) -> tuple[Column[Line], ...]:
    """Return all columns, the first of each heading."""
    found: dict[str, Column[Line]] = {}
    for column in (column for group in groups for column in group):
        found.setdefault(column.heading, column)
    return tuple(found.values())


COLUMNS = _once(self_assessment.COLUMNS, _ANSWER, score_details.COLUMNS, standard_details.COLUMNS)
