"""Numbers that Word writes by itself: they stand nowhere in the text of a document."""

from collections import defaultdict
from typing import Any, NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = Any
"""An lxml element; the library has no types."""

_HAN = "零一二三四五六七八九十"
_RINGS = "".join(chr(0x245F + n) for n in range(1, 21))


class _Level(NamedTuple):
    form: str
    pattern: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of a document, in their order."""

    def __init__(self, part: bytes | None) -> None:
        """Read the part `word/numbering.xml`, where there is one."""
        self._levels: dict[tuple[str, str], _Level] = {}
        self._counts: dict[tuple[str, str], int] = defaultdict(int)
        if part:
            self._read(etree.fromstring(part, etree.XMLParser(resolve_entities=False)))

    def _read(self, root: Element) -> None:
        abstract = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
        for number in root.iter(f"{W}num"):
            id_, of = number.get(f"{W}numId"), number.find(f"{W}abstractNumId")
            base = abstract.get(of.get(f"{W}val")) if of is not None else None
            for level in base.iter(f"{W}lvl") if base is not None else ():
                made = _Level(
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", ""),
                    int(_value(level, "start", "1")),
                )
                self._levels[id_, level.get(f"{W}ilvl")] = made

    def mark(self, paragraph: Element) -> str:
        """Return what Word prints before a paragraph, such as `2）`; empty where nothing."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return ""
        key = (_value(properties, "numId", "0"), _value(properties, "ilvl", "0"))
        level = self._levels.get(key)
        if level is None or level.form in {"bullet", "none"}:
            return ""
        self._counts[key] += 1
        number = level.start + self._counts[key] - 1
        own = f"%{int(key[1]) + 1}"
        return (
            level.pattern.replace(own, _written(number, level.form)) if own in level.pattern else ""
        )


def _value(element: Element, name: str, default: str) -> str:
    found = element.find(f"{W}{name}")
    return default if found is None else found.get(f"{W}val", default)


def _written(number: int, form: str) -> str:
    if form.startswith("chinese") or form in {"japaneseCounting", "ideographDigital"}:
        tens, ones = divmod(number, 10)
        if tens >= len(_HAN):
            return str(number)
        lead = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
        return lead + (_HAN[ones] if ones or not tens else "")
    if form == "decimalEnclosedCircle" and number <= len(_RINGS):
        return _RINGS[number - 1]
    return str(number)
