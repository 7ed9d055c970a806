"""The whole page."""

from typing import Annotated, TypedDict

from wenming_cli.report.json_shape.counts import Breakdown
from wenming_cli.report.json_shape.gaps import Conflict, Gap, Unknown, Vetoed
from wenming_cli.report.json_shape.scores import Coverage, Score, UnitScore
from wenming_cli.report.json_shape.tree import Area
from wenming_cli.report.json_shape.words import Id, Percent


class Edition(TypedDict):
    """测评体系."""

    id: Id
    name: Annotated[str, "名称"]
    year: Annotated[str, "年版"]
    fingerprint: Annotated[str, "指纹：能影响得分的内容一变就变"]
    reference: Annotated[bool, "参考版：条文是自拟的，不是官方文本"]


class Result(Score):
    """一次自评的结果：`score --format json`和`report -o 报告.json`."""

    format: Annotated[int, "格式号，现在是1；名称只增不改"]
    wenming: Annotated[str, "写它的程序版本"]
    edition: Annotated[Edition, "测评体系"]
    city: Annotated[str, "城市；没有工作区时是空的"]
    sample: Annotated[bool, "样例：内容虚构"]
    scope: Annotated[str, "全市，或一个单位"]
    round: Annotated[str | None, "轮次"]
    units: Annotated[list[UnitScore], "各单位"]
    rate_low: Annotated[Percent, "待评的都失分时的得分率"]
    rate_high: Annotated[Percent, "待评的都得分时的得分率"]
    coverage: Annotated[Coverage, "已评多少"]
    previous_rate: Annotated[Percent, "上一轮的得分率"]
    previous_coverage: Annotated[Coverage | None, "上一轮已评多少"]
    change: Annotated[float | None, "比上一轮，百分点"]
    target: Annotated[Percent, "目标得分率"]
    target_gaps: Annotated[int | None, "补齐前几项差距能到目标；null是全补也不够或没有目标"]
    ineligible: Annotated[bool, "有资格类的一票否决"]
    areas: Annotated[list[Area], "测评项目"]
    breakdown: Annotated[Breakdown, "分类计数"]
    vetoes: Annotated[list[Vetoed], "一票否决"]
    open_vetoes: Annotated[list[str], "还没评的一票否决项的编号"]
    gaps: Annotated[list[Gap], "差距，可补分值多的在前"]
    beside_gaps: Annotated[list[Gap], "只看一个单位时，它替别的单位填的差距，不计入"]
    gap_types: Annotated[dict[str, int], "各类差距几项"]
    conflicts: Annotated[list[Conflict], "不一致"]
    stale: Annotated[list[str], "条文已改、要重评的编号"]
    unknown: Annotated[list[Unknown], "体系里没有的编号"]
