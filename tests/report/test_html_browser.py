"""The page in a real browser, where there is one: quiet, fitting, and of use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import hand_built, small_edition
from tests.report.chromium import PROGRAM, Browser, browsing
from tests.report.pages import gaps_of
from tests.report.test_hostile import with_words
from tests.report.test_html_hostile import MARKUP

from wenming_cli.model.gap_list import Grouping
from wenming_cli.report.html import gap_page, page

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium here")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    with browsing(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report page of the small edition's results, as a file."""
    file = tmp_path_factory.mktemp("pages") / "报告.html"
    file.write_bytes(page.render(hand_built(small_edition())))
    return file


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", ["report", "gaps", "hostile"])
def test_page_is_quiet_and_fits(name: str, width: int, browser: Browser, tmp_path: Path) -> None:
    """No console message, no network request, no horizontal scroll."""
    results = hand_built(small_edition())
    content = {
        "report": lambda: page.render(results),
        "gaps": lambda: gap_page.render(gaps_of(results, by=Grouping.UNIT)),
        "hostile": lambda: page.render(with_words("长" * 300 + "x" * 300 + "".join(MARKUP[:8]))),
    }[name]()
    file = tmp_path / "页.html"
    file.write_bytes(content)
    browser.show(file, width)
    assert browser.ask("window.innerWidth") == width
    page_width, room = (
        "document.documentElement.scrollWidth",
        "document.documentElement.clientWidth",
    )
    assert browser.ask(page_width) == browser.ask(room) > width - 20
    assert browser.ask("location.href") == file.as_uri()
    assert browser.complaints() == []


def test_units_are_sorted_and_found(browser: Browser, report: Path) -> None:
    """A click on a heading sorts, a second one turns it around, words narrow the rows."""
    browser.show(report, 1280)
    names = "[...document.querySelectorAll('#unit-rows tr:not([hidden]) th')].map(e=>e.textContent)"
    before = browser.ask(names)
    click = "document.querySelectorAll('table.units th button')[6].click()"
    browser.ask(click)
    assert browser.ask(names)[:3] == ["市委宣传部", "市城市管理行政执法局", "市公安局"]
    browser.ask(click)
    assert browser.ask(names)[-1] == "市委宣传部"
    browser.ask("document.querySelectorAll('table.units th button')[0].click()")
    assert browser.ask(names) == before
    find = "const i=document.querySelector('[data-find=unit-rows]');i.value='教育';"
    browser.ask(f"{{{find}i.dispatchEvent(new Event('input'))}}")
    assert browser.ask(names) == ["市教育局"]
    assert browser.ask("document.querySelector('[data-count=unit-rows]').textContent") == "列出1条"


def test_gaps_are_chosen_by_type_and_unit(browser: Browser, report: Path) -> None:
    """Choices narrow the rows together; a type without rows leaves no heading."""
    browser.show(report, 1280)
    rows = "[...document.querySelectorAll('#gap-rows tr[data-type]:not([hidden])')]"
    choose = "const s=document.querySelector('[data-key=%s]');s.value='%s';"
    changed = "s.dispatchEvent(new Event('change'))"
    browser.ask(f"{{{choose % ('type', '弱项')}{changed}}}")
    assert browser.ask(f"{rows}.length") == 4
    assert browser.ask("[...document.querySelectorAll('#gap-rows tbody')].map(e=>e.hidden)") == [
        True,
        False,
    ]
    browser.ask(f"{{{choose % ('units', '各区')}{changed}}}")
    assert browser.ask(f"{rows}.map(e=>e.cells[1].textContent)") == ["1.1.2", "2.1.1"]


def test_link_unfolds_its_requirement(browser: Browser, report: Path) -> None:
    """A click on an id in a table opens the requirement, even one a filter had hidden."""
    browser.show(report, 1280)
    target = "document.getElementById('r-1.2.1')"
    assert browser.ask(f"{target}.open") is False
    browser.ask(f"{target}.hidden = {target}.closest('.area').hidden = true")
    browser.ask("document.querySelector('.waterfall a').click()")
    browser.ask("new Promise(done => setTimeout(done, 50))")
    assert browser.ask(f"{target}.open && {target}.checkVisibility()") is True


def test_paper_shows_what_is_folded(browser: Browser, report: Path) -> None:
    """On paper every requirement is unfolded by the style sheet alone."""
    browser.show(report, 1280)
    told = "[...document.querySelectorAll('details dd')].every(e => e.checkVisibility())"
    assert browser.ask(told) is False
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert browser.ask(told) is True
        assert browser.ask("getComputedStyle(document.querySelector('.tools')).display") == "none"
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")


def test_page_without_script_is_whole(browser: Browser, report: Path) -> None:
    """Without JavaScript nothing is missing but the tools."""
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.show(report, 390)
        outer = browser.call("DOM.getDocument", depth=0)["root"]["nodeId"]
        tools = browser.call("DOM.querySelectorAll", nodeId=outer, selector=".tools:not([hidden])")
        assert tools["nodeIds"] == []
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
