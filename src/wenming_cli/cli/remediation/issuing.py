"""Numbers given to papers: taken under a lock, on disk before the paper is."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import cache
from typing import NamedTuple

from wenming_cli import __version__
from wenming_cli.cli.clock import now
from wenming_cli.cli.remediation.drafting import again
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.core.remediation.docket import docket as seen
from wenming_cli.core.remediation.numbering import already_out, next_number
from wenming_cli.errors import InputError
from wenming_cli.model.event import Header
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.form import Draft
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store.ledgers.numbers import held, papers_of
from wenming_cli.store.ledgers.writer import Writer, open_for_writing

SERIES = "创城督"
"""机关代字 where neither the command nor the workspace names another."""


class Terms(NamedTuple):
    """How numbers are given.

    Attributes:
        series: 机关代字.
        by: Who sends them out (经办); may be empty.
        anew: Whether a paper that is out already gets another number.
    """

    series: str
    by: str = ""
    anew: bool = False


class Issued(NamedTuple):
    """A paper with its number, and the entry in the register; `fresh` if it was added now."""

    draft: Draft
    paper: Paper
    fresh: bool


def series_of(matters: Matters, typed: str | None) -> str:
    """Return the 机关代字 to number under: as typed, else the workspace's, else 创城督.

    Raises:
        InputError: What was typed cannot stand before 〔2026〕.
    """
    if typed is None:
        return matters.place.workspace.series or SERIES
    if not typed.strip() or any(mark in typed for mark in "〔〕\n"):
        raise InputError(f"“{typed}”不能作机关代字", "只写年份前面的字，例如创城督")
    return typed.strip()


@contextmanager
def issued(matters: Matters, drafts: Sequence[Draft], terms: Terms) -> Generator[list[Issued]]:
    """Number papers and record them; nobody else can take a number until the block is left.

    Raises:
        WenmingError: The register is damaged, open elsewhere or cannot be written.
    """
    place, at = matters.place, now()
    with ExitStack() as kept:
        kept.enter_context(held(place, at, terms.by))
        writer = kept.enter_context(_register(matters, at, terms.by))
        here = writer.ledger.papers
        year = date.fromisoformat(at[:10]).year
        number = next_number((*papers_of(place, matters.round.id), *here), terms.series, year)
        then, done = dockets(matters), []
        for draft in drafts:
            out = None if terms.anew else already_out(here, draft, terms.series)
            paper = out or _paper(draft, terms, at, number)
            if out is None:
                writer.append(paper)
                number += 1
            done.append(Issued(reprinted(draft, paper, then), paper, fresh=out is None))
        yield done


def reprinted(draft: Draft, paper: Paper, then: Callable[[date], Docket]) -> Draft:
    """Return a paper under its number, as it was on the day it went out."""
    day = date.fromisoformat(paper.at[:10])
    was = draft if day == draft.docket.on else again(draft, then(day))
    return was._replace(number=paper.title)


def dockets(matters: Matters) -> Callable[[date], Docket]:
    """Return what tells the whole city's issues on a day; strays are not told once more."""
    return cache(lambda day: seen(matters.ground, matters.ledgers, day, CITY_WIDE))


def _register(matters: Matters, at: str, by: str) -> Writer:
    edition, id_ = matters.ground.edition, matters.round.id
    header = Header(edition.id, edition.fingerprint, CITY_WIDE, id_, at, __version__)
    writer = open_for_writing(matters.place.ledger(id_, CITY_WIDE), header, by)
    if writer.set_aside:
        print(writer.set_aside, file=sys.stderr)
    return writer


def _paper(draft: Draft, terms: Terms, at: str, number: int) -> Paper:
    return Paper(
        form=draft.form.value,
        series=terms.series,
        year=date.fromisoformat(at[:10]).year,
        number=number,
        unit=draft.unit,
        issues=draft.ids,
        at=at,
        by=terms.by,
    )
