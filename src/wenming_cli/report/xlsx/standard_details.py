"""测评标准明细: all the edition says of each 测评标准, one plain row each, to be filtered."""

from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Guidance, Requirement, Source
from wenming_cli.model.results import Results
from wenming_cli.report import figures, marks, quantities, sentences
from wenming_cli.report.xlsx.line import Line
from wenming_cli.report.xlsx.table import Cell, Column, Kind, Table, headings, rows

NAME = "测评标准明细"

_NO_GUIDANCE = Guidance("", "", "")


def table(results: Results, lines: tuple[Line, ...]) -> Table:
    """Return the table; no cell of it is merged, so that it can be sorted."""
    sources = tuple(f"{key}：{said}" for key, said in results.edition.sources.items())
    return Table(
        name=NAME,
        title=f"{results.edition.title}测评标准明细",
        head=(sentences.whose(results), *marks.notices(results)),
        headings=headings(COLUMNS),
        rows=tuple(rows(COLUMNS, lines)),
        tail=("出处：", *sources) if sources else (),
        frozen=2,
        pages=2,
    )


def measured(measure: Measure | None) -> str:
    """Say all that a 定量 requirement is measured by."""
    if measure is None:
        return ""
    said = [f"{measure.metric}（{measure.measured_in}）", quantities.lines(measure)]
    said += [f"折算：{measure.conversion}"] if measure.numeric else []
    if measure.per_occurrence is not None:
        said.append(f"每次扣：{figures.plain(measure.per_occurrence)}")
    ends = (("最小值", measure.minimum), ("最大值", measure.maximum))
    said += [f"{name}：{figures.plain(end)}" for name, end in ends if end is not None]
    said.append(f"线的出处：{measure.line_source}")
    return "\n".join(filter(None, said))


def source(source: Source) -> str:
    """Say where a requirement comes from, and how sure that is."""
    said = (
        "、".join(source.documents),
        source.version,
        source.clause,
        f"第{source.page}页" if source.page else "",
        f"可信度：{source.confidence}",
        source.remark,
    )
    return "；".join(filter(None, said))


def _of(line: Line) -> Requirement:
    return line.result.requirement


def _guidance(line: Line) -> Guidance:
    return _of(line).guidance or _NO_GUIDANCE


def _indicator(line: Line) -> Cell:
    return line.item.item.indicator


COLUMNS: tuple[Column[Line], ...] = (
    Column("序号", 3, Kind.COUNT, lambda line: line.number),
    Column("编号", 4, Kind.SHORT, lambda line: line.id),
    Column("测评项目", 6, Kind.TEXT, lambda line: f"{line.area.area.id} {line.area.area.name}"),
    Column("测评指标", 5, Kind.TEXT, _indicator),
    Column("测评内容", 7, Kind.TEXT, lambda line: f"{line.item.item.id} {line.item.item.name}"),
    Column("测评标准", 16, Kind.TEXT, lambda line: _of(line).text),
    Column("性质", 3, Kind.SHORT, lambda line: _of(line).nature),
    Column("软硬件", 3.2, Kind.SHORT, lambda line: _of(line).facet),
    Column("动作", 3, Kind.SHORT, lambda line: _of(line).action),
    Column("测评方法", 4.5, Kind.SHORT, lambda line: "、".join(_of(line).methods)),
    Column("计分办法", 4.5, Kind.SHORT, lambda line: line.item.item.rule.title),
    Column("权重", 3, Kind.VALUE, lambda line: _of(line).weight),
    Column("一票否决", 3.2, Kind.SHORT, lambda line: _of(line).veto),
    Column("量值", 13, Kind.TEXT, lambda line: measured(_of(line).measure)),
    Column("判定说明：达标", 14, Kind.TEXT, lambda line: _guidance(line).achieved),
    Column("判定说明：部分达标", 14, Kind.TEXT, lambda line: _guidance(line).partially_achieved),
    Column("判定说明：未达标", 14, Kind.TEXT, lambda line: _guidance(line).not_achieved),
    Column("可不适用", 7, Kind.TEXT, lambda line: _of(line).not_applicable_when),
    Column("佐证材料", 11, Kind.TEXT, lambda line: "；".join(_of(line).evidence)),
    Column("点位类型", 6, Kind.TEXT, lambda line: "、".join(_of(line).sites)),
    Column("牵头单位", 5, Kind.TEXT, lambda line: _of(line).lead_unit),
    Column("责任单位", 8, Kind.TEXT, lambda line: "、".join(_of(line).responsible_units)),
    Column("分工说明", 8, Kind.TEXT, lambda line: _of(line).division),
    Column("出处", 9, Kind.TEXT, lambda line: source(_of(line).source)),
)
