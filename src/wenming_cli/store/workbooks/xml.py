"""The XML of a workbook from outside, after it was unpacked under the guards of `store.tables`."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from wenming_cli.errors import InputError
from wenming_cli.store.tables.guards import content
from wenming_cli.store.tables.kinds import Kind, opened

_ELEMENTS = 600_000
"""Of one part; a million of empty rows is more."""

_CHUNK = 1 << 20
_SAVE_AS = "用WPS或Excel打开，另存为“Excel工作簿（*.xlsx）”，再试一次"


class Package(NamedTuple):
    """A workbook's parts by name."""

    path: Path
    parts: dict[str, bytes]

    def parse(
        self,
        part: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        text: Callable[[str], None],
    ) -> None:
        """Read a part, calling back with names that have lost their namespace.

        Raises:
            InputError: It is missing, broken or too long.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        count = 0

        def started(tag: str, attributes: dict[str, str]) -> None:
            nonlocal count
            count += 1
            if count > _ELEMENTS:
                raise self.too_much()
            start(tag.rpartition(":")[2], attributes)

        parser.StartElementHandler = started
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
        parser.CharacterDataHandler = text
        data = memoryview(self.parts.get(part, b""))
        try:
            for begin in range(0, len(data), _CHUNK):
                parser.Parse(bytes(data[begin : begin + _CHUNK]))
            parser.Parse(b"", True)
        except (expat.ExpatError, ValueError) as error:
            raise self.broken() from error

    def broken(self) -> InputError:
        """Return the error to raise where the file is not what a workbook should be."""
        hint = f"{_SAVE_AS}；或重新拿一份"
        return InputError(f"“{self.path}”读不了：内容不完整或已损坏", hint)

    def too_much(self) -> InputError:
        """Return the error to raise where a workbook holds more than one of ours can."""
        hint = "删掉表格下面多余的空行和别的工作表，另存一份，再试一次"
        return InputError(f"“{self.path}”里的内容太多，不像一份自评表", hint)


def package(path: Path) -> Package:
    """Return the parts of a workbook.

    Raises:
        InputError: It is no workbook, has a password, is broken or too big.
    """
    found = opened(path, content(path))
    if found.kind is not Kind.XLSX:
        raise InputError(f"“{path}”不是Excel工作簿", _SAVE_AS)
    return Package(path, found.parts)
