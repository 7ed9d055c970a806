"""The typefaces of official papers, each with what stands in where an office has not got it.

A document names one typeface; the others are its `w:altName` in the font table, which Word and WPS
try in turn. `仿宋_GB2312` and `方正小标宋简体` are missing on many machines with UOS or Kylin.
"""

from collections.abc import Iterable
from typing import NamedTuple

from wenming_cli.report.docx.markup import NAMESPACES, attribute


class Font(NamedTuple):
    """A typeface, its stand-ins in order, and its family for a machine that has none of them."""

    name: str
    instead: tuple[str, ...]
    family: str = "roman"


TITLE = Font("方正小标宋简体", ("方正小标宋_GBK", "小标宋体", "华文中宋", "STZhongsong", "宋体"))
BODY = Font("仿宋_GB2312", ("仿宋", "FangSong", "方正仿宋_GBK", "华文仿宋", "FandolFang"), "modern")
KAI = Font("楷体_GB2312", ("楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "FandolKai"), "modern")
HEI = Font("黑体", ("SimHei", "方正黑体_GBK", "思源黑体", "Noto Sans CJK SC"), "modern")
SONG = Font("宋体", ("SimSun", "方正书宋_GBK", "思源宋体", "Noto Serif CJK SC"), "auto")

ALL = (TITLE, BODY, KAI, HEI, SONG)


def named(font: Font) -> str:
    """Return the run property that sets a typeface for Chinese and for digits alike."""
    name = attribute(font.name)
    return (
        f'<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name} w:hint="eastAsia"/>'
    )


def part(fonts: Iterable[Font] = ALL) -> str:
    """Return the part `word/fontTable.xml`."""
    return f"<w:fonts {NAMESPACES}>{''.join(map(_entry, fonts))}</w:fonts>"


def _entry(font: Font) -> str:
    return (
        f"<w:font w:name={attribute(font.name)}>"
        f"<w:altName w:val={attribute(','.join(font.instead))}/>"
        f'<w:charset w:val="86"/><w:family w:val="{font.family}"/><w:pitch w:val="default"/>'
        "</w:font>"
    )
