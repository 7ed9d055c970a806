"""The styles of an official paper. Word knows a style by its name, so built-in ones keep theirs."""

from typing import NamedTuple

from wenming_cli.report.docx.fonts import BODY, HEI, KAI, SONG, TITLE, Font
from wenming_cli.report.docx.page_setup import CHARACTER, LINE

ERHAO, SANHAO, SIHAO, XIAOSI, WUHAO, XIAOWU = 44, 32, 28, 24, 21, 18
"""二号、三号、四号、小四、五号、小五 in half points."""

SMALL_LINE = 300
"""A line of a table in 五号: 15 points."""

TABLE_FONTS = (HEI, SONG)
"""Heads of columns, cells."""


class Style(NamedTuple):
    """A paragraph style; `layout` and `letters` are markup in the order of the schema.

    What is set in 三号 stands a little closer: 28 characters a line.
    """

    id: str
    name: str
    font: Font
    size: int
    layout: str
    letters: str = ""


def spacing(line: int, before: int = 0) -> str:
    """Return lines of an exact height in twips, and what stands before the first."""
    return f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'


_INDENT = f'<w:ind w:firstLineChars="200" w:firstLine="{2 * CHARACTER}"/>'
_NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_BREAK_WORDS = '<w:wordWrap w:val="0"/>'
_FRAME = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right")
)
FRAMED = f"<w:pBdr>{_FRAME}</w:pBdr>{_OFF_GRID}{spacing(360)}{_NO_INDENT}"
"""Paragraph properties of a notice."""

_HANGING = (
    f'<w:ind w:leftChars="500" w:left="{5 * CHARACTER}"'
    f' w:hangingChars="300" w:hanging="{3 * CHARACTER}"/>'
)


def _level(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


_BOLD = "<w:b/><w:bCs/>"
_KEEP = "<w:keepNext/>"

STYLES = (
    Style("Body", "公文正文", BODY, SANHAO, _BREAK_WORDS + _INDENT),
    Style(
        "Title",
        "Title",
        TITLE,
        ERHAO,
        _OFF_GRID + spacing(LINE) + _NO_INDENT + '<w:jc w:val="center"/>',
    ),
    Style("Heading1", "heading 1", HEI, SANHAO, _KEEP + _INDENT + _level(0)),
    Style("Heading2", "heading 2", KAI, SANHAO, _KEEP + _INDENT + _level(1)),
    Style("Heading3", "heading 3", BODY, SANHAO, _KEEP + _INDENT + _level(2), _BOLD),
    Style("Heading4", "heading 4", BODY, SANHAO, _INDENT + _level(3)),
    Style("Enclosed", "附件说明", BODY, SANHAO, _HANGING),
    Style("Signed", "落款", BODY, SANHAO, '<w:jc w:val="right"/>'),
    Style("Appendix", "附件序号", HEI, SANHAO, _KEEP + _level(0)),
    Style(
        "Notice",
        "样例和参考版说明",
        KAI,
        XIAOSI,
        FRAMED,
    ),
    Style(
        "TableTitle",
        "表题",
        HEI,
        XIAOSI,
        f'{_KEEP}{_OFF_GRID}{spacing(400, before=120)}{_NO_INDENT}<w:jc w:val="center"/>',
    ),
    Style(
        "TableHead",
        "表头",
        HEI,
        WUHAO,
        f'{_OFF_GRID}{spacing(SMALL_LINE)}{_NO_INDENT}<w:jc w:val="center"/>',
    ),
    Style(
        "TableText",
        "表文",
        SONG,
        WUHAO,
        f'{_BREAK_WORDS}{_OFF_GRID}{spacing(SMALL_LINE)}{_NO_INDENT}<w:jc w:val="left"/>',
    ),
    Style(
        "TableMiddle",
        "表文居中",
        SONG,
        WUHAO,
        f'{_BREAK_WORDS}{_OFF_GRID}{spacing(SMALL_LINE)}{_NO_INDENT}<w:jc w:val="center"/>',
    ),
    Style(
        "TableNote",
        "表注",
        SONG,
        WUHAO,
        f"{_BREAK_WORDS}{_OFF_GRID}{spacing(SMALL_LINE, before=60)}{_NO_INDENT}",
    ),
    Style(
        "Header",
        "header",
        KAI,
        XIAOWU,
        f'{_OFF_GRID}{spacing(240)}{_NO_INDENT}<w:jc w:val="center"/>',
    ),
    Style(
        "FooterOdd",
        "footer",
        SONG,
        SIHAO,
        f'{_OFF_GRID}{spacing(280)}<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>',
    ),
    Style(
        "FooterEven",
        "页码双页",
        SONG,
        SIHAO,
        f'{_OFF_GRID}{spacing(280)}<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>',
    ),
    Style("SectionEnd", "分节", SONG, 2, f"{_OFF_GRID}{spacing(20)}{_NO_INDENT}"),
)

TO_FILL = '<w:highlight w:val="yellow"/>'
"""Run properties of what an officer still has to write; the brackets tell it in print."""
