"""The ledger of problems in a real browser: all columns are seen, on a screen and on paper."""

from collections.abc import Generator
from pathlib import Path

import pytest
from tests.remedied import page, sample_docket
from tests.report.chromium import PROGRAM, Browser, browsing

from wenming_cli.report.remediation import html

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")

DAYS = """\
[...document.querySelectorAll("td.day")].filter(cell => {
const range = document.createRange(); range.selectNodeContents(cell);
return range.getClientRects().length > 1}).length"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Generator[Browser]:
    """Run a browser."""
    with browsing(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Write the ledger of problems, one unit with a long name."""
    file = tmp_path / "台账.html"
    file.write_bytes(html.render(page(sample_docket())))
    return file


@pytest.mark.parametrize("width", [1280, 1600, 1601, 1920])
def test_a_screen_shows_every_column(browser: Browser, ledger: Path, width: int) -> None:
    """Nothing lies off the right edge, and no day is broken."""
    browser.show(ledger, width)
    right = browser.ask(
        "Math.max(...[...document.querySelectorAll('th,td')]"
        ".map(cell => cell.getBoundingClientRect().right))"
    )
    assert right <= width
    assert browser.ask(DAYS) == 0


def test_paper_shows_every_column(browser: Browser, ledger: Path) -> None:
    """A lying sheet of A3, its margins off, holds the table; days stand on one line."""
    browser.show(ledger, 1480)
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        right = browser.ask(
            "Math.max(...[...document.querySelectorAll('th,td')]"
            ".map(cell => cell.getBoundingClientRect().right))"
        )
        assert right <= 1480
        assert browser.ask(DAYS) == 0
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")
