"""What people write stays text in a workbook: nothing runs, nothing is lost, nothing moves."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from tests.conftest import ledger, said, small_edition
from tests.report.pages import gaps_of
from tests.report.reading_xlsx import MAIN, marks, parts, sheets, skeleton, table, xml_of
from tests.report.test_hostile import HOSTILE, with_words

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import csv_text
from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx import gap_workbook
from wenming_cli.report.xlsx.workbook import render

NOTES = (
    '=cmd|"/c calc"!A1',
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    "  =1+1",
    '=HYPERLINK("http://a.b","点")',
    "{=SUM(1)}",
    "http://a.b/见网页",
    "file:///etc/passwd",
    "<f>1</f>&amp;]]><!--",
    "_x000D_ _x0041_ &#10;",
    "\x00\x0b\ufffe\ud800\U0001ffff",
    "倒\u202e写\u200b",
    "𠮷野家、䶮、葛",
    "0012345678901234567890",
    "1-2",
    "第一行\n第二行\r\n第三行",
    "'先有撇号",
    '"引号","逗号"',
)


def noted(note: str) -> Results:
    """Return results with one note."""
    edition = small_edition()
    spoken = [ledger(edition, "市教育局", {"1.1.2": said(Status.NOT_ACHIEVED, note=note)})]
    return evaluate(edition, spoken, Basis(edition.units))


def note_in(content: bytes) -> str:
    """Return the one note in a workbook."""
    return str(table(sheets(content)["填报记录"], "序号", "编号")[0]["说明"])


@cache
def shapes(words: str) -> tuple[object, object]:
    """Return the skeletons of both workbooks with the same words wherever some can be written."""
    results = with_words(words)
    listed = gap_workbook.render(gaps_of(results, by=Grouping.UNIT))
    return skeleton(render(results)), skeleton(listed)


@pytest.mark.parametrize("words", [words for words in HOSTILE if words.strip()])
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Sheets, cells, kinds of cells and merged ranges are the same whatever people wrote."""
    assert shapes(words) == shapes("平常话")


@pytest.mark.parametrize("note", NOTES)
def test_a_note_reads_back_as_it_is_shown(note: str) -> None:
    """Formulas, markup, forbidden characters and numbers with zeros come back as text, whole."""
    content = render(noted(note))
    assert note_in(content) == shown(note)
    assert marks(content) == set()


def test_what_looks_like_a_formula_stays_text_when_it_is_edited() -> None:
    """Its cell has Excel's own mark for text (quotePrefix); the words are not changed."""
    content = render(noted("=1+1"))
    styles = etree.fromstring(parts(content)["xl/styles.xml"])
    looks = [xf.get("quotePrefix") for xf in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
    cells = xml_of(content, "填报记录").iter(f"{MAIN}c")
    marked = [cell.get("r", "") for cell in cells if looks[int(cell.get("s", "0"))]]
    assert len(marked) == 1
    assert marked[0].startswith("H")


@pytest.mark.parametrize("note", ["长" * 32_767, "长" * 80_000, "𠮷" * 30_000, "甲\n" * 20_000])
def test_a_note_longer_than_a_cell_goes_on_in_a_sheet(note: str) -> None:
    """Nothing is cut: what a cell cannot hold stands in 长文本, in order, with its cell's name."""
    grids = sheets(render(noted(note)))
    first = str(table(grids["填报记录"], "序号", "编号")[0]["说明"])
    pieces = [first]
    if "长文本" in grids:
        held, mark, place = first.rpartition("……（续见“长文本”中的")
        assert mark
        cell = place.removeprefix("填报记录!").removesuffix("）")
        rows = table(grids["长文本"], "工作表", "单元格")
        mine = [r for r in rows if (r["工作表"], r["单元格"]) == ("填报记录", cell)]
        pieces = [held, *(str(row["接着的文字"]) for row in mine)]
    assert "".join(pieces) == shown(note)
    cells = (str(cell) for grid in grids.values() for row in grid for cell in row)
    assert max(len(cell.encode("utf-16-le")) // 2 for cell in cells) <= 32_767


def test_a_long_name_leaves_the_page_header_legal() -> None:
    """Excel refuses a header of more than 255 characters; ours is cut, the sheet is not."""
    edition = small_edition()
    results = evaluate(edition, [], Basis(edition.units, city="&市" * 400))
    content = render(results)
    header = xml_of(content, "自评表").find(f".//{MAIN}oddHeader")
    assert header is not None
    assert len(header.text or "") <= 255
    assert "&市" not in (header.text or "")
    assert "&市" * 400 in str(sheets(content)["自评表"][1][0])


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_nothing(tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, workbook and CSV hold the notes as text."""
    edition = small_edition()
    ids = list(edition.requirements)
    told = dict(zip(ids, NOTES[: len(ids)], strict=False))
    answers = {id_: said(Status.NOT_ACHIEVED, note=note) for id_, note in told.items()}
    results = evaluate(edition, [ledger(edition, "全市", answers)], Basis(edition.units))
    (tmp_path / "表.xlsx").write_bytes(render(results))
    (tmp_path / "字.csv").write_bytes(csv_text.render(results))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "ods"]
    for asked in (["表.xlsx"], ["--infilter=CSV:44,34,76,1", "字.csv"]):
        subprocess.run([*command, *asked], cwd=tmp_path, check=True, capture_output=True)
    book = sheets((tmp_path / "表.ods").read_bytes())
    rows = table(book["填报记录"], "序号", "编号")
    assert {str(row["编号"]): row["说明"] for row in rows} == {i: shown(n) for i, n in told.items()}
    (text,) = sheets((tmp_path / "字.ods").read_bytes()).values()
    cells = {str(cell) for row in text for cell in row}
    assert {f"'{note}" for note in ("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1")} <= cells
