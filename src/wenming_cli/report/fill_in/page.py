"""How the table is locked, and the pages it prints on."""

from xlsxwriter.worksheet import Worksheet

from wenming_cli.model.fill_in import FillIn
from wenming_cli.report.marks import bracketed

_A4 = 9
_FACE = "宋体"
_FONT = f'&"{_FACE},Regular"&9'


def lock(sheet: Worksheet) -> None:
    """Keep the texts from being changed by accident; without a password, on purpose it is free."""
    sheet.protect(
        "",
        {
            "autofilter": True,
            "format_columns": True,
            "format_rows": True,
            "select_locked_cells": True,
            "select_unlocked_cells": True,
        },
    )


def set_page(sheet: Worksheet, form: FillIn, header: int) -> None:
    """Set paper, margins and what stands at the head and foot of every page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.55, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header)
    sheet.center_horizontally()
    about = f"{form.stamp.unit}　{form.round.id}".replace("&", "＆")[:100]
    sheet.set_header(f"&L{_FONT}{bracketed(form)}", {"margin": 0.3})
    sheet.set_footer(f"&L{_FONT}{about}&R{_FONT}第&P页，共&N页")
