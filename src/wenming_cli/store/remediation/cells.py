"""Cells of one written step, each understood by what it should hold; faults are collected."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from wenming_cli.errors import InputError
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.plausible import PHONE_HOW, is_phone
from wenming_cli.model.remediation.typed_issue import HOW as HOW_ID
from wenming_cli.model.remediation.typed_issue import issues_typed
from wenming_cli.model.remediation.written import Fault, Field
from wenming_cli.model.typed import find_id, half_width
from wenming_cli.model.typed_date import HOW as HOW_DAY
from wenming_cli.model.typed_date import day_of
from wenming_cli.store import evidence
from wenming_cli.store.remediation.about import About

_E = TypeVar("_E", bound=StrEnum)
_MARKS = str.maketrans(dict.fromkeys("、，,；;\n\t", " "))


class Cells:
    """What was written for one step.

    Attributes:
        faults: What could not be understood so far.
    """

    def __init__(self, written: Mapping[Field, str], about: About, at: str = "") -> None:
        """Begin; `at` is the moment of the step where it is another than everybody's."""
        self.faults: list[Fault] = []
        self.about = about
        self.at = at or about.at
        self._written = written

    def fault(self, field: Field, code: str, message: str, hint: str) -> None:
        """Keep a fault."""
        self.faults.append(Fault(field, code, message, hint))

    def text(self, field: Field) -> str:
        """Return what stands there, without blanks around it."""
        return self._written.get(field, "").strip()

    def needed(self, field: Field, hint: str) -> str:
        """Return what stands there; that nothing does is a fault."""
        found = self.text(field)
        if not found:
            self.fault(field, "L106", f"没有写{self.about.name(field)}", hint)
        return found

    def day(self, field: Field) -> date | None:
        """Return the day; None where none is written."""
        typed = self.text(field)
        found = day_of(typed, date.fromisoformat(self.at[:10])) if typed else None
        if typed and found is None:
            self._misread(field, typed, "不是日期", HOW_DAY)
        return found

    def one_of(self, field: Field, kinds: type[_E]) -> _E | None:
        """Return the word of an enumeration; None where none is written."""
        typed = half_width(self.text(field))
        if typed and typed not in list(kinds):
            self._misread(field, typed, "不认识", f"可以填：{'、'.join(kinds)}")
            return None
        return kinds(typed) if typed else None

    def phone(self) -> str:
        """Return the phone number; empty where none is written."""
        typed = self.text(Field.PHONE)
        if typed and not is_phone(typed):
            self._misread(Field.PHONE, typed, "不像电话", PHONE_HOW)
        return typed

    def units(self, field: Field) -> tuple[str, ...]:
        """Return the full names of units."""
        typed = self.text(field).translate(_MARKS).split()
        return tuple(filter(None, (self._unit(field, name) for name in typed)))

    def unit(self, field: Field) -> str:
        """Return the full name of a unit; empty where none is written."""
        typed = self.text(field)
        return self._unit(field, typed) if typed else ""

    def who(self, field: Field) -> str:
        """Return a name or a post; a unit by its full name, so that it is known as itself."""
        typed = self.text(field)
        unit = self.about.roster.find("".join(typed.split()))
        return unit.name if unit else typed

    def requirement(self) -> str:
        """Return the id of a requirement; empty where none is written."""
        typed = self.text(Field.REQUIREMENT)
        found = find_id(self.about.edition.requirements, typed) if typed else ""
        if found is None:
            self._misread(Field.REQUIREMENT, typed, "测评体系里没有", "编号见wenming show")
        return found or ""

    def issues(self) -> tuple[tuple[str, int], ...]:
        """Return units and numbers of the issues that are meant; none where none is written."""
        found: list[tuple[str, int]] = []
        for typed in self.text(Field.ID).translate(_MARKS).split():
            ids = issues_typed(typed)
            if ids is None:
                self._misread(Field.ID, typed, "不是问题编号", HOW_ID)
                continue
            unit = self._unit(Field.ID, ids.unit) if ids.unit else self.home(Field.ID)
            found += [(unit, number) for number in ids.numbers if unit]
        return tuple(found)

    def home(self, field: Field) -> str:
        """Return in whose ledger it stands where nothing is said; that it is open is a fault."""
        if not self.about.unit:
            hint = "编号写全，例如市教育局-003；或者加上--unit 单位名称"
            self.fault(field, "L104", "不知道是哪个单位的台账", hint)
        return self.about.unit

    def proofs(self) -> tuple[Evidence, ...]:
        """Return the evidence, one path a line; files that cannot be taken are faults."""
        found: dict[str, Evidence] = {}
        for path in filter(None, map(str.strip, self.text(Field.EVIDENCE).splitlines())):
            try:
                proof = evidence.describe(self.about.root, path)
            except InputError as refused:
                self.fault(Field.EVIDENCE, "L107", refused.message, refused.hint)
            else:
                found[proof.path] = proof
        return tuple(found.values())

    def _unit(self, field: Field, typed: str) -> str:
        unit = self.about.roster.find(typed)
        if unit is not None:
            return unit.name
        near = "、".join(self.about.roster.nearest(typed))
        known = f"是不是：{near}；" if near else ""
        hint = f"{known}新的单位写进wenming.yaml的“单位”"
        self._misread(field, typed, "单位名录里没有", hint)
        return ""

    def _misread(self, field: Field, typed: str, what: str, hint: str) -> None:
        self.fault(field, "L105", f"{self.about.name(field)}填的“{typed}”，{what}", hint)
