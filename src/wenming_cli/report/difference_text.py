"""Two editions side by side, in words: for a screen, and as Markdown."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from wenming_cli.model.difference import Change, Difference, Kind, Segment
from wenming_cli.report.imported_text import came_in
from wenming_cli.report.markdown_text import bullets, heading, inline, page
from wenming_cli.report.visible import shown

_SOME = 12
"""Ids named before “等”."""


def render(found: Difference) -> str:
    """Word it for a screen."""
    lines = [*_summary(found), *_whole(found)]
    for change in found.changes:
        lines += ["", f"{change.id}　{'、'.join(kind.value for kind in change.kinds)}"]
        lines += (f"  {line}" for line in _told(change, _marked))
    return "\n".join(shown(line) for line in lines) + "\n"


def render_markdown(found: Difference) -> bytes:
    """Word it as a Markdown page, what went struck out and what came in bold."""
    lines = heading(1, "测评体系比较")
    lines += bullets([*_summary(found), *_whole(found)])
    for kind in (Kind.ADDED, Kind.DROPPED):
        changes = found.of(kind)
        if changes:
            lines += heading(2, f"{kind.value}（{len(changes)}条）")
            lines += bullets(_new_or_gone(change) for change in changes)
    others = [change for change in found.changes if change.before and change.after]
    if others:
        lines += heading(2, f"改动（{len(others)}条）")
    for change in others:
        lines += heading(3, f"{change.id} {'、'.join(kind.value for kind in change.kinds)}")
        lines += _marked_down(change)
    return page(lines)


def render_json(found: Difference) -> bytes:
    """Write it for programs: format 1, keys in English."""
    made: dict[str, Any] = {
        "format": 1,
        "before": _edition(found.before),
        "after": _edition(found.after),
        "same": found.same,
        "stale": list(found.stale),
        "edition": [detail._asdict() for detail in found.whole],
        "changes": [
            {
                "id": change.after.requirement.id if change.after else None,
                "id_before": change.before.requirement.id if change.before else None,
                "kinds": [kind.name.lower() for kind in change.kinds],
                "stale": change.stale,
                "text": [segment._asdict() for segment in change.text],
                "details": [detail._asdict() for detail in change.details],
            }
            for change in found.changes
        ],
        "ledgers": None if found.ledgers is None else [each._asdict() for each in found.ledgers],
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _edition(edition: Any) -> dict[str, str]:
    return {"id": edition.id, "title": edition.title, "fingerprint": edition.fingerprint}


def _summary(found: Difference) -> Iterator[str]:
    for word, edition in (("原来", found.before), ("现在", found.after)):
        items = tuple(edition.items)
        counted = came_in((len(edition.areas), len(items), len(edition.requirements)))
        yield f"{word}：{edition.title}，{counted}，指纹{edition.fingerprint}"
    kinds = [f"{kind.value}{len(found.of(kind))}条" for kind in Kind if found.of(kind)]
    changed = f"不同：{'、'.join(kinds)}；" if kinds else ""
    yield f"{changed}完全相同{found.same}条"
    if found.stale:
        yield f"原来的作答要重评或不再计入的有{len(found.stale)}条：{_listed(found.stale)}"
    elif found.changes:
        yield "原来的作答都还有效"
    yield from _ledgers(found)


def _ledgers(found: Difference) -> Iterator[str]:
    if found.ledgers is None:
        return
    if not found.ledgers:
        yield "工作区的台账里没有受影响的作答"
    for each in found.ledgers:
        parts = [(each.again, "要重评"), (each.unasked, "不再计入")]
        said = "，".join(f"{len(ids)}条{word}（{_listed(ids)}）" for ids, word in parts if ids)
        yield f"{each.ledger}：已作答{each.total}条，其中{said}"


def _whole(found: Difference) -> Iterator[str]:
    for detail in found.whole:
        yield f"{detail.field}：{detail.before or '（没有）'} → {detail.after or '（没有）'}"


def _told(change: Change, marked: Any) -> Iterator[str]:
    if change.before is None or change.after is None:
        yield _new_or_gone(change)
        return
    if Kind.RENUMBERED in change.kinds:
        yield f"原来的编号是{change.before.requirement.id}，按条文认出"
    if change.text:
        yield f"条文：{marked(change.text)}"
    for detail in change.details:
        yield f"{detail.field}：{detail.before or '（没有）'} → {detail.after or '（没有）'}"


def _new_or_gone(change: Change) -> str:
    placed = change.after or change.before
    assert placed is not None
    return f"{placed.requirement.id} {placed.item.name}：{placed.requirement.text}"


def _marked(text: Iterable[Segment]) -> str:
    """Mark what went and what came with signs that every console can show.

    >>> _marked([Segment("same", "不低于9"), Segment("gone", "8"), Segment("new", "9")])
    '不低于9［删：8］［增：9］'
    """
    words = {"same": "{}", "gone": "［删：{}］", "new": "［增：{}］"}
    return "".join(words[segment.operation].format(segment.text) for segment in text)


def _marked_down(change: Change) -> list[str]:
    words = {"same": "{}", "gone": "~~{}~~", "new": "**{}**"}
    # Marks are put around text that was made harmless, so this line is not escaped again.
    text = "".join(words[s.operation].format(inline(s.text)) for s in change.text if s.text)
    rest = bullets(_told(change._replace(text=()), _marked))
    return ([f"- 条文：{text}"] if text else []) + rest


def _listed(ids: tuple[str, ...]) -> str:
    return "、".join(ids[:_SOME]) + (f"等{len(ids)}条" if len(ids) > _SOME else "")
