"""Written steps in a YAML file: a list under “步骤”, one mapping a step."""

from pathlib import Path

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.remediation.written import Field, heading
from wenming_cli.store.reading import document
from wenming_cli.store.reading.nodes import Mapping, Node, Place, Sequence, Text
from wenming_cli.store.reading.sources import Sources
from wenming_cli.store.remediation.rows import Row, Rows, Spot

STEPS = "步骤"
_HOW = "每一步写成一项，“- 问题编号: 市教育局-003”开头，下面写“动作: 销号”“经办人: 创城办”等"


def read(path: Path) -> Rows:
    """Read the steps of a file.

    Raises:
        FileProblems: With every fault of its form.
    """
    found = document.read(path)
    faults = list(found.sources.problems)
    steps = found.tree.get(STEPS)
    if not isinstance(steps, Sequence):
        raise FileProblems([*faults, Problem(path, 1, 1, "L102", f"没有“{STEPS}”", _HOW)])
    rows: list[Row] = []
    for step in steps:
        if isinstance(step, Mapping):
            rows.append(_row(path, found.sources, step, faults))
        else:
            at = step.place if step is not None else steps.place
            faults.append(found.sources.problem(at, "L102", "这一步读不懂", _HOW))
    if faults:
        raise FileProblems(faults)
    return Rows(tuple(rows), ())


def _row(path: Path, sources: Sources, step: Mapping, faults: list[Problem]) -> Row:
    cells: dict[Field, str] = {}
    spots: dict[Field, Spot] = {}
    for key, node in step.items():
        assert isinstance(key, Text)
        field, value = heading(key), _text(node)
        if field is None:
            hint = f"可以写：{'、'.join(Field)}"
            faults.append(sources.problem(key.place, "L102", f"不认识“{key}”", hint))
        elif value is None:
            faults.append(sources.problem(key.place, "L102", f"“{key}”后面读不懂", _HOW))
        elif value:
            cells[field] = value
            spots[field] = _spot(sources, getattr(node, "place", key.place))
    return Row(path, _spot(sources, step.place), cells, spots)


def _text(node: Node) -> str | None:
    """Return a scalar, or a list with an entry a line; None of anything else."""
    match node:
        case None:
            return ""
        case Text():
            return str(node)
        case Sequence() if all(isinstance(each, Text) for each in node):
            return "\n".join(node)
        case _:
            return None


def _spot(sources: Sources, place: Place) -> Spot:
    path, line, column, length = place
    return Spot(line, column, sources.line(path, line), length)
