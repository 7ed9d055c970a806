"""Requirements counted by kind: 双达标, 双提升, by method, by action."""

import typing
from collections.abc import Callable, Iterable, Sequence

from wenming_cli.model.requirement import Action, Facet, Method, Nature
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.slice import Slice
from wenming_cli.model.status import Status


class Breakdown(typing.NamedTuple):
    """The ways of counting that every report has."""

    natures: tuple[Slice, ...]
    facets: tuple[Slice, ...]
    matrix: tuple[Slice, ...]
    methods: tuple[Slice, ...]
    actions: tuple[Slice, ...]


def breakdown(results: Iterable[RequirementResult], before: Results | None) -> Breakdown:
    """Count requirements by kind, beside the previous round where there is one.

    Args:
        results: Those that count.
        before: The previous round in the same scope; of it too only what counts.
    """
    now = tuple(results)
    then = tuple(r for r in before.requirements if r.counted) if before else ()
    matrix = [(n, f) for n in typing.get_args(Nature) for f in typing.get_args(Facet)]

    def rows(
        names: Iterable[str], belongs: Callable[[RequirementResult, str], bool]
    ) -> tuple[Slice, ...]:
        made = (
            counted(n, [r for r in now if belongs(r, n)], [r for r in then if belongs(r, n)])
            for n in names
        )
        return tuple(s for s in made if s.total)

    return Breakdown(
        natures=rows(typing.get_args(Nature), lambda r, n: r.requirement.nature == n),
        facets=rows(typing.get_args(Facet), lambda r, n: r.requirement.facet == n),
        matrix=rows(
            [f"{nature}·{facet}" for nature, facet in matrix],
            lambda r, n: f"{r.requirement.nature}·{r.requirement.facet}" == n,
        ),
        methods=rows(typing.get_args(Method), lambda r, n: n in r.requirement.methods),
        actions=rows(typing.get_args(Action), lambda r, n: r.requirement.action == n),
    )


def counted(
    label: str, now: Sequence[RequirementResult], then: Sequence[RequirementResult] = ()
) -> Slice:
    """Count requirements by conclusion, beside the same ones of the previous round."""

    def count(status: Status) -> int:
        return sum(r.status is status for r in now)

    return Slice(
        label=label,
        total=len(now),
        answered=sum(r.status is not None for r in now),
        achieved=count(Status.ACHIEVED),
        partially=count(Status.PARTIALLY_ACHIEVED),
        not_achieved=count(Status.NOT_ACHIEVED),
        excused=count(Status.NOT_APPLICABLE),
        before=counted(label, then).percent if then else None,
    )
