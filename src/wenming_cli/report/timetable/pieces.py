"""A long chart in pieces that fit a picture or a page."""

from collections.abc import Iterator

from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.schedule import Group


def pieces(chart: Chart, together: int) -> Iterator[tuple[Group, ...]]:
    """Yield the bars that a chart draws, so many at a time, in their groups."""
    left, room = len(chart.rows), together
    piece: list[Group] = []
    for group in chart.table.groups:
        bars = group.bars[:left]
        left -= len(bars)
        while bars:
            piece.append(Group(group.name, bars[:room]))
            room -= len(bars[:room])
            bars = bars[len(piece[-1].bars) :]
            if not room:
                yield tuple(piece)
                piece, room = [], together
    if piece:
        yield tuple(piece)
