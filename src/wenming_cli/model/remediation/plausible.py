"""What a typed 电话 or 整改措施 has to look like, so that one is not taken for the other."""

import re

from wenming_cli.model.typed import half_width

PHONE_HOW = "写号码，例如0437-3000000、3000000转8，几个号码用顿号隔开；没有就不写"
"""What to write instead of what is no phone number."""

MEASURE_HOW = "写清做什么，至少两个字"
"""What to write instead of what is no measure."""

_LEAST_DIGITS = 3
_LEAST_LETTERS = 4
_PHONE = re.compile(r"(?:电话|手机|座机|短号|内线|分机|转|[\d\s+\-()/、,;.:—–])+")


def is_phone(text: str) -> bool:
    """Tell whether a text can be a phone number: digits, and what stands between them.

    >>> is_phone("0437－3000000转8、13000000000"), is_phone("短号6123")
    (True, True)
    >>> is_phone("补齐3000份问卷"), is_phone("2"), is_phone("-")
    (False, False, False)
    """
    plain = half_width(text)
    enough = sum(each.isdigit() for each in plain) >= _LEAST_DIGITS
    return enough and _PHONE.fullmatch(plain) is not None


def is_measure(text: str) -> bool:
    """Tell whether a text can say what will be done: two Chinese characters or four letters.

    >>> is_measure("换"), is_measure("2"), is_measure("更换"), is_measure("LED")
    (False, False, True, False)
    """
    letters = [each for each in half_width(text) if each.isalpha()]
    return sum(1 if each.isascii() else _LEAST_LETTERS // 2 for each in letters) >= _LEAST_LETTERS
