"""整改计划图 in a real browser, where there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report.chromium import PROGRAM, Browser, browsing
from tests.report.test_timetable import hostile, made, table
from tests.timetabled import ON

from wenming_cli.model.remediation.schedule import Grouping
from wenming_cli.report.timetable import page

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    with browsing(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small city, as a file."""
    file = tmp_path_factory.mktemp("pages") / "计划.html"
    file.write_bytes(made(page, table(Grouping.UNIT)))
    return file


@pytest.mark.parametrize("width", [1280, 800, 390])
@pytest.mark.parametrize("words", ["plain", "hostile"])
def test_page_is_quiet_and_fits(
    words: str, width: int, browser: Browser, chart: Path, tmp_path: Path
) -> None:
    """No console message, no network request, no horizontal scroll."""
    file = chart
    if words == "hostile":
        file = tmp_path / "页.html"
        file.write_bytes(made(page, hostile()))
    browser.show(file, width)
    page_width = "document.documentElement.scrollWidth"
    assert browser.ask(page_width) == browser.ask("document.documentElement.clientWidth")
    assert browser.complaints() == []


def test_bars_stand_under_their_months(browser: Browser, chart: Path) -> None:
    """The axis is as wide as the bars, and what is drawn lies in its cell."""
    browser.show(chart, 1280)
    boxes = browser.ask(
        "[...document.querySelectorAll('.schedule svg')].map(e=>{const b=e.getBoundingClientRect();"
        "return [Math.round(b.left),Math.round(b.width)]})"
    )
    assert len({tuple(box) for box in boxes}) == 1
    assert boxes[0][1] > 300
    inside = (
        "[...document.querySelectorAll('.gantt rect')].every(e=>{"
        "const b=e.getBoundingClientRect(),r=e.closest('svg').getBoundingClientRect();"
        "return b.left>=r.left-1&&b.right<=r.right+2&&b.top>=r.top-1&&b.bottom<=r.bottom+1})"
    )
    assert browser.ask(inside) is True


def test_the_day_is_one_line_through_all_rows(browser: Browser, chart: Path) -> None:
    """The mark of the day stands in the same place everywhere, right of what is past."""
    browser.show(chart, 1280)
    places = browser.ask(
        "[...document.querySelectorAll('rect.on')].map(e=>Math.round(e.getBoundingClientRect().left))"
    )
    assert len(places) == 13
    assert len(set(places)) == 1
    assert str(ON) in browser.ask("document.querySelector('figcaption').textContent")


def test_paper_shows_it_too(browser: Browser, chart: Path) -> None:
    """On paper the pictures keep their width and colour."""
    browser.show(chart, 1280)
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        wide = "document.querySelector('.gantt').getBoundingClientRect().width"
        assert browser.ask(wide) > 200
        assert browser.ask("getComputedStyle(document.body).printColorAdjust") == "exact"
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")
