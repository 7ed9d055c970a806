"""`wenming show`: what an edition asks, and where it stands."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from wenming_cli.cli.gathering import Gathered
    from wenming_cli.model.result_tree import Found
    from wenming_cli.model.results import Results


def show(
    ctx: typer.Context,
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="编号", help="测评标准、测评内容或测评项目的编号；不写就列出测评项目"
        ),
    ] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就用工作区的")
    ] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    unit: Annotated[str | None, typer.Option(help="列出这个单位牵头和参与的测评标准")] = None,
) -> None:
    """看一条测评标准的全文、佐证、责任单位和现状。"""
    from wenming_cli.cli.console import console

    gathered = _gathered(ctx.obj, id_, edition, round_)
    for page in _pages(gathered, id_, unit):
        console().print(page)


def _gathered(
    folder: Path, id_: str | None, edition: str | None, round_id: str | None
) -> "Gathered":
    """Find the edition that has the id; with the round's ledgers where there is a workspace."""
    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.by_id import edition_with, round_with
    from wenming_cli.cli.gathering import Gathered, edition_of, gather
    from wenming_cli.core.basis import Basis
    from wenming_cli.model.unit import CITY_WIDE
    from wenming_cli.store import workspace

    if workspace.find(folder) is not None and edition is None:
        if id_ is not None and round_id is None:
            round_id = round_with(folder, id_)
        return gather(Asked(folder, unit=CITY_WIDE, round_id=round_id))
    named = edition or (edition_with(folder, id_) if id_ else None)
    wanted = edition_of(folder, named)
    return Gathered(wanted, (), Basis(wanted.units), CITY_WIDE)


def _pages(gathered: "Gathered", id_: str | None, unit: str | None) -> "Iterator[RenderableType]":
    """Yield a page for each place that goes by the id; one for the whole edition without."""
    from wenming_cli.cli.by_id import found

    results = gathered.results()
    for place in (None,) if id_ is None else found(results, id_):
        yield _page(gathered, results, place, unit)


def _page(
    gathered: "Gathered", results: "Results", place: "Found | None", unit: str | None
) -> "RenderableType":
    from wenming_cli.cli.unit_names import full_name
    from wenming_cli.core.lookup import of_unit
    from wenming_cli.report import terminal_lists, terminal_requirement

    roster = gathered.basis.roster
    name = None if unit is None else full_name(roster, unit)
    if place is not None and place.requirement is not None:
        return terminal_requirement.render(results, place)
    if name is not None:
        asked = (place or results).requirements
        return terminal_lists.render_unit(results, name, *of_unit(asked, name, roster))
    if place is not None:
        return terminal_lists.render_place(results, place)
    return terminal_lists.render_edition(results)
