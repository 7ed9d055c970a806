"""Pages of the small edition's results, rendered at any width."""

import io
from collections.abc import Callable
from typing import Any

from rich.console import Console, Group, RenderableType

from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.lookup import lookup, of_unit
from wenming_cli.model.gap_list import GapList, Grouping
from wenming_cli.model.results import Results
from wenming_cli.report import (
    terminal,
    terminal_explain,
    terminal_gaps,
    terminal_lists,
    terminal_requirement,
)

WIDE = 1000
"""Columns at which nothing has to wrap."""


def gaps_of(results: Results, **more: Any) -> GapList:
    """Return a gap list of the small edition."""
    return gap_list(results, results.edition.units, **more)


def _found(results: Results, id_: str) -> Any:
    (found,) = lookup(results, id_)
    return found


PAGES: dict[str, Callable[[Results], RenderableType]] = {
    "report": terminal.render,
    "gaps": lambda r: terminal_gaps.render(gaps_of(r)),
    "gaps_by_unit": lambda r: terminal_gaps.render(gaps_of(r, by=Grouping.UNIT)),
    "gaps_by_area": lambda r: terminal_gaps.render(gaps_of(r, by=Grouping.AREA)),
    "gaps_by_type": lambda r: terminal_gaps.render(gaps_of(r, by=Grouping.TYPE)),
    "explain_requirement": lambda r: terminal_explain.render(r, _found(r, "2.1.1")),
    "explain_stale": lambda r: terminal_explain.render(r, _found(r, "1.1.3")),
    "explain_item": lambda r: terminal_explain.render(r, _found(r, "1.2")),
    "explain_area": lambda r: terminal_explain.render(r, _found(r, "2")),
    "explain_total": lambda r: terminal_explain.render(r, None),
    "show_requirement": lambda r: terminal_requirement.render(r, _found(r, "2.1.1")),
    "show_area": lambda r: terminal_lists.render_place(r, _found(r, "1")),
    "show_edition": terminal_lists.render_edition,
    "show_unit": lambda r: terminal_lists.render_unit(
        r, "市教育局", *of_unit(r.requirements, "市教育局", r.edition.units)
    ),
}
"""Every terminal page by the name of its golden file."""


def on_screen(page: RenderableType, width: int = 80, encoding: str = "utf-8") -> str:
    """Render a page as a terminal without colours shows it, trailing blanks left out."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")
    console = Console(
        file=stream,
        width=width,
        highlight=False,
        emoji=False,
        markup=False,
        color_system=None,
        legacy_windows=False,
    )
    console.print(Group(page))
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    text = stream.buffer.getvalue().decode(encoding)
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
