"""A small file that says which column is which, for a table with headings of its own.

```yaml
表头: 3              # the last row of the heading; may be left out where it is found by itself
列:
  测评标准: D        # a letter, a number, or the heading as it stands
  牵头单位: 责任部门
```
"""

import re
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.store.reading import document
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.store.tables.xlsx_bounds import place

COLUMNS, BELOW = "列", "表头"
_DIGITS = 3
_LETTERS = re.compile(r"[A-Za-z]{1,3}")


class ColumnMap(NamedTuple):
    """What it says: our word → column from 0 or heading; the last row of the heading, from 1."""

    columns: dict[str, int | str]
    below: int | None


def read(path: Path) -> ColumnMap:
    """Read the file.

    Raises:
        FileProblems: With every fault of it.
    """
    read_ = document.read(path)
    problems = list(read_.sources.problems)
    columns: dict[str, int | str] = {}

    def fault(at: Text, message: str, hint: str) -> None:
        problems.append(read_.sources.problem(at.place, "T101", message, hint))

    for key in read_.tree:
        if key not in {COLUMNS, BELOW} and (found := read_.tree.key(key)) is not None:
            fault(found, f"不认识“{key}”", f"这里只写“{COLUMNS}”和“{BELOW}”")
    named = read_.tree.get(COLUMNS)
    if not isinstance(named, Mapping):
        hint = f"写成“{COLUMNS}:”，下面每行一个，例如“  测评标准: D”"
        problems.append(Problem(path, 1, 1, "T101", f"没有“{COLUMNS}”", hint))
        named = Mapping()
    for word, where in named.items():
        if isinstance(where, Text):
            columns[str(word)] = _column(str(where).strip())
        elif (at := named.key(word)) is not None:
            fault(at, f"“{word}”后面要写一列", "写列的字母，例如D；或者表头上的字")
    row = read_.tree.get(BELOW)
    if isinstance(row, Text) and not (row.isascii() and row.isdecimal() and int(row)):
        fault(row, f"“{BELOW}”要写行号", "写表头最后一行的行号，例如3")
    if problems:
        raise FileProblems(problems)
    return ColumnMap(columns, int(row) if isinstance(row, Text) else None)


def _column(where: str) -> int | str:
    """Return the column of a letter or a number, from 0; else it is a heading."""
    if _LETTERS.fullmatch(where):
        return place(where.upper())[1] - 1
    return (
        int(where) - 1 if where.isascii() and where.isdecimal() and len(where) <= _DIGITS else where
    )
