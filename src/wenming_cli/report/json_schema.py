"""The JSON Schema of JSON format 1, from `json_shape`; members it does not know may pass."""

import types
import typing
from enum import Enum
from typing import Any

from wenming_cli.report.json_shape.result import Result

Schema = dict[str, Any]

_LEAVES: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    types.NoneType: {"type": "null"},
}


def result() -> Schema:
    """Return the schema of `score --format json` and `report -o x.json`."""
    definitions: dict[str, Schema] = {}
    root = _members(Result, definitions)
    title = (Result.__doc__ or "").rstrip(".").replace("`", "")
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": title, **root, "$defs": dict(sorted(definitions.items()))}


def _members(kind: Any, definitions: dict[str, Schema]) -> Schema:
    hints = typing.get_type_hints(kind, include_extras=True)
    return {
        "type": "object",
        "properties": {name: _of(hint, definitions) for name, hint in hints.items()},
        "required": sorted(kind.__required_keys__),
    }


def _of(hint: Any, definitions: dict[str, Schema]) -> Schema:
    if typing.get_origin(hint) is typing.Annotated:
        inner, *notes = typing.get_args(hint)
        return {**_of(inner, definitions), "description": notes[-1]}
    if hint in _LEAVES:
        return dict(_LEAVES[hint])
    if typing.is_typeddict(hint):
        return _reference(hint, definitions)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    return _generic(hint, definitions)


def _generic(hint: Any, definitions: dict[str, Schema]) -> Schema:
    arguments = typing.get_args(hint)
    match typing.get_origin(hint):
        case typing.Literal:
            return {"enum": list(arguments)}
        case builtin if builtin is list:
            return {"type": "array", "items": _of(arguments[0], definitions)}
        case builtin if builtin is dict:
            return {"type": "object", "additionalProperties": _of(arguments[1], definitions)}
        case union if union in {types.UnionType, typing.Union}:
            return {"anyOf": [_of(each, definitions) for each in arguments]}
    raise TypeError(f"no schema for {hint}")


def _reference(kind: Any, definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        about = (kind.__doc__ or "").rstrip(".")
        definitions[name] = {"description": about, **_members(kind, definitions)}
    return {"$ref": f"#/$defs/{name}"}
