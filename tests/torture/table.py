"""The figures as a table of plain text; a Chinese character is two columns wide."""

from collections.abc import Mapping

from rich.cells import cell_len

from tests.torture.figures import Figures, total
from tests.torture.parts import PARTS

HEADS = (
    *("轮次", "故障", "损坏的文件", "确认"),
    *("丢失", "多出", "不符", "回溯", "不结束", "最慢", "内存"),
)


def rendered(done: Mapping[str, Figures]) -> str:
    """Return the table, and below it everything that went wrong or was left out."""
    rows: list[tuple[str, ...]] = [("", *HEADS)]
    rows += [(PARTS[name].title, *_cells(figures)) for name, figures in done.items()]
    rows += [("合计", *_cells(total(done.values())))]
    widths = [max(cell_len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(_padded(row, widths)).rstrip() for row in rows]
    for name, figures in done.items():
        lines += [f"{PARTS[name].title}（{name}）：{said}" for said in figures.said]
        lines += [f"{PARTS[name].title}：没有试：{why}" for why in figures.left_out]
    return "\n".join(lines)


def _cells(figures: Figures) -> tuple[str, ...]:
    counts = (
        *(figures.trials, figures.faults, figures.damaged, figures.confirmed),
        *(figures.lost, figures.phantoms, figures.wrong, figures.tracebacks, figures.hangs),
    )
    return (*map(str, counts), f"{figures.slowest:.1f}秒", f"{figures.memory}MB")


def _padded(row: tuple[str, ...], widths: list[int]) -> list[str]:
    first = row[0] + " " * (widths[0] - cell_len(row[0]))
    rest = zip(row[1:], widths[1:], strict=True)
    return [first, *(" " * (width - cell_len(cell)) + cell for cell, width in rest)]
