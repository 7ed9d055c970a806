"""The files that have a schema, by the name that is typed."""

from typing import Any, Final, NamedTuple

from wenming_cli.model.answer_sheet import AnswerSheet
from wenming_cli.model.edition import Area, Edition
from wenming_cli.model.gate import Gate
from wenming_cli.model.workspace import Workspace
from wenming_cli.store.schemas.building import Builder

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class File(NamedTuple):
    """A kind of file: the class it is read into, and what it is called."""

    kind: Any
    title: str


FILES: Final = {
    "edition": File(Edition, "测评体系（edition.yaml）"),
    "area": File(Area, "测评项目（edition.yaml旁边的各个文件）"),
    "answer-sheet": File(AnswerSheet, "答卷"),
    "workspace": File(Workspace, "工作区（wenming.yaml）"),
    "gate": File(Gate, "门槛（gate.yaml）"),
}


def schema(name: str) -> dict[str, Any]:
    """Return the schema of a file in `FILES`."""
    file = FILES[name]
    builder = Builder()
    root = builder.of(file.kind)
    described = {"$schema": DRAFT, "title": file.title}
    return {**described, **root, "$defs": dict(sorted(builder.definitions.items()))}
