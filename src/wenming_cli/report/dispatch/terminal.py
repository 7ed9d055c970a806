"""Papers on a screen, to be read over before they are written to a file."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType

from wenming_cli.report.dispatch.markdown import filled
from wenming_cli.report.dispatch.page import Block, Field, Page
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table

PAPERS = 10
"""Papers shown at most; a file holds all."""


def render(pages: Sequence[Page], top: int) -> RenderableType:
    """Return papers for any width; of each table `top` rows at most."""
    return Group(*_parts(pages, top))


def _parts(pages: Sequence[Page], top: int) -> Iterator[RenderableType]:
    for number, paper in enumerate(pages[:PAPERS]):
        if number:
            yield prose("")
        yield from _paper(paper, top)
    if len(pages) > PAPERS:
        yield prose(f"\n还有{len(pages) - PAPERS}份没有显示；写成文件看全部：加上-o 文件.docx")


def _paper(paper: Page, top: int) -> Iterator[RenderableType]:
    if paper.notice:
        yield prose(f"【{paper.notice}】", style="yellow")
    yield prose(paper.title, style="bold")
    for block in paper.blocks:
        yield from _block(block, top)
    yield prose("")
    yield from (prose(remark, style="dim") for remark in paper.remarks)


def _block(block: Block, top: int) -> Iterator[RenderableType]:
    if block.cut:
        yield prose("- - - - - 沿此线裁开，下联填好后送回 - - - - -", style="dim")
    if block.name:
        yield prose(block.name, style="bold")
    yield from (_field(field) for field in block.fields)
    if block.grid:
        yield from _table(block.grid, top)


def _field(field: Field) -> RenderableType:
    lines = filled(field).split("\n")
    if len(lines) == 1:
        return prose(f"{field.label}：{lines[0]}")
    return prose("\n　　".join((f"{field.label}：", *lines)))


def _table(grid: Grid, top: int) -> Iterator[RenderableType]:
    yield make_table((Column(head) for head in grid.heads), grid.rows[:top])
    if len(grid.rows) > top:
        left = len(grid.rows) - top
        yield prose(f"还有{left}行没有显示；看全部：--top {len(grid.rows)}，或加上-o 文件.docx")
