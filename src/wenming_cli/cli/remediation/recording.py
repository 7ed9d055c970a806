"""Steps into ledgers: all of them are judged first, and none is recorded if one is refused."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import NamedTuple

from wenming_cli import __version__
from wenming_cli.cli.gathering import now
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.core.remediation.admission import Refusal, refusal
from wenming_cli.core.remediation.history import advanced, course
from wenming_cli.errors import InputError
from wenming_cli.model.event import Header
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import Issue, issue_id
from wenming_cli.model.remediation.step import Step
from wenming_cli.store.ledgers.writer import Writer, open_for_writing
from wenming_cli.store.workspace import usable_name


class Intent(NamedTuple):
    """A step somebody wants to take.

    Attributes:
        unit: In whose ledger the issue stands, by its full name.
        step: Its `issue` is 0 for an opening: the number is given when it is recorded.
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
    with ExitStack() as held:
        units = dict.fromkeys(intent.unit for intent in intents)
        writers = {unit: held.enter_context(opened(matters, unit, by)) for unit in units}
        courses = {unit: course(unit, w.ledger.steps)[0] for unit, w in writers.items()}
        last = {unit: _last(writer) for unit, writer in writers.items()}
        taken: list[Recorded] = []
        refused: list[Refused] = []
        for place, (unit, asked) in enumerate(intents):
            step = asked
            if asked.act is Act.OPEN:
                last[unit] += 1
                step = asked._replace(issue=last[unit])
            issues = courses[unit]
            known = issues.get(step.issue)
            if found := refusal(known, step):
                refused.append(Refused(place, issue_id(unit, step.issue), found))
                continue
            issue = advanced(unit, known, step)
            issues[step.issue] = issue._replace(steps=(*(known.steps if known else ()), step))
            taken.append(Recorded(issues[step.issue], step))
        if refused:
            raise RefusedError(refused)
        for recorded in taken:
            writers[recorded.issue.unit].append(recorded.step)
    return tuple(taken)


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


def _last(writer: Writer) -> int:
    """Return the highest number in use; one that was ever given is not given again."""
    return max((step.issue for step in writer.ledger.steps), default=0)
