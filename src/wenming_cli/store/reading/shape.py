"""From our dataclasses to a validator, straight in pydantic's engine.

pydantic itself would build the same schema from the same hints (tests/store/test_reading_shape.py
holds the two to that), but importing it takes longer than reading the national edition.
"""

import re
import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache

from pydantic_core import CoreSchema, PydanticKnownError, SchemaValidator, core_schema

from wenming_cli.rules import RULES, Rule
from wenming_cli.store.reading.hints import Hint, origin, present
from wenming_cli.terms import chinese


def validator(kind: Hint) -> SchemaValidator:
    """Return what turns a mapping with Chinese keys into an instance of `kind`."""
    return _validator(kind)


@cache
def _validator(kind: Hint) -> SchemaValidator:
    return SchemaValidator(_schema(kind))


def _written(pattern: str, fault: PydanticKnownError, schema: CoreSchema) -> CoreSchema:
    """Take only what is written plainly: the engine also takes １０, 1_000 and days as seconds."""
    plain = re.compile(pattern, re.ASCII)

    def check(text: object) -> object:
        if isinstance(text, str) and not plain.fullmatch(text.strip()):
            raise fault
        return text

    return core_schema.no_info_before_validator_function(check, schema)


_NO_NUMBER = PydanticKnownError("decimal_parsing")
_NO_DAY = PydanticKnownError("date_parsing", {"error": ""})

WHOLE_NUMBER = "[0-9]{1,9}"
NUMBER = r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""How the leaves are written; also said to editors (`store/schemas`)."""

_LEAVES: dict[Hint, CoreSchema] = {
    str: core_schema.str_schema(strip_whitespace=True, min_length=1),
    bool: core_schema.bool_schema(),
    int: _written(WHOLE_NUMBER, _NO_NUMBER, core_schema.int_schema()),
    Decimal: _written(NUMBER, _NO_NUMBER, core_schema.decimal_schema()),
    date: _written(DAY, _NO_DAY, core_schema.date_schema()),
}


def _schema(kind: Hint, *, filled: bool = False) -> CoreSchema:
    """Return the schema of a type hint; a `filled` list has at least one entry."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if kind is Rule:
        return _rule()
    if is_dataclass(kind):
        return _dataclass(kind)
    if (inner := present(kind)) is not kind:
        return core_schema.nullable_schema(_schema(inner))
    if (
        isinstance(kind, type)
        and issubclass(kind, Enum)
        and not isinstance(kind, types.GenericAlias)
    ):
        return core_schema.enum_schema(kind, list(kind.__members__.values()))
    return _generic(kind, filled=filled)


def _generic(kind: Hint, *, filled: bool) -> CoreSchema:
    arguments = typing.get_args(kind)
    match origin(kind):
        case typing.Literal:
            return core_schema.literal_schema(list(arguments))
        case builtin if builtin is tuple:
            return core_schema.tuple_schema(
                [_schema(arguments[0])], variadic_item_index=0, min_length=1 if filled else 0
            )
        case builtin if builtin is dict:
            return core_schema.dict_schema(_schema(arguments[0]), _schema(arguments[1]))
    raise TypeError(f"no schema for {kind}")


def _dataclass(kind: Hint) -> CoreSchema:
    hints = typing.get_type_hints(kind)
    arguments = [_argument(each, hints[each.name]) for each in fields(kind)]
    return core_schema.dataclass_schema(
        kind,
        core_schema.dataclass_args_schema(kind.__name__, arguments),
        [each.name for each in fields(kind)],
        config=core_schema.CoreConfig(extra_fields_behavior="forbid"),
        slots="__slots__" in vars(kind),
        frozen=True,
    )


def _argument(each: "Field[Hint]", hint: Hint) -> core_schema.DataclassField:
    required = each.default is MISSING and each.default_factory is MISSING
    schema = _schema(hint, filled=required)
    if each.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=each.default)
    elif each.default_factory is not MISSING:
        schema = core_schema.with_default_schema(schema, default_factory=each.default_factory)
    return core_schema.dataclass_field(
        each.name, schema, kw_only=True, validation_alias=chinese(each.name)
    )


def _rule() -> CoreSchema:
    tag = chinese("kind")

    def untagged(written: dict[str, object]) -> dict[str, object]:
        return {key: value for key, value in written.items() if key != tag}

    choices: dict[typing.Hashable, CoreSchema] = {
        rule.title: core_schema.no_info_before_validator_function(untagged, _dataclass(rule))
        for rule in RULES
    }
    return core_schema.tagged_union_schema(choices, discriminator=tag)
