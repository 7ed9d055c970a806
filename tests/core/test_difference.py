"""Two editions side by side."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from tests.conftest import ledger, requirement, said

from wenming_cli.core.difference import difference, segments, with_ledgers
from wenming_cli.model.difference import Kind
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status


def changed(edition: Edition, id_: str, change: Callable[[Requirement], Requirement]) -> Edition:
    """Return an edition with one requirement changed."""

    def item(old: Item) -> Item:
        new = tuple(change(r) if r.id == id_ else r for r in old.requirements)
        return replace(old, requirements=new)

    areas = (replace(a, items=tuple(map(item, a.items))) for a in edition.areas)
    return replace(edition, areas=tuple(areas))


def kinds(before: Edition, after: Edition) -> dict[str, tuple[Kind, ...]]:
    """Return what differs by id."""
    return {change.id: change.kinds for change in difference(before, after).changes}


def test_an_edition_does_not_differ_from_itself(edition: Edition) -> None:
    """Nothing is told, nothing is stale."""
    found = difference(edition, edition)
    assert (found.changes, found.whole, found.stale) == ((), (), ())
    assert found.same == len(edition.requirements)


def test_each_way_to_differ_is_told_as_what_it_is(edition: Edition) -> None:
    """Reworded, re-lined, re-weighted, other units, other remarks; only meaning makes stale."""
    measure = edition.requirements["2.1.1"].measure
    assert measure is not None
    cases = {
        "1.1.1": ({"text": "学习有计划、有台账、有考核。"}, Kind.REWORDED, True),
        "2.1.1": ({"measure": replace(measure, full_line=Decimal(98))}, Kind.LINES, True),
        "1.1.2": ({"weight": Decimal(2)}, Kind.WEIGHT, True),
        "1.2.2": ({"lead_unit": "市公安局"}, Kind.UNITS, False),
        "2.2.1": ({"veto": None}, Kind.VETO, True),
        "2.1.2": ({"methods": ("实地考察",)}, Kind.OTHER, False),
    }
    for id_, (given, kind, stale) in cases.items():
        after = changed(edition, id_, lambda r, given=given: replace(r, **given))  # type: ignore[misc]
        found = difference(edition, after)
        mine = next(change for change in found.changes if change.id == id_)
        assert kind in mine.kinds
        assert mine.stale == stale
        assert found.stale == ((id_,) if stale else ())


def test_what_came_and_what_went(edition: Edition) -> None:
    """An added requirement has no answers; those of a dropped one no longer count."""
    area = edition.areas[0]
    more = replace(area.items[0], requirements=(*area.items[0].requirements, requirement("1.1.9")))
    after = replace(edition, areas=(replace(area, items=(more, area.items[1])), edition.areas[1]))
    assert kinds(edition, after) == {"1.1.9": (Kind.ADDED,)}
    assert kinds(after, edition) == {"1.1.9": (Kind.DROPPED,)}
    assert difference(after, edition).stale == ("1.1.9",)


def test_a_requirement_in_another_item_has_moved(edition: Edition) -> None:
    """By its id, wherever it stands now."""
    first, second = edition.areas
    moved, *left = first.items[0].requirements
    items = (replace(first.items[0], requirements=tuple(left)), first.items[1])
    home = replace(second.items[0], requirements=(*second.items[0].requirements, moved))
    after = replace(
        edition,
        areas=(replace(first, items=items), replace(second, items=(home, second.items[1]))),
    )
    assert Kind.MOVED in kinds(edition, after)["1.1.1"]
    assert difference(edition, after).stale == ()


def test_a_renumbered_requirement_is_found_by_its_text(edition: Edition) -> None:
    """The same text first, a near one next; its answers stand under the old id."""
    same = changed(edition, "1.1.1", lambda r: replace(r, id="8.8.8"))
    near = changed(edition, "1.1.1", lambda r: replace(r, id="8.8.8", text=f"{r.text[:-1]}账。"))
    assert kinds(edition, same) == {"8.8.8": (Kind.RENUMBERED,)}
    assert kinds(edition, near) == {"8.8.8": (Kind.RENUMBERED, Kind.REWORDED)}
    assert difference(edition, same).stale == ("1.1.1",)


def test_an_id_given_to_another_text_makes_both_stale() -> None:
    """Inserting a row renumbers all below: the texts tell which is which."""
    one, two = (
        Edition("x", "x", "x", "x", "x", (Area("1", "甲", (Item("1.1", "乙", rows),)),))
        for rows in (
            (requirement("1.1.1", "年年有培训。"), requirement("1.1.2", "经费列入预算。")),
            (requirement("1.1.1", "社区有志愿服务站点。"), requirement("1.1.2", "年年有培训。")),
        )
    )
    found = difference(one, two)
    assert found.stale == ("1.1.1", "1.1.2")


def test_the_text_is_told_apart_where_it_changed() -> None:
    """Put together, what stayed and went is the old text, what stayed and came the new."""
    before, after = "主干道亮灯率不低于98%，路面完好。", "主次干道亮灯率不低于99%，路面平整完好。"
    parts = segments(before, after)
    assert "".join(p.text for p in parts if p.operation != "new") == before
    assert "".join(p.text for p in parts if p.operation != "gone") == after


def test_answers_in_force_are_counted_by_ledger(edition: Edition) -> None:
    """A later answer counts once; what the new edition does not ask is told apart."""
    after = changed(edition, "1.1.1", lambda r: replace(r, text="学习有计划、有考核。"))
    after = changed(after, "1.1.2", lambda r: replace(r, id="7.7.7", text="全然不同的一条要求。"))
    answers = {
        "1.1.1": said(Status.ACHIEVED),
        "1.1.2": said(Status.ACHIEVED),
        "1.1.3": Status.ACHIEVED,
    }
    mine = ledger(edition, "市委宣传部", answers)
    doubled = replace(mine, events=(*mine.events, *mine.events))
    (told,) = with_ledgers(difference(edition, after), [doubled]).ledgers or ()
    assert (told.again, told.unasked, told.total) == (("1.1.1",), ("1.1.2",), 3)
