"""Tables of other people's programs, read as they look."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
import xlsxwriter
from lxml import etree

from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.grid import Span
from wenming_cli.store.tables import column_map, docx_grid, reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(path: Path, data: bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(data)
    return path


def workbook(path: Path) -> Path:
    """Make a workbook with what an office's has."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet("自评表")
    sheet.merge_range(1, 1, 1, 3, "标题")
    sheet.merge_range(2, 1, 4, 1, "甲")
    sheet.write_number(2, 2, 3.0)
    sheet.write_string(2, 3, "丁")
    sheet.write_number(3, 2, 0.1 + 0.2)
    sheet.write_string(4, 2, " 两行\r\n文字 ")
    sheet.write_formula(5, 2, '="x"&"y"', None, "xy")
    hidden = book.add_worksheet("底稿")
    hidden.write(0, 0, "不给人看")
    hidden.hide()
    book.close()
    return saved(path, made.getvalue())


def test_a_workbook_is_read_with_its_merged_cells(tmp_path: Path) -> None:
    """Places stay where Excel shows them, numbers are as typed, hidden sheets only told."""
    tables = reading.read(workbook(tmp_path / "表.xlsx"))
    (grid,) = tables.grids
    assert grid.spans == (Span(1, 1, 1, 3), Span(2, 1, 4, 1))
    assert (grid.text(1, 3), grid.text(4, 1), grid.begins(4, 1)) == ("标题", "甲", False)
    assert [row[2] for row in grid.rows[2:]] == ["3", "0.3", "两行\n文字", "xy"]
    assert grid.address(4, 2) == "自评表!C5"
    assert any("底稿" in sentence for sentence in tables.told)


def test_a_hidden_sheet_is_read_when_named(tmp_path: Path) -> None:
    """Naming it is asking for it; a name that is not there is answered with those that are."""
    path = workbook(tmp_path / "表.xlsx")
    assert reading.read(path, "底稿").grids[0].rows == (("不给人看",),)
    with pytest.raises(InputError) as refused:
        reading.read(path, "总表")
    assert "自评表、底稿" in refused.value.hint


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    """A workbook that no spreadsheet has opened holds formulas but not what they give."""
    path = workbook(tmp_path / "表.xlsx")
    made = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v>xy</v>", b""))
    told = reading.read(saved(path, made.getvalue())).told
    assert any("自评表!C6是公式" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GBK"), ("utf-16", "UTF-16")],
)
def test_the_encoding_is_found_and_said(tmp_path: Path, encoding: str, said: str) -> None:
    """Notepad's and Excel's encodings are told apart by trying strictly."""
    text = "测评项目,测评标准\n甲,有制度、有台账，𠮷田负责\n"
    tables = reading.read(saved(tmp_path / "表.csv", text.encode(encoding)))
    assert tables.grids[0].rows[1] == ("甲", "有制度、有台账，𠮷田负责")
    assert said in tables.told[0]


@pytest.mark.parametrize("mark", [",", ";", "\t", "，", "|"])
def test_the_mark_between_cells_is_found(tmp_path: Path, mark: str) -> None:
    """Even where another mark stands inside the texts."""
    other = "、" if mark == "，" else "，"
    lines = [
        mark.join(("项目", "标准", "单位")),
        mark.join(("甲", f"有制度{other}有台账", "乙局")),
    ] * 3
    tables = reading.read(saved(tmp_path / "表.csv", "\n".join(lines).encode()))
    assert {len(row) for row in tables.grids[0].rows} == {3}


def test_the_apostrophe_before_a_formula_comes_off(tmp_path: Path) -> None:
    """It was put there to keep Excel from working it out; one that was meant stays."""
    data = "'=1+1,'-5,'＝甲,''=a,'引文',x'=y\n".encode()
    row = reading.read(saved(tmp_path / "表.csv", data)).grids[0].rows[0]
    assert row == ("=1+1", "-5", "＝甲", "'=a", "'引文'", "x'=y")


def document(tmp_path: Path) -> Path:
    """Make a document whose table has merged, inserted and deleted parts."""
    made = docx.Document()
    made.add_paragraph("附件：任务分解表")
    table = made.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "并"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "宽"
    paragraph = table.cell(1, 1).paragraphs[0]._p
    changed = f'<w:ins xmlns:w="{W}"><w:r><w:t>新</w:t></w:r></w:ins>'
    gone = f'<w:del xmlns:w="{W}"><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>'
    paragraph.append(etree.fromstring(changed))
    paragraph.append(etree.fromstring(gone))
    for text in ("甲", "乙"):
        table.cell(2, 2).add_paragraph(text, style="List Number")
    path = tmp_path / "表.docx"
    made.save(str(path))
    return path


def test_a_document_is_read_with_its_merged_cells(tmp_path: Path) -> None:
    """Text under tracked changes counts as it stands; paragraphs above a table are kept."""
    (grid,) = reading.read(document(tmp_path)).grids
    assert grid.name == "表1"
    assert grid.above == ("附件：任务分解表",)
    assert set(grid.spans) == {Span(0, 1, 0, 2), Span(1, 0, 2, 0)}
    assert grid.rows[1][:2] == ("并", "11新")


def test_numbers_that_word_writes_by_itself_are_read(tmp_path: Path) -> None:
    """A list in a cell shows 1. 2. that stand nowhere in its text."""
    path = tmp_path / "表.docx"
    numbers = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1）"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        for text in ("有制度", "有台账")
    )
    body = f"<w:tbl><w:tr><w:tc>{listed}</w:tc></w:tr></w:tbl>"
    main = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    parts = {"word/document.xml": main.encode(), "word/numbering.xml": numbers.encode()}
    grids, _ = docx_grid.grids(path, parts)
    assert grids[0].rows == (("1）有制度\n2）有台账",),)


def test_a_mapping_of_columns_is_read_with_its_faults(tmp_path: Path) -> None:
    """Letters, numbers and headings; every fault at its place."""
    path = tmp_path / "列.yaml"
    path.write_text(
        "表头: 3\n列:\n  测评标准: D\n  牵头单位: 责任部门\n  分值: 2\n", encoding="utf-8"
    )
    assert column_map.read(path) == ({"测评标准": 3, "牵头单位": "责任部门", "分值": 1}, 3)
    path.write_text("表头: 三\n列头: x\n", encoding="utf-8")
    with pytest.raises(FileProblems) as refused:
        column_map.read(path)
    assert len(refused.value.problems) == 3
