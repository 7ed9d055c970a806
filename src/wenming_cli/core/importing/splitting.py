"""Cells that hold a name with its number, several names, several materials."""

import re

from wenming_cli.core.importing.numbered import HAN, parted

_LABEL = re.compile(
    rf"\s*((?:[ⅠⅡⅢⅣⅤIVX]{{1,4}}\s*[-—－–]\s*\d+)|(?:第?[{HAN}\d]{{1,3}}[章节部分类项]{{1,2}})"
    rf"|(?:[（(][{HAN}\d]{{1,3}}[）)])|(?:[{HAN}]{{1,3}}(?=、))|(?:\d+(?:\.\d+)*(?=[、.．\s])))"
    r"[、.．:：\s]*"
)
_CONTINUED = re.compile(r"\s*[（(](?:续|接上页|接上表)[）)]\s*$")
_SEPARATORS = "、，,；;/／\n|｜"
_OPENING, _CLOSING = "（(〔[《“", "）)〕]》”"

_LEAST = 2
"""Characters of the shortest name that stands apart by a space."""


def labelled(text: str) -> tuple[str, str]:
    """Part the number that is printed before a name from the name; （续） goes.

    >>> labelled("Ⅱ-3 校园周边"), labelled("一、理想信念教育（续）"), labelled("3.2.1 家长学校")
    (('Ⅱ-3', '校园周边'), ('一', '理想信念教育'), ('3.2.1', '家长学校'))
    >>> labelled("12345热线"), labelled("一")
    (('', '12345热线'), ('', '一'))
    """
    plain = _CONTINUED.sub("", " ".join(text.split()))
    found = _LABEL.match(plain)
    if found is None or not plain[found.end() :]:
        return "", plain
    return re.sub(r"\s+", "", found[1]), plain[found.end() :]


def names(text: str) -> tuple[str, ...]:
    r"""Part a row of names; what stands in brackets stays together.

    >>> names("市教育局、市公安局，各县（市、区）/团市委\n市妇联；")
    ('市教育局', '市公安局', '各县（市、区）', '团市委', '市妇联')
    >>> names("市教育局  市公安局 市民政局")
    ('市教育局', '市公安局', '市民政局')
    """
    found, depth, begun = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign in _OPENING) - (sign in _CLOSING and depth > 0)
        if sign in _SEPARATORS and not depth:
            found.append(text[begun:place])
            begun = place + 1
    found.append(text[begun:])
    apart = (part for name in found for part in _spaced(name.strip()))
    plain = (labelled(part)[1].strip("。.．：: ") for part in apart)
    return tuple(dict.fromkeys(filter(None, plain)))


def _spaced(name: str) -> list[str]:
    """Part at spaces, but not 财 政 局, which was spread over a cell."""
    parts = re.split(r"[ \t\u3000]+", name)
    if all(len(part) > _LEAST for part in parts):
        return parts
    return ["".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)]


def entries(text: str) -> tuple[str, ...]:
    """Part a list of materials: by its numbers, by lines, by semicolons.

    >>> entries("1.工作方案；2.台账、图片"), entries("方案；台账"), entries("方案、台账")
    (('工作方案', '台账、图片'), ('方案', '台账'), ('方案、台账',))
    """
    numbered = parted(text)
    if len(numbered.pieces) > 1 and not numbered.lead:
        return tuple(piece.text.rstrip("。") for piece in numbered.pieces)
    lines = (line.strip().rstrip("。") for line in re.split(r"[\n；;]", text))
    return tuple(dict.fromkeys(filter(None, lines)))


def lines(text: str) -> tuple[str, ...]:
    r"""Part a list of our own: one entry a line; a line that begins with a wide space goes on.

    >>> lines("方案\n台账；图片\n\u3000两份")
    ('方案', '台账；图片\n两份')
    """
    found: list[str] = []
    for line in text.split("\n"):
        if line.startswith("\u3000") and found:
            found[-1] += f"\n{line[1:]}"
        else:
            found.append(line)
    return tuple(filter(None, found))
