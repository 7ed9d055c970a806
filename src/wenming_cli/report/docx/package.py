"""The parts of a Word document, packed. The same parts give the same bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from wenming_cli.report.docx import fonts, style_sheet
from wenming_cli.report.docx.markup import NAMESPACES, paragraph, run, text

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

REFERENCES = "".join(
    f'<w:{kind}Reference w:type="{pages}" r:id="{id_}"/>'
    for kind, pages, id_ in (
        ("header", "default", "headerOdd"),
        ("header", "even", "headerEven"),
        ("footer", "default", "footerOdd"),
        ("footer", "even", "footerEven"),
    )
)
"""What the first section names; the following ones take the same."""

_PARTS = {
    "document": ("document.main", ""),
    "styles": ("styles", "styles"),
    "settings": ("settings", "settings"),
    "fontTable": ("fontTable", "fontTable"),
    "headerOdd": ("header", "header"),
    "headerEven": ("header", "header"),
    "footerOdd": ("footer", "footer"),
    "footerEven": ("footer", "footer"),
}
"""Part name: its content type, and how the document is related to it."""


class Paper(NamedTuple):
    """A document before it is packed.

    Attributes:
        title: For the file's properties.
        body: Markup of everything in the body, its last section's properties included.
        header: What stands at the top of every page; empty for nothing.
    """

    title: str
    body: str
    header: str = ""


def packed(paper: Paper) -> bytes:
    """Return the document as the bytes of a `.docx`."""
    header = f"<w:hdr {NAMESPACES}>{_header(paper.header)}</w:hdr>"
    word = {
        "document": f"<w:document {NAMESPACES}><w:body>{paper.body}</w:body></w:document>",
        "styles": style_sheet.part(),
        "settings": _SETTINGS,
        "fontTable": fonts.part(),
        "headerOdd": header,
        "headerEven": header,
        "footerOdd": f"<w:ftr {NAMESPACES}>{_page_number('FooterOdd')}</w:ftr>",
        "footerEven": f"<w:ftr {NAMESPACES}>{_page_number('FooterEven')}</w:ftr>",
    }
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({
            "document": ("officeDocument", "word/document.xml"),
            "core": ("metadata/core-properties", "docProps/core.xml"),
        }),
        "docProps/core.xml": _core(paper.title),
        "word/_rels/document.xml.rels": _relations({
            name: (kind, f"{name}.xml") for name, (_, kind) in _PARTS.items() if kind
        }),
        **{f"word/{name}.xml": markup for name, markup in word.items()},
    }
    return zipped({name: (_DECLARATION + markup).encode() for name, markup in parts.items()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as a zip file without a clock in it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()


def _header(words: str) -> str:
    return paragraph("Header", *([run(words)] if words else []))


def _page_number(style: str) -> str:
    number = f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    return paragraph(style, run("— "), number, run(" —"))


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}{kind}+xml"/>'
        for name, (kind, _) in _PARTS.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    entries = "".join(
        f'<Relationship Id="{id_}" Type="'
        f'{f"{package}/{kind}" if kind.startswith("metadata") else _RELATION + kind}"'
        f' Target="{target}"/>'
        for id_, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{package}">{entries}</Relationships>'


def _core(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{text(title)}</dc:title><dc:creator>wenming</dc:creator>"
        "</cp:coreProperties>"
    )


_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
    "<w:evenAndOddHeaders/>"
    '<w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="579"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)
