"""What is lacking, vetoed or contradicted."""

from typing import Annotated, TypedDict

from wenming_cli.model.requirement import Veto
from wenming_cli.model.status import GapType, Status
from wenming_cli.report.json_shape.words import Id, Percent, Points, Unit


class Vetoed(TypedDict):
    """一条一票否决."""

    id: Id
    scope: Annotated[Veto, "本项：这一项不得分；资格：不具备参评资格"]
    unit: Unit
    note: Annotated[str, "说明"]


class Gap(TypedDict):
    """一项差距."""

    id: Id
    unit: Unit
    lead_unit: Annotated[str, "牵头单位"]
    responsible_units: Annotated[list[str], "责任单位"]
    type: Annotated[GapType, "差距类型"]
    status: Annotated[Status, "结论"]
    value: Annotated[float | None, "数值"]
    shortfall: Annotated[float | None, "离满分线差多少"]
    lost: Annotated[Points, "可补分值"]
    at_risk: Annotated[Points, "填了达标、拿不出佐证的分"]
    running: Annotated[Points, "补到这一项时累计补回的分"]
    reach_low: Annotated[Percent, "补到这一项时的得分率，待评的都失分"]
    reach_high: Annotated[Percent, "同上，待评的都得分"]
    note: Annotated[str, "说明"]
    evidence_missing: Annotated[list[str], "要备而拿不出的佐证"]


class Conflict(TypedDict):
    """两个单位的结论不一致."""

    id: Id
    unit: Unit
    status: Annotated[Status, "结论"]
    other_unit: Annotated[str, "另一个单位"]
    other_status: Annotated[Status, "另一个结论"]
    other_note: Annotated[str, "另一个单位的说明"]


class Unknown(TypedDict):
    """体系里没有的编号."""

    unit: Unit
    id: Id
