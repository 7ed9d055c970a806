"""CSV files as grids: the encoding and the mark between cells are found, and said."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.grid import Grid, even
from wenming_cli.store.tables import guards

_MARKS = {",": "逗号", "\t": "制表符", ";": "分号", "，": "全角逗号", "；": "全角分号", "|": "竖线"}
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SHIELD = re.compile(r"\A'(?='*(?:[\s\u200b\ufeff]*[-=+@＝＋－＠]|[\t\r\n]))")
"""The apostrophe that keeps a spreadsheet from taking a text for a formula."""

_SAMPLE = 50
"""Lines looked at to find the mark."""

_SAVE = "用WPS或Excel打开，另存为xlsx；或用记事本另存，编码选UTF-8"
_SEPARATED = re.compile(r"sep=(.)\r?\n")


def grid(path: Path, data: bytes) -> tuple[Grid, tuple[str, ...]]:
    """Return the file's grid, and a sentence on its encoding and the mark between its cells.

    Raises:
        InputError: It is no text, a quotation mark is not closed, or it is beyond the limits.
    """
    written, encoding = _decoded(path, data)
    if found := _SEPARATED.match(written):
        mark, written = found[1], written[found.end() :]
    else:
        mark = _mark(written)
    rows = list(_rows(path, written, mark))
    guards.within(path, path.name, len(rows), max(map(len, rows), default=0))
    shown = _MARKS.get(mark, f"“{mark}”")
    freed = [[_SHIELD.sub("", cell, count=1) for cell in row] for row in rows]
    return Grid(path.stem, even(freed)), (f"编码是{encoding}，各格用{shown}隔开",)


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    """Decode strictly, UTF-8 first: little GBK is valid UTF-8, most UTF-8 is valid GBK."""
    tries = [("utf-8-sig", "UTF-8"), ("gb18030", "GBK（GB18030）")]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        tries = [("utf-16", "UTF-16")]
    for codec, name in tries:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, name
    raise InputError(f"“{path}”不是文字表格，或者编码认不出来", _SAVE)


def _mark(text: str) -> str:
    """Return the mark that parts most lines into most cells; a comma where none does."""
    best, score = ",", 1.0
    for mark in _MARKS:
        widths = [len(row) for row in _sample(text, mark)]
        mean = sum(widths) / len(widths) if widths else 0
        common = max(widths, key=widths.count, default=1)
        # A full-width comma also stands inside sentences: then every line has another width.
        steady = widths.count(common) / len(widths) if widths else 0
        if common > 1 and mean * steady > score:
            best, score = mark, mean * steady
    return best


def _sample(text: str, mark: str) -> list[list[str]]:
    """Return the first lines parted by a mark, lenient: the strict reading follows."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=mark):
            if len(rows) >= _SAMPLE:
                break
            if any(row):
                rows.append(row)
    except csv.Error:
        return rows
    return rows


def _rows(path: Path, text: str, mark: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for row in reader:
            yield [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row]
            if reader.line_num > 10 * guards.ROWS:
                guards.within(path, path.name, reader.line_num, 1)
    except csv.Error as error:
        message = f"“{path}”到第{reader.line_num}行为止有引号没有配对，或一格太长"
        hint = "核对这一行前后的英文双引号；格子里的双引号要写两个"
        raise InputError(message, hint) from error
