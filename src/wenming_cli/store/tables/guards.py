"""What stands between a file from elsewhere and the libraries that read it.

A library is never given the file: it is given a package made anew of the parts that were unpacked
here under limits, so that what was measured is what is read.
"""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.store.reading.decoding import existing, read_bytes

ENTRIES = 2_000
"""Parts of a package accepted."""

UNPACKED = 40 * 1024 * 1024
"""Bytes of XML accepted in a package; a table of 5,000 rows has about three million."""

ROWS, COLUMNS, CELLS = 10_000, 256, 400_000
"""Rows, columns and cells of a sheet accepted; the national table has 180 by 20."""

_CHUNK = 1 << 20
_ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s*=\s*[\"']([^\"']*)")
_KNOWN = {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}
_ENCRYPTED = 0x1

_RESAVE = "用WPS或Excel打开，另存为“{}”，再试一次"


def content(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        InputError: There is no such file, it is no regular file, or too big.
    """
    existing(path)
    if path.is_dir():
        raise InputError(f"“{path}”是文件夹", "在后面写上文件名")
    if not path.is_file():
        raise InputError(f"“{path}”不是普通的文件", "换成表格文件的路径")
    return read_bytes(path)


def unpacked(path: Path, data: bytes) -> dict[str, bytes]:
    """Return the XML parts of an Office file by name; pictures and macros are left out.

    Raises:
        InputError: It is cut short, too big when unpacked, has a password or outside references.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _parts(path, package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        hint = "重新取一份完好的，或用WPS、Excel打开后另存一份"
        raise InputError(f"“{path}”读不了：文件不完整或已损坏", hint) from error


def packed(parts: dict[str, bytes]) -> BytesIO:
    """Make a package of parts, as a file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    made.seek(0)
    return made


def within(path: Path, sheet: str, rows: int, columns: int, last: str = "") -> None:
    """Hold a sheet to the limits.

    Raises:
        InputError: It is longer or wider.
    """
    if rows > ROWS or columns > COLUMNS or rows * columns > CELLS:
        reached = f"一直用到{last}" if last else f"有{rows}行、{columns}列"
        hint = "删掉表格之外的内容和空行空列，另存后再试；确实这么大的，拆成几个文件"
        message = f"“{path}”的表“{sheet}”{reached}，超过能读的{ROWS}行、{COLUMNS}列"
        raise InputError(message, hint)


def _parts(path: Path, package: zipfile.ZipFile) -> dict[str, bytes]:
    entries = package.infolist()
    if len(entries) > ENTRIES:
        raise InputError(f"“{path}”里有{len(entries)}个部件，不像表格文件", _hint())
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise InputError(f"“{path}”有密码", "打开后去掉密码，另存一份")
    parts: dict[str, bytes] = {}
    left = UNPACKED
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            parts[entry.filename] = _part(path, package, entry, left)
            left -= len(parts[entry.filename])
    return parts


def _part(path: Path, package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    read = bytearray()
    with package.open(entry) as file:
        while chunk := file.read(_CHUNK):
            read += chunk
            if len(read) > left:
                message = f"“{path}”解压后超过{UNPACKED // 1024 // 1024}MB，不像表格文件"
                raise InputError(message, _hint())
    if _suspect(bytes(read)):
        message = f"“{path}”里有文档类型声明，可能引用外部内容，没有读"
        raise InputError(message, _hint())
    return bytes(read)


def _suspect(xml: bytes) -> bool:
    """Whether a part declares a document type (entities), or an encoding that could hide one."""
    plain = xml.replace(b"\0", b"") if b"\0" in xml[:64] else xml
    named = _ENCODING.match(plain.lstrip(b"\xef\xbb\xbf\xff\xfe"))
    return b"<!DOCTYPE" in plain or (named is not None and named[1].lower() not in _KNOWN)


def _hint() -> str:
    return _RESAVE.format("Excel工作簿（xlsx）")
