"""What a table file is, told by its bytes: suffixes lie, and WPS saves under several."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import InputError
from wenming_cli.store.tables.guards import unpacked

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XLSX = "用WPS或Excel打开，另存为“Excel工作簿（*.xlsx）”，再试一次"
_DOCX = "用WPS或Word打开，另存为“Word文档（*.docx）”，再试一次"


class Kind(Enum):
    """Kinds that can be read, by their suffix."""

    XLSX = "xlsx"
    DOCX = "docx"
    CSV = "csv"


class Opened(NamedTuple):
    """A file and what it is; `parts` is empty for CSV."""

    kind: Kind
    parts: dict[str, bytes]


def opened(path: Path, data: bytes) -> Opened:
    """Tell what a file is and unpack it.

    Raises:
        InputError: It is of no kind that can be read; the sentence says what to save it as.
    """
    if data.startswith(_OLE):
        raise _old(path, data)
    if data.startswith(b"PK"):
        return _package(path, unpacked(path, data))
    if data.startswith(b"%PDF"):
        raise InputError(
            f"“{path}”是PDF，读不出表格", "找到它的Word或Excel原件；或转成xlsx核对后再试"
        )
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<?xml", b"{\\rtf", b"<table")):
        raise InputError(f"“{path}”是网页或别的格式改了后缀", _XLSX)
    return Opened(Kind.CSV, {})


def _package(path: Path, parts: dict[str, bytes]) -> Opened:
    if "xl/workbook.xml" in parts:
        return Opened(Kind.XLSX, parts)
    if "word/document.xml" in parts:
        return Opened(Kind.DOCX, parts)
    hint = f"表格{_XLSX}；文档另存为docx"
    raise InputError(f"“{path}”不是xlsx，也不是docx", hint)


def _old(path: Path, data: bytes) -> InputError:
    if _ENCRYPTED in data:
        return InputError(f"“{path}”有打开密码", "打开后去掉密码，另存一份再试")
    if path.suffix.lower() in {".doc", ".wps", ".docx"}:
        return InputError(f"“{path}”是旧格式的文档（doc、wps）", _DOCX)
    return InputError(f"“{path}”是旧格式的表格（xls、et）", _XLSX)
