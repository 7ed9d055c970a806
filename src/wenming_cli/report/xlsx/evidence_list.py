"""佐证清单: what each 测评标准 asks to be shown, what was recorded, what is lacking."""

from collections.abc import Iterator
from typing import NamedTuple

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.results import Results
from wenming_cli.report import marks, sentences
from wenming_cli.report.xlsx.line import Line, Proof
from wenming_cli.report.xlsx.table import Column, Kind, Table, headings, rows

NAME = "佐证清单"


class Shown(NamedTuple):
    """One recorded file of a requirement; a requirement without any has one row all the same."""

    number: int
    line: Line
    proof: Proof | None
    first: bool

    @property
    def file(self) -> Evidence | None:
        """The file, where there is one."""
        return self.proof.evidence if self.proof else None


def table(results: Results, lines: tuple[Line, ...]) -> Table:
    """Return a row a recorded file, in the order of the edition."""
    listed = (Shown(number, *each) for number, each in enumerate(_listed(lines), 1))
    window = _window(results)
    return Table(
        name=NAME,
        title=f"{results.edition.title}佐证清单",
        head=(
            f"{sentences.whose(results)}　{sentences.rate(results)}",
            *((window,) if window else ()),
            *marks.notices(results),
        ),
        headings=headings(_COLUMNS),
        rows=tuple(rows(_COLUMNS, listed)),
        frozen=3,
    )


def _window(results: Results) -> str:
    """Say between which days evidence has to be dated."""
    if results.round is None:
        return ""
    first, last = results.round.evidence_from, results.round.evidence_until
    said = (f"自{first}起" if first else "", f"至{last}止" if last else "")
    return f"材料时限：{''.join(said)}" if any(said) else ""


def _listed(lines: tuple[Line, ...]) -> Iterator[tuple[Line, Proof | None, bool]]:
    for line in lines:
        proofs = [proof for said in line.said for proof in said.proofs]
        for at, proof in enumerate(proofs or [None]):
            yield line, proof, at == 0


_COLUMNS: tuple[Column[Shown], ...] = (
    Column("序号", 2.8, Kind.COUNT, lambda each: each.number),
    Column("测评标准编号", 4.2, Kind.SHORT, lambda each: each.line.id),
    Column("测评标准", 15, Kind.TEXT, lambda each: each.line.result.requirement.text),
    Column(
        "应备的佐证材料",
        13,
        Kind.TEXT,
        lambda each: "；".join(each.line.result.requirement.evidence),
    ),
    Column("佐证编号", 5, Kind.SHORT, lambda each: each.proof.number if each.proof else None),
    Column(
        "已备的佐证材料",
        12,
        Kind.TEXT,
        lambda each: each.file.path if each.file else None,
    ),
    Column("材料日期", 5.8, Kind.SHORT, lambda each: each.file.date if each.file else None),
    Column(
        "大小（字节）",
        4.5,
        Kind.COUNT,
        lambda each: each.file.size if each.file else None,
    ),
    Column(
        "文件校验值（SHA-256）",
        10.5,
        Kind.SHORT,
        lambda each: each.file.sha256 if each.file else None,
    ),
    Column("填报单位", 5, Kind.TEXT, lambda each: each.proof.unit if each.proof else None),
    Column(
        "缺的佐证",
        11,
        Kind.TEXT,
        lambda each: "；".join(each.line.result.unproven) if each.first else None,
    ),
)
