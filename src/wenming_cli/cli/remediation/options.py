"""Options that the commands of 整改 share, each with its Chinese help."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import Origin, Pace
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.status import GapType

if TYPE_CHECKING:
    from wenming_cli.cli.remediation.recording import Recorded

Ids: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="问题编号", help="一个或几个：市教育局-003；本单位的只写3，几个连着的写7-9"
    ),
]
By: TypeAlias = Annotated[str, typer.Option("--by", metavar="经办人", help="谁办的，可以写岗位")]
Unit: TypeAlias = Annotated[
    str | None,
    typer.Option("--unit", metavar="单位", help="编号没写单位的，是哪个单位的；不写就是本单位"),
]
Round: TypeAlias = Annotated[
    str | None, typer.Option("--round", metavar="轮次", help="轮次；不写就是最后一轮")
]
Note: TypeAlias = Annotated[str, typer.Option("--note", metavar="说明", help="说明")]
Reason: TypeAlias = Annotated[
    str, typer.Option("--note", metavar="说明", help="做了什么、看到什么、为什么")
]
Proofs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--evidence", metavar="路径", help="佐证文件，在工作区里"),
]
Due: TypeAlias = Annotated[
    str,
    typer.Option("--due", metavar="日期", help="时限：2026-12-20、12月20日，或+7（七天以后）"),
]
Leader: TypeAlias = Annotated[
    str, typer.Option("--leader", metavar="领导", help="责任领导（包保领导），可以写职务")
]
To: TypeAlias = Annotated[
    str, typer.Option("--to", metavar="单位", help="交给哪个单位；不写就是问题所在的单位")
]
Measure: TypeAlias = Annotated[
    str, typer.Option("--measure", metavar="措施", help="整改措施，由责任单位自己定")
]
Goal: TypeAlias = Annotated[
    str, typer.Option("--goal", metavar="目标", help="整改目标（销号标准）")
]
Starts: TypeAlias = Annotated[
    str, typer.Option("--starts", metavar="日期", help="从哪天开始；不写就是定方案那天")
]
With: TypeAlias = Annotated[
    list[str] | None, typer.Option("--with", metavar="单位", help="配合单位")
]
Person: TypeAlias = Annotated[
    str, typer.Option("--person", metavar="责任人", help="责任人，可以不写，只写岗位")
]
Post: TypeAlias = Annotated[str, typer.Option("--post", metavar="岗位", help="岗位或科室")]
Phone: TypeAlias = Annotated[
    str, typer.Option("--phone", metavar="电话", help="联系电话，可以不写")
]
PaceOf: TypeAlias = Annotated[Pace, typer.Option("--pace", metavar="类型", help="整改类型")]
Approver: TypeAlias = Annotated[
    str, typer.Option("--approver", metavar="批准人", help="谁批准延期，可以写岗位")
]
Text: TypeAlias = Annotated[
    str, typer.Option("--text", metavar="问题", help="存在的问题：在哪里、缺什么")
]
From: TypeAlias = Annotated[Origin, typer.Option("--origin", metavar="来源", help="在哪里发现的")]
Found: TypeAlias = Annotated[
    str, typer.Option("--found", metavar="日期", help="哪天发现的", show_default="今天")
]
Requirement: TypeAlias = Annotated[
    str, typer.Option("--requirement", metavar="编号", help="测评标准的编号，例如9.4.2")
]
Site: TypeAlias = Annotated[str, typer.Option("--site", metavar="点位", help="点位的名称和地址")]
SiteType: TypeAlias = Annotated[
    str, typer.Option("--site-type", metavar="类别", help="点位类别，例如农贸市场")
]
Kind: TypeAlias = Annotated[
    GapType | None, typer.Option("--gap-type", metavar="类型", help="差距类型")
]


def taken(
    ctx: typer.Context,
    act: Act,
    written: Mapping[Field, str],
    note: str,
    proofs: Sequence[str] | None,
    ids: Sequence[str],
    unit: str | None,
    round_id: str | None,
    by: str,
) -> tuple["Recorded", ...]:
    """Take the step that a command line says; see `taking.take`."""
    from wenming_cli.cli.remediation.taking import Command, take

    beside = {Field.NOTE: note, Field.EVIDENCE: "\n".join(proofs or ())}
    return take(Command(ctx.obj, ids, unit, round_id, by), act, {**written, **beside})
