"""Editions, answer sheets, workspaces and ledgers after accidents, and some that mean harm."""

import random
import re
from pathlib import Path

from tests.mutations import mutated
from tests.torture.bout import Bout
from tests.torture.commands import wenming
from tests.torture.realistic import lines
from tests.written_files import KINDS, Kind, told
from wenming_cli.errors import InputError, Problem
from wenming_cli.report import problems_text
from wenming_cli.store.editions.finding import shipped
from wenming_cli.store.ledgers.reading import examine

AT_ONCE = 50
"""Files in one round."""

LIMIT = 5
"""Seconds a file may take."""

BOMBS = (
    lambda n: "- " * n,
    lambda n: "[" * n,
    lambda n: "{a: " * n,
    lambda n: "? " * n,
    lambda n: "编号: " + "9" * n,
    lambda n: "长" * n,
    lambda n: "a: &x [" + ",".join(["*x"] * (n // 10)) + "]",
    lambda n: "\n" * n,
    lambda n: "- 甲\n" * (n // 4),
    lambda n: "".join(f"键{k}: 1\n" for k in range(n // 8)),
    lambda n: "名称: |\n" + "  行\n" * (n // 6),
    lambda n: '"' + "\\x41" * (n // 4) + '"',
)
"""Texts that grow with a number: deep, wide, long."""


def run(bout: Bout) -> None:
    """Damage and read files until the time is over."""
    kinds = {**KINDS, "national": _national()}
    raw = b"".join(lines())
    for dice in bout.rounds():
        file = bout.room / "x.yaml"
        for _ in range(AT_ONCE):
            name = dice.choice([*kinds, "ledger"])
            if name == "ledger":
                _ledger(bout, raw, dice)
                continue
            file.write_bytes(_damaged(kinds[name].whole, dice))
            _count(bout)
            with bout.watched(name, LIMIT, file):
                told(kinds[name], file)
        _seen_by_the_command(bout, dice, raw)


def _national() -> Kind:
    """An area of the larger edition, read as the small one's is."""
    areas = sorted((shipped("criteria") / "national-prefecture-2018").glob("0*.yaml"))
    return Kind(areas[3].read_bytes(), KINDS["area"].problems_of)


def _count(bout: Bout) -> None:
    bout.figures.faults += 1
    bout.figures.damaged += 1


def _damaged(data: bytes, dice: random.Random) -> bytes:
    """Do what accidents do, and once in a while something worse."""
    data = mutated(data, dice)
    if dice.random() < 0.03:
        bomb = dice.choice(BOMBS)(dice.choice((100, 3000, 60_000))).encode()
        at = dice.choice((0, data.find(b"\n") + 1, dice.randrange(len(data)), len(data)))
        data = data[:at] + bomb + data[at:]
    if dice.random() < 0.03:
        text = data.decode(errors="replace")
        data = text.encode(dice.choice(("gb18030", "utf-16", "utf-8-sig")), "replace")
    return data


def _ledger(bout: Bout, raw: bytes, dice: random.Random) -> None:
    """What is read of a ledger was written once, and what is told has a place."""
    data = _damaged(raw, dice)
    _count(bout)
    with bout.watched("ledger", LIMIT):
        true = examine(Path("x.jsonl"), raw)
        try:
            found = examine(Path("x.jsonl"), data)
        except InputError as error:
            if "更新的wenming" not in error.message:
                raise
            return
        assert all(event in true.events for event in found.events), "多出了没有写过的"
        quiet = not found.faults and not found.torn and not found.forks
        assert not quiet or list(found.events) == list(true.events[: len(found.events)])
        _placed(found.faults, data)
        problems_text.render(found.faults)


def _placed(faults: tuple[Problem, ...], data: bytes) -> None:
    rows = max(data.count(b"\n"), data.decode("utf-16", "replace").count("\n")) + 1
    assert all(0 <= fault.line <= rows and fault.message for fault in faults)


def _seen_by_the_command(bout: Bout, dice: random.Random, raw: bytes) -> None:
    """`wenming check` ends with 0, 2 or 65, and every problem stands in a line of the file."""
    name = dice.choice([*KINDS, "ledger"])
    file = bout.room / ("市教育局.jsonl" if name == "ledger" else "x.yaml")
    file.write_bytes(_damaged(raw if name == "ledger" else KINDS[name].whole, dice))
    _count(bout)
    with bout.watched(f"wenming check {name}", 20):
        done = wenming(bout.room, "check", file.name)
        assert "Traceback" not in done.stderr, done.stderr[-600:]
        assert done.returncode in {0, 2, 65}, (done.returncode, done.stderr[-300:])
        said = done.stdout + done.stderr
        placed = re.search(r"\.(yaml|jsonl)(:\d+)*: [A-Z]\d{3} ", said)
        assert placed or not done.returncode, said[-300:]
