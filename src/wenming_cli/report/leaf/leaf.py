"""A short page before it has a format: a title, notices, then headings, sentences and tables."""

from typing import NamedTuple

from wenming_cli.model.remediation.docket import Record
from wenming_cli.report.papers.grid import Grid


class Heading(NamedTuple):
    """A heading of the first level; the format numbers it."""

    text: str


class Leaf(NamedTuple):
    """See the module.

    Attributes:
        title: Also the document's name.
        notices: What the page must not pass for.
        blocks: Headings, sentences, tables.
        records: The ledgers that it rests on.
        lying: Whether a sheet lies, for wide tables.
    """

    title: str
    notices: tuple[str, ...]
    blocks: tuple[Heading | str | Grid, ...]
    records: tuple[Record, ...] = ()
    lying: bool = False


def record_lines(records: tuple[Record, ...]) -> tuple[str, ...]:
    """Return a line a ledger, for `wenming verify --expect`."""
    return tuple(f"{r.unit}：台账{r.records}条记录，校验值{r.head}" for r in records)
