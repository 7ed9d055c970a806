"""Where points and answers are."""

from typing import Annotated, TypedDict

from wenming_cli.report.json_shape.words import Percent, Points, Unit


class Coverage(TypedDict):
    """已评多少条."""

    answered: Annotated[int, "已评"]
    total: Annotated[int, "共几条"]


class Score(TypedDict):
    """每一分的去处：已得＋待评＋失分＋不适用＝分值."""

    points: Annotated[Points, "分值"]
    earned: Annotated[Points, "已得"]
    pending: Annotated[Points, "待评"]
    lost: Annotated[Points, "失分"]
    excused: Annotated[Points, "不适用"]
    rate: Annotated[Percent, "得分率"]


class UnitScore(Score):
    """一个单位，只看它牵头的."""

    name: Unit
    coverage: Coverage
    records: Annotated[int, "台账的行数；没有台账是0"]
    heads: Annotated[list[str], "各份台账的末条校验码"]
