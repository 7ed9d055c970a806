"""`wenming track verify|return|extend|close|rebound|dismiss`: who checks, and who decides."""

from typing import Annotated

import typer

from wenming_cli.cli.remediation import options as o
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.written import Field


def track_verify(
    ctx: typer.Context,
    ids: o.Ids,
    by: o.By,
    note: o.Note = "",
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """复核通过：到现场看过，确实改好了；复核人不能是责任人。"""
    o.taken(ctx, Act.VERIFY, {}, note, evidence, ids, unit, round_, by)


def track_return(
    ctx: typer.Context,
    ids: o.Ids,
    note: o.Reason,
    by: o.By,
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """退回：复核没有通过，写明差在哪里，接着整改。"""
    o.taken(ctx, Act.RETURN, {}, note, evidence, ids, unit, round_, by)


def track_extend(
    ctx: typer.Context,
    ids: o.Ids,
    due: o.Due,
    approver: o.Approver,
    note: o.Reason,
    by: o.By,
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """延期：新的时限、谁批准的、为什么；责任单位不能批自己的。"""
    written = {Field.DUE: due, Field.APPROVER: approver}
    o.taken(ctx, Act.EXTEND, written, note, evidence, ids, unit, round_, by)


def track_close(
    ctx: typer.Context,
    ids: o.Ids,
    by: o.By,
    note: o.Note = "",
    evidence: o.Proofs = None,
    answer: Annotated[
        str,
        typer.Option("--answer", metavar="结论或数值", help="同时填这一条测评标准的新答案，不再问"),
    ] = "",
    answer_note: Annotated[
        str, typer.Option("--answer-note", metavar="说明", help="新答案的说明")
    ] = "",
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """销号：复核通过的问题了结，归档。

    销号不改变得分；得分跟着答案走，所以销号以后接着问这一条测评标准现在的结论。
    """
    from wenming_cli.cli.remediation.closing import Anew, close
    from wenming_cli.cli.remediation.taking import Command

    written = {Field.NOTE: note, Field.EVIDENCE: "\n".join(evidence or ())}
    close(Command(ctx.obj, ids, unit, round_, by), written, Anew(answer, answer_note))


def track_rebound(
    ctx: typer.Context,
    ids: o.Ids,
    note: o.Reason,
    by: o.By,
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """记反弹：销号以后问题又出现了，重新整改，次数记着。"""
    o.taken(ctx, Act.REBOUND, {}, note, evidence, ids, unit, round_, by)


def track_dismiss(
    ctx: typer.Context,
    ids: o.Ids,
    note: o.Reason,
    by: o.By,
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """不予认定：核查后不算问题，写明理由。"""
    o.taken(ctx, Act.DISMISS, {}, note, evidence, ids, unit, round_, by)
