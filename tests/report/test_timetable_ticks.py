"""What stands over the cells of an axis."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wenming_cli.core.remediation.calendar import calendar
from wenming_cli.model.remediation.schedule import Span
from wenming_cli.report.timetable.terminal_chart import spread
from wenming_cli.report.timetable.ticks import fitted, lower, upper

AXES = {
    "days": (
        ("2026-11-20", "2026-12-20", 40),
        "11月       12月",
        "   23     30     7      14",
    ),
    "two days": (
        ("2026-10-28", "2026-12-20", 40),
        "  11月           12月",
        "  1    11   21   1    11",
    ),
    "weeks": (
        ("2026-10-09", "2027-03-20", 40),
        "10  11月 12  1月 2月 3月",
        "5日 2日  7日 4日 1日 1日",
    ),
    "months": (
        ("2026-10-09", "2030-03-20", 60),
        "2026年      2027年      2028年",
        "1  4  7  10 1  4  7  10 1  4",
    ),
    "quarters": (("2020-01-01", "2029-12-31", 40), "2020    2022    2024    2026    2028", ""),
    "years": (("1990-01-01", "2029-12-31", 40), "1990 1995 2000 2005", ""),
}


@pytest.mark.parametrize(("axis", "above", "below"), AXES.values(), ids=AXES)
def test_ticks(axis: tuple[str, str, int], above: str, below: str) -> None:
    """Months over days and weeks, years over months; what has no room is left out."""
    first, last, columns = axis
    made = calendar(Span(*map(date.fromisoformat, (first, last))), date.min, columns, loose=True)
    assert spread(upper(made), len(made.cells) + 4).startswith(above)
    assert spread(lower(made), len(made.cells) + 4).startswith(below)


@given(st.dates(), st.integers(0, 4000), st.integers(6, 120))
def test_words_stand_over_their_cells(first: date, days: int, columns: int) -> None:
    """They begin there, never touch one another, and do not run out of their room."""
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    axis = calendar(Span(first, last), first, columns, loose=True)
    for ticks in (upper(axis), lower(axis)):
        forms = {tick.place: tick.forms for tick in ticks}
        line, free = spread(ticks, columns), -1
        assert cell_len(line) <= columns
        for start, words in fitted(
            ticks, list(forms), columns + 1, lambda form: cell_len(form) + 1
        ):
            assert words in forms[int(start)]
            assert start > free
            assert words in line
            free = int(start) + cell_len(words)
    if columns > 12:
        assert spread(upper(axis), columns)
