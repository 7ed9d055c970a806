"""What is still to be filled in after `wenming import`, and what may be a line."""

from collections.abc import Iterator

from wenming_cli.model.imported import Imported, Missing
from wenming_cli.terms import chinese

_SOME = 8
"""Ids named before “等”."""


def missing(found: Imported) -> Iterator[str]:
    """Yield what is still to be filled in: what is needed first."""
    for needed, title in (
        (True, "必须补上（补齐了才能使用；在原表里加一列再导入，比逐条补快）："),
        (False, "可以补上（不补也能用）："),
    ):
        these = [each for each in found.missing if each.needed is needed]
        if these:
            yield ""
            yield title
            yield from (f"  {_lacking(each, found.counts[2])}" for each in these)


def _lacking(each: Missing, total: int) -> str:
    if not each.ids:
        how = f"，用{each.option}写明，或写进edition.yaml" if each.option else "，写进edition.yaml"
        return chinese(each.field) + how
    if len(each.ids) == total:
        return f"{chinese(each.field)}：{total}条都没有"
    some = "、".join(each.ids[:_SOME]) + ("等" if len(each.ids) > _SOME else "")
    return f"{chinese(each.field)}：{len(each.ids)}条没有（{some}）"


def suggestions(found: Imported) -> Iterator[str]:
    """Yield what looks like a line and was left as words."""
    if found.suggestions:
        yield ""
        count = len(found.suggestions)
        yield f"条文里有{count}处像定量的线，没有改成定量；要按数值自评就补上量值："
        for each in found.suggestions:
            line = f"方向{each.direction}，满分线{each.line}，计量单位{each.unit}"
            yield f"  {each.id}“{each.words}”：{line}（{each.place}）"
