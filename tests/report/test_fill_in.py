"""The fill-in workbook: everything asked is there, only answers can be typed, nothing computes."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook, SheetVisibleEnum
from tests.conftest import ledger, said, small_edition
from tests.report.test_hostile import HOSTILE

from wenming_cli.core.fill_in import rows
from wenming_cli.core.standing import standing
from wenming_cli.core.walk import Role, questions
from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.event import Answer
from wenming_cli.model.fill_in import INPUTS, TABLE, Column, FillIn, Stamp
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.model.workspace import Round
from wenming_cli.report.fill_in.workbook import render

NAMES = (
    "序号｜编号｜测评项目｜测评内容｜测评标准｜判定说明｜指标名称｜计量单位｜满分线｜结论｜数值｜说明"
    "｜佐证（路径，一行一个）｜差距类型｜上一轮（参考）｜应备佐证"
)
"""As the offices know them, in this order."""


AT = "2026-11-23T14:20:05+08:00"


def form(
    answers: dict[str, Answer] | None = None, before: dict[str, Answer] | None = None
) -> FillIn:
    """Return a workbook of the small edition for the whole city."""
    edition = small_edition()
    stamp = Stamp("1", edition.id, edition.fingerprint, "2026Q4", CITY_WIDE, AT, "0.1.0")
    asked = questions(edition, CITY_WIDE, Role.ALL, edition.units)
    now = standing(ledger(edition, CITY_WIDE, answers or {}).answers)
    earlier = standing(ledger(edition, CITY_WIDE, before or {}).answers)
    found = rows(asked, edition, now, earlier)
    return FillIn(stamp, edition, Round("2026Q4"), found, "辽源市", sample=True)


def table(content: bytes) -> dict[str, dict[str, object]]:
    """Return the table's cells by id and column name, as calamine reads them."""
    grid = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(TABLE).to_python()
    header = next(n for n, row in enumerate(grid) if "编号" in row)
    named = [dict(zip(grid[header], row, strict=True)) for row in grid[header + 1 :]]
    return {str(row["编号"]): row for row in named if row["编号"]}


def part(content: bytes, name: str = "xl/worksheets/sheet1.xml") -> str:
    """Return a part of the file."""
    return ZipFile(BytesIO(content)).read(name).decode()


def validations(content: bytes) -> dict[str, str]:
    """Return what is checked at each cell that is checked, as it stands in the file."""
    found = re.findall(r"<dataValidation .*?</dataValidation>", part(content))
    return {re.search(r'sqref="(\w+)"', each)[1]: each for each in found}  # type: ignore[index]


def at(column: Column, number: int) -> str:
    """Return the address of a column in the row of a number."""
    return f"{chr(ord('A') + list(Column).index(column))}{number + 4}"


def test_everything_that_is_asked_stands_in_its_row() -> None:
    """Every text that an officer needs to judge is in the table, under the names offices use."""
    content = render(form())
    found = table(content)
    edition = small_edition()
    assert list(next(iter(found.values()))) == NAMES.split("｜")
    assert list(found) == list(edition.requirements)
    for area in edition.areas:
        for item in area.items:
            for r in item.requirements:
                row = found[r.id]
                assert (row["测评项目"], row["测评内容"]) == (area.name, item.name)
                assert row["测评标准"] == r.text
                assert r.guidance is not None
                for text in (r.guidance.achieved, r.guidance.partially_achieved):
                    assert text in str(row["判定说明"])
                assert all(each in str(row["应备佐证"]) for each in r.evidence)
                if r.measure:
                    assert row["指标名称"] == r.measure.metric
                    assert row["计量单位"] == r.measure.measured_in
    assert found["2.1.1"]["满分线"] == "不低于99%\n部分达标：不低于95%"


def test_answers_in_force_are_filled_in_and_stale_ones_are_not() -> None:
    """An answer stands in its cells; one to another wording is told of and asked again."""
    given = {
        "1.1.1": said(Status.PARTIALLY_ACHIEVED, note="缺台账"),
        "2.1.1": said(None, value=Decimal("97.50")),
        "2.2.1": said(Status.ACHIEVED, fingerprint="0" * 16),
    }
    before = {"2.1.1": said(None, value=Decimal(90), note="三条路待修")}
    found = table(render(form(given, before)))
    assert (found["1.1.1"]["结论"], found["1.1.1"]["说明"]) == ("部分达标", "缺台账")
    assert (found["2.1.1"]["结论"], found["2.1.1"]["数值"]) == ("", 97.5)
    assert found["2.1.1"]["上一轮（参考）"] == "90%，未达标\n三条路待修"
    assert not found["2.2.1"]["结论"]
    assert "本轮原填达标" in str(found["2.2.1"]["上一轮（参考）"])


def test_conclusions_are_chosen_among_those_allowed() -> None:
    """不适用 is offered only where the edition allows it, 达标 not where a value decides."""
    made = form()
    checks = validations(render(made))
    for row in made.rows:
        offered = checks[at(Column.STATUS, row.number)]
        assert ("不适用" in offered) == (row.requirement.not_applicable_when is not None)
        assert ('"达标,' in offered.replace("&quot;", '"')) == (not row.requirement.numeric)
        assert "缺项,缺证,弱项" in checks[at(Column.GAP_TYPE, row.number)]


def test_a_value_is_asked_for_in_its_unit_and_range() -> None:
    """Where a number is asked for, the cell says which and takes no other; else it is locked."""
    made = form()
    content = render(made)
    checks = validations(content)
    light = next(row for row in made.rows if row.requirement.id == "2.1.1")
    check = checks[at(Column.VALUE, light.number)]
    assert 'type="decimal"' in check
    assert "0到100，计量单位是%" in check
    assert "<formula1>0.0</formula1><formula2>100.0</formula2>" in check
    assert [r.requirement.id for r in made.rows if at(Column.VALUE, r.number) in checks] == [
        r.requirement.id for r in made.rows if r.requirement.numeric
    ]


def test_only_answers_can_be_typed() -> None:
    """The sheet is protected without a password, and just the cells for answers are unlocked."""
    made = form()
    content = render(made)
    xml, styles = part(content), part(content, "xl/styles.xml")
    looks = re.findall(
        r"<xf [^>]*?(?:/>|>.*?</xf>)", styles.split("<cellXfs")[1].split("</cellXfs")[0]
    )
    unlocked = {n for n, look in enumerate(looks) if 'locked="0"' in look}
    cells = dict(re.findall(r'<c r="(\w+)" s="(\d+)"', xml))
    free = {address for address, style in cells.items() if int(style) in unlocked}
    wanted = {at(c, r.number) for r in made.rows for c in INPUTS}
    numeric = {at(Column.VALUE, r.number) for r in made.rows if not r.requirement.numeric}
    assert free == wanted - numeric
    protection = re.search(r"<sheetProtection[^>]*>", xml)
    assert protection
    assert 'sheet="1"' in protection[0]
    assert "password" not in protection[0]
    assert 'autoFilter="0"' in protection[0]
    assert 'formatColumns="0"' in protection[0]


def test_it_is_set_for_paper_and_screen() -> None:
    """A4 landscape, one page wide, the header repeated and frozen, filters on."""
    content = render(form())
    xml, book = part(content), part(content, "xl/workbook.xml")
    assert 'paperSize="9"' in xml
    assert 'orientation="landscape"' in xml
    assert 'fitToHeight="0"' in xml
    assert re.search(r"Print_Titles[^>]*>自评表!\$4:\$4<", book.replace("'", ""))
    assert '<pane xSplit="3" ySplit="4"' in xml
    assert '<autoFilter ref="A4:P13"' in xml


def test_nothing_is_computed() -> None:
    """No sheet holds a formula."""
    content = render(form({"1.1.1": said(Status.ACHIEVED, note="=1+1")}))
    for name in ZipFile(BytesIO(content)).namelist():
        assert not re.search(r"<f[ >]", part(content, name)), name


def test_it_says_what_it_must_not_pass_for() -> None:
    """Invented data and a reference edition are told on both sheets that people see."""
    content = render(form())
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    for name in (TABLE, "填报说明"):
        text = str(book.get_sheet_by_name(name).to_python())
        assert "样例数据" in text
        assert small_edition().statement in text


def test_what_the_import_needs_is_hidden() -> None:
    """A third sheet, not to be shown by a menu, keeps edition, round, unit and fingerprints."""
    made = form()
    book = CalamineWorkbook.from_filelike(BytesIO(render(made)))
    last = book.sheets_metadata[2]
    assert last.visible is SheetVisibleEnum.VeryHidden
    text = str(book.get_sheet_by_name(last.name).to_python())
    for stored in (*made.stamp, *(row.requirement.fingerprint for row in made.rows)):
        assert stored in text


def test_the_same_form_gives_the_same_bytes() -> None:
    """There is no clock in it."""
    assert render(form()) == render(form())


@pytest.mark.parametrize("words", [*HOSTILE, "=1+1", "𠮷\ufffe\x00_x0041_", "长" * 40_000])
def test_hostile_notes_are_text(words: str) -> None:
    """A note makes no formula, no link and no cell more, and reads as it was written."""
    made, harmless = (render(form({"1.1.1": said(Status.ACHIEVED, note=n)})) for n in (words, "平"))
    assert table(made)["1.1.1"]["说明"] == plain_text(words)
    shapes = [re.findall(r"<(?:c|f|hyperlink) [^>]*r=\"\w+\"", part(x)) for x in (made, harmless)]
    assert shapes[0] == shapes[1]


def test_a_whole_city_is_a_small_file(tmp_path: Path) -> None:
    """180 rows with long texts stay below 200 KB, fit for mail and chat."""
    made = form()
    many = replace(made.rows[0].requirement, text="很长的条文。" * 20)
    rows_ = tuple(made.rows[0]._replace(number=n, requirement=many) for n in range(1, 181))
    file = tmp_path / "大.xlsx"
    file.write_bytes(render(made._replace(rows=rows_)))
    assert file.stat().st_size < 200_000
