"""The styles as a part of a Word document."""

from wenming_cli.report.docx.fonts import BODY, named
from wenming_cli.report.docx.markup import NAMESPACES
from wenming_cli.report.docx.page_setup import CLOSER, LINE
from wenming_cli.report.docx.styles import SANHAO, STYLES, Style, spacing


def part() -> str:
    """Return the part `word/styles.xml`."""
    styles = "".join(map(_entry, STYLES))
    return f"<w:styles {NAMESPACES}>{_DEFAULTS}{_NORMAL}{styles}{_TABLE}</w:styles>"


_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{named(BODY)}<w:kern w:val="0"/>'
    f'<w:sz w:val="{SANHAO}"/><w:szCs w:val="{SANHAO}"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
)
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:autoSpaceDE w:val="0"/>'
    f'<w:autoSpaceDN w:val="0"/>{spacing(LINE)}<w:jc w:val="both"/></w:pPr>'
    f'<w:rPr><w:sz w:val="{SANHAO}"/><w:szCs w:val="{SANHAO}"/></w:rPr></w:style>'
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
)


_CLOSER = f'<w:spacing w:val="{CLOSER}"/>'


def _entry(style: Style) -> str:
    letters = style.letters + (_CLOSER if style.size == SANHAO else "")
    custom = "" if style.name.isascii() else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{style.layout}</w:pPr>'
        f'<w:rPr>{named(style.font)}{letters}<w:sz w:val="{style.size}"/>'
        f'<w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )
