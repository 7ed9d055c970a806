"""A value of the model as the text of a cell."""

from dataclasses import fields
from decimal import Decimal

from wenming_cli.rules import Rule
from wenming_cli.terms import chinese


def flag(value: bool) -> str:
    """Word a truth value as it stands in a file."""
    return "是" if value else "否"


def text(value: object) -> str:
    r"""Write a value so that it is read as the same one; a list has one entry a line.

    A line of an entry after its first begins with a wide space.

    >>> text(("甲", "乙\n丙")), text(Decimal("1E+2")), text(None)
    ('甲\n乙\n\u3000丙', '100', '')
    """
    match value:
        case None:
            return ""
        case bool():
            return flag(value)
        case Decimal():
            return f"{value:f}"
        case tuple():
            return "\n".join(str(entry).replace("\n", "\n\u3000") for entry in value)
        case Rule():
            return _rule(value)
        case _:
            return str(value)


def _rule(rule: Rule) -> str:
    """Write a rule with its numbers: `扣分（每处扣：4）`."""
    numbers = []
    for each in fields(rule):
        value = getattr(rule, each.name)
        entries = value if isinstance(value, tuple) else (value,)
        numbers.append(f"{chinese(each.name)}：{'、'.join(f'{number:f}' for number in entries)}")
    return f"{rule.title}（{'；'.join(numbers)}）" if numbers else rule.title
