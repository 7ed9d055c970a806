"""One document a person wrote, read into one of our classes."""

from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from pydantic_core import ValidationError

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.store.reading import short_forms, yaml_text
from wenming_cli.store.reading.decoding import decoded, read_bytes
from wenming_cli.store.reading.nodes import Mapping
from wenming_cli.store.reading.shape import validator
from wenming_cli.store.reading.sources import Sources

Kind = TypeVar("Kind")


class Document(NamedTuple):
    """A file as text and as tree, before it is given a meaning."""

    path: Path
    sources: Sources
    tree: Mapping


def read(path: Path) -> Document:
    """Read a YAML file.

    Raises:
        FileProblems: It is not UTF-8, not YAML, or no mapping.
    """
    sources = Sources()
    return Document(path, sources, tree_of(path, read_bytes(path), sources))


def tree_of(path: Path, data: bytes, sources: Sources) -> Mapping:
    """Return the tree of a file's bytes and remember its lines for the problems to come.

    Raises:
        FileProblems: As `read`.
    """
    text = decoded(path, data)
    sources.add(path, text)
    node, problems = yaml_text.parse(path, text)
    sources.problems += problems
    if not isinstance(node, Mapping):
        what = "文件是空的" if node is None else "文件的开头不是“名称: 内容”"
        raise FileProblems([Problem(path, 1, 1, "C017", what, "对照criteria/README.md里的例子写")])
    return node


def shaped(document: Document, kind: type[Kind]) -> tuple[Kind | None, list[Problem]]:
    """Return the document as `kind`, or None with every fault of reading and of shape.

    What is at fault in the tree is marked so (`Mapping.faulty`).
    """
    value, found = fitted(document, kind)
    told = [*document.sources.problems, *found]
    return (None if told else value), told


def fitted(document: Document, kind: type[Kind]) -> tuple[Kind | None, list[Problem]]:
    """Return the document as `kind`, or None with every fault of its shape alone."""
    try:
        plain = short_forms.spelled_out(document.tree, kind)
        return cast("Kind", validator(kind).validate_python(plain)), []
    except ValidationError as error:
        from wenming_cli.store.reading import faults  # words that a clean file does not need

        return None, faults.problems(document.sources, document.tree, error, kind)
