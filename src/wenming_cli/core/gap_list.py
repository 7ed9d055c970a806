"""Gaps chosen and grouped for a list; each group has its own running total."""

from collections.abc import Callable, Sequence

from wenming_cli.core.closing import cumulated
from wenming_cli.core.gaps import target_gaps
from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import BESIDE, GapGroup, GapList, Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.model.unit import Roster


def gap_list(
    results: Results,
    roster: Roster,
    *,
    kind: GapType | None = None,
    top: int | None = None,
    by: Grouping | None = None,
) -> GapList:
    """Choose gaps, most recoverable points first, and group them.

    What a unit answered for others comes last, in a group of its own.

    Args:
        results: Their gaps are in order already.
        roster: Gives units their order.
        kind: Only this type.
        top: Only so many, from the first; None: all.
        by: What to group by; None: one list.
    """
    of_kind = [gap for gap in results.gaps if kind in {None, gap.type}]
    others = [gap for gap in results.beside_gaps if kind in {None, gap.type}]
    chosen = of_kind[:top]
    beside = tuple(others if top is None else others[: top - len(chosen)])
    if kind is not None:
        needed = target_gaps(cumulated(of_kind, results), results.score, results.target)
        results = results._replace(target_gaps=needed)
    groups = [
        _group(name, cumulated(gaps, results))
        for name, gaps in _grouped(results, chosen, roster, by)
    ]
    if beside:
        groups.append(GapGroup(BESIDE, beside))
    total, shown = len(of_kind) + len(others), len(chosen) + len(beside)
    return GapList(results, tuple(groups), total, shown, kind, by)


def _group(name: str, gaps: tuple[Gap, ...]) -> GapGroup:
    return GapGroup(name, gaps, gaps[-1].running)


def _grouped(
    results: Results, gaps: Sequence[Gap], roster: Roster, by: Grouping | None
) -> list[tuple[str, list[Gap]]]:
    """Return the groups that have a gap: units in official order, areas in the edition's."""
    belongs: Callable[[Gap], str]
    match by:
        case None:
            return [("", list(gaps))] if gaps else []
        case Grouping.UNIT:
            belongs = _lead
            names = sorted({_lead(gap) for gap in gaps}, key=lambda n: (roster.place(n), n))
        case Grouping.AREA:
            belongs = _area
            names = [f"{a.area.id} {a.area.name}" for a in results.areas]
        case Grouping.TYPE:
            belongs = _type
            names = [kind.value for kind in GapType]
    found = ((name, [gap for gap in gaps if belongs(gap) == name]) for name in names)
    return [(name, rows) for name, rows in found if rows]


def _lead(gap: Gap) -> str:
    return gap.result.requirement.lead_unit


def _area(gap: Gap) -> str:
    return f"{gap.area.id} {gap.area.name}"


def _type(gap: Gap) -> str:
    return gap.type.value
