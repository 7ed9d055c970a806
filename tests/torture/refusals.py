"""Every call of a save refused, once and for ever, until a run ends without: a sentence each."""

import errno
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tests.cut_walk import AT, HEADER, LEDGER, TAILS
from tests.refusals import CODES, Refuser, from_then_on, once
from tests.torture.bout import Bout
from tests.torture.judged import compared, held
from wenming_cli.errors import InputError, WenmingError
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store import output
from wenming_cli.store.editions import writing
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.writer import open_for_writing

OLD = Answer("0.1", "f", AT)
ANSWERS = [Answer(f"1.{n}", "f", AT, Status.NOT_ACHIEVED, note=f"第{n}条") for n in range(3)]
FILES = (("edition.yaml", b"a: b\n"), ("01.yaml", b"c: d\n"))
CALLS_AT_MOST = 400


class Job(NamedTuple):
    """Something that saves: what lies there before, what is done, and what must hold afterwards.

    `work` adds to its list what it was told to be saved.
    """

    before: Callable[[Path], None]
    work: Callable[[Path, list[Answer]], None]
    after: Callable[[Bout, Path, list[Answer], str], None]


def run(bout: Bout) -> None:
    """Refuse every call of every job in every way, then two or three calls at random."""
    everything = _everything()
    for dice in bout.rounds():
        for _ in range(20):
            name, refuser, told = next(everything, None) or _by_chance(dice)
            _tried(bout, name, refuser, told)


def _everything() -> Iterator[tuple[str, Refuser, str]]:
    for name in JOBS:
        for code in (*CODES, 0):
            for way in (once, from_then_on):
                for number in count(1):
                    refuser = Refuser(way(number), code or errno.ENOSPC, short=not code)
                    yield name, refuser, f"{name} 第{number}个调用 {way.__name__} {code}"
                    if not refuser.refused or number > CALLS_AT_MOST:
                        break


def _by_chance(dice: random.Random) -> tuple[str, Refuser, str]:
    name = dice.choice(list(JOBS))
    numbers = {dice.randint(1, 60) for _ in range(dice.randint(2, 4))}
    code = dice.choice(CODES)
    refuser = Refuser(lambda number: number in numbers, code, short=dice.random() < 0.3)
    return name, refuser, f"{name} 第{sorted(numbers)}个调用 {code}"


def _tried(bout: Bout, name: str, refuser: Refuser, told: str) -> None:
    job = JOBS[name]
    here = bout.room / str(bout.figures.faults)
    here.mkdir()
    handles = _handles()
    bout.figures.faults += 1
    confirmed: list[Answer] = []
    with bout.watched(told, 10):
        job.before(here)
        try:
            with refuser.at_work():
                job.work(here, confirmed)
        except WenmingError as error:
            if not isinstance(error, InputError) and error.exit_code not in {65, 74}:
                bout.wrong(f"{told} {error.exit_code} {error.message}")
        told = f"{told} {refuser.refused[:3]}"
        job.after(bout, here, confirmed, told)
        assert _handles() <= handles, f"文件没有关上 {told}"


def _handles() -> int:
    """Return how many files are open, where the system tells."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def _ledger(tail: str) -> Callable[[Path], None]:
    def before(here: Path) -> None:
        header, h = encode(HEADER, "")
        line = encode(OLD, h)[0]
        content = header + (line[:-1] if tail == "unended" else line) + TAILS[tail]
        (here / LEDGER).parent.mkdir(parents=True)
        (here / LEDGER).write_bytes(content)

    return before


def _answering(here: Path, confirmed: list[Answer]) -> None:
    with open_for_writing(here / LEDGER, HEADER) as writer:
        for answer in ANSWERS:
            writer.append(answer)
            confirmed.append(answer)


def _trying_again(here: Path, confirmed: list[Answer]) -> None:
    """Go on answering after a refusal, as the walk lets its user do."""
    with open_for_writing(here / LEDGER, HEADER) as writer:
        for answer in ANSWERS:
            for _ in range(2):
                try:
                    writer.append(answer)
                except WenmingError:
                    continue
                confirmed.append(answer)
                break


def _answered(before: list[Answer]) -> Callable[[Bout, Path, list[Answer], str], None]:
    def after(bout: Bout, here: Path, confirmed: list[Answer], told: str) -> None:
        ledger = here / LEDGER
        wanted = [(a.requirement, a.status, a.note) for a in [*before, *confirmed]]
        unsure = [a for a in ANSWERS if a not in confirmed]
        for more in ([], [OLD]):
            found = held(bout, ledger, told)
            surplus = [a for a in found if a not in wanted]
            assert len(surplus) <= 1, told
            assert surplus in ([], *([(a.requirement, a.status, a.note)] for a in unsure)), told
            compared(bout, [a for a in found if a not in surplus], wanted, len(wanted), told)
            with open_for_writing(ledger, HEADER) as writer:
                for answer in more:
                    writer.append(answer)

    return after


def _nothing(_here: Path) -> None:
    """Nothing lies there."""


def _page(here: Path) -> None:
    (here / "报告.md").write_bytes(b"old")


def _writing(here: Path, _confirmed: list[Answer]) -> None:
    output.write(here / "报告.md", b"new")


def _written(_bout: Bout, here: Path, _confirmed: list[Answer], told: str) -> None:
    assert (here / "报告.md").read_bytes() in {b"old", b"new"}, told


def _importing(here: Path, _confirmed: list[Answer]) -> None:
    writing.write(here / "criteria" / "新", FILES)


def _imported(_bout: Bout, here: Path, _confirmed: list[Answer], told: str) -> None:
    folder = here / "criteria" / "新"
    if folder.exists():
        assert {f.name: f.read_bytes() for f in folder.iterdir()} == dict(FILES), told
    else:
        writing.write(folder, FILES)


JOBS = {
    "新台账": Job(_nothing, _answering, _answered([])),
    **{f"台账（{tail}）": Job(_ledger(tail), _answering, _answered([OLD])) for tail in TAILS},
    "再试": Job(_ledger("tidy"), _trying_again, _answered([OLD])),
    "报告": Job(_page, _writing, _written),
    "体系": Job(_nothing, _importing, _imported),
}
