"""包保: who holds what, what nobody holds, how much each holds."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.core.remediation.steps import UNIT, WAY, step

from wenming_cli.core.duties import LEADER, SPONSOR, Field, duties
from wenming_cli.core.remediation.history import course
from wenming_cli.model.duty import Duty, Site
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Entry

PARK, STREET = Site("人民公园", "公园", "一片"), Site("建设大街", "主干道", "二片")
FIELD = Field(sites=(PARK, STREET))


def issue(site: str, state: State = State.UNDERWAY) -> Entry:
    """Return an issue found at a place."""
    made = course(UNIT, [step(act) for act in WAY[state]])[0][1]
    return Entry(made._replace(opened=made.opened._replace(site=site)))


def test_a_zone_without_places_means_all_of_them() -> None:
    """With places named, it means only those."""
    whole = Duty(zone="一片", city_leader="甲", sponsor="乙局")
    named = Duty(zone="二片", site_names=("别处",), city_leader="甲", sponsor="乙局")
    found = duties([whole, named], FIELD)
    assert [(h.what, h.zone) for h in found.held] == [("人民公园", "一片"), ("别处", "二片")]
    assert [u.what for u in found.uncovered] == ["建设大街"]


def test_a_place_needs_a_leader_and_a_unit() -> None:
    """From one line or from two; what is lacking is named."""
    leader = Duty(site_names=("人民公园",), district_leader="甲")
    sponsor = Duty(site_names=("人民公园", "建设大街"), sponsor="乙局")
    lacks = {u.what: u.lacks for u in duties([leader], FIELD).uncovered}
    assert lacks == {"人民公园": (SPONSOR,), "建设大街": (LEADER, SPONSOR)}
    lacks = {u.what: u.lacks for u in duties([leader, sponsor], FIELD).uncovered}
    assert lacks == {"建设大街": (LEADER,)}


def test_units_must_be_held_once_any_is() -> None:
    """A city that holds places alone is not told of its units."""
    units = Field(units=("甲局", "乙局"), rates={"甲局": Decimal(80)})
    assert duties([], units).uncovered == ()
    found = duties([Duty(held_units=("甲局",), city_leader="甲")], units)
    assert [(u.what, u.lacks) for u in found.uncovered] == [("乙局", (LEADER,))]
    assert [(h.what, h.rate) for h in found.held] == [("甲局", Decimal(80))]


def test_issues_count_where_they_are() -> None:
    """At the place whose name stands in their words; a place nobody listed is one all the same."""
    entries = (
        *(issue("人民公园南门"), issue("人民公园"), issue("人民公园", State.CLOSED)),
        issue("无名小巷"),
    )
    held = [Duty(zone="一片", city_leader="甲", sponsor="乙局")]
    found = duties(held, Field(sites=(PARK,), entries=entries))
    assert [(h.what, h.open) for h in found.held] == [("人民公园", 2)]
    assert [(u.what, u.open) for u in found.uncovered] == [("无名小巷", 1)]
    assert [(x.name, x.places, x.open) for x in found.leaders] == [("甲", 1, 2)]


names = st.sampled_from(("甲", "乙", "丙", ""))
places = st.sampled_from(("人民公园", "建设大街", "别处"))
lines = st.lists(
    st.builds(
        Duty,
        zone=st.sampled_from(("一片", "二片", "")),
        site_names=st.lists(st.sampled_from(("人民公园", "建设大街", "别处")), max_size=2).map(
            tuple
        ),
        city_leader=names,
        sponsor=names,
    ),
    max_size=6,
)


@given(lines)
def test_every_place_is_held_or_told(drawn: list[Duty]) -> None:
    """Held by a leader and a unit, or named among what is not; never both, never neither."""
    found = duties(drawn, FIELD)
    bare = {u.what: set(u.lacks) for u in found.uncovered}
    for name in ("人民公园", "建设大街"):
        holding = [h.duty for h in found.held if h.what == name]
        lacks = {LEADER} - {LEADER for d in holding if d.leaders}
        lacks |= {SPONSOR} - {SPONSOR for d in holding if d.sponsor}
        assert bare.get(name, set()) == lacks
    assert sum(x.places for x in found.sponsors) == len({
        (h.duty.sponsor, h.what or h.zone) for h in found.held if h.duty.sponsor
    })
