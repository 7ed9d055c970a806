"""Fill-in workbooks read back, whatever program has saved them and whoever has made them."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from tests import filling
from tests.conftest import said
from tests.filling import Raw
from tests.report.test_fill_in import form

from wenming_cli.errors import InputError
from wenming_cli.model.fill_in import Cells, Column
from wenming_cli.model.filled import Cell, FilledRow
from wenming_cli.model.status import Status
from wenming_cli.report.fill_in.workbook import render
from wenming_cli.store.workbooks import cells as workbook_cells
from wenming_cli.store.workbooks.fill_in_sheets import read

LIGHT, PLAIN = "2.1.1", "1.1.1"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook of the small edition with one answer in it."""
    path = tmp_path / "自评表.xlsx"
    given = {PLAIN: said(Status.PARTIALLY_ACHIEVED, note="缺台账\n见附件")}
    path.write_bytes(render(form(given)))
    return path


def row(path: Path, id_: str) -> FilledRow:
    """Return the row of a requirement."""
    return next(each for each in read(path).rows if each.cells[Column.ID].text == id_)


def cell(path: Path, value: filling.Value, id_: str = LIGHT, at: Column = Column.VALUE) -> Cell:
    """Fill in one cell and return how it is read."""
    filling.fill(path, {id_: {at: value}})
    return row(path, id_).cells[at]


def refusal(path: Path) -> InputError:
    """Return why a file is refused."""
    with pytest.raises(InputError) as caught:
        read(path)
    return caught.value


def test_what_was_written_is_read(workbook: Path) -> None:
    """Stamp, fingerprints, answers then and answers now come back as they were."""
    made = form({PLAIN: said(Status.PARTIALLY_ACHIEVED, note="缺台账\n见附件")})
    found = read(workbook)
    assert found.stamp == made.stamp
    assert list(found.asked) == [r.requirement.id for r in made.rows]
    for wanted, asked in zip(made.rows, found.asked.values(), strict=True):
        assert asked == (wanted.requirement.fingerprint, wanted.cells)
    assert [each.given for each in found.rows][:9] == [each.cells for each in made.rows]
    assert row(workbook, PLAIN).given == Cells("部分达标", "", "缺台账\n见附件")


@pytest.mark.parametrize(
    ("value", "text", "number"),
    [
        (97.5, "97.5", "97.5"),
        (Raw("<v>97.299999999999997</v>"), "97.3", "97.3"),
        (Raw("<v>1.2E2</v>"), "120", "120"),
        (Raw("<v>0.975</v>", shown_as=10), "97.5%", "97.5"),
        (Raw("<v>1</v>", shown_as=9), "100%", "100"),
        (Raw("<v>46000</v>", shown_as=14), "2025-12-09", None),
        (Raw("<v>46000.5</v>", shown_as=22), "2025-12-09 12:00", None),
        (Raw("<v>0.5</v>", shown_as=20), "12:00", None),
        ("　９７．５ \n", "９７．５", None),
        (Raw("<v>1</v>", ' t="b"'), "TRUE", None),
        (Raw("<v>#DIV/0!</v>", ' t="e"'), "#DIV/0!", None),
        (Raw("<v>1E999</v>"), "1E999", None),
        (
            Raw("<is><r><t>97</t></r><r><t>.5</t></r><rPh><t>jiu</t></rPh></is>", ' t="inlineStr"'),
            "97.5",
            None,
        ),
        (Raw("<f>1+1</f><v>2</v>"), "2", "2"),
    ],
)
def test_cells_are_read_as_they_are_shown(
    workbook: Path, value: filling.Value, text: str, number: str | None
) -> None:
    """Percentages, dates, rounding noise, rich texts and errors: what the officer saw counts."""
    found = cell(workbook, value)
    assert found.text == text
    assert found.number == (None if number is None else Decimal(number))
    assert found.percent == text.endswith("%")
    assert found.date == ("12" in text and number is None and "E" not in text)
    assert found.formula == ("<f>" in str(value))


def test_a_percentage_in_a_format_of_its_own_is_one(workbook: Path) -> None:
    """0.975 shown as 97.5% is 97.5, whoever made the format; a % in quotes is only a letter."""
    own = '<numFmts count="2"><numFmt numFmtId="200" formatCode="0.0%"/>'
    own += '<numFmt numFmtId="201" formatCode="0.0&quot;%&quot;"/></numFmts><fonts'
    filling.change(workbook, lambda xml: xml.replace("<fonts", own, 1), filling.STYLES)
    assert cell(workbook, Raw("<v>0.975</v>", shown_as=200)).text == "97.5%"
    assert cell(workbook, Raw("<v>97.5</v>", shown_as=201)).text == "97.5"


def test_a_formula_without_a_result_is_one(workbook: Path) -> None:
    """Programs that compute nothing leave no result; the cell is a formula all the same."""
    assert cell(workbook, Raw("<f>A1</f>")).formula


def test_rows_and_columns_may_have_been_moved(workbook: Path) -> None:
    """Rows sorted anew and columns in another order are found by their names."""
    filling.fill(workbook, {LIGHT: {Column.VALUE: 97.5}, PLAIN: {Column.NOTE: "甲"}})

    def turned(xml: str) -> str:
        """Swap the rows of the two, and the columns of note and evidence, header included."""
        for one, other in (("5", "10"), ("L", "M")):
            for old, new in ((one, "§"), (other, one), ("§", other)):
                xml = xml.replace(f'<row r="{old}"', f'<row r="{new}"')
                for letter in "ABCDEFGHIJKLMNOP§" if old.isdecimal() or old == "§" else old:
                    for line in [old] if letter != old else range(4, 14):
                        swapped = f"{letter}{new}" if letter != old else f"{new}{line}"
                        xml = xml.replace(f'r="{letter}{line}"', f'r="{swapped}"')
        return xml

    before = {each.cells[Column.ID].text: each.given for each in read(workbook).rows}
    filling.change(workbook, turned)
    after = {each.cells[Column.ID].text: each.given for each in read(workbook).rows}
    assert after == before
    assert row(workbook, LIGHT).cells[Column.VALUE].name == "K5"
    assert row(workbook, PLAIN).cells[Column.NOTE].name == "M10"


def test_what_a_sheet_says_of_its_size_is_not_asked(workbook: Path) -> None:
    """WPS writes A1 for a full sheet, others a million rows for a small one."""
    whole = read(workbook)
    for size in ("A1", "A1:XFD1048576"):
        filling.change(
            workbook, lambda xml, size=size: xml.replace('ref="A1:P15"', f'ref="{size}"')
        )
        assert f'<dimension ref="{size}"' in filling.unpacked(workbook)[filling.SHEET].decode()
        assert read(workbook) == whole
        filling.change(workbook, lambda xml, size=size: xml.replace(f'"{size}"', '"A1:P15"'))


def test_extra_rows_are_no_answers(workbook: Path) -> None:
    """Thousands of empty rows below, and rows without numbers, change nothing."""
    whole = read(workbook).rows
    empty = "".join(f'<row r="{n}"><c r="J{n}" s="1"/></row>' for n in range(20, 5000))
    filling.change(workbook, lambda xml: xml.replace("</sheetData>", f"{empty}</sheetData>"))
    assert read(workbook).rows == whole


def test_namespaces_and_addresses_may_be_left_out(workbook: Path) -> None:
    """A prefix before every name, and cells without an address, are read all the same."""
    whole = [each.given for each in read(workbook).rows]

    def prefixed(xml: str) -> str:
        xml = xml.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
        return xml.replace("xmlns=", "xmlns:x=", 1)

    filling.change(workbook, prefixed)
    assert [each.given for each in read(workbook).rows] == whole


def test_the_signature_is_read(workbook: Path) -> None:
    """Who signed on 填报说明 is the one who recorded."""
    place = next(
        n for n, cells in enumerate(filling.grid(workbook, "填报说明"), 1) if cells[0] == "填报人"
    )
    filling.put(workbook, {f"B{place}": " 李四\n德育科 "}, "xl/worksheets/sheet2.xml")
    assert read(workbook).by == "李四 德育科"


def test_calamine_reads_the_same(workbook: Path) -> None:
    """A second reader sees the same texts in the same places."""
    ours = next(s for s in workbook_cells.read(workbook) if s.name == "自评表")
    for line, cells in enumerate(filling.grid(workbook), 1):
        for place, value in enumerate(cells, 1):
            text = f"{value:g}" if isinstance(value, float) else str(value)
            assert ours.text(line, place) == text


def test_what_is_not_ours_is_told_apart(workbook: Path, tmp_path: Path) -> None:
    """Another workbook, one without its hidden sheet, a newer one: each has its sentence."""
    parts = filling.unpacked(workbook)
    book = parts["xl/workbook.xml"].decode()
    filling.pack(workbook, {**parts, "xl/workbook.xml": book.replace("_wenming", "别的").encode()})
    assert "隐藏工作表被删掉了" in refusal(workbook).message
    filling.pack(workbook, parts)
    filling.put(workbook, {"B1": "2"}, "xl/worksheets/sheet3.xml")
    assert "更新的wenming" in refusal(workbook).message
    filling.pack(workbook, parts)
    filling.put(workbook, {"J4": "评级"})
    assert "找不到“结论”这几列" in refusal(workbook).message
    assert "没有" in refusal(tmp_path / "没有.xlsx").message


def hostile(folder: Path, workbook: Path) -> list[Path]:
    """Make a file of each kind that must not be read."""
    parts = filling.unpacked(workbook)
    sheet = parts[filling.SHEET].decode()

    def made(name: str, **changed: bytes) -> Path:
        path = folder / f"{name}.xlsx"
        names = {"sheet": filling.SHEET, "strings": "xl/sharedStrings.xml"}
        filling.pack(path, {**parts, **{names[key]: data for key, data in changed.items()}})
        return path

    rows = "".join(f'<row r="{n}"/>' for n in range(16, 1_048_577))
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    head, tail = sheet.split("</sheetData>")
    found = [
        made("bomb", strings=b"<sst><si><t>" + b"a" * 60_000_000 + b"</t></si></sst>"),
        made("entities", sheet=entities.encode()),
        made("million", sheet=f"{head}{rows}</sheetData>{tail}".encode()),
        made("strings", strings=b"<sst>" + b"<si><t/></si>" * 400_000 + b"</sst>"),
        made("cut"),
    ]
    found[-1].write_bytes(found[-1].read_bytes()[:-5000])
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    for name, data in (
        ("old", ole),
        ("password", ole + "EncryptedPackage".encode("utf-16-le")),
        ("text", "编号,结论\n1.1.1,达标\n".encode()),
        ("empty", b""),
    ):
        (folder / f"{name}.xlsx").write_bytes(data)
        found.append(folder / f"{name}.xlsx")
    made("corner", sheet=f"{head}{corner}</sheetData>{tail}".encode())
    return found


LOOK = """
import sys, time
from pathlib import Path
from wenming_cli.errors import InputError
from wenming_cli.store.workbooks.fill_in_sheets import read
for name in sys.argv[1:]:
    began = time.process_time()
    try:
        read(Path(name))
        said = "read"
    except InputError as error:
        said = error.message
    print(f"{time.process_time() - began:.2f}", said)
status = Path("/proc/self/status")
lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else ["VmHWM: 0 kB"]
print(next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")))
"""


def test_hostile_files_are_refused_in_time_and_memory(workbook: Path, tmp_path: Path) -> None:
    """Bombs, entities, a million rows, passwords, wrong suffixes: a sentence each, at once."""
    folder = tmp_path / "来历不明"
    folder.mkdir()
    files = hostile(folder, workbook)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *map(str, files), str(folder / "corner.xlsx")],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    *told, memory = done.stdout.splitlines()
    assert len(told) == len(files) + 1
    assert all(float(each.split()[0]) < 5 for each in told)
    assert int(memory) < 300
    said = [each.split(maxsplit=1)[1] for each in told]
    assert said.pop() == "read"  # one cell far away is just a cell
    assert all("“" in each and "”" in each for each in said), said
    words = ("超过", "文档类型", "太多", "太多", "损坏", "旧格式", "密码", "不是Excel工作簿", "")
    for sentence, word in zip(said, words, strict=True):
        assert word in sentence
