"""Hostile and broken files: a sentence each, soon, and without much memory."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from wenming_cli.errors import InputError
from wenming_cli.store.tables import reading

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
END = b"</sheetData>"


def plain() -> bytes:
    """Return a workbook of two rows."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet("表一")
    for column, words in enumerate((
        ("测评项目", "甲"),
        ("测评内容", "乙"),
        ("测评标准", "有制度。"),
    )):
        for row, word in enumerate(words):
            sheet.write_string(row, column, word)
    book.close()
    return made.getvalue()


def edited(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one part changed."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(plain())) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return made.getvalue()


def rows_with(text: bytes) -> bytes:
    """Return the workbook with more behind its rows."""
    return edited(SHEET, lambda data: data.replace(END, text + END))


def locked() -> bytes:
    """Return a package whose entries say they have a password."""
    data = bytearray(plain())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def million() -> bytes:
    """Return a workbook with a value in the last cell of the last row."""
    return rows_with(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def entities(encoding: str) -> bytes:
    """Return a workbook that refers to a file outside."""
    declared = '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

    def change(data: bytes) -> bytes:
        text = data.decode().replace("UTF-8", encoding).replace("?>", declared, 1)
        return text.encode(encoding)

    return edited(STRINGS, change)


REFUSED = {
    "bomb.xlsx": (lambda: edited(STRINGS, lambda d: d + b"A" * 60_000_000), "解压后超过"),
    "million.xlsx": (million, "XFD1048576"),
    "entity.xlsx": (lambda: entities("UTF-8"), "文档类型声明"),
    "entity16.xlsx": (lambda: entities("UTF-16"), "文档类型声明"),
    "password.xlsx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "locked.xlsx": (locked, "密码"),
    "old.xls": (lambda: OLE, "旧格式的表格"),
    "wps.et": (lambda: OLE, "旧格式的表格"),
    "old.doc": (lambda: OLE, "旧格式的文档"),
    "page.xls": (lambda: b"<html><table></table></html>", "网页"),
    "paper.pdf": (lambda: b"%PDF-1.7", "PDF"),
    "cut.xlsx": (lambda: plain()[:900], "已损坏"),
    "broken.xlsx": (lambda: edited(SHEET, lambda d: d.replace(END, b"")), "已损坏"),
    "index.xlsx": (lambda: edited(SHEET, lambda d: d.replace(b"<v>0</v>", b"<v>77</v>")), "已损坏"),
    "zeros.csv": (lambda: b"\0" * 300, "不是文字表格"),
    "quote.csv": ('测评项目,测评标准\n甲,"没有收尾\n乙,丙\n'.encode, "引号没有配对"),
    "wide.csv": (lambda: b"x," * 5000, "列"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    """And the sentence says what to do."""
    make, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(InputError) as refused:
        reading.read(path)
    assert words in refused.value.message
    assert refused.value.hint


READ = {
    "said too much": lambda: edited(
        SHEET, lambda d: d.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"')
    ),
    "said too little": lambda: edited(SHEET, lambda d: d.replace(b'ref="A1:C2"', b'ref="A1"')),
    "styled to the end": lambda: rows_with(
        b"".join(b'<row r="%d"><c r="XFD%d" s="0"/></row>' % (n, n) for n in range(3, 20_000))
    ),
    "merged to the end": lambda: edited(
        SHEET,
        lambda d: d.replace(
            END, END + b'<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'
        ),
    ),
}


@pytest.mark.parametrize("name", READ)
def test_tricks_with_the_size_change_nothing(tmp_path: Path, name: str) -> None:
    """What a workbook says of its size is not believed; empty styled cells do not count."""
    path = tmp_path / "表.xlsx"
    path.write_bytes(READ[name]())
    (grid,) = reading.read(path).grids
    assert grid.rows == (("测评项目", "测评内容", "测评标准"), ("甲", "乙", "有制度。"))


def test_the_content_counts_not_the_suffix(tmp_path: Path) -> None:
    """A workbook that was renamed is read as what it is, and that is said."""
    path = tmp_path / "表.csv"
    path.write_bytes(plain())
    tables = reading.read(path)
    assert tables.kind == "xlsx"
    assert "内容是xlsx" in tables.told[0]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's account")
@pytest.mark.parametrize("name", ["bomb.xlsx", "million.xlsx"])
def test_a_bomb_takes_little_time_and_memory(tmp_path: Path, name: str) -> None:
    """Less than five seconds and 300 MB for the whole process."""
    path = tmp_path / name
    path.write_bytes(REFUSED[name][0]())
    code = (
        "import sys; from wenming_cli.cli.main import run\n"
        f"code = run(['import', {str(path)!r}, '--check'])\n"
        "peak = [l for l in open('/proc/self/status', encoding='utf-8') if 'VmHWM' in l]\n"
        "print(peak[0].split()[1]); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=5,
        env={**os.environ, "WENMING_CACHE": str(tmp_path)},
    )
    assert done.returncode == 2
    assert int(done.stdout) < 300 * 1024
