"""docs/remediation.md says what the table of moves is."""

import re
from pathlib import Path

from wenming_cli.model.remediation.act import MOVES, Act, State

PAGE = (Path(__file__).parents[1] / "docs" / "remediation.md").read_text(encoding="utf-8")


def test_the_printed_table_of_moves_is_the_one_in_force() -> None:
    """Every act but the first, every state, every cell."""
    heads, _, *rows = (
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in PAGE.splitlines()
        if line.startswith("| ")
    )
    assert heads[1:] == list(State)
    printed = {}
    for name, *cells in rows:
        told = re.fullmatch(r"(.+) `(\w+)`", name)
        assert told is not None
        act = Act(told[2])
        assert told[1] == act.word
        printed[act] = dict(zip(State, cells, strict=True))
    assert list(printed) == [act for act in Act if act is not Act.OPEN]
    for act, cells in printed.items():
        assert {s: leads for s, leads in cells.items() if leads} == {
            state: leads.value for state, leads in MOVES[act].items()
        }
