"""Forms: names on grey and what stands beside them, with room to write by hand."""

from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import NamedTuple

from wenming_cli.report.dispatch.page import Field
from wenming_cli.report.docx.markup import run
from wenming_cli.report.docx.styles import SMALL_LINE
from wenming_cli.report.docx.tables import LONG, properties

_SHARES = (23, 27, 23, 27)
"""A name, half a row, a name, half a row: parts of a hundred."""

_PAIR = 2
_PADDING = 100
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'


def form_table(name: str, fields: Sequence[Field], width: int) -> str:
    """Return fields as a table that fills `width` twips.

    Args:
        name: Its head; a table with one is a slip, and stays on the sheet with what follows.
        fields: In their order; two half ones beside one another share a row.
        width: In twips.
    """
    widths = [share * width // 100 for share in _SHARES]
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    keep = "<w:keepNext/>" if name else ""
    head = _row([_label(name, widths, keep)], 1) if name else ""
    rows = "".join(starmap(_row, _rows(fields, widths, keep)))
    return f"<w:tbl>{properties(sum(widths))}<w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>"


class _Row(NamedTuple):
    """Cells, the lines they leave room for, and how many characters are in them."""

    cells: list[str]
    room: int
    length: int = 0


def _rows(fields: Sequence[Field], widths: Sequence[int], keep: str) -> Iterator[_Row]:
    waiting: list[Field] = []
    for field in fields:
        if waiting and not field.half:
            yield _shared(waiting, widths, keep)
            waiting = []
        waiting.append(field)
        if not field.half or len(waiting) == _PAIR:
            yield _shared(waiting, widths, keep)
            waiting = []
    if waiting:
        yield _shared(waiting, widths, keep)


def _shared(fields: Sequence[Field], widths: Sequence[int], keep: str) -> _Row:
    """Put one field, or two, in a row."""
    cells: list[str] = []
    for place, field in enumerate(fields):
        last = place == len(fields) - 1
        start = 2 * place
        cells += [
            _label(field.label, widths[start : start + 1], keep),
            _cell(field.value, "TableText", widths[start + 1 : None if last else start + 2], keep),
        ]
    return _Row(cells, max(f.room for f in fields), sum(len(f.value) for f in fields))


def _row(cells: Sequence[str], room: int, length: int = 0) -> str:
    """A row that is not too long stays on one sheet."""
    whole = "<w:cantSplit/>" if length <= LONG else ""
    height = room * SMALL_LINE + _PADDING
    return f'<w:tr><w:trPr>{whole}<w:trHeight w:val="{height}"/></w:trPr>{"".join(cells)}</w:tr>'


def _label(text: str, widths: Sequence[int], keep: str) -> str:
    return _cell(text, "TableHead", widths, keep, _SHADE)


def _cell(text: str, style: str, widths: Sequence[int], keep: str, shade: str = "") -> str:
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    inner = run(text) if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>{span}{shade}'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{inner}</w:p></w:tc>'
    )
