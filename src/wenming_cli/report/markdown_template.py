"""An office's own Markdown template, filled in."""

import re

from wenming_cli.model.results import Results
from wenming_cli.report import marks
from wenming_cli.report.markdown_text import inline, quote, table
from wenming_cli.report.papers import placeholders
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.papers.placeholders import PATTERN, TABLES, TEXTS, Filled


def fill(text: str, results: Results) -> Filled:
    """Fill a template in; what is no placeholder stays as it is.

    A table stands on lines of its own, wherever its placeholder stands. Where the template has no
    place for what the report must not pass for, that comes first.
    """
    if not PATTERN.search(text):
        return Filled(b"", fault=placeholders.NONE_HELD)
    notices = [] if placeholders.holds_notice(text) else quote(marks.notices(results))
    lines = [_filled(line, results) for line in text.removeprefix("\ufeff").splitlines()]
    whole = "\n".join([*notices, *([""] if notices else []), *lines])
    unknown = tuple(dict.fromkeys(placeholders.unknown(text)))
    return Filled((whole.rstrip("\n") + "\n").encode(), unknown)


def _filled(line: str, results: Results) -> str:
    """Fill one line; a table in it becomes a paragraph of its own."""

    def replaced(match: re.Match[str]) -> str:
        name = placeholders.name_in(match)
        if name in TEXTS:
            return inline(TEXTS[name](results))
        if name in TABLES:
            return f"\n\n{_table(TABLES[name](results))}\n\n"
        return match.group()

    made = PATTERN.sub(replaced, line)
    if "\n" not in made:
        return made
    return "\n\n".join(part.strip() for part in made.split("\n\n") if part.strip()) + "\n"


def _table(grid: Grid) -> str:
    numbers = [column.head for column in grid.columns if column.middle]
    return "\n".join(table(grid.heads, grid.rows, numbers))
