"""Getting about: back, on, to an id, to a word; the score, help, and taking back."""

import re

from wenming_cli.cli.walk import outlook, prompts
from wenming_cli.cli.walk.shown import Helped, Matched, Told
from wenming_cli.cli.walk.state import CANCELLED, State, slip
from wenming_cli.cli.walk.turn import Turn
from wenming_cli.cli.walk.words import parted
from wenming_cli.core.walk import Only, Question, matches, with_id
from wenming_cli.model.typed import find_id, half_width, status_of

_ANSWER = re.compile(r"\d+(\.\d*)?")
_LIKE_AN_ID = re.compile(r"[Mm]?\d+(\.\d+){2,}")


def back(state: State, _rest: str) -> Turn:
    """Go to the question before, answered or not."""
    here = state.desk.here
    assert here is not None
    if here.number == 1:
        return state.again(Told("这已经是第一条。", slip=not state.asks))
    return _at(state, state.desk.course[here.number - 2])


def skip(state: State, _rest: str = "") -> Turn:
    """Go on without an answer."""
    here = state.desk.here
    assert here is not None
    state.desk.skipped[here.number] += 1
    return state.go_on(here)


def open_jump(state: State, rest: str) -> Turn:
    """Go to an id."""
    if rest:
        return jump(state, rest)
    if not state.asks:
        return state.again(slip("没有写编号", "写在同一行，例如：g 1.2.1"))
    return state.turn(prompts.JUMP)


def jump(state: State, text: str) -> Turn:
    """Take the id; an item's or an area's leads to its first requirement."""
    if text in CANCELLED or not text:
        return state.regrade()
    found = with_id(state.desk.course, text)
    if found is not None:
        return _at(state, found)
    known = state.desk.session.edition.requirements
    id_ = find_id(known, text)
    if id_ is not None:
        hint = "退出后加上--role all或--unit再来"
        return state.again(slip(f"{id_}由{known[id_].lead_unit}牵头，不在这次要填的里面", hint))
    near = "、".join(q.requirement.id for q in matches(state.desk.course, text)[:3])
    hint = f"相近的有{near}" if near else "用/查找条文里的词"
    return state.again(slip(f"没有编号“{text}”", hint))


def addressed(state: State, text: str) -> tuple[str, str] | None:
    """Return the id that a line begins with and what stands behind it; None where none does.

    What may be an answer is one: an id that reads like a number or a grade is reached with g.
    """
    first, rest = parted(text)
    if status_of(first) or _ANSWER.fullmatch(half_width(first)):
        return None
    ids = [question.requirement.id for question in state.desk.course]
    meant = find_id(ids, first) is not None or _LIKE_AN_ID.fullmatch(half_width(first))
    return (first, rest) if meant else None


def open_find(state: State, rest: str) -> Turn:
    """Find a word."""
    if rest:
        return find(state, rest)
    if not state.asks:
        return state.again(slip("没有写查找什么", "写在同一行，例如：/ 路灯"))
    return state.turn(prompts.FIND)


def find(state: State, text: str) -> Turn:
    """Take the words; a single find is opened, several are listed."""
    if text in CANCELLED or not text:
        return state.regrade()
    found = matches(state.desk.course, text)
    if len(found) == 1:
        return _at(state, found[0])
    if not found:
        # A line that follows would be taken for what was not found.
        return state.regrade(Told(f"没有找到“{text}”，换一个词再试。", slip=not state.asks))
    listed = Matched(text, found, state.asks)
    return state.turn(prompts.PICK, listed) if state.asks else state.regrade(listed)


def pick(state: State, text: str, found: tuple[Question, ...]) -> Turn:
    """Take the number of a find, or an id; an empty line leads back to the question."""
    if text in CANCELLED or not text:
        return state.show()
    typed = half_width(text)
    if typed.isdecimal() and 1 <= int(typed) <= len(found):
        return _at(state, found[int(typed) - 1])
    question = with_id(state.desk.course, text)
    if question is None:
        return state.again(slip(f"没有“{text}”这一条", f"写1到{len(found)}，或写编号"))
    return _at(state, question)


def unanswered(state: State, _rest: str) -> Turn:
    """Ask only what is unanswered, or everything again."""
    desk = state.desk
    desk.only = Only.ALL if desk.only is Only.UNANSWERED else Only.UNANSWERED
    every = "只看未评的条目" if desk.only is Only.UNANSWERED else "所有条目都看"
    return state.regrade(Told(f"从下一条起{every}，再按u换回。"))


def score(state: State, _rest: str) -> Turn:
    """Show the running score."""
    return state.aside(outlook.scored(state.desk))


def explain(state: State, _rest: str) -> Turn:
    """Show the keys and words."""
    return state.aside(Helped())


def undo(state: State, _rest: str) -> Turn:
    """Restore what was in force before the last answer."""
    taken = state.desk.take_back()
    if taken is None:
        return state.regrade(Told("这次还没有填过，没有可撤回的。"))
    question, before = taken
    id_ = question.requirement.id
    if before is not None:
        status = state.desk.status(question, before)
        return state.show(Told(f"已撤回：{id_}恢复为{status}，作为新的一条记录保存了。"))
    return state.show(
        Told(f"{id_}在这之前没有答案。台账只增不减，记下的不能删去，现在可以重新填这一条。")
    )


def _at(state: State, question: Question) -> Turn:
    state.desk.go(question)
    return state.show()
