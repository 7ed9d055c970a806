"""Chinese text on a terminal: lines break as they are set, and user text stays as written."""

import re

from rich.cells import cell_len, chop_cells
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines
from rich.text import Text

from wenming_cli.report.visible import shown

_OPENING = "（“‘《〈【「『〔"
_CLOSING = "，。、；：？！）”’》〉】」』〕…—％%·"
_ATTACHED = "\u0300-\u036f\u200d\ufe00-\ufe0f"

_PIECE = re.compile(rf"[ ]+|[{_OPENING}]*(?:[!-~]+|\S-\d+|\S|\s)[{_CLOSING}{_ATTACHED}]*")
"""Spaces, or what one line must keep together: a Latin word or one character, with its marks.

The number of an issue (市教育局-003) stays with the end of its unit's name.
"""


class Prose(Text):
    """Text that no line of begins with ，or 。, and whose ids and numbers stay whole.

    Rich knows only spaces to break at; Chinese has none, so it cuts wherever a line is full.
    Every line stands in by `indent` cells.
    """

    indent = 0

    def under(self, above: str) -> "Prose":
        """Return it below another line."""
        joined = prose(f"{above}\n")
        joined.append_text(self)
        return joined

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Break into lines of at most `width` cells; nothing is left out."""
        whole = no_wrap or overflow == "ignore"
        lines = Lines()
        for line in self.split(allow_blank=True):
            line.expand_tabs(tab_size)
            room = max(2, width - self.indent)
            parts = line.divide(() if whole else _breaks(line.plain, room))
            for part in parts:
                part.rstrip()
                part.pad_left(self.indent if part else 0)
            if justify in {"right", "center"}:
                parts.justify(console, width, justify=justify, overflow="fold")
            lines.extend(parts)
        return lines


def prose(*parts: str | tuple[str, str], style: str = "", indent: int = 0) -> Prose:
    """Make text of parts, each plain or with a style; people's words are made visible.

    Nothing in it is markup: brackets stay brackets.
    """
    text = Prose(style=style)
    text.indent = indent
    for part in parts:
        words, look = (part, "") if isinstance(part, str) else part
        text.append(shown(words), look or None)
    return text


def _breaks(text: str, width: int) -> list[int]:
    """Return the places where lines begin, the first one left out."""
    places: list[int] = []
    used = at = 0
    for match in _PIECE.finditer(text):
        piece = match.group()
        size = cell_len(piece)
        if used and used + cell_len(piece.rstrip()) > width:
            places.append(at)
            used = 0
        if size > width and piece.strip():
            *full, rest = chop_cells(piece, width)
            offset = at
            for part in full:
                offset += len(part)
                places.append(offset)
            size = cell_len(rest)
        used += size
        at = match.end()
    return places
