"""The score in a few plain lines, for a terminal and for a pipe alike."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.report import figures, labels, marks, sentences

_NAME = 30
"""Columns on the screen for a name: the numbers take the rest of 80."""

_HEADINGS = ("测评项目", "分值", "已得", "待评", "失分", "不适用", "得分率", "已评")


def render(results: Results, *, by_facts: bool = False) -> str:
    """Return the score, its coverage and interval, vetoes, and a table of areas.

    Args:
        results: What is told.
        by_facts: Whether the table is told a fact a line.
    """
    lines = [results.edition.title, sentences.whose(results), *marks.notices(results), ""]
    lines += [sentences.rate(results), sentences.places(results.score)]
    lines += [said for said in (labels.since(results), labels.target(results)) if said]
    lines += [f"一票否决：{sentences.veto(vetoed, results)}" for vetoed in results.vetoes]
    lines += [f"一票否决项：{sentences.open_veto(each, results)}" for each in results.open_vetoes]
    lines += ["", *(_listed(results) if by_facts else _table(results))]
    return "\n".join(lines) + "\n"


def _listed(results: Results) -> list[str]:
    """Tell each area and the sum, a fact a line."""
    named = (zip(_HEADINGS, row, strict=True) for row in _rows(results))
    return [line for row in named for line in (*(f"{name}：{said}" for name, said in row), "")]


def _rows(results: Results) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [
        (f"{a.area.id} {a.area.name}", *_cells(a.score), _covered(a.coverage))
        for a in results.areas
    ]
    rows.append(("合计", *_cells(results.score), _covered(results.coverage)))
    return rows


def _table(results: Results) -> list[str]:
    rows = [_HEADINGS, *_rows(results)]
    folded = [line for name, *cells in rows for line in _folded(name, cells)]
    widths = [max(cell_len(row[column]) for row in folded) for column in range(len(_HEADINGS))]
    return [_aligned(row, widths) for row in folded]


def _cells(score: Score) -> tuple[str, ...]:
    numbers = (score.points, score.earned, score.pending, score.lost, score.excused)
    return (*map(figures.points, numbers), figures.percent(score.rate))


def _covered(coverage: Coverage) -> str:
    return f"{coverage.answered}/{coverage.total}"


def _folded(name: str, cells: Sequence[str]) -> Iterable[Sequence[str]]:
    """Give a long name lines of its own, the numbers beside the last, to fit 80 columns."""
    while cell_len(name) > _NAME:
        head, name = name[: _NAME // 2], name[_NAME // 2 :]
        yield (head, *("" for _ in cells))
    yield (name, *cells)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """Set the first column to the left and numbers to the right, by width on the screen."""
    first, *rest = ((cell, width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
    cells = [first[0] + " " * first[1], *(" " * gap + cell for cell, gap in rest)]
    return " ".join(cells).rstrip()
