"""The table as CSV: one file, what is said once above, then every requirement in a full row."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from wenming_cli.model.edition import Edition
from wenming_cli.report.edition_table import rows
from wenming_cli.report.edition_table.rows import Table

_FORMULA = re.compile(r"'*[\s\u200b\ufeff]*[-=+@＝＋－＠]|'*[\t\r\n]")


def render(edition: Edition) -> bytes:
    """Return UTF-8 with a mark, so that Excel knows it; every cell quoted."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for table in rows.once(edition):
        writer.writerows(_guarded(_whole(table)))
        text.write("\r\n")
    writer.writerows(_guarded(_whole(rows.main(edition, repeated=True))))
    return text.getvalue().encode("utf-8-sig", "replace")


def _whole(table: Table) -> Iterable[Sequence[str]]:
    yield [column.heading for column in table.columns]
    yield from table.rows


def _guarded(lines: Iterable[Sequence[str]]) -> Iterable[Sequence[str]]:
    """Keep spreadsheets from taking a text for a formula; `wenming import` takes `'` off again."""
    return ([f"'{cell}" if _FORMULA.match(cell) else cell for cell in line] for line in lines)
