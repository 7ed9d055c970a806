"""`wenming answer`: one answer without a prompt."""

from typing import Annotated

import typer

from wenming_cli.model.status import GapType
from wenming_cli.model.unit import CITY_WIDE


def answer(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="编号", help="测评标准的编号，例如9.4.2")],
    value: Annotated[
        str,
        typer.Argument(
            metavar="结论或数值",
            help="达标、部分达标、未达标、不适用，或A、B、C、D，或1、2、3、0；定量的填数值",
        ),
    ],
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="结论", help="数值之外另填的结论，只能比数值得出的低"),
    ] = None,
    note: Annotated[str, typer.Option(help="说明；未达标和不适用必须写")] = "",
    proofs: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="路径", help="佐证文件，在工作区里；可以写多次"),
    ] = None,
    gap_type: Annotated[
        GapType | None, typer.Option("--type", help="差距类型；不写就由结论得出")
    ] = None,
    unit: Annotated[str | None, typer.Option(help="哪个单位在填；不写就是本单位")] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    by: Annotated[str, typer.Option(metavar="填报人", help="谁填的，可以写岗位")] = "",
) -> None:
    """直接填一条，不用进入逐条自评。"""
    from wenming_cli.cli.recording import understood_or_refused
    from wenming_cli.cli.reminding import reminder
    from wenming_cli.cli.session import open_session
    from wenming_cli.cli.typed_ids import requirement
    from wenming_cli.core.shares import judged
    from wenming_cli.report.quantities import value as worded

    with open_session(ctx.obj, unit, round_, by) as session:
        asked = requirement(session.edition, id_)
        said = understood_or_refused(asked, value, status, note)
        found = [session.proof(path) for path in proofs or []]
        recorded = session.record(asked, said, note, found, gap_type)
        conclusion = judged(asked, recorded, session.edition.partial_credit).status
        told = "，".join(filter(None, (worded(asked, recorded), conclusion)))
        if session.writer.set_aside:
            typer.echo(session.writer.set_aside, err=True)
        typer.echo(f"已保存：{session.unit}　{asked.id}　{told}")
        if told := reminder(note):
            typer.echo(told, err=True)
        if session.unit not in {asked.lead_unit, CITY_WIDE}:
            beside = f"这一条由{asked.lead_unit}牵头：填的会显示在旁边，不计入{session.unit}的得分"
            typer.echo(beside, err=True)
        if not found and asked.evidence and conclusion in {"达标", "部分达标"}:
            typer.echo(f"还没有佐证，会列为缺证；要备的有：{'、'.join(asked.evidence)}", err=True)
