"""What accidents, other programs and ill will do to a workbook or a document."""

import random
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.mutations import mutated

VALUES = (
    *("", "0", "-1", "1", "999999999", "1e99", "NaN", "A0", "XFD1048576", "A1:XFD1048576", "true"),
    *("&#0;", "&e;", "&amp;", "\ufffe", "𠮷", "长" * 300, "../../x", "s", "str", "inlineStr", "e"),
)
INSIDE = (
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    '<c r="A1" t="s"><v>99999</v></c>',
    "<v>1e400</v>",
    '<c t="e"><v>#REF!</v></c>',
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "<f>SUM(A1:A9)</f>",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    '<w:gridSpan w:val="99999"/><w:vMerge/>',
    "<w:ins><w:del><w:r><w:t>x</w:t></w:r></w:del></w:ins>",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>",
    "<![CDATA[x]]>",
    "<?pi x?>",
    "<a>" * 3000,
    "</a>",
    "\0",
)


def mutated_package(data: bytes, dice: random.Random) -> bytes:
    """Damage a package: its bytes, or the XML inside."""
    if dice.random() < 0.35:
        return _bytes(data, dice)
    parts = _unpacked(data)
    for _ in range(dice.randint(1, 3)):
        _part(parts, dice)
    packed = BytesIO()
    how = dice.choice((ZIP_DEFLATED, ZIP_STORED))
    with ZipFile(packed, "w", how) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _bytes(data: bytes, dice: random.Random) -> bytes:
    """Change bytes of the package itself, half of them where its directory stands."""
    marks = [found.start() for found in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", data)]
    changed = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at = dice.choice(marks) + dice.randrange(46) if dice.random() < 0.5 else None
        at = dice.randrange(len(changed)) if at is None or at >= len(changed) else at
        match dice.randrange(4):
            case 0:
                changed[at] = dice.randrange(256)
            case 1:
                changed[at : at + 4] = b"\xff" * 4
            case 2:
                del changed[at : at + dice.choice((1, 30, 3000))]
            case _:
                changed[at:at] = changed[at : at + dice.choice((1, 100))]
        changed = changed or bytearray(b"P")
    return bytes(changed)


def _part(parts: dict[str, bytes], dice: random.Random) -> None:
    name = dice.choice(list(parts))
    match dice.randrange(12):
        case 0:
            del parts[name]
            parts.setdefault("x", b"")
        case 1:
            other = dice.choice((name.upper(), f"/{name}", name.replace("/", "\\")))
            parts[other] = parts.pop(name)
        case 2:
            parts[name] = mutated(parts[name] or b"\n", dice)
        case 3:
            parts[name] = parts[dice.choice(list(parts))]
        case _:
            text = parts[name].decode(errors="replace")
            parts[name] = _xml(text, dice).encode(errors="surrogatepass")


def _xml(text: str, dice: random.Random) -> str:
    """Change values, drop, double or add elements."""
    match dice.randrange(5):
        case 0:
            return _replaced(text, r'(?<==")[^"]*(?=")', dice.choice(VALUES), dice)
        case 1:
            return _replaced(text, r"(?<=>)[^<>]+(?=<)", dice.choice(VALUES), dice)
        case 2:
            return _replaced(text, r"<[^<>]+>", "", dice)
        case 3:
            found = _one(text, r"<(\w+:?\w*)\b[^<>]*>.*?</\1>", dice)
            return text[: found.end()] + found[0] * 3 + text[found.end() :] if found else text
    return _replaced(text, r"(?<=>)(?=<)", dice.choice(INSIDE), dice)


def _replaced(text: str, what: str, by: str, dice: random.Random) -> str:
    found = _one(text, what, dice)
    return text[: found.start()] + by + text[found.end() :] if found else text


def _one(text: str, what: str, dice: random.Random) -> re.Match[str] | None:
    """Return an occurrence after a random place, or the first."""
    pattern = re.compile(what, re.DOTALL)
    return pattern.search(text, dice.randrange(len(text) + 1)) or pattern.search(text)
