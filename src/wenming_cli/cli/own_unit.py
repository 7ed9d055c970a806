"""The own unit of a new workspace, where the edition's roster does not know it."""

import sys

from wenming_cli.errors import InputError
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.report.visible import shown

_COLLECTIVE = (
    (("社区",), ("各社区",)),
    (("景区", "小区", "园区", "校区", "厂区", "超市", "菜市", "集市"), ()),
    (("区",), ("各区", "各县（市、区）")),
    (("县", "市"), ("各县（市、区）",)),
)
"""Endings of names, the longer before the shorter, and what such units are called together."""


def member_of(roster: Roster, unit: str, city: str) -> tuple[str, ...]:
    """Return the collective names of the edition that a unit of this name belongs to."""
    if unit in {city, CITY_WIDE}:
        return ()
    names = next((c for endings, c in _COLLECTIVE if unit.endswith(endings)), ())
    known = (roster.find(name) for name in names)
    return tuple(found.name for found in known if found is not None and found.collective)


def likely(roster: Roster, unit: str, city: str) -> str:
    """Return `是不是：…` with the nearest names; empty if there are none."""
    near = (CITY_WIDE,) if unit == city else roster.nearest(unit)
    return f"是不是：{'、'.join(near)}" if near else ""


def asked_again(roster: Roster, unit: str, city: str) -> str:
    """Return a unit that the roster knows, or one that was confirmed on the terminal.

    Raises:
        InputError: The terminal has gone.
    """
    while roster.find(unit) is None:
        near = likely(roster, unit, city)
        print(f"单位名录里没有“{shown(unit)}”。" + (f"{near}。" if near else ""))
        print(f"再写一次；名称没有写错，直接按Enter就用“{shown(unit)}”：", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            raise InputError("没有回答“本单位”", "加上--unit，或在终端里运行")
        again = line.strip()
        if again in {"", unit}:
            break
        unit = again
    return unit


def tell_added(roster: Roster, unit: str, city: str) -> None:
    """Say on stderr that a unit was added to the workspace's units, and as what."""
    parts = [f"单位名录里没有“{unit}”，已写进wenming.yaml的“单位”"]
    if names := member_of(roster, unit, city):
        parts.append(f"归入{'、'.join(names)}，不对就改那里")
    if near := likely(roster, unit, city):
        parts.append(near)
    print(shown("；".join(parts)), file=sys.stderr)
