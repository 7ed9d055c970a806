"""What needs a second look, and what proves which ledgers the figures come from."""

from collections.abc import Iterable

from wenming_cli import __version__
from wenming_cli.model.edition import Edition
from wenming_cli.model.results import Conflict, Results
from wenming_cli.report import sentences
from wenming_cli.report.html.markup import Html, anchor, joined, said, tag
from wenming_cli.report.html.tables import Column, body, row, table

_COLUMNS = (
    Column("编号", "id"),
    Column("测评标准", "wide"),
    Column("计入的填报", "wide"),
    Column("另一方的填报", "wide"),
)


def second_look(results: Results) -> Html:
    """Tell conflicts, answers to older wording, and ids the edition does not have."""
    parts = []
    if results.conflicts:
        rows = [row(_COLUMNS, _conflict(each)) for each in results.conflicts]
        shown = table("同一条测评标准，结论不一致的填报", _COLUMNS, [body(rows)], kind="conflicts")
        parts.append(_section("conflicts", "填报不一致", shown))
    if results.stale:
        old = (_linked(r.requirement.id, r.requirement.text) for r in results.stale)
        parts.append(_section("stale", "条文已改，待重评", tag("ul", *old)))
    if results.unknown:
        ids = (tag("li", f"{id_}（{unit}）") for unit, id_ in results.unknown)
        title = "不在这个测评体系里的编号（没有计入）"
        parts.append(_section("unknown", title, tag("ul", *ids)))
    return joined(parts)


def records(edition: Edition, lines: Iterable[str]) -> Html:
    """Say which ledgers and which edition the figures come from, and what made the page."""
    told = [tag("li", line) for line in lines]
    parts: list[Html] = []
    if told:
        parts = [
            tag("h2", "台账校验值", id="records"),
            tag("p", "核对：", tag("code", "wenming verify --expect 校验值")),
            tag("ul", *told, class_="records"),
        ]
    about = f"测评体系编号：{edition.id}，指纹{edition.fingerprint}；由wenming {__version__}生成。"
    return tag("footer", *parts, tag("p", about))


def _conflict(each: Conflict) -> Iterable[str]:
    mine, theirs = sentences.sides(each)
    id_ = each.requirement.id
    return (tag("a", id_, href=f"#{anchor(id_)}"), each.requirement.text, said(mine), said(theirs))


def _linked(id_: str, text: str) -> Html:
    return tag("li", tag("a", id_, href=f"#{anchor(id_)}"), f" {text}")


def _section(id_: str, title: str, *parts: Html) -> Html:
    return tag("section", tag("h2", title, id=id_), *parts, aria_labelledby=id_)
