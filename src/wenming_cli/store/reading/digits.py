"""The number somebody meant who wrote it in another way."""

import re
import unicodedata

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
_HAN = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_COUNT = re.compile(f"[{''.join(_HAN)}{''.join(_TENS)}]+")


def meant(text: str) -> str:
    """Return the number in a text as it has to be written, empty if there is not just one.

    >>> meant("99%"), meant("１０"), meant("1,000"), meant("十二个"), meant("很多")
    ('99', '10', '1000', '12', '')
    """
    plain = unicodedata.normalize("NFKC", text).replace("。", ".")
    plain = re.sub(r"(?<=\d)[,_ ](?=\d{3})", "", plain)
    found = [match[0] for match in _NUMBER.finditer(plain)]
    if len(found) == 1:
        return found[0].removeprefix("+")
    counts = _COUNT.findall(plain)
    return str(_counted(counts[0])) if not found and len(counts) == 1 else ""


def _counted(signs: str) -> int:
    """Read 三百二十 and 二〇二四."""
    if not any(sign in _TENS for sign in signs):
        return int("".join(str(_HAN[sign]) for sign in signs))
    total, digit = 0, 0
    for sign in signs:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _HAN[sign]
    return total + digit
