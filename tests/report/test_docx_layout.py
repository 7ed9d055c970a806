"""The layout of an official paper, point by point: GB/T 9704-2012."""

import re

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree
from tests.report.reading_docx import opened, parts

from wenming_cli.model.results import Results
from wenming_cli.report.docx.fonts import ALL
from wenming_cli.report.docx.report import render

A_TWIP = 635
"""In the library's own unit; a length may be one twip off its millimetres."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def near(length: int | None, wanted: int) -> bool:
    """Tell whether two lengths are the same to a twip."""
    return length is not None and abs(length - wanted) <= A_TWIP


def test_the_sheet_is_a4_with_the_margins_of_the_standard(results: Results) -> None:
    """A4; above 37, below 35, left 28, right 26 mm."""
    first = opened(render(results)).sections[0]
    assert near(first.page_width, Mm(210))
    assert near(first.page_height, Mm(297))
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert all(map(near, margins, (Mm(37), Mm(35), Mm(28), Mm(26))))


def test_appendices_lie(results: Results) -> None:
    """Each of the three appendices is a section of its own on a lying A4."""
    sections = list(opened(render(results)).sections)
    assert [s.orientation for s in sections] == [
        WD_ORIENT.PORTRAIT,
        *[WD_ORIENT.LANDSCAPE] * 3,
    ]
    assert all(near(s.page_width, Mm(297)) and near(s.page_height, Mm(210)) for s in sections[1:])


def test_a_page_has_22_lines_of_28_characters(results: Results) -> None:
    """The grid and exact lines make 22 lines in 225 mm; 28 characters fit in 156 mm."""
    document = opened(render(results))
    grid = document.sections[0]._sectPr.find(qn("w:docGrid"))
    pitch = int(grid.get(qn("w:linePitch")))
    height, width = 16838 - 2098 - 1984, 11906 - 1588 - 1474
    assert height // pitch == 22
    assert document.styles["Normal"].paragraph_format.line_spacing == pitch * A_TWIP
    body = document.styles["公文正文"].element.rPr
    letter = 20 * 16 + int(body.find(qn("w:spacing")).get(qn("w:val")))
    assert width // letter == 28


@pytest.mark.parametrize(
    ("name", "font", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("公文正文", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Heading 3", "仿宋_GB2312", 16),
        ("附件序号", "黑体", 16),
        ("表头", "黑体", 10.5),
        ("表文", "宋体", 10.5),
        ("Footer", "宋体", 14),
    ],
)
def test_fonts_and_sizes(results: Results, name: str, font: str, size: float) -> None:
    """Each style sets its typeface for Chinese and for digits, and its size."""
    style = opened(render(results)).styles[name]
    assert style.font.size == Pt(size)
    fonts = style.element.rPr.rFonts
    assert {fonts.get(qn(f"w:{kind}")) for kind in ("eastAsia", "ascii", "hAnsi")} == {font}


def test_body_paragraphs_begin_two_characters_in(results: Results) -> None:
    """Body and headings are indented by two characters; title, tables and 附件1 are not."""
    document = opened(render(results))
    indents = {
        name: document.styles[name].element.pPr.find(qn("w:ind"))
        for name in ("公文正文", "Heading 1")
    }
    assert all(each.get(qn("w:firstLineChars")) == "200" for each in indents.values())
    for name in ("Title", "表头", "表文"):
        indent = document.styles[name].element.pPr.find(qn("w:ind"))
        assert indent.get(qn("w:firstLineChars")) == "0"
    assert document.styles["附件序号"].element.pPr.find(qn("w:ind")) is None


def test_only_level_three_is_bold(results: Results) -> None:
    """一、 and （一） differ by typeface, 1. is bold by habit."""
    styles = opened(render(results)).styles
    assert [styles[f"Heading {n}"].font.bold for n in (1, 2, 3)] == [None, None, True]


def test_page_numbers_stand_outside(results: Results) -> None:
    """— 1 — to the right on odd pages and to the left on even ones, one character in."""
    document = opened(render(results))
    assert document.settings.odd_and_even_pages_header_footer
    first = document.sections[0]
    for footer, side, indent in (
        (first.footer, "right", "rightChars"),
        (first.even_page_footer, "left", "leftChars"),
    ):
        paragraph = footer.paragraphs[0]
        layout = paragraph.style.element.pPr  # type: ignore[union-attr]
        assert layout.find(qn("w:jc")).get(qn("w:val")) == side
        assert layout.find(qn("w:ind")).get(qn(f"w:{indent}")) == "100"
        words = "".join(node.text for node in paragraph._p.iter(qn("w:t")))
        assert words == "— 1 —"
        assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"


def test_missing_typefaces_have_stand_ins(results: Results) -> None:
    """Every typeface the styles name is in the font table with others to try."""
    files = parts(render(results))
    table = etree.fromstring(files["word/fontTable.xml"])
    listed = {f.get(f"{W}name"): f.find(f"{W}altName").get(f"{W}val") for f in table}
    used = set(re.findall(r'w:eastAsia="([^"]+)" w:cs', files["word/styles.xml"].decode()))
    assert used == set(listed) == {font.name for font in ALL}
    assert listed["仿宋_GB2312"].split(",")[0] == "仿宋"
    assert "华文中宋" in listed["方正小标宋简体"].split(",")


def test_tables_repeat_their_head_and_keep_rows_whole(results: Results) -> None:
    """The first row of every table is its head on every page, shaded; no short row is split."""
    for table in opened(render(results)).tables:
        head, *others = table._tbl.tr_lst
        assert head.trPr.find(qn("w:tblHeader")) is not None
        assert all(
            cell.tcPr.find(qn("w:shd")).get(qn("w:fill")) == "E7E6E6" for cell in head.tc_lst
        )
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in others)


def test_cells_of_one_item_are_merged(results: Results) -> None:
    """In 自评表 a 测评内容 stands once beside all its 测评标准."""
    table = next(t for t in opened(render(results)).tables if t.cell(0, 1).text == "测评内容")
    texts = [table.cell(row, 1).text for row in range(1, 4)]
    assert texts == ["1.1 学习教育"] * 3


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs kinsoku wordWrap "
    "overflowPunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rFonts b bCs color spacing kern sz szCs highlight lang",
    "tblPr": "tblW jc tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW vMerge shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar cols docGrid",
}


@pytest.mark.parametrize("part", ["document", "styles"])
def test_properties_stand_in_the_order_of_the_schema(results: Results, part: str) -> None:
    """Word calls a file damaged whose properties stand in another order."""
    tree = etree.fromstring(parts(render(results))[f"word/{part}.xml"])
    for name, order in ORDER.items():
        names = order.split()
        for element in tree.iter(f"{W}{name}"):
            places = [names.index(child.tag.removeprefix(W)) for child in element]
            if name == "sectPr":  # heads and feet may stand in any order among themselves
                places = [max(place, 1) for place in places]
            assert places == sorted(places), (name, places)
