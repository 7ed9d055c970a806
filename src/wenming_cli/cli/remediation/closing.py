"""Issues closed, and the answers of their requirements brought up to date if that is wanted."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.console import is_plain
from wenming_cli.cli.recording import understood_or_refused
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.remediation.overtaken import Overtaken, overtaken
from wenming_cli.cli.remediation.recording import Intent, Recorded, record
from wenming_cli.cli.remediation.taking import Command, meant
from wenming_cli.cli.remediation.telling import latest, proven, tell
from wenming_cli.cli.session import open_session
from wenming_cli.core.remediation.history import history
from wenming_cli.core.shares import judged
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.written import Field
from wenming_cli.report.quantities import value as worded


class Anew(NamedTuple):
    """A new answer as typed beside a closing, and its note; empty: none was."""

    answer: str
    note: str


def close(command: Command, written: Mapping[Field, str], anew: Anew) -> None:
    """Close issues; then record the answer given, or ask for it on a terminal, or say how.

    Raises:
        InputError: A step is not allowed, or the answer is not understood; nothing was recorded.
        WenmingError: It could not be saved.
    """
    here, intents = meant(command, Act.CLOSE, written)
    if anew.answer:
        _refuse_unfit(here, intents, anew)
    closed = record(here, intents, command.by)
    tell(closed, today())
    found = _overtaken(command.folder, here, closed)
    if anew.answer:
        _answer(command, here, found, anew)
    elif found and not is_plain(sys.stdin) and not is_plain(sys.stdout):
        from wenming_cli.cli.remediation.asking_anew import ask

        ask(command.folder, here.round.id, found, command.by)
    else:
        _tell(here, found, command.by)


def tell_overtaken(folder: Path, here: Matters, taken: Sequence[Recorded]) -> None:
    """Say how to bring answers up to date after a file has closed issues."""
    closed = [each for each in taken if each.step.act is Act.CLOSE]
    if closed:
        _tell(here, _overtaken(folder, here, closed), closed[-1].step.by)


def _overtaken(folder: Path, here: Matters, closed: Sequence[Recorded]) -> tuple[Overtaken, ...]:
    """Look at the ledgers as they are now."""
    now = matters(folder, here.round.id)
    return overtaken(now, {issue.id for issue in latest(closed)})


def _tell(here: Matters, found: Sequence[Overtaken], by: str) -> None:
    latest_round = here.round == here.place.workspace.rounds[-1]
    beside = "" if latest_round else f" --round {_quoted(here.round.id)}"
    for each in found:
        print(_how(each, by, beside))


def _refuse_unfit(here: Matters, intents: Sequence[Intent], anew: Anew) -> None:
    """See that the answer is one, before anything is closed."""
    wanted = {(unit, step.issue) for unit, step in intents}
    for issue in history(here.ledgers, here.roster).issues:
        requirement = here.ground.edition.requirements.get(issue.opened.requirement)
        if requirement is not None and (issue.unit, issue.number) in wanted:
            understood_or_refused(requirement, anew.answer, None, anew.note)


def _answer(command: Command, here: Matters, found: Sequence[Overtaken], anew: Anew) -> None:
    if not found:
        said = "没有要更新的答案：问题没有写测评标准编号，或者已经达标。"
        print(said, file=sys.stderr)
    for each in found:
        _record(command.folder, here.round.id, each, anew, command.by)


def _record(folder: Path, round_id: str, each: Overtaken, anew: Anew, by: str) -> None:
    requirement, proofs = each.requirement, each.proofs
    said = understood_or_refused(requirement, anew.answer, None, anew.note)
    with open_session(folder, each.unit, round_id, by) as session:
        answer = session.record(requirement, said, anew.note, proofs)
        status = judged(requirement, answer, session.edition.partial_credit).status
    words = "，".join(filter(None, (worded(requirement, answer), status)))
    print(f"新答案已保存：{each.unit}　{requirement.id}　{words}，{proven(proofs)}")


def _how(each: Overtaken, by: str, beside: str) -> str:
    """Say what stands there now and what to type; the command is one that can be pasted."""
    id_, unit = each.requirement.id, each.unit
    value = "数值" if each.requirement.numeric else "达标"
    proofs = "".join(f" --evidence {_quoted(proof.path)}" for proof in each.proofs)
    return (
        f"销号不改变得分：{unit}的{id_}{each.stands}。已经做到的，更新答案：\n"
        f"  wenming answer {id_} {value} --unit {_quoted(unit)}{beside}"
        f" --by {_quoted(by)}{proofs}"
    )


def _quoted(text: str) -> str:
    """Quote what every shell would part; single quotes mean nothing to Windows."""
    return f'"{text}"' if any(mark in text for mark in " 　&()") else text
