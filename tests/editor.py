"""YAML as editors read it: the core schema of YAML 1.2, so that 是 and 2026-04-08 are texts."""

import re
from typing import Any

import yaml

_CORE = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}


class _Core(yaml.SafeLoader):
    """A loader with these four kinds of plain scalars, and keys as they are written."""


_Core.yaml_implicit_resolvers = {}


def _mapping(loader: Any, node: Any) -> dict[str, Any]:
    """Return a mapping; a key is a text, as in JSON."""
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


def _leading_zero(loader: Any, node: Any) -> int:
    """0012 is twelve, not ten, and no error."""
    return int(loader.construct_scalar(node))


for name, pattern in _CORE.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$"), None)
_Core.add_constructor("tag:yaml.org,2002:int", _leading_zero)
_Core.add_constructor("tag:yaml.org,2002:map", _mapping)


def read(text: str) -> Any:
    """Return what an editor sees."""
    return yaml.load(text, _Core)
