"""Requirements counted by kind."""

from typing import Annotated, TypedDict

from wenming_cli.report.json_shape.words import Percent


class Slice(TypedDict):
    """一类测评标准的计数."""

    total: Annotated[int, "共几条"]
    answered: Annotated[int, "已评"]
    achieved: Annotated[int, "达标"]
    partially_achieved: Annotated[int, "部分达标"]
    not_achieved: Annotated[int, "未达标"]
    not_applicable: Annotated[int, "不适用"]
    achieved_percent: Annotated[Percent, "达标的占适用的百分之几"]
    previous_percent: Annotated[Percent, "上一轮的达标率"]
    change: Annotated[float | None, "比上一轮，百分点"]


class Kinds(TypedDict, total=False):
    """分类计数；体系里没有的类不写."""

    quantitative: Annotated[Slice, "定量"]
    qualitative: Annotated[Slice, "定性"]
    software: Annotated[Slice, "软件"]
    hardware: Annotated[Slice, "硬件"]
    quantitative_software: Annotated[Slice, "定量·软件"]
    quantitative_hardware: Annotated[Slice, "定量·硬件"]
    qualitative_software: Annotated[Slice, "定性·软件"]
    qualitative_hardware: Annotated[Slice, "定性·硬件"]
    prescribed: Annotated[Slice, "规定动作"]
    optional: Annotated[Slice, "自选动作"]


class Breakdown(Kinds):
    """分类计数；体系里没有的类不写."""

    methods: Annotated[dict[str, Slice], "按测评方法"]
