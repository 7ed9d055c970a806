"""From the hints that validate a file to its JSON Schema.

It takes what the reader takes, short forms included; what must hold between the parts of a file
is left to `wenming check`. Only words that older drafts know as well are used: editors lag.
"""

import types
import typing
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

from wenming_cli.model.answer_sheet import AnswerSheet, Entry
from wenming_cli.rules import RULES, Rule
from wenming_cli.store.reading.hints import Hint, origin, present
from wenming_cli.store.schemas.explained import explained
from wenming_cli.store.schemas.leaves import (
    ELSEWHERE,
    HUNDRED,
    LEAVES,
    NEVER_EMPTY,
    PERCENT,
    SPECIAL,
    Schema,
)
from wenming_cli.store.schemas.said import SAID
from wenming_cli.terms import chinese


class Builder:
    """Builds a schema; what occurs more than once goes to `definitions`."""

    def __init__(self) -> None:
        """Start without definitions."""
        self.definitions: dict[str, Schema] = {}

    def of(self, kind: Hint) -> Schema:
        """Return the schema of a class, whole."""
        hints = typing.get_type_hints(kind)
        known = list(fields(kind))
        made: Schema = {
            "type": "object",
            "properties": {chinese(f.name): self._field(kind, f, hints[f.name]) for f in known},
            "additionalProperties": False,
        }
        needed = [chinese(each.name) for each in known if _needed(kind, each)]
        return made | ({"required": needed} if needed else {})

    def _field(self, kind: Hint, each: "Field[Any]", hint: Hint) -> Schema:
        needed = _needed(kind, each)
        made = SPECIAL.get((kind, each.name)) or self._hint(present(hint), filled=needed)
        if (kind, each.name) == (AnswerSheet, "answers"):
            made = {"type": "object", "additionalProperties": self._answer()}
        if issubclass(kind, Rule) and "anyOf" in made:
            made = made["anyOf"][0]  # within a rule one text does not stand for a list
        if (kind, each.name) in PERCENT:
            made.get("additionalProperties", made).update(HUNDRED)
        text = explained(kind).get(chinese(each.name), "")
        empty = not needed and kind not in NEVER_EMPTY and (kind, each.name) not in ELSEWHERE
        return {"description": text, **(_or_nothing(made) if empty else made)}

    def _answer(self) -> Schema:
        """An entry: a word or a number, or both and more under names; nothing yet is allowed."""
        return {"anyOf": [SAID, self._hint(Entry), {"type": "null"}]}

    def _hint(self, hint: Hint, *, filled: bool = False) -> Schema:
        if hint in LEAVES:
            return dict(LEAVES[hint])
        if hint is Rule:
            return {"anyOf": [*_bare_rules(), *map(self._rule, RULES)]}
        if is_dataclass(hint):
            return self._reference(hint)
        if (
            isinstance(hint, type)
            and issubclass(hint, Enum)
            and not isinstance(hint, types.GenericAlias)
        ):
            return {"enum": [each.value for each in hint]}
        return self._generic(hint, filled=filled)

    def _generic(self, hint: Hint, *, filled: bool) -> Schema:
        arguments = typing.get_args(hint)
        match origin(hint):
            case typing.Literal:
                return {"enum": list(arguments)}
            case builtin if builtin is tuple:
                return self._list(arguments[0], filled=filled)
            case builtin if builtin is dict:
                return {"type": "object", "additionalProperties": self._hint(arguments[1])}
        raise TypeError(f"no schema for {hint}")

    def _list(self, hint: Hint, *, filled: bool) -> Schema:
        entry = self._hint(hint)
        listed: Schema = {"type": "array", "items": entry} | ({"minItems": 1} if filled else {})
        return listed if is_dataclass(hint) else {"anyOf": [listed, entry]}

    def _reference(self, kind: Hint) -> Schema:
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a class that holds itself would not end
            self.definitions[name] = self.of(kind)
        return {"$ref": f"#/$defs/{name}"}

    def _rule(self, rule: type[Rule]) -> Schema:
        made = self.of(rule)
        tag = {"description": explained(Rule)[chinese("kind")], "const": rule.title}
        made["properties"] = {chinese("kind"): tag, **made["properties"]}
        made["required"] = [chinese("kind"), *made.get("required", ())]
        return made


def _bare_rules() -> Iterable[Schema]:
    """Rules that need no number may be given by their name alone."""
    yield {
        "enum": [rule.title for rule in RULES if not any(_needed(rule, f) for f in fields(rule))]
    }


def _needed(kind: Hint, each: "Field[Any]") -> bool:
    no_default = each.default is MISSING and each.default_factory is MISSING
    return no_default and (kind, each.name) not in ELSEWHERE


def _or_nothing(made: Schema) -> Schema:
    """Return a schema that takes null as well."""
    if isinstance(made.get("type"), list):
        return {**made, "type": [*made["type"], "null"]}
    return {"anyOf": [made, {"type": "null"}]}
