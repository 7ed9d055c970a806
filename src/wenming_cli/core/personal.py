"""Numbers that belong to one person, found in what was written freely."""

import re

_HALF = str.maketrans("０１２３４５６７８９Ｘｘ－＋　（）", "0123456789XX-+ ()")
"""Full-width characters and what they are typed as otherwise, one for one."""

_ALONE = r"(?<![0-9A-Za-z])(?:{})(?![0-9A-Za-z])"
"""No part of a longer number, such as a credit code or a checksum."""

_ID = re.compile(_ALONE.format(r"[1-9]\d{5} ?\d{8} ?\d{3}[\dXx]"), re.ASCII)
_MOBILE = re.compile(_ALONE.format(r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"), re.ASCII)
_LANDLINE = re.compile(_ALONE.format(r"\(?0\d{2,3}(?:\) ?|[ -])\d{7,8}"), re.ASCII)

HIDDEN = "［号码已隐去］"


def kinds(text: str) -> tuple[str, ...]:
    """Return which kinds of numbers of a person a text holds.

    A landline is an office's as a rule; it is not told, but `without_numbers` hides it too.

    >>> kinds("联系人电话１３８００００００００"), kinds("文号2026012000123")
    (('手机号',), ())
    """
    plain = text.translate(_HALF)
    named = (("身份证号", _ID), ("手机号", _MOBILE))
    return tuple(kind for kind, pattern in named if pattern.search(plain))


def without_numbers(text: str) -> str:
    """Return the text with a stand-in for each number of a person.

    >>> without_numbers("两条路待修（电话0437-3000000，手机138 0000 0000）")
    '两条路待修（电话［号码已隐去］，手机［号码已隐去］）'
    """
    plain = text.translate(_HALF)
    spans = sorted(m.span() for p in (_ID, _MOBILE, _LANDLINE) for m in p.finditer(plain))
    parts, at = [], 0
    for first, last in spans:
        if first >= at:
            parts += [text[at:first], HIDDEN]
            at = last
    return "".join([*parts, text[at:]])
