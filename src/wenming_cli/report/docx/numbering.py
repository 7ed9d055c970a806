"""How the levels of an official paper are numbered: 一、（一）1.（1）.

The numbers are text, as officers type them: they stay when a paragraph is copied into another
paper, and every program shows the same.
"""

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Write a number from 1 to 99 in Chinese.

    >>> [chinese(n) for n in (1, 10, 12, 20, 21)]
    ['一', '十', '十二', '二十', '二十一']
    """
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return f"{lead}{_DIGITS[ones] if ones else ''}"


def first(number: int, name: str) -> str:
    """Number a heading of the first level.

    >>> first(1, "工作开展情况")
    '一、工作开展情况'
    """
    return f"{chinese(number)}、{name}"


def second(number: int, name: str) -> str:
    """Number a heading of the second level.

    >>> second(12, "长效机制")
    '（十二）长效机制'
    """
    return f"（{chinese(number)}）{name}"


def third(number: int, name: str) -> str:
    """Number a heading of the third level: a half-width stop, as the standard has it.

    >>> third(3, "未达标")
    '3. 未达标'
    """
    return f"{number}. {name}"
