"""An office's own Word document, filled in: everything but its placeholders stays as it is.

The document is not rebuilt: only the parts that hold text are read and written again, every other
part — styles, pictures, numbering, properties — is copied byte by byte.
"""

import re
import zipfile
import zlib
from io import BytesIO

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from wenming_cli.model.results import Results
from wenming_cli.report import marks
from wenming_cli.report.docx.filling import announce, fill_part, texts
from wenming_cli.report.docx.package import zipped
from wenming_cli.report.papers import placeholders
from wenming_cli.report.papers.placeholders import Filled

_MAIN = "word/document.xml"
_WITH_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")

_MOST_PARTS, _MOST_BYTES = 2_000, 100_000_000
"""No paper has more parts, or more bytes once unpacked; a zip bomb has."""

_NOT_DOCX = (
    "这不是Word文档（.docx）。旧格式（.doc、.wps）或加了密码的，先用WPS或Word另存为没有密码的.docx"
)
_DAMAGED = "这个Word文档有损坏，读不出来；用WPS或Word打开，另存一份再用"
_TOO_BIG = "这个Word文档展开后太大，不像一份模板"
_STRICT = "这是“严格的Open XML”格式，先用WPS或Word另存为普通的.docx"
_MACROS = "带宏的文档（.docm）不能作模板，先用WPS或Word另存为.docx"


def fill(template: bytes, results: Results) -> Filled:
    """Fill a template in; whoever opens the file says which one it is."""
    parts, fault = _unpacked(template)
    if fault:
        return Filled(b"", fault=fault)
    try:
        trees = {name: parse_xml(parts[name]) for name in parts if _WITH_TEXT.fullmatch(name)}
    except SyntaxError:  # lxml's fault in XML is one
        return Filled(b"", fault=_DAMAGED)
    if any(tree.getroottree().docinfo.doctype for tree in trees.values()):
        return Filled(b"", fault=_DAMAGED)
    if trees[_MAIN].tag != qn("w:document"):
        return Filled(b"", fault=_STRICT)
    written = [words for tree in trees.values() for words in texts(tree)]
    if not any(map(placeholders.PATTERN.search, written)):
        return Filled(b"", fault=placeholders.NONE_HELD)
    if not any(map(placeholders.holds_notice, written)):
        announce(trees[_MAIN], marks.notices(results))
    for tree in trees.values():
        fill_part(tree, results)
    parts |= {name: serialize_part_xml(tree) for name, tree in trees.items()}
    unknown = dict.fromkeys(name for words in written for name in placeholders.unknown(words))
    return Filled(zipped(parts), tuple(unknown))


def _unpacked(template: bytes) -> tuple[dict[str, bytes], str]:
    """Return the parts by name, or why there are none."""
    try:
        with zipfile.ZipFile(BytesIO(template)) as archive:
            entries = archive.infolist()
            if _MAIN not in archive.namelist():
                return {}, _NOT_DOCX
            if len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_BYTES:
                return {}, _TOO_BIG
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except zipfile.BadZipFile:
        return {}, _NOT_DOCX if not template.startswith(b"PK") else _DAMAGED
    except (zlib.error, EOFError, RuntimeError, NotImplementedError):  # cut, locked, unusual
        return {}, _DAMAGED
    macros = b"macroEnabled" in parts.get("[Content_Types].xml", b"")
    return ({}, _MACROS) if macros else (parts, "")
