"""Looking around in a tree as it was read, whatever is missing or misspelt in it."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from wenming_cli.store.reading.hints import Step
from wenming_cli.store.reading.nodes import Mapping, Node, Place, Sequence, Text
from wenming_cli.terms import chinese


def path(node: Node, steps: tuple[Step, ...]) -> Iterator[Node]:
    """Yield the nodes from the root down; steps that are not in the file are skipped."""
    yield node
    for step in steps:
        if isinstance(node, Mapping) and step in node:
            node = node[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            continue
        yield node


def descend(node: Node, steps: tuple[Step, ...]) -> Node:
    """Return what the steps lead to."""
    return list(path(node, steps))[-1]


def place(root: Node, steps: tuple[Step, ...]) -> Place:
    """Return where to point: the value; its key if there is no value; else what holds it."""
    holder = descend(root, steps[:-1])
    if isinstance(holder, Mapping) and steps and (key := holder.key(str(steps[-1]))) is not None:
        value = holder[key]
        return value.place if isinstance(value, Text) else key.place
    return next(node.place for node in reversed(list(path(root, steps))) if node is not None)


def holder(root: Node, steps: tuple[Step, ...]) -> Mapping | None:
    """Return the innermost mapping above what the steps lead to."""
    above = list(path(root, steps[:-1]))
    return next((node for node in reversed(above) if isinstance(node, Mapping)), None)


def owner(root: Node, steps: tuple[Step, ...]) -> str:
    """Name the nearest numbered thing above, as an officer would: “编号9.4.2”."""
    above = [node for node in path(root, steps[:-1]) if isinstance(node, Mapping)]
    found = next((id_ for node in reversed(above) if (id_ := text(node, "id"))), None)
    return f"编号{found}" if found else ""


def children(node: Node, name: str) -> Iterator[Mapping]:
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
