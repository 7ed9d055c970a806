"""Units by the names that are typed."""

from wenming_cli.errors import InputError
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import Roster


def full_name(roster: Roster, typed: str) -> str:
    """Return a unit's full name.

    Raises:
        InputError: No unit goes by what was typed; the nearest names are in the hint.
    """
    unit = roster.find(typed) or roster.find(half_width(typed))
    if unit is not None:
        return unit.name
    near = roster.nearest(typed)
    known = f"是不是：{'、'.join(near)}；" if near else ""
    raise InputError(
        f"单位名录里没有“{typed}”", f"{known}新的单位写进wenming.yaml的“单位”，整个城市写“全市”"
    )
