"""From a grade to an answer on disk: reason, evidence, a lower conclusion."""

from dataclasses import replace

from wenming_cli.cli.reminding import reminder
from wenming_cli.cli.walk import prompts
from wenming_cli.cli.walk.draft import Draft
from wenming_cli.cli.walk.given import given, lower_given
from wenming_cli.cli.walk.pending import Pending, begun
from wenming_cli.cli.walk.shown import Told
from wenming_cli.cli.walk.state import CANCELLED, State, slip, slipped
from wenming_cli.cli.walk.turn import Kind, Turn
from wenming_cli.errors import InputError
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.typed import Said, Slip

LOWER = {"l", "L", "ｌ", "降"}
"""Typed where a reason or a path is asked for: the conclusion shall be lower."""

CLEAR = "清空"


def grade(state: State, text: str) -> Turn:
    """Take a grade or a value, with a reason behind it or without."""
    question = state.desk.here
    assert question is not None
    understood = given(question.requirement, text)
    if isinstance(understood, Slip):
        return state.again(slipped(understood))
    draft = state.desk.draft
    if understood.note:
        draft = replace(draft, note=understood.note)
    credit = state.desk.session.edition.partial_credit
    pending = begun(question, understood.said, draft, credit)
    return state.again(slipped(pending)) if isinstance(pending, Slip) else advance(state, pending)


def advance(state: State, pending: Pending, *told: Told) -> Turn:
    """Ask for what is still open, or record the answer and go on."""
    state.pending = pending
    wanted = pending.wants if state.asks else None
    if not state.asks and not pending.complete:
        key = pending.question.requirement.id
        hint = f"结论和说明写在一行，例如：3 缺少台账；{key}还没有记下"
        return state.regrade(slip(f"{pending.status}要写说明", hint))
    if wanted is Kind.NOTE:
        return state.turn(prompts.note(pending), *told)
    if wanted is Kind.EVIDENCE:
        return state.turn(prompts.evidence(pending), *told)
    state.desk.record(pending.question, pending.said, pending.draft)
    saved = Told(f"已保存 {pending.question.requirement.id} {prompts.so_far(pending)}")
    return state.go_on(pending.question, saved, *reminded(pending.draft.note))


def reminded(note: str) -> list[Told]:
    """Tell when a note that was recorded holds the number of a person."""
    said = reminder(note)
    return [Told(f"{said}。")] if said else []


def note(state: State, text: str) -> Turn:
    """Take the reason for the answer on its way."""
    pending = state.pending
    assert pending is not None
    if text in CANCELLED:
        return state.show(_dropped(pending))
    if text in LOWER and pending.lower and not pending.said.status:
        return lower(state, pending)
    if text:
        return advance(state, replace(pending, draft=replace(pending.draft, note=text)))
    if pending.note_required:
        return state.again(slip(f"{pending.status}要写说明", "写一句缺什么、为什么，或按Esc取消"))
    return advance(state, replace(pending, passed=pending.passed | {Kind.NOTE}))


def evidence(state: State, text: str) -> Turn:
    """Take paths for the answer on its way, one a line."""
    pending = state.pending
    assert pending is not None
    if text in CANCELLED:
        return state.show(_dropped(pending))
    if text in LOWER and pending.lower and not pending.said.status:
        return lower(state, pending)
    if not text:
        return advance(state, replace(pending, passed=pending.passed | {Kind.EVIDENCE}))
    proofs, told = proven(state, pending.draft.proofs, text)
    state.pending = replace(pending, draft=replace(pending.draft, proofs=proofs))
    return state.turn(prompts.evidence(state.pending), *told)


def proven(
    state: State, proofs: tuple[Evidence, ...], text: str
) -> tuple[tuple[Evidence, ...], list[Told]]:
    """Return the evidence with the files named, one a line, and what cannot be taken."""
    if text == CLEAR:
        return (), [Told("佐证已全部去掉。")]
    known = {proof.path: proof for proof in proofs}
    told = []
    for line in filter(None, map(str.strip, text.splitlines())):
        try:
            proof = state.desk.session.proof(line)
        except InputError as refused:
            told.append(slip(refused.message, refused.hint))
        else:
            known[proof.path] = proof
    return tuple(known.values()), told


def lower(state: State, pending: Pending, *told: Told) -> Turn:
    """Ask which lower conclusion it shall be; where there is one only, for its reason."""
    state.pending = pending
    if len(pending.lower) == 1:
        said = Said(pending.lower[0], pending.said.value)
        return advance(state, _anew(pending, said), *told)
    return state.turn(prompts.lower(pending), *told)


def lowered(state: State, text: str) -> Turn:
    """Take the lower conclusion, with a reason behind it or without."""
    pending = state.pending
    assert pending is not None
    if text in CANCELLED or not text:
        return advance(state, pending) if state.asks else state.regrade()
    status, reason = lower_given(text)
    if status not in pending.lower:
        words = "或".join(pending.lower)
        return state.again(slip(f"看不懂“{text}”", f"结论可以降为{words}，或按Esc不降"))
    said = Said(status, pending.said.value)
    return advance(state, _anew(pending, said, reason))


def _anew(pending: Pending, said: Said, reason: str = "") -> Pending:
    """A lower conclusion has a reason of its own."""
    assert said.status is not None
    draft = Draft(reason, pending.draft.proofs, pending.draft.gap_type)
    return replace(pending, said=said, status=said.status, draft=draft)


def leave(state: State) -> Turn:
    """End the walk; an answer whose last prompt was not confirmed is not recorded, and named."""
    pending, told = state.pending, []
    if pending is not None:
        id_ = pending.question.requirement.id
        told = [Told(f"{id_}的{pending.status}还没有按Enter确认，没有记下。")]
    state.pending = None
    return state.end(*told)


def _dropped(pending: Pending) -> Told:
    return Told(f"{pending.question.requirement.id}的{pending.status}取消了，没有记下。")
