"""Forms: names on grey and what stands beside them, with room to write by hand."""

from collections.abc import Iterator, Sequence

from wenming_cli.report.dispatch.page import Field
from wenming_cli.report.docx.markup import run
from wenming_cli.report.docx.styles import SMALL_LINE
from wenming_cli.report.docx.tables import LONG, properties

_SHARES = (18, 32, 18, 32)
"""A name, half a row, a name, half a row: parts of a hundred."""

_PADDING = 120
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'


def form_table(name: str, fields: Sequence[Field], width: int) -> str:
    """Return fields as a table that fills `width` twips, under its name if it has one."""
    widths = [share * width // 100 for share in _SHARES]
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head = _row([_cell(name, "TableHead", widths, _SHADE)], 1) if name else ""
    return (
        f"<w:tbl>{properties(sum(widths))}<w:tblGrid>{columns}</w:tblGrid>"
        f"{head}{''.join(_rows(fields, widths))}</w:tbl>"
    )


def _rows(fields: Sequence[Field], widths: Sequence[int]) -> Iterator[str]:
    waiting: Field | None = None
    for field in fields:
        if field.half and waiting is None:
            waiting = field
            continue
        if field.half and waiting is not None:
            yield _pair(waiting, field, widths)
        else:
            if waiting is not None:
                yield _alone(waiting, widths)
            yield _alone(field, widths)
        waiting = None
    if waiting is not None:
        yield _alone(waiting, widths)


def _pair(left: Field, right: Field, widths: Sequence[int]) -> str:
    cells = [
        _cell(left.label, "TableHead", widths[:1], _SHADE),
        _cell(left.value, "TableText", widths[1:2]),
        _cell(right.label, "TableHead", widths[2:3], _SHADE),
        _cell(right.value, "TableText", widths[3:]),
    ]
    return _row(cells, max(left.room, right.room), len(left.value) + len(right.value))


def _alone(field: Field, widths: Sequence[int]) -> str:
    cells = [
        _cell(field.label, "TableHead", widths[:1], _SHADE),
        _cell(field.value, "TableText", widths[1:]),
    ]
    return _row(cells, field.room, len(field.value))


def _row(cells: Sequence[str], room: int, length: int = 0) -> str:
    """A row that is not too long stays on one sheet."""
    whole = "<w:cantSplit/>" if length <= LONG else ""
    height = room * SMALL_LINE + _PADDING
    return f'<w:tr><w:trPr>{whole}<w:trHeight w:val="{height}"/></w:trPr>{"".join(cells)}</w:tr>'


def _cell(text: str, style: str, widths: Sequence[int], shade: str = "") -> str:
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    inner = run(text) if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>{span}{shade}'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p></w:tc>'
    )
