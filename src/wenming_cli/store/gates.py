"""gate.yaml (门槛) on disk: what it demands, each demand with its line."""

from collections.abc import Collection, Iterator
from pathlib import Path

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.gate import Demand, DemandKind, Gate
from wenming_cli.model.spot import Spot
from wenming_cli.store import gate_laws
from wenming_cli.store.reading import document
from wenming_cli.store.reading.nodes import Mapping, Place
from wenming_cli.terms import chinese

FILE = "gate.yaml"


def read(path: Path, areas: Collection[str] | None) -> tuple[Demand, ...]:
    """Return what a file demands.

    Raises:
        FileProblems: With every fault of it.
    """
    demands, problems = check(path, areas)
    if problems:
        raise FileProblems(problems)
    return demands


def check(path: Path, areas: Collection[str] | None) -> tuple[tuple[Demand, ...], list[Problem]]:
    """Return what a file demands and all its faults.

    Args:
        path: Of any name.
        areas: The ids of the areas there are; None leaves them unchecked.

    Raises:
        FileProblems: It cannot be read at all.
    """
    found = document.read(path)
    gate, problems = document.shaped(found, Gate)
    told = {(problem.line, problem.column) for problem in problems}
    for at, code, message, hint, warning in gate_laws.broken(found.tree, areas):
        problem = found.sources.problem(at.place, code, message, hint, warning=warning)
        problems += [problem] if (problem.line, problem.column) not in told else []
    problems.sort(key=lambda problem: (problem.line, problem.column))
    demands = sorted(_demands(found, gate, areas), key=_place) if gate and not problems else []
    if not demands and not problems:
        hint = f"写上要达到的，例如“{chinese('least_rate')}: 85”"
        message = "这里一道门槛也没有"
        problems.append(found.sources.problem(found.tree.place, "G103", message, hint))
    return tuple(demands), problems


def _place(demand: Demand) -> tuple[int, int]:
    return (demand.spot.line, demand.spot.column) if demand.spot else (0, 0)


def _demands(
    found: document.Document, gate: Gate, areas: Collection[str] | None
) -> Iterator[Demand]:
    numbers: tuple[DemandKind, ...] = ("least_rate", "least_coverage")
    for kind in numbers:
        least = getattr(gate, kind)
        if least is not None:
            yield Demand(kind, least, spot=_spot(found, found.tree, chinese(kind)))
    rates = found.tree.get(chinese("least_area_rates"), Mapping())
    for written, least in gate.least_area_rates.items():
        id_ = gate_laws.area_id(areas, written)
        yield Demand("least_area_rates", least, id_, _spot(found, rates, written))
    flags: tuple[DemandKind, ...] = ("no_veto", "no_overdue")
    for kind in flags:
        if getattr(gate, kind):
            yield Demand(kind, spot=_spot(found, found.tree, chinese(kind)))


def _spot(found: document.Document, holder: Mapping, key: str) -> Spot:
    """Return where a value stands."""
    place: Place = holder[key].place
    source = found.sources.line(place.path, place.line)
    return Spot(place.path, place.line, place.column, source, place.length)
