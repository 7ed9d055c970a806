"""Rows of our own form: every column is a field, and nothing is guessed."""

import re
from collections.abc import Mapping

from wenming_cli.core.importing.splitting import lines, names
from wenming_cli.model.imported import Written
from wenming_cli.model.table_form import COLUMNS, SETTING_BY_WORD, FormColumn

_RULE = re.compile(r"([^（(]+)(?:[（(](.*)[）)])?", re.DOTALL)
_LISTED = {"methods", "responsible_units"}
"""Lists of names: also parted at 、 and the like, which no name has outside brackets."""


def part(said: Mapping[str, str], level: str) -> tuple[tuple[str, ...], dict[str, Written]]:
    """Return what tells an area or an item apart, and its fields."""
    columns = [column for column in COLUMNS if column.level == level]
    found: dict[str, Written] = {
        column.path[0]: said[column.key] for column in columns if said.get(column.key)
    }
    if rule := found.get("rule"):
        found["rule"] = _rule(str(rule))
    key = (said.get(f"{level}.id", "") or said.get(f"{level}.name", ""),)
    return key, found


def requirement(said: Mapping[str, str]) -> dict[str, Written]:
    """Return the fields of a requirement; needed ones that are empty are None."""
    found: dict[str, Written] = {"id": None, "text": None, "nature": None, "lead_unit": None}
    inner: dict[str, dict[str, Written]] = {}
    for column in COLUMNS:
        text = said.get(column.key, "")
        if column.level != "requirement" or not text:
            continue
        value = _value(column, text)
        if len(column.path) == 1:
            found[column.path[0]] = value
        else:
            inner.setdefault(column.path[0], {})[column.path[1]] = value
    found.setdefault("methods", None)
    return {**found, **inner}


def _value(column: FormColumn, text: str) -> Written:
    if not column.many:
        return text
    found = lines(text)
    if len(found) == 1 and column.path[-1] in _LISTED:
        return names(text)
    return found


def _rule(text: str) -> Written:
    """Read `扣分（每处扣：4）` and `分档（比例：1、0.66、0）`.

    >>> _rule("按比例"), _rule("扣分（每处扣：4）")
    ('按比例', {'kind': '扣分', 'per_miss': '4'})
    >>> _rule("分档（比例：1、0.66、0）")
    {'kind': '分档', 'ratios': ('1', '0.66', '0')}
    """
    found = _RULE.fullmatch(text.strip())
    if found is None or not found[2]:
        return text
    rule: dict[str, Written] = {"kind": found[1].strip()}
    for setting in re.split(r"[；;]", found[2]):
        word, _, value = setting.replace(":", "：").partition("：")
        name = SETTING_BY_WORD.get(word.strip(), word.strip())
        rule[name] = tuple(value.split("、")) if name == "ratios" else value.strip()
    return rule
