"""From our dataclasses to a validator, straight in pydantic's engine.

pydantic itself would build the same schema from the same hints (tests/store/test_shape.py holds the
two to that), but importing it takes longer than reading the national edition.
"""

import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from pydantic_core import SchemaValidator, core_schema

from wenming_cli.rules import RULES, Rule
from wenming_cli.terms import chinese

_LEAVES: dict[Any, Any] = {
    str: core_schema.str_schema(strip_whitespace=True, min_length=1),
    bool: core_schema.bool_schema(),
    int: core_schema.int_schema(),
    Decimal: core_schema.decimal_schema(),
    date: core_schema.date_schema(),
}


@cache
def validator(kind: type) -> SchemaValidator:
    """Return what turns a mapping with Chinese keys into an instance of `kind`."""
    return SchemaValidator(_schema(kind))


def _schema(kind: Any, *, filled: bool = False) -> Any:
    """Return the schema of a type hint; a `filled` list has at least one entry."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if kind is Rule:
        return _rule()
    if is_dataclass(kind):
        return _dataclass(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return core_schema.literal_schema(list(arguments))
    if origin is tuple:
        entry = _schema(arguments[0])
        least = 1 if filled else 0
        return core_schema.tuple_schema([entry], variadic_item_index=0, min_length=least)
    if origin is dict:
        return core_schema.dict_schema(_schema(arguments[0]), _schema(arguments[1]))
    if origin in {types.UnionType, typing.Union}:
        (inner,) = (a for a in arguments if a is not type(None))
        return core_schema.nullable_schema(_schema(inner))
    if issubclass(kind, Enum):
        return core_schema.enum_schema(kind, list(kind.__members__.values()))
    raise TypeError(f"no schema for {kind}")


def _dataclass(kind: Any) -> Any:
    hints = typing.get_type_hints(kind)
    arguments = [_argument(each, hints[each.name]) for each in fields(kind)]
    return core_schema.dataclass_schema(
        kind,
        core_schema.dataclass_args_schema(kind.__name__, arguments),
        [each.name for each in fields(kind)],
        config=core_schema.CoreConfig(extra_fields_behavior="forbid"),
        slots=hasattr(kind, "__slots__"),
        frozen=True,
    )


def _argument(each: Field[Any], hint: Any) -> Any:
    required = each.default is MISSING and each.default_factory is MISSING
    schema = _schema(hint, filled=required)
    if each.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=each.default)
    elif each.default_factory is not MISSING:
        schema = core_schema.with_default_schema(schema, default_factory=each.default_factory)
    return core_schema.dataclass_field(
        each.name, schema, kw_only=True, validation_alias=chinese(each.name)
    )


def _rule() -> Any:
    tag = chinese("kind")

    def untagged(written: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in written.items() if key != tag}

    choices = {
        rule.title: core_schema.no_info_before_validator_function(untagged, _dataclass(rule))
        for rule in RULES
    }
    return core_schema.tagged_union_schema(choices, discriminator=tag)
