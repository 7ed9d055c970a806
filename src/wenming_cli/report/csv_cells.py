"""CSV that Excel and WPS open as it is: UTF-8 with a mark, every cell quoted, nothing a formula."""

import re
from collections.abc import Iterable, Sequence
from itertools import starmap

from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx.table import Cell, Heading, said

_RUNS = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff]*[=+\-@＝＋－＠'\t\r\n]")
"""How a text begins that a spreadsheet would compute, or that begins with our own mark."""

_MARK = "'"
_WITH_MARK = "utf-8-sig"
"""Without the byte order mark Excel takes the file for GBK."""


def protected(text: str) -> str:
    """Return text that no spreadsheet computes; `unprotected` gives it back.

    >>> protected("=1+1"), protected(" ＠SUM"), protected("达标")
    ("'=1+1", "' ＠SUM", '达标')
    """
    return f"{_MARK}{text}" if _RUNS.match(text) else text


def unprotected(text: str) -> str:
    """Return what was protected.

    >>> unprotected("'=1+1"), unprotected(protected("'三高'")), unprotected("达标")
    ('=1+1', "'三高'", '达标')
    """
    return text.removeprefix(_MARK)


def page(head: Iterable[str], headings: Sequence[Heading], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a CSV file: lines that tell what it is, the headings, the rows.

    Every line has as many cells as there are headings.
    """
    width = len(headings)
    lines = [_line([text, *[""] * (width - 1)]) for text in head]
    lines.append(_line([heading.text for heading in headings]))
    for row in rows:
        pairs = zip(row, headings, strict=True)
        lines.append(_quoted(starmap(_cell, pairs)))
    return "".join(lines).encode(_WITH_MARK)


def _cell(cell: Cell, heading: Heading) -> str:
    """Word a cell; a number is ours and stays a number, also a negative one."""
    if cell is None:
        return ""
    return protected(shown(cell)) if isinstance(cell, str) else said(cell, heading.kind)


def _line(texts: Iterable[str]) -> str:
    return _quoted(protected(shown(text)) for text in texts)


def _quoted(cells: Iterable[str]) -> str:
    doubled = (cell.replace('"', '""') for cell in cells)
    return ",".join(f'"{cell}"' for cell in doubled) + "\r\n"
