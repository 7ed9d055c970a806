"""单位得分: the columns of a ranking table (通报), with what the figures rest on behind them."""

from wenming_cli.model.result_tree import UnitResult
from wenming_cli.model.results import Results
from wenming_cli.report import marks, sentences
from wenming_cli.report.xlsx.table import Column, Kind, Table, headings, rows

NAME = "单位得分"

_HOW = (
    "只算本单位牵头、本单位自己填报的测评标准，按单位序列排列；"
    "及格率、排名由创城办填写，没有评完的单位不宜排名。"
)


def table(results: Results) -> Table:
    """Return the units in official order; none is ranked while others are unfinished."""
    return Table(
        name=NAME,
        title=f"{results.edition.title}单位得分表",
        head=(f"{sentences.whose(results)}　{sentences.rate(results)}", *marks.notices(results)),
        headings=headings(_COLUMNS),
        rows=tuple(rows(_COLUMNS, results.units)),
        tail=(_HOW,),
        frozen=1,
        least=1,
    )


def _remark(unit: UnitResult) -> str | None:
    if not unit.coverage.total:
        return "不牵头，填报供参考"
    return None if unit.coverage.answered else "未填报"


_COLUMNS: tuple[Column[UnitResult], ...] = (
    Column("单位", 11, Kind.TEXT, lambda unit: unit.name),
    Column("指标分值", 4.2, Kind.POINTS, lambda unit: unit.score.points),
    Column("得分", 4.2, Kind.POINTS, lambda unit: unit.score.earned),
    Column("及格率", 4, Kind.PERCENT, lambda _: None),
    Column("排名", 3, Kind.COUNT, lambda _: None),
    Column("得分率", 5, Kind.PERCENT, lambda unit: unit.score.rate),
    Column("最低得分率", 5, Kind.PERCENT, lambda unit: unit.score.low),
    Column("最高得分率", 5, Kind.PERCENT, lambda unit: unit.score.high),
    Column("待评", 4.2, Kind.POINTS, lambda unit: unit.score.pending),
    Column("失分", 4.2, Kind.POINTS, lambda unit: unit.score.lost),
    Column("不适用", 4.2, Kind.POINTS, lambda unit: unit.score.excused),
    Column("已评", 3, Kind.COUNT, lambda unit: unit.coverage.answered),
    Column("牵头", 3, Kind.COUNT, lambda unit: unit.coverage.total),
    Column("台账记录", 3.5, Kind.COUNT, lambda unit: unit.records),
    Column("台账校验值", 10.5, Kind.SHORT, lambda unit: "\n".join(unit.heads)),
    Column("备注", 5, Kind.TEXT, _remark),
)
