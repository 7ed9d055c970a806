"""JSON format 1: what scripts rely on. A key is never renamed or dropped; new ones may come.

Numbers are JSON numbers, rounded as shown to people: two places, shares four. Rates are percent.
"""

import json
from typing import Any

from wenming_cli import __version__
from wenming_cli.model.gap import Gap
from wenming_cli.model.results import Conflict, Results
from wenming_cli.report.json_breakdown import breakdown_tree
from wenming_cli.report.json_numbers import (
    as_number,
    as_percent,
    as_value,
    coverage_keys,
    score_keys,
)
from wenming_cli.report.json_tree import area_tree, unit_tree

FORMAT = 1


def render(results: Results) -> bytes:
    """Return the results as one JSON object, UTF-8, ending in a newline.

    A key a line, and an entry a line where a key holds a list: a change is seen in a comparison,
    and the standard library's fast encoder still does the work.
    """
    lines = (f"{_encoded(key)}: {_lines(value)}" for key, value in tree(results).items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _lines(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _encoded(value)
    return "[\n " + ",\n ".join(_encoded(entry) for entry in value) + "\n]"


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def tree(results: Results) -> dict[str, Any]:
    """Return the results as plain data; its shape is `json_shape.result.Result`."""
    edition = results.edition
    return {
        "format": FORMAT,
        "wenming": __version__,
        "edition": {
            "id": edition.id,
            "name": edition.framework,
            "year": edition.year,
            "fingerprint": edition.fingerprint,
            "reference": edition.reference,
        },
        "city": results.city,
        "sample": results.sample,
        "scope": results.scope,
        "round": results.round.id if results.round else None,
        "units": [unit_tree(unit) for unit in results.units],
        **score_keys(results.score),
        "rate_low": as_percent(results.score.low),
        "rate_high": as_percent(results.score.high),
        "coverage": coverage_keys(results.coverage),
        "previous_rate": as_percent(results.before),
        "previous_coverage": _covered_before(results),
        "change": as_percent(results.change),
        "target": as_percent(results.target),
        "target_gaps": results.target_gaps,
        "ineligible": results.ineligible,
        "areas": [area_tree(area) for area in results.areas],
        "breakdown": breakdown_tree(results),
        "vetoes": [
            {"id": v.requirement.id, "scope": v.requirement.veto, "unit": v.unit, "note": v.note}
            for v in results.vetoes
        ],
        "open_vetoes": [requirement.id for requirement in results.open_vetoes],
        "gaps": [_gap(gap) for gap in results.gaps],
        "beside_gaps": [_gap(gap) for gap in results.beside_gaps],
        "gap_types": {kind.value: count for kind, count in results.gap_types},
        "conflicts": [_conflict(conflict) for conflict in results.conflicts],
        "stale": [result.requirement.id for result in results.stale],
        "unknown": [{"unit": unit, "id": id_} for unit, id_ in results.unknown],
    }


def _covered_before(results: Results) -> dict[str, int] | None:
    return coverage_keys(results.before_coverage) if results.before_coverage else None


def _gap(gap: Gap) -> dict[str, Any]:
    result = gap.result
    return {
        "id": gap.id,
        "unit": result.unit,
        "lead_unit": result.requirement.lead_unit,
        "responsible_units": list(result.requirement.responsible_units),
        "type": gap.type,
        "status": result.status,
        "value": as_value(result.answer),
        "shortfall": None if gap.shortfall is None else float(gap.shortfall),
        "lost": as_number(gap.lost),
        "at_risk": as_number(gap.at_risk),
        "running": as_number(gap.running),
        "reach_low": as_percent(gap.reach_low),
        "reach_high": as_percent(gap.reach_high),
        "note": result.answer.note if result.answer else "",
        "evidence_missing": list(result.unproven),
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.requirement.id,
        "unit": conflict.unit,
        "status": conflict.status,
        "other_unit": conflict.other.unit,
        "other_status": conflict.other.status,
        "other_note": conflict.other.answer.note,
    }
