"""Looking around in a tree as it was read, whatever is missing or misspelt in it."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from wenming_cli.store.reading.yaml_text import Mapping, Sequence, Text
from wenming_cli.terms import chinese


def children(node: Any, name: str) -> Iterator[Mapping]:
    """Yield the mappings listed under a field."""
    found = node.get(chinese(name)) if isinstance(node, Mapping) else None
    if isinstance(found, Sequence):
        yield from (entry for entry in found if isinstance(entry, Mapping))


def text(node: Mapping, name: str) -> Text | None:
    """Return a field's text, None where there is none."""
    found = node.get(chinese(name))
    return found if isinstance(found, Text) else None


def texts(node: Mapping, name: str) -> list[Text]:
    """Return the texts under a field, one or many."""
    found = node.get(chinese(name))
    entries = found if isinstance(found, Sequence) else [found]
    return [entry for entry in entries if isinstance(entry, Text)]


def number(written: Text | None) -> Decimal | None:
    """Return a text's number, None where it is none."""
    try:
        value = Decimal(written) if written is not None else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None


def items(edition: Mapping) -> Iterator[Mapping]:
    """Yield the 测评内容 of an edition."""
    return (item for area in children(edition, "areas") for item in children(area, "items"))


def requirements(edition: Mapping) -> Iterator[Mapping]:
    """Yield the 测评标准 of an edition."""
    return (r for item in items(edition) for r in children(item, "requirements"))
