"""计分明细: how each answer comes to its points, one plain row a 测评标准, to be filtered."""

from wenming_cli.model.results import Results
from wenming_cli.report import labels, marks, sentences
from wenming_cli.report.xlsx.line import Line
from wenming_cli.report.xlsx.table import Column, Kind, Table, headings, rows

NAME = "计分明细"


def table(results: Results, lines: tuple[Line, ...]) -> Table:
    """Return the table; no cell of it is merged, so that it can be sorted."""
    return Table(
        name=NAME,
        title=f"{results.edition.title}计分明细",
        head=(f"{sentences.whose(results)}　{sentences.rate(results)}", *marks.notices(results)),
        headings=headings(COLUMNS),
        rows=tuple(rows(COLUMNS, lines)),
        frozen=2,
        pages=1,
    )


COLUMNS: tuple[Column[Line], ...] = (
    Column("序号", 3, Kind.COUNT, lambda line: line.number),
    Column("编号", 4, Kind.SHORT, lambda line: line.id),
    Column("测评项目", 6, Kind.TEXT, lambda line: f"{line.area.area.id} {line.area.area.name}"),
    Column("测评内容", 7, Kind.TEXT, lambda line: f"{line.item.item.id} {line.item.item.name}"),
    Column("填报单位", 6, Kind.TEXT, lambda line: line.result.unit),
    Column("自评等级", 4.2, Kind.SHORT, lambda line: labels.status(line.result)),
    Column(
        "数值",
        4.5,
        Kind.VALUE,
        lambda line: line.answer.value if line.answer else None,
    ),
    Column(
        "计量单位",
        4,
        Kind.SHORT,
        lambda line: (
            line.result.requirement.measure.measured_in if line.result.requirement.measure else None
        ),
    ),
    Column("折算份额", 4, Kind.SHARE, lambda line: line.result.share),
    Column("分值", 3.2, Kind.POINTS, lambda line: line.result.points),
    Column("已得", 3.2, Kind.POINTS, lambda line: line.result.earned),
    Column("失分", 3.2, Kind.POINTS, lambda line: line.result.lost),
    Column("计入", 3, Kind.SHORT, lambda line: "是" if line.result.counted else "否"),
    Column("份额的算法", 10, Kind.TEXT, lambda line: line.result.worked),
    Column("测评内容的算法", 10, Kind.TEXT, lambda line: line.item.worked),
    Column("测评内容分值", 3.6, Kind.POINTS, lambda line: line.item.score.points),
    Column("测评内容已得", 3.6, Kind.POINTS, lambda line: line.item.score.earned),
    Column("测评内容待评", 3.6, Kind.POINTS, lambda line: line.item.score.pending),
    Column("测评内容失分", 3.6, Kind.POINTS, lambda line: line.item.score.lost),
    Column("测评内容不适用", 3.6, Kind.POINTS, lambda line: line.item.score.excused),
    Column("本项否决", 3.2, Kind.SHORT, lambda line: "是" if line.item.vetoed else "否"),
)
