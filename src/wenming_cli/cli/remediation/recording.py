"""Steps into ledgers: all of them are judged first, and none is recorded if one is refused."""

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import NamedTuple

from wenming_cli import __version__
from wenming_cli.cli.clock import now
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.core.remediation.admission import refusal
from wenming_cli.core.remediation.demands import Refusal
from wenming_cli.core.remediation.history import advanced, course
from wenming_cli.errors import InputError
from wenming_cli.model.event import Header
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import Issue, issue_id
from wenming_cli.model.remediation.step import Step
from wenming_cli.store.file_names import usable_name
from wenming_cli.store.ledgers.writer import Writer, open_for_writing


class Intent(NamedTuple):
    """A step somebody wants to take.

    Attributes:
        unit: In whose ledger the issue stands, by its full name.
        step: Its `issue` is 0 for an opening: the number is given when it is recorded; a number
            that is written has to be that one. Of another step 0 means the opening before it.
    """

    unit: str
    step: Step


class Refused(NamedTuple):
    """An intent that may not be recorded, by its place among those asked for, from 0."""

    place: int
    id: str
    refusal: Refusal


class RefusedError(InputError):
    """Some steps may not be taken, so none was recorded."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        """Keep what was refused; the message tells each on a line of its own."""
        self.refused = tuple(refused)
        several = f"{len(refused)}处不能记，什么也没有记：\n" if len(refused) > 1 else ""
        lines = "\n".join(f"{each.id}：{each.refusal.message}" for each in refused)
        hints = dict.fromkeys(each.refusal.hint for each in refused)
        super().__init__(f"{several}{lines}", "；".join(hints))


class Recorded(NamedTuple):
    """A step on disk, and what it has made of its issue."""

    issue: Issue
    step: Step


class Judged(NamedTuple):
    """What intents come to: the steps that may be taken, and those that may not."""

    taken: tuple[Recorded, ...]
    refused: tuple[Refused, ...]


def judged(steps: Mapping[str, Sequence[Step]], intents: Sequence[Intent]) -> Judged:
    """Judge steps one after another, each against what those before it have made.

    Args:
        steps: What is recorded, by unit.
        intents: In their order; several may be about one issue.
    """
    units = dict.fromkeys(intent.unit for intent in intents)
    courses = {unit: course(unit, steps.get(unit, ()))[0] for unit in units}
    last = {unit: max((s.issue for s in steps.get(unit, ())), default=0) for unit in units}
    taken: list[Recorded] = []
    refused: list[Refused] = []
    for place, (unit, asked) in enumerate(intents):
        last[unit] += asked.act is Act.OPEN
        step = asked if asked.issue else asked._replace(issue=last[unit])
        known = courses[unit].get(step.issue)
        found = _misnumbered(unit, step, last[unit]) or refusal(known, step)
        if found:
            refused.append(Refused(place, issue_id(unit, step.issue), found))
            continue
        issue = advanced(unit, known, step)
        issue = issue._replace(steps=(*(known.steps if known else ()), step))
        courses[unit][step.issue] = issue
        taken.append(Recorded(issue, step))
    return Judged(tuple(taken), tuple(refused))


def record(matters: Matters, intents: Sequence[Intent], by: str = "") -> tuple[Recorded, ...]:
    """Record steps in the ledgers of their units; when this returns, all are on disk.

    The ledgers are open, and locked, from before the first judgement until the last line: nobody
    can take a step in between.

    Args:
        matters: The round.
        intents: In their order; several may be about one issue.
        by: Who opens the ledgers, told to another window.

    Raises:
        RefusedError: With every intent that is not allowed; nothing is recorded.
        WenmingError: A ledger is damaged, open elsewhere, or cannot be written. What was
            recorded before stays.
    """
    if early := _unfounded(matters, intents):
        raise RefusedError(early)
    with ExitStack() as held:
        units = dict.fromkeys(intent.unit for intent in intents)
        writers = {unit: held.enter_context(opened(matters, unit, by)) for unit in units}
        found = judged({unit: w.ledger.steps for unit, w in writers.items()}, intents)
        if found.refused:
            raise RefusedError(found.refused)
        for recorded in found.taken:
            writers[recorded.issue.unit].append(recorded.step)
    return found.taken


def _unfounded(matters: Matters, intents: Sequence[Intent]) -> tuple[Refused, ...]:
    """Judge what is asked of units without a ledger, where one would be made for nothing."""
    known = {matters.roster.full(each.header.unit) for each in matters.ledgers}
    return judged({}, [asked for asked in intents if asked.unit not in known]).refused


def opened(matters: Matters, unit: str, by: str) -> Writer:
    """Open a unit's ledger of the round for writing, a new one where there is none.

    Raises:
        WenmingError: It is damaged, open elsewhere, or cannot be written.
    """
    if not usable_name(unit):
        raise InputError(f"“{unit}”不能作文件名", "在wenming.yaml的“单位”里换一个名称")
    edition = matters.ground.edition
    header = Header(edition.id, edition.fingerprint, unit, matters.round.id, now(), __version__)
    writer = open_for_writing(matters.place.ledger(matters.round.id, unit), header, by)
    if writer.set_aside:
        print(writer.set_aside, file=sys.stderr)
    return writer


def _misnumbered(unit: str, step: Step, following: int) -> Refusal | None:
    """A new issue gets the next number; one that was ever given is not given again."""
    if step.act is not Act.OPEN or step.issue == following:
        return None
    said = f"新问题接着编是{issue_id(unit, following)}"
    return Refusal(said, "编号留空，由程序接着编；不是新问题，动作就不写登记")
