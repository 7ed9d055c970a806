"""Units by the names they go by."""

from wenming_cli.model.unit import CITY_WIDE, Roster, Unit

ROSTER = Roster([Unit("市教育局", ("教育局",)), Unit("市公安局")])


def test_a_full_name_is_found_by_every_name() -> None:
    """An unknown name stays as it is; the whole city is one."""
    names = ("市教育局", "教育局", "市教育居", CITY_WIDE)
    assert [ROSTER.full(name) for name in names] == ["市教育局", "市教育局", "市教育居", "全市"]


def test_names_of_another_unit_are_taken() -> None:
    """Its own are not, however it is called here."""
    assert ROSTER.taken(Unit("市教育局", ("教育局", "教委"))) == {}
    assert ROSTER.taken(Unit("龙山区", ("龙山",))) == {}
    (first, second) = ROSTER.units
    taken = ROSTER.taken(Unit("教育局", ("市公安局", "新")))
    assert taken == {"教育局": first, "市公安局": second}
