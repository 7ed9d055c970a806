"""Note, evidence, gap type and a lower conclusion, outside the course of answering.

They are noted for the answer to come; where the open question has an answer, they are recorded as
a later answer.
"""

from dataclasses import replace

from wenming_cli.cli.walk import prompts
from wenming_cli.cli.walk.answering import lower, lowered, proven, reminded
from wenming_cli.cli.walk.draft import Draft
from wenming_cli.cli.walk.pending import begun
from wenming_cli.cli.walk.shown import Told
from wenming_cli.cli.walk.state import CANCELLED, State, slip
from wenming_cli.cli.walk.turn import Ask, Kind, Turn
from wenming_cli.model.status import GapType
from wenming_cli.model.typed import Said, Slip, half_width

_TYPES = {
    "1": GapType.MISSING,
    "2": GapType.UNPROVEN,
    "3": GapType.WEAK,
    **{kind.value: kind for kind in GapType},
}


def open_note(state: State, rest: str) -> Turn:
    """Write or edit the note."""
    if rest:
        return note(state, rest)
    if not state.asks:
        return state.again(slip("没有写说明", "写在同一行，例如：n 缺一次集中学习"))
    label = "说明（Enter存下，Esc不改）："
    return state.turn(Ask(Kind.NOTE, label, _draft(state).note))


def note(state: State, text: str) -> Turn:
    """Take the note of the open question."""
    if text in CANCELLED:
        return state.regrade(Told("说明没有改动。"))
    answer = state.desk.answer_in_force
    if answer is None:
        state.desk.draft = replace(state.desk.draft, note=text)
        return state.regrade(Told("说明记下了，等结论一起保存。" if text else "没有说明。"))
    status = answer.status
    if not text and status and (status.needs_note or answer.value is not None):
        return state.again(slip(f"{status}要写说明", "写一句缺什么、为什么，或按Esc不改"))
    return _amended(state, replace(_draft(state), note=text), *reminded(text))


def open_evidence(state: State, rest: str) -> Turn:
    """Add evidence."""
    if rest:
        return evidence(state, rest)
    if not state.asks:
        return state.again(slip("没有写佐证的路径", "写在同一行，例如：e 佐证/台账.xlsx"))
    return state.turn(prompts.more_evidence(len(_draft(state).proofs)))


def evidence(state: State, text: str) -> Turn:
    """Take paths for the open question, one a line."""
    draft = _draft(state)
    if text in CANCELLED or not text:
        return state.regrade()
    proofs, told = proven(state, draft.proofs, text)
    if proofs != draft.proofs:
        draft = replace(draft, proofs=proofs)
        if state.desk.answer_in_force is None:
            state.desk.draft = draft
            told.append(Told(f"已附佐证{len(proofs)}份，等结论一起保存。"))
        else:
            state.desk.amend(draft)
            told.append(Told(f"已保存，佐证{len(proofs)}份。"))
    if not state.asks:
        return state.regrade(*told)
    return state.turn(prompts.more_evidence(len(proofs)), *told)


def open_gap_type(state: State, rest: str) -> Turn:
    """Say what kind of gap it is."""
    if rest:
        return gap_type(state, rest)
    if not state.asks:
        return state.again(slip("没有写差距类型", "写在同一行，例如：t 缺证"))
    return state.turn(prompts.GAP_TYPE)


def gap_type(state: State, text: str) -> Turn:
    """Take the officer's own word on the gap; an empty line leaves it to the program."""
    if text in CANCELLED:
        return state.regrade()
    kind = _TYPES.get(half_width(text))
    if text and kind is None:
        return state.again(slip(f"看不懂“{text}”", "填缺项、缺证或弱项，也可以填1、2、3"))
    draft = replace(_draft(state), gap_type=kind)
    if state.desk.answer_in_force is not None:
        return _amended(state, draft)
    state.desk.draft = draft
    return state.regrade(Told(f"差距类型{kind or '由程序判断'}，等结论一起保存。"))


def open_lower(state: State, rest: str) -> Turn:
    """Lower the conclusion of a value that was recorded."""
    question, answer = state.desk.here, state.desk.answer_in_force
    assert question is not None
    if answer is None or answer.value is None:
        hint = "先填数值；数值和结论也可以一起填，例如：97.5 C"
        return state.again(slip("还没有数值，没有结论可降", hint))
    credit = state.desk.session.edition.partial_credit
    draft = Draft("", answer.evidence, answer.gap_type)
    pending = begun(question, Said(None, answer.value), draft, credit)
    assert not isinstance(pending, Slip)
    if not pending.lower:
        hint = "要改数值，直接填新的数"
        return state.again(slip(f"已经是{pending.status}，没有更低的结论", hint))
    if rest:
        state.pending = pending
        return lowered(state, rest)
    if not state.asks:
        return state.again(slip("没有写降成什么", "写在同一行，例如：l C 路面破损"))
    return lower(state, pending)


def _draft(state: State) -> Draft:
    answer = state.desk.answer_in_force
    if answer is None:
        return state.desk.draft
    return Draft(answer.note, answer.evidence, answer.gap_type)


def _amended(state: State, draft: Draft, *told: Told) -> Turn:
    state.desk.amend(draft)
    return state.show(Told("已保存。"), *told)
