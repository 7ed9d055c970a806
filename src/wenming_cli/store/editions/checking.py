"""An edition with all its faults: shape first, then what must hold between its parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.edition import Edition
from wenming_cli.store.editions import laws, measure_laws, unit_laws
from wenming_cli.store.editions.finding import files
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import document, yaml_text
from wenming_cli.store.reading.decoding import read_bytes
from wenming_cli.store.reading.faults import Sources
from wenming_cli.terms import chinese


class Checked(NamedTuple):
    """What came of it; `edition` is None when more than a reminder stands against it."""

    edition: Edition | None
    problems: tuple[Problem, ...]


def check(path: Path) -> Checked:
    """Read the edition at a path and tell all its faults; never from the cache.

    Raises:
        FileProblems: A file cannot be opened at all.
    """
    return checked([(file, read_bytes(file)) for file in files(path)])


def checked(contents: Sequence[tuple[Path, bytes]]) -> Checked:
    """Return the edition that files make up (the main one first), with all faults in file order."""
    sources = Sources()
    trees, found = _trees(contents, sources)
    main = trees.pop(contents[0][0], None)
    if main is None:
        return Checked(None, tuple(found))
    if len(contents) > 1:
        found += _joined(sources, main, list(trees.values()))
    edition, faults = document.shaped(document.Document(contents[0][0], sources, main), Edition)
    complete = not found and not faults
    breaches: list[Broken] = [
        *laws.broken(main, complete=complete),
        *unit_laws.broken(main),
        *measure_laws.broken(main),
    ]
    found += faults
    found += [
        sources.problem(b.at.place, b.code, b.message, b.hint, warning=b.warning) for b in breaches
    ]
    order = {file: place for place, (file, _) in enumerate(contents)}
    found.sort(key=lambda problem: (order[problem.path], problem.line, problem.column))
    refused = any(not problem.warning for problem in found)
    return Checked(None if refused else edition, tuple(found))


def _trees(
    contents: Sequence[tuple[Path, bytes]], sources: Sources
) -> tuple[dict[Path, yaml_text.Mapping], list[Problem]]:
    trees: dict[Path, yaml_text.Mapping] = {}
    found: list[Problem] = []
    for file, data in contents:
        try:
            trees[file] = document.tree_of(file, data, sources)
        except FileProblems as error:
            found += error.problems
    return trees, found


def _joined(
    sources: Sources, main: yaml_text.Mapping, areas: list[yaml_text.Mapping]
) -> list[Problem]:
    """Put the area files under 测评项目 of the main file."""
    name = chinese("areas")
    if (key := main.key(name)) is not None:
        hint = "测评项目写在各自的文件里，这里的删掉"
        return [sources.problem(key.place, "C219", "文件夹里已经有各测评项目的文件", hint)]
    main[yaml_text.Text(name)] = yaml_text.Sequence.at(main.place, areas)
    return []
