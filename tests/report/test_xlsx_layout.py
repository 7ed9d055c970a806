"""How the workbook prints: paper, headings on each page, rows high enough, what stays in view."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.conftest import ledger, said, small_edition
from tests.report.reading_xlsx import MAIN, below, parts, sheets, xml_of

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report.xlsx.measure import lines
from wenming_cli.report.xlsx.workbook import render

TABLES = (
    *("自评表", "问题清单", "任务清单", "责任清单", "单位得分", "佐证清单"),
    *("差距清单", "计分明细", "填报记录", "测评标准明细"),
)


@pytest.fixture(scope="module")
def content() -> bytes:
    """The report on a small edition with a long note, a short one and a long item name."""
    return render(noted("长" * 200))


def noted(note: str) -> Results:
    """Return results with one note and an item whose name needs more lines than its rows."""
    edition = small_edition()
    area, *rest = edition.areas
    item = replace(area.items[1], name="名" * 60)
    named = replace(edition, areas=(replace(area, items=(area.items[0], item)), *rest))
    answers = {"1.1.2": said(Status.NOT_ACHIEVED, note=note)}
    return evaluate(named, [ledger(named, "市教育局", answers)], Basis(named.units, sample=True))


def _find(content: bytes, name: str, tag: str) -> etree._Element:
    found = xml_of(content, name).find(f".//{MAIN}{tag}")
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["总览", *TABLES])
def test_each_sheet_prints_on_a4_landscape(content: bytes, name: str) -> None:
    """A4 across, scaled to the page's width, pages numbered, notices at the head of each."""
    setup = _find(content, name, "pageSetup")
    assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
    assert setup.get("fitToHeight") == "0"
    assert (_find(content, name, "oddFooter").text or "").endswith("第&P页 共&N页")
    head = _find(content, name, "oddHeader").text or ""
    assert "【样例数据，内容虚构；参考版，不是官方文本】" in head


@pytest.mark.parametrize("name", TABLES)
def test_headings_repeat_stay_and_filter(content: bytes, name: str) -> None:
    """The heading row is printed on each page, stays when scrolling, and has the filters."""
    grid = sheets(content)[name]
    row = grid.index(below(grid, "单位" if name == "单位得分" else "序号")[0]) + 1
    book = etree.fromstring(parts(content)["xl/workbook.xml"])
    names = {
        (each.get("localSheetId"), each.get("name")): each.text or ""
        for each in book.iter(f"{MAIN}definedName")
    }
    at = str(list(sheets(content)).index(name))
    assert f"${row}:${row}" in names[at, "_xlnm.Print_Titles"]
    assert (at, "_xlnm.Print_Area") in names
    assert _find(content, name, "pane").get("ySplit") == str(row)
    assert (_find(content, name, "autoFilter").get("ref") or "").startswith(f"A{row}:")


def _heights(content: bytes, name: str) -> dict[int, float]:
    rows = xml_of(content, name).iter(f"{MAIN}row")
    return {int(row.get("r", "0")) - 1: float(row.get("ht", "15")) for row in rows}


def test_a_row_is_as_high_as_its_longest_text(content: bytes) -> None:
    """Wrapped text is seen whole where programs do not fit the height by themselves."""
    grid, heights = sheets(content)["自评表"], _heights(content, "自评表")
    at = next(n for n, row in enumerate(grid) if str(row[2]).startswith("1.1.2"))
    assert heights[at] >= lines("长" * 200, 9) * 15
    other = next(n for n, row in enumerate(grid) if str(row[2]).startswith("2.2.1"))
    assert heights[other] < 60


def test_a_merged_cell_has_room_for_its_text(content: bytes) -> None:
    """The rows under an item's name are together as high as the name needs."""
    grid, heights = sheets(content)["自评表"], _heights(content, "自评表")
    mine = [n for n, row in enumerate(grid) if str(row[1]).startswith("1.2 名")]
    assert len(mine) == 2
    needed = lines(f"1.2 {'名' * 60}", 6.5) * 15
    assert sum(heights[n] for n in mine) >= needed


def test_no_row_is_higher_than_excel_can() -> None:
    """A note of any length stops below 409.5 points; the cell holds it all the same."""
    made = render(noted("长" * 30_000))
    assert 408 <= max(_heights(made, "自评表").values()) < 409.5


@pytest.mark.parametrize(
    ("text", "room", "wanted"),
    [
        ("", 4, 1),
        ("达标", 4, 1),
        ("一二三四五", 4, 2),
        ("一二三四，五", 4, 2),
        ("一\n\n二", 4, 3),
        ("0123456789abcdef" * 4, 10, 4),
        ("长" * 100, 10, 10),
    ],
)
def test_lines_are_counted_as_they_are_set(text: str, room: float, wanted: int) -> None:
    """Chinese characters are one wide, others 0.6; marks stay with what they follow."""
    assert lines(text, room) == wanted


def test_a_zip_entry_has_no_time_of_day(content: bytes) -> None:
    """The same results give the same file tomorrow."""
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
