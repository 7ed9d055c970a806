"""An edition with all its faults: shape first, then what must hold between its parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.edition import Area, Edition
from wenming_cli.store.editions import laws
from wenming_cli.store.editions.finding import files
from wenming_cli.store.editions.full_names import in_full
from wenming_cli.store.reading import document, nodes
from wenming_cli.store.reading.decoding import read_bytes
from wenming_cli.store.reading.sayings import SAYINGS
from wenming_cli.store.reading.sources import Sources
from wenming_cli.terms import chinese

Contents = Sequence[tuple[Path, bytes]]
"""The files of an edition, the main one first."""

_NO_AREA = SAYINGS["too_short"].message.format(field=chinese("areas"))


class Checked(NamedTuple):
    """What came of it; `edition` is None when more than a reminder stands against it."""

    edition: Edition | None
    problems: tuple[Problem, ...]


def check(path: Path) -> Checked:
    """Read the edition at a path and tell all its faults; never from the cache."""
    contents: list[tuple[Path, bytes]] = []
    unread: list[Problem] = []
    for file in files(path):
        try:
            contents.append((file, read_bytes(file)))
        except FileProblems as error:
            unread += error.problems
    if unread:
        return Checked(None, (*unread, *_areas_alone(contents)))
    return checked(contents)


def checked(contents: Contents) -> Checked:
    """Return the edition that files make up, with all faults in file order."""
    sources = Sources()
    trees, found = _trees(contents, sources)
    main = trees.pop(contents[0][0], None)
    if main is None:
        return Checked(None, (*found, *_areas_alone(contents[1:], besides=found)))
    if len(contents) > 1:
        found += _joined(sources, main, list(trees.values()))
    edition, faults = document.shaped(document.Document(contents[0][0], sources, main), Edition)
    if len(contents) > 1 and not trees:
        # No area file could be read, which is told; that there is no area then is not.
        faults = [fault for fault in faults if fault.message != _NO_AREA]
    complete = not found and not faults
    breaches = laws.broken(main, complete=complete)
    found += faults
    found += [
        sources.problem(b.at.place, b.code, b.message, b.hint, warning=b.warning) for b in breaches
    ]
    order = {file: place for place, (file, _) in enumerate(contents)}
    found.sort(key=lambda problem: (order[problem.path], problem.line, problem.column))
    refused = any(not problem.warning for problem in found)
    usable = None if refused or edition is None else in_full(edition)
    return Checked(usable, tuple(found))


def area(path: Path) -> list[Problem]:
    """Return the faults of a single area file, without what surrounds it."""
    try:
        read = document.read(path)
    except FileProblems as error:
        return list(error.problems)
    return document.shaped(read, Area)[1]


def _areas_alone(contents: Contents, besides: Sequence[Problem] = ()) -> list[Problem]:
    """Return the faults of area files whose main file could not be read."""
    told = {problem.path for problem in besides}
    return [problem for file, _ in contents if file not in told for problem in area(file)]


def _trees(contents: Contents, sources: Sources) -> tuple[dict[Path, nodes.Mapping], list[Problem]]:
    trees: dict[Path, nodes.Mapping] = {}
    found: list[Problem] = []
    for file, data in contents:
        try:
            trees[file] = document.tree_of(file, data, sources)
        except FileProblems as error:
            found += error.problems
    return trees, found


def _joined(sources: Sources, main: nodes.Mapping, areas: list[nodes.Mapping]) -> list[Problem]:
    """Put the area files under 测评项目 of the main file."""
    name = chinese("areas")
    if (key := main.key(name)) is not None:
        hint = "测评项目写在各自的文件里，这里的删掉"
        return [sources.problem(key.place, "C219", "文件夹里已经有各测评项目的文件", hint)]
    made = nodes.Text(name)
    made.place = main.place
    main[made] = nodes.Sequence.at(main.place, areas)
    return []
