"""The page a sheet prints on: A4 landscape, what stands at its head, page numbers at its foot."""

from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from wenming_cli.model.about import About
from wenming_cli.report import sentences
from wenming_cli.report.marks import bracketed
from wenming_cli.report.visible import shown

_A4 = 9
_FACE = "宋体"
_FONT = f'&"{_FACE},Regular"&9'
_LONGEST = 200
"""Characters of a header line; Excel refuses a file with more than 255, marks included."""


class Page(NamedTuple):
    """What stands at the head of every printed page: left and right."""

    left: str
    right: str


def page_of(results: About) -> Page:
    """Say what the figures must not pass for, and whose they are."""
    return Page(bracketed(results) or results.edition.title, sentences.whose(results))


def set_page(sheet: Worksheet, page: Page, wide: int = 1) -> None:
    """Set paper, margins, scale to `wide` pages, header and footer."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.65)
    sheet.center_horizontally()
    sheet.fit_to_pages(wide, 0)
    left = _plain(page.left, _LONGEST // 2)
    right = _plain(page.right, _LONGEST - len(left))
    sheet.set_header(f"&L{_FONT} {left}&R{_FONT} {right}", {"margin": 0.35})
    sheet.set_footer(f"&L{_FONT}&A&C{_FONT}第&P页 共&N页", {"margin": 0.3})


def _plain(text: str, most: int) -> str:
    """Return text that a header shows as it is: a half-width `&` begins a command there."""
    line = " ".join(shown(text).split("\n")).replace("&", "＆")
    return line if len(line) <= most else f"{line[: most - 1]}…"
