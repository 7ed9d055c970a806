"""Which fields of a requirement differ, in words, and what kind of difference each is."""

from collections.abc import Iterator
from decimal import Decimal

from wenming_cli.model.difference import Detail, Kind, Placed
from wenming_cli.model.edition import Edition
from wenming_cli.model.table_form import COLUMNS, COUNTED_BY_WORD, ONCE_BY_WORD, FormColumn
from wenming_cli.rules import Rule

_KINDS = {
    "lead_unit": Kind.UNITS,
    "responsible_units": Kind.UNITS,
    "division": Kind.UNITS,
    "weight": Kind.WEIGHT,
    "measure": Kind.LINES,
    "nature": Kind.LINES,
    "veto": Kind.VETO,
    "not_applicable_when": Kind.VETO,
}
_OWN_WORD = ("text", "id")
"""Fields that are told in their own way, not as a detail."""


def details(old: Placed, new: Placed) -> Iterator[tuple[Kind, Detail]]:
    """Yield every field that differs; a place by its numbers and names."""
    for column in COLUMNS:
        if column.level == "requirement" and column.path[0] not in _OWN_WORD:
            kind = _KINDS.get(column.path[0], Kind.OTHER)
            if column.path == ("measure", "line_source"):
                kind = Kind.OTHER
            yield from _told(kind, column, old.requirement, new.requirement)
        elif column.level == "item" and column.path == ("rule",):
            yield from _told(Kind.WEIGHT, column, old.item, new.item)
        elif column.level == "item" and column.path == ("indicator",):
            yield from _told(Kind.MOVED, column, old.item, new.item)
    if old.item.points is not None or new.item.points is not None:
        for detail in _detail("分值", old.item.worth, new.item.worth):
            yield Kind.WEIGHT, detail
    for word, before, after in (
        ("测评项目", old.area, new.area),
        ("测评内容", old.item, new.item),
    ):
        said = f"{before.id} {before.name}", f"{after.id} {after.name}"
        if said[0] != said[1]:
            yield Kind.MOVED, Detail(word, *said)


def whole(before: Edition, after: Edition) -> Iterator[Detail]:
    """Yield what differs in what is said once of an edition."""
    for word, name in ONCE_BY_WORD.items():
        yield from _detail(word, getattr(before, name), getattr(after, name))
    for word, name in COUNTED_BY_WORD.items():
        old = getattr(before.expected, name, None)
        yield from _detail(word, old, getattr(after.expected, name, None))
    old_units, new_units = ({unit.name for unit in e.roster} for e in (before, after))
    gone = "、".join(unit.name for unit in before.roster if unit.name not in new_units)
    come = "、".join(unit.name for unit in after.roster if unit.name not in old_units)
    if gone or come:
        yield Detail("单位名录", gone, come)


def _told(
    kind: Kind, column: FormColumn, old: object, new: object
) -> Iterator[tuple[Kind, Detail]]:
    for detail in _detail(column.heading, _reached(old, column), _reached(new, column)):
        yield kind, detail


def _detail(word: str, before: object, after: object) -> Iterator[Detail]:
    if before != after:
        yield Detail(word, _said(before), _said(after))


def _reached(holder: object, column: FormColumn) -> object:
    for name in column.path:
        holder = getattr(holder, name) if holder is not None else None
    return holder


def _said(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case Decimal():
            return f"{value.normalize():f}"
        case tuple():
            return "、".join(map(str, value))
        case Rule():
            numbers = (getattr(value, name) for name in value.__dataclass_fields__)
            listed = "、".join(_said(number) for number in numbers)
            return f"{value.title}（{listed}）" if listed else value.title
        case _:
            return str(value)
