"""Areas, items and requirements."""

from typing import Annotated, TypedDict

from wenming_cli.model.status import Status
from wenming_cli.report.json_shape.scores import Coverage, Score
from wenming_cli.report.json_shape.words import Id, Points, Unit


class Evidence(TypedDict):
    """一份佐证材料：只记录，不复制."""

    path: Annotated[str, "路径"]
    size: Annotated[int, "字节数"]
    sha256: Annotated[str, "校验值"]
    date: Annotated[str, "最后修改日期"]


class View(TypedDict):
    """别的单位对同一条的说法."""

    unit: Unit
    status: Annotated[Status, "结论"]
    value: Annotated[float | None, "数值"]
    note: Annotated[str, "说明"]


class Requirement(TypedDict):
    """一条测评标准."""

    id: Id
    unit: Annotated[str | None, "按谁的作答计；没有作答是null"]
    lead_unit: Annotated[str, "牵头单位"]
    counted: Annotated[bool, "是否计入得分"]
    status: Annotated[Status | None, "结论；未评是null"]
    value: Annotated[float | None, "数值"]
    share: Annotated[float | None, "折算，0到1，四位小数；未评、不适用是null"]
    points: Annotated[Points, "分值"]
    lost: Annotated[Points, "失分"]
    stale: Annotated[bool, "条文已改，要重评"]
    note: Annotated[str, "说明"]
    by: Annotated[str, "填报人"]
    at: Annotated[str | None, "何时填的"]
    evidence: Annotated[list[Evidence], "佐证材料"]
    evidence_missing: Annotated[list[str], "要备而拿不出的佐证"]
    others: Annotated[list[View], "别的单位的说法"]


class Item(Score):
    """一项测评内容."""

    id: Id
    name: Annotated[str, "名称"]
    indicator: Annotated[str | None, "测评指标"]
    rule: Annotated[str, "计分办法"]
    vetoed: Annotated[bool, "被一票否决，不得分"]
    requirements: Annotated[list[Requirement], "测评标准"]


class Area(Score):
    """一个测评项目."""

    id: Id
    name: Annotated[str, "名称"]
    coverage: Coverage
    items: Annotated[list[Item], "测评内容"]
