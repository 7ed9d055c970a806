"""自评表: the columns that units hand in (指标组之间插组名行), one row a 测评标准."""

from itertools import groupby

from wenming_cli.model.result_tree import AreaResult
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import figures, labels, marks, quantities, sentences
from wenming_cli.report.xlsx.line import Line
from wenming_cli.report.xlsx.table import Band, Cell, Column, Kind, Row, Table, headings, rows

NAME = "自评表"

VETOED = "本项测评内容一票否决，不得分"


def table(results: Results, lines: tuple[Line, ...]) -> Table:
    """Return the table as it is printed: areas as group rows, items merged over their rows."""
    listed: list[Row | Band] = []
    for area, group in groupby(lines, key=lambda line: line.area):
        mine = tuple(group)
        listed.append(Band(_named(area)))
        keys = (line.item.item.id for line in mine)
        made = zip(rows(COLUMNS, mine), keys, strict=True)
        listed += [row._replace(key=key) for row, key in made]
    return Table(
        name=NAME,
        title=f"{results.edition.title}自评表",
        head=(sentences.whose(results), sentences.rate(results), *marks.notices(results)),
        headings=headings(COLUMNS),
        rows=tuple(listed),
        tail=("", _signatures(results)),
        shared=(1,),
        frozen=3,
        least=2,
    )


def earned(line: Line) -> Cell:
    """Return the points a requirement earned, or why it has none yet."""
    return labels.why_none(line.result) or line.result.earned


def basis(line: Line) -> str:
    """Say what the points rest on: value, proofs by number, the note of what is met."""
    result = line.result
    if result.answer is None:
        return ""
    value = quantities.value(result.requirement, result.answer)
    said = [f"实际{value}"] if value else []
    numbers = "、".join(proof.number for proof in line.said[0].proofs)
    said += [numbers] if numbers else []
    said += [result.answer.note] if _met(line) and result.answer.note else []
    said += ["（佐证不齐，见佐证清单）"] if result.unproven else []
    return "\n".join(said)


def reason(line: Line) -> str:
    """Say why points are lost: the officer's words, ours only where there are none."""
    said = [] if _met(line) else [sentences.note(line.result)]
    if line.gap is not None and not any(said):
        said = [quantities.shortfall(line.gap)]
    said += [VETOED] if line.item.vetoed else []
    return "；".join(filter(None, said))


def _met(line: Line) -> bool:
    return line.result.status is Status.ACHIEVED


def _named(area: AreaResult) -> str:
    covered = f"{area.coverage.answered}/{area.coverage.total}"
    return (
        f"{area.area.id} {area.area.name}　分值{figures.points(area.score.points)}，"
        f"已得{figures.points(area.score.earned)}，得分率{figures.percent(area.score.rate)}，"
        f"已评{covered}"
    )


def _signatures(results: Results) -> str:
    unit = "" if results.scope == CITY_WIDE else results.scope
    blank = "　" * 7
    return (
        f"填报单位（盖章）：{unit or blank}　　主要负责人（签字）：{blank}分管负责人：{blank}"
        f"填报人：{blank}联系电话：{blank}填报日期：　　　　年　　月　　日"
    )


COLUMNS: tuple[Column[Line], ...] = (
    Column("序号", 2.5, Kind.COUNT, lambda line: line.number),
    Column("测评内容", 6.5, Kind.GROUP, lambda line: f"{line.item.item.id} {line.item.item.name}"),
    Column("测评标准", 15, Kind.TEXT, lambda line: f"{line.id} {line.result.requirement.text}"),
    Column("测评方法", 5.2, Kind.SHORT, lambda line: "、".join(line.result.requirement.methods)),
    Column("分值", 3, Kind.POINTS, lambda line: line.result.points),
    Column("自评等级", 4.2, Kind.SHORT, lambda line: labels.status(line.result)),
    Column("自评得分", 3.2, Kind.POINTS, earned),
    Column("得分依据（佐证编号）", 8, Kind.TEXT, basis),
    Column("失分原因", 9, Kind.TEXT, reason),
    Column(
        "差距类型（缺项/缺证/弱项）",
        4.2,
        Kind.SHORT,
        lambda line: line.gap.type.value if line.gap else None,
    ),
    Column("整改措施", 7, Kind.TEXT, lambda _: None),
    Column("责任人", 3.2, Kind.SHORT, lambda _: None),
    Column("完成时限", 4.2, Kind.SHORT, lambda _: None),
    Column("复核得分", 3.2, Kind.POINTS, lambda _: None),
    Column("复核意见", 5, Kind.TEXT, lambda _: None),
)
"""Names and order as the field knows them; what nobody recorded stays empty."""
