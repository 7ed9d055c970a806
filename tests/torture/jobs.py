"""Things that save: what lies there before, what is done, and what must hold afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.cut_walk import AT, HEADER, LEDGER, TAILS
from tests.torture.bout import Bout
from tests.torture.judged import compared, held
from wenming_cli.errors import WenmingError
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store import new_folder, output
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.writer import open_for_writing

OLD = Answer("0.1", "f", AT)
ANSWERS = [Answer(f"1.{n}", "f", AT, Status.NOT_ACHIEVED, note=f"第{n}条") for n in range(3)]
FILES = (("edition.yaml", b"a: b\n"), ("01.yaml", b"c: d\n"))


Confirmed = list[Answer]
"""What the program said to be saved."""


class Job(NamedTuple):
    """Something that saves: what lies there before, what is done, and what must hold afterwards.

    `work` adds to its list what it was told to be saved.
    """

    before: Callable[[Path], None]
    work: Callable[[Path, Confirmed], None]
    after: Callable[[Bout, Path, Confirmed, str], None]


def _ledger(tail: str) -> Callable[[Path], None]:
    def before(here: Path) -> None:
        header, h = encode(HEADER, "")
        line = encode(OLD, h)[0]
        content = header + (line[:-1] if tail == "unended" else line) + TAILS[tail]
        (here / LEDGER).parent.mkdir(parents=True)
        (here / LEDGER).write_bytes(content)

    return before


def _answering(here: Path, confirmed: Confirmed) -> None:
    with open_for_writing(here / LEDGER, HEADER) as writer:
        for answer in ANSWERS:
            writer.append(answer)
            confirmed.append(answer)


def _trying_again(here: Path, confirmed: Confirmed) -> None:
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


def _answered(before: list[Answer]) -> Callable[[Bout, Path, Confirmed, str], None]:
    def after(bout: Bout, here: Path, confirmed: Confirmed, told: str) -> None:
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


def _writing(here: Path, _confirmed: Confirmed) -> None:
    output.write(here / "报告.md", b"new")


def _written(_bout: Bout, here: Path, _confirmed: Confirmed, told: str) -> None:
    assert (here / "报告.md").read_bytes() in {b"old", b"new"}, told


def _importing(here: Path, _confirmed: Confirmed) -> None:
    new_folder.write(here / "criteria" / "新", FILES)


def _imported(_bout: Bout, here: Path, _confirmed: Confirmed, told: str) -> None:
    folder = here / "criteria" / "新"
    if folder.exists():
        assert {f.name: f.read_bytes() for f in folder.iterdir()} == dict(FILES), told
    else:
        new_folder.write(folder, FILES)


JOBS = {
    "新台账": Job(_nothing, _answering, _answered([])),
    **{f"台账（{tail}）": Job(_ledger(tail), _answering, _answered([OLD])) for tail in TAILS},
    "再试": Job(_ledger("tidy"), _trying_again, _answered([OLD])),
    "报告": Job(_page, _writing, _written),
    "体系": Job(_nothing, _importing, _imported),
}
