"""What `wenming import` says: what came in, what did not, what is to be looked at and filled."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from wenming_cli.model.imported import Fate, Imported, RowFate, SheetAccount, Used
from wenming_cli.report.imported_lacks import missing, suggestions
from wenming_cli.report.visible import shown

_MANY = 20
"""Columns more than which are not named one by one, where each has our own name."""


def render(found: Imported, told: Sequence[str]) -> str:
    """Word the whole result.

    Args:
        found: What came of it.
        told: Sentences on how the file was read.
    """
    parts = (
        _head(found, told),
        _sheets(found),
        _left(found),
        _unused(found),
        _doubts(found),
        missing(found),
        suggestions(found),
    )
    return "\n".join(shown(line) for part in parts for line in part) + "\n"


def came_in(counts: tuple[int, int, int]) -> str:
    """Word the counts.

    >>> came_in((12, 88, 180))
    '12个测评项目、88项测评内容、180条测评标准'
    """
    areas, items, requirements = counts
    return f"{areas}个测评项目、{items}项测评内容、{requirements}条测评标准"


def _head(found: Imported, told: Sequence[str]) -> Iterator[str]:
    yield f"读到{came_in(found.counts)}"
    yield from (f"  {sentence}" for sentence in told)


def _sheets(found: Imported) -> Iterator[str]:
    fates = {sheet.name: _fates(found.rows, sheet.name) for sheet in found.sheets}
    before = ""
    for sheet in found.sheets:
        yield ""
        counted = came_in((sheet.areas, sheet.items, sheet.requirements))
        yield f"表“{sheet.name}”：{counted}"
        yield f"  各行：{fates[sheet.name]}"
        now = _columns(sheet)
        yield f"  各列：{'同上一张表' if now == before else now}"
        before = now


def _fates(rows: Sequence[RowFate], sheet: str) -> str:
    counted = [
        f"{fate.value}{number}行"
        for fate in Fate
        if (number := sum(row.sheet == sheet and row.fate is fate for row in rows))
    ]
    return "、".join(counted)


def _columns(sheet: SheetAccount) -> str:
    used = [each for each in sheet.columns if each.role]
    if len(used) == len(sheet.columns) > _MANY and all(each.title == each.role for each in used):
        return f"{used[0].letter}列至{used[-1].letter}列，列名都认得"
    return "、".join(
        f"{each.letter}列{each.role if each.title == each.role else _taken(each)}" for each in used
    )


def _taken(each: Used) -> str:
    return f"“{each.title}”作{each.role}"


def _left(found: Imported) -> Iterator[str]:
    if not found.left:
        return
    yield ""
    yield f"没有放进去的{len(found.left)}行："
    for (sheet, why), rows in groupby(found.left, key=lambda row: (row.sheet, row.why)):
        yield from (f"  {line}" for line in _runs(sheet, why, list(rows)))


def _runs(sheet: str, why: str, rows: Sequence[RowFate]) -> Iterator[str]:
    for row in rows:
        yield f"{sheet}第{row.row}行（{why}）：{row.words}"


def _unused(found: Imported) -> Iterator[str]:
    unused: dict[str, list[tuple[str, int]]] = {}
    for sheet in found.sheets:
        for each in sheet.columns:
            if not each.role and each.filled:
                place = f"{sheet.name}!{each.letter}列"
                unused.setdefault(each.title, []).append((place, each.filled))
    if unused:
        yield ""
        yield "没有用上的列（要用就在--columns的文件里写明它是什么）："
        for title, places in unused.items():
            where = "、".join(place for place, _ in places)
            yield f"  “{title}”：{sum(filled for _, filled in places)}格有内容（{where}）"


def _doubts(found: Imported) -> Iterator[str]:
    if found.doubts:
        yield ""
        yield f"请核对{len(found.doubts)}处："
        for doubt in found.doubts:
            yield f"  {doubt.place}：{doubt.words}" if doubt.place else f"  {doubt.words}"
