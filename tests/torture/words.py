"""Hostile words through every kind of page, each read back by another program than wrote it."""

import csv
import io
import json
import random
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.report import reading_docx, reading_html, reading_xlsx
from tests.report.chromium import PROGRAM, browsing
from tests.report.pages import PAGES, WIDE, gaps_of, on_screen
from tests.report.test_hostile import HOSTILE, skeleton, with_words
from tests.report.test_html_hostile import MARKUP
from tests.report.test_xlsx_hostile import NOTES
from tests.torture.bout import Bout
from wenming_cli.model.results import Results
from wenming_cli.report import csv_text, json_v1, markdown, markdown_gaps
from wenming_cli.report.csv_cells import unprotected
from wenming_cli.report.docx import report as docx_report
from wenming_cli.report.html import gap_page, page
from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx import workbook

KNOWN = (*filter(str.strip, HOSTILE), *MARKUP, *NOTES)
CHARACTERS = (
    "=+-@＝＋－＠<>&\"'`|*_#[](){}\\/:;,.!?%$~^ \t\r\n\0\x07\x1b\x7f\x85\u200b\u202e\u2028\ufeff"
)
HARMLESS = "平常话"
LIMIT = 60
A_CELL = 30_000
"""Characters that a cell surely holds; more goes on in a sheet of its own."""


def run(bout: Bout) -> None:
    """Take known and made-up words until the time is over; the slow programs take some of them."""
    harmless = with_words(HARMLESS)
    wanted = {name: shape(harmless) for name, shape in SHAPES.items()}
    for dice in bout.rounds():
        words = _words(dice)
        hostile = with_words(words)
        for name, shape in SHAPES.items():
            bout.figures.faults += 1
            with bout.watched(f"{name} {words!a:.80}", LIMIT):
                assert shape(hostile) == wanted[name], "版面变了"
        _read_back(bout, hostile, words)
        if bout.figures.trials % 25 == 1:
            _by_offices(bout, hostile, words)
            _by_a_browser(bout, hostile, words)


def _words(dice: random.Random) -> str:
    if dice.random() < 0.3:
        return dice.choice(KNOWN)
    pieces = [dice.choice((dice.choice(KNOWN)[:40], *CHARACTERS, "字")) for _ in range(8)]
    return "".join(pieces).strip() or "x"


def _csv_shape(results: Results) -> object:
    return [len(row) for row in _cells(results)]


def _cells(results: Results) -> list[list[str]]:
    text = csv_text.render(results).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def _screen_shape(results: Results) -> object:
    """No control character reaches the terminal; nothing else is compared."""
    for make in PAGES.values():
        text = on_screen(make(results), WIDE).replace("\n", "")
        kinds = {unicodedata.category(char) for char in text}
        assert kinds.isdisjoint({"Cc", "Cf", "Zl", "Zp"}), kinds
    return None


SHAPES: dict[str, Callable[[Results], object]] = {
    "markdown": lambda r: skeleton(markdown.render(r)),
    "markdown_gaps": lambda r: skeleton(markdown_gaps.render(gaps_of(r))),
    "html": lambda r: reading_html.skeleton(page.render(r)),
    "html_gaps": lambda r: reading_html.skeleton(gap_page.render(gaps_of(r))),
    "xlsx": lambda r: reading_xlsx.marks(workbook.render(r)),
    "docx": lambda r: reading_docx.skeleton(docx_report.render(r)),
    "csv": _csv_shape,
    "screen": _screen_shape,
}


def _read_back(bout: Bout, hostile: Results, words: str) -> None:
    """The words of a note are found again, whole, as they are shown."""
    told = shown(words)
    finds: dict[str, Callable[[], bool]] = {
        "json": lambda: words in _notes(json.loads(json_v1.render(hostile))),
        "csv": lambda: told in [unprotected(cell) for row in _cells(hostile) for cell in row],
        "html": lambda: any(
            e.text == told for e in reading_html.read(page.render(hostile)).all("div", "said")
        ),
        "xlsx": lambda: (
            len(told) > 30_000 or told in reading_xlsx.all_text(workbook.render(hostile))
        ),
    }
    for name, find in finds.items():
        with bout.watched(f"读回{name} {words!a:.80}", LIMIT):
            assert find(), "读回的话不一样"


def _notes(told: dict[str, list[dict[str, list[dict[str, list[dict[str, str]]]]]]]) -> list[str]:
    return [r["note"] for a in told["areas"] for i in a["items"] for r in i["requirements"]]


def _by_offices(bout: Bout, hostile: Results, words: str) -> None:
    """LibreOffice opens workbook and document, computes nothing, loses nothing."""
    if shutil.which("soffice") is None:
        if bout.figures.trials == 1:
            bout.leave_out("LibreOffice不在，Excel和Word文件只由python-calamine和python-docx读回")
        return
    (bout.room / "表.xlsx").write_bytes(workbook.render(hostile))
    (bout.room / "文.docx").write_bytes(docx_report.render(hostile))
    profile = f"-env:UserInstallation=file://{bout.room}/profile"
    asked = (("ods", "表.xlsx"), ("txt:Text (encoded):UTF8", "文.docx"))
    with bout.watched(f"LibreOffice {words!a:.80}", 180):
        for kind, name in asked:
            order = ["soffice", profile, "--headless", "--convert-to", kind, name]
            subprocess.run(order, cwd=bout.room, check=True, capture_output=True, timeout=120)
        cells = reading_xlsx.all_text((bout.room / "表.ods").read_bytes())
        assert len(words) > A_CELL or "".join(shown(words).split()) in "".join(cells.split())
        assert (bout.room / "文.txt").stat().st_size > 1000


def _by_a_browser(bout: Bout, hostile: Results, words: str) -> None:
    """Chromium stays on the page, says nothing and asks no network."""
    if PROGRAM is None:
        if bout.figures.trials == 1:
            bout.leave_out("Chromium不在，网页只由html.parser读回")
        return
    file = bout.room / "页.html"
    file.write_bytes(page.render(hostile))
    with (
        bout.watched(f"Chromium {words!a:.80}", 120),
        browsing(Path(bout.room, "浏览器")) as browser,
    ):
        browser.show(file, 800)
        assert browser.ask("location.href") == file.as_uri()
        assert browser.complaints() == []
