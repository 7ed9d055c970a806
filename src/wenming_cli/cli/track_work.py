"""`wenming track open|assign|plan|progress|submit`: what is found, and what is done about it."""

import typer

from wenming_cli.cli.remediation import options as o
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import Origin, Pace
from wenming_cli.model.remediation.written import Field


def track_open(
    ctx: typer.Context,
    text: o.Text,
    by: o.By,
    requirement: o.Requirement = "",
    origin: o.From = Origin.SELF,
    found: o.Found = "",
    site: o.Site = "",
    site_type: o.SiteType = "",
    gap_type: o.Kind = None,
    note: o.Note = "",
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """登记一个问题，编号由程序接着编。"""
    written = {
        Field.TEXT: text,
        Field.REQUIREMENT: requirement,
        Field.ORIGIN: origin,
        Field.FOUND: found,
        Field.SITE: site,
        Field.SITE_TYPE: site_type,
        Field.GAP_TYPE: gap_type or "",
    }
    o.taken(ctx, Act.OPEN, written, note, evidence, (), unit, round_, by)


def track_assign(
    ctx: typer.Context,
    ids: o.Ids,
    by: o.By,
    to: o.To = "",
    leader: o.Leader = "",
    due: o.Due = "",
    note: o.Note = "",
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """交办：交给哪个单位，责任领导是谁，什么时限。"""
    written = {Field.CHARGED: to, Field.LEADER: leader, Field.DUE: due}
    o.taken(ctx, Act.ASSIGN, written, note, evidence, ids, unit, round_, by)


def track_plan(
    ctx: typer.Context,
    ids: o.Ids,
    measure: o.Measure,
    by: o.By,
    pace: o.PaceOf = Pace.BY_A_DAY,
    due: o.Due = "",
    goal: o.Goal = "",
    starts: o.Starts = "",
    with_: o.With = None,
    leader: o.Leader = "",
    person: o.Person = "",
    post: o.Post = "",
    phone: o.Phone = "",
    note: o.Note = "",
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """定整改方案：做什么，谁来做，什么时候做完。"""
    written = {
        Field.MEASURE: measure,
        Field.PACE: pace,
        Field.DUE: due,
        Field.GOAL: goal,
        Field.STARTS: starts,
        Field.WITH: "、".join(with_ or ()),
        Field.LEADER: leader,
        Field.PERSON: person,
        Field.POST: post,
        Field.PHONE: phone,
    }
    o.taken(ctx, Act.PLAN, written, note, evidence, ids, unit, round_, by)


def track_progress(
    ctx: typer.Context,
    ids: o.Ids,
    note: o.Reason,
    by: o.By,
    evidence: o.Proofs = None,
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """记进展：做到哪一步了。"""
    o.taken(ctx, Act.PROGRESS, {}, note, evidence, ids, unit, round_, by)


def track_submit(
    ctx: typer.Context,
    ids: o.Ids,
    evidence: o.Proofs,
    by: o.By,
    note: o.Note = "",
    unit: o.Unit = None,
    round_: o.Round = None,
) -> None:
    """申请销号：整改做完了，附上佐证，等复核。"""
    o.taken(ctx, Act.SUBMIT, {}, note, evidence, ids, unit, round_, by)
