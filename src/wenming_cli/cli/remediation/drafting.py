"""From what `wenming paper` is asked for to papers before they are numbered and worded."""

from dataclasses import dataclass

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.remediation.naming import entries_named
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.remediation.papers import by_unit, each, together, unfit
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.form import Draft, Form
from wenming_cli.model.unit import CITY_WIDE


@dataclass(frozen=True, slots=True)
class Asked:
    """What papers are to be about.

    Attributes:
        ids: Issues as typed, a paper each; none: those of `unit`, on one paper.
        unit: As typed; 全市: a paper a unit.
        late: Only issues past their last day.
    """

    form: Form
    ids: tuple[str, ...] = ()
    unit: str | None = None
    late: bool = False


def drafted(matters: Matters, asked: Asked, docket: Docket) -> tuple[Draft, ...]:
    """Return the papers that were asked for, one at least.

    Raises:
        InputError: They are about nothing, or about what no such paper is made of.
    """
    if asked.ids and asked.late:
        raise InputError("--late和问题编号不能一起用", "写编号就是这几个问题；--late和--unit一起用")
    if asked.ids:
        entries = entries_named(matters, docket, asked.ids, asked.unit)
        if wrong := [said for entry in entries if (said := unfit(asked.form, entry))]:
            raise InputError("\n".join(wrong), "去掉这几个编号；问题又出现的，先记反弹")
        return each(asked.form, entries, docket)
    if not asked.unit:
        hint = f"例如：wenming paper {asked.form} 市教育局-003，或者--unit 市教育局、--unit 全市"
        raise InputError("没有写是哪些问题", hint)
    return _of_units(matters, asked, docket, full_name(matters.roster, asked.unit))


def again(draft: Draft, docket: Docket) -> Draft:
    """Return a paper as it was on the day of another docket; as it is where that lacks an issue."""
    known = {entry.issue.id: entry for entry in docket.entries}
    entries = [known[id_] for id_ in draft.ids if id_ in known]
    if len(entries) < len(draft.entries):
        return draft
    return together(draft.form, entries, docket)._replace(unit=draft.unit)


def _of_units(matters: Matters, asked: Asked, docket: Docket, unit: str) -> tuple[Draft, ...]:
    found = by_unit(asked.form, docket, late=asked.late)
    if unit != CITY_WIDE:
        found = {name: entries for name, entries in found.items() if name == unit}
    if not found:
        which = "逾期的" if asked.late else "待复核的" if asked.form is Form.CLOSURE else "未销号的"
        hint = "全部问题见wenming ledger；确实要印的，写出问题编号"
        raise InputError(f"{unit}没有{which}问题", hint)
    units = sorted(found, key=lambda name: (matters.roster.place(name), name))
    return tuple(draft for name in units for draft in _papers(asked, found[name], docket))


def _papers(asked: Asked, entries: tuple[Entry, ...], docket: Docket) -> tuple[Draft, ...]:
    if asked.form is Form.CARD:
        return each(asked.form, entries, docket)
    return (together(asked.form, entries, docket),)
