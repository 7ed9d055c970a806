"""JSON format 1: what scripts rely on. A key is never renamed or dropped; new ones may come.

Numbers are JSON numbers, rounded as shown to people: two places, shares four. Rates are percent.
"""

import json
from decimal import Decimal
from typing import Any

from wenming_cli import __version__
from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult, UnitResult
from wenming_cli.model.results import Conflict, Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.report import figures
from wenming_cli.report.figures import rounded, rounded_percent

FORMAT = 1

_SLICES = {
    "定量": "quantitative",
    "定性": "qualitative",
    "软件": "software",
    "硬件": "hardware",
    "定量·软件": "quantitative_software",
    "定量·硬件": "quantitative_hardware",
    "定性·软件": "qualitative_software",
    "定性·硬件": "qualitative_hardware",
    "规定": "prescribed",
    "自选": "optional",
}
"""Slices by an English key; methods keep their Chinese names under `methods`."""


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
        "units": [_unit(unit) for unit in results.units],
        **_score(results.score),
        "rate_low": _percent(results.score.low),
        "rate_high": _percent(results.score.high),
        "coverage": _coverage(results.coverage),
        "previous_rate": _percent(results.before),
        "previous_coverage": _covered_before(results),
        "change": _percent(results.change),
        "target": _percent(results.target),
        "target_gaps": results.target_gaps,
        "ineligible": results.ineligible,
        "areas": [_area(area) for area in results.areas],
        "breakdown": _breakdown(results),
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
    return _coverage(results.before_coverage) if results.before_coverage else None


def _number(number: Decimal) -> float:
    return float(rounded(number))


def _percent(number: Decimal | None) -> float | None:
    return None if number is None else float(rounded_percent(number))


def _share(share: Decimal | None) -> float | None:
    return None if share is None else float(figures.share(share))


def _score(score: Score) -> dict[str, Any]:
    return {
        "points": _number(score.points),
        "earned": _number(score.earned),
        "pending": _number(score.pending),
        "lost": _number(score.lost),
        "excused": _number(score.excused),
        "rate": _percent(score.rate),
    }


def _coverage(coverage: Coverage) -> dict[str, int]:
    return {"answered": coverage.answered, "total": coverage.total}


def _unit(unit: UnitResult) -> dict[str, Any]:
    return {
        "name": unit.name,
        **_score(unit.score),
        "coverage": _coverage(unit.coverage),
        "records": unit.records,
        "heads": list(unit.heads),
    }


def _area(result: AreaResult) -> dict[str, Any]:
    return {
        "id": result.area.id,
        "name": result.area.name,
        **_score(result.score),
        "coverage": _coverage(result.coverage),
        "items": [_item(item) for item in result.items],
    }


def _item(result: ItemResult) -> dict[str, Any]:
    return {
        "id": result.item.id,
        "name": result.item.name,
        "indicator": result.item.indicator,
        "rule": result.item.rule.title,
        **_score(result.score),
        "vetoed": result.vetoed,
        "requirements": [_requirement(each) for each in result.requirements],
    }


def _requirement(result: RequirementResult) -> dict[str, Any]:
    return {
        "id": result.requirement.id,
        "unit": result.unit or None,
        "lead_unit": result.requirement.lead_unit,
        "counted": result.counted,
        "status": result.status,
        "value": _value(result.answer),
        "share": _share(result.share),
        "points": _number(result.points),
        "lost": _number(result.lost),
        "stale": result.stale is not None,
        **_said(result.answer),
        "evidence_missing": list(result.unproven),
        "others": [
            {"unit": v.unit, "status": v.status, "value": _value(v.answer), "note": v.answer.note}
            for v in result.views
        ],
    }


def _said(answer: Answer | None) -> dict[str, Any]:
    if answer is None:
        return {"note": "", "by": "", "at": None, "evidence": []}
    proofs = [
        {"path": e.path, "size": e.size, "sha256": e.sha256, "date": e.date}
        for e in answer.evidence
    ]
    return {"note": answer.note, "by": answer.by, "at": answer.at, "evidence": proofs}


def _value(answer: Answer | None) -> float | None:
    return None if answer is None or answer.value is None else float(answer.value)


def _breakdown(results: Results) -> dict[str, Any]:
    counted = (*results.natures, *results.facets, *results.matrix, *results.actions)
    return {
        **{_SLICES[each.label]: _slice(each) for each in counted},
        "methods": {each.label: _slice(each) for each in results.methods},
    }


def _slice(each: Slice) -> dict[str, Any]:
    return {
        "total": each.total,
        "answered": each.answered,
        "achieved": each.achieved,
        "partially_achieved": each.partially,
        "not_achieved": each.not_achieved,
        "not_applicable": each.excused,
        "achieved_percent": _percent(each.percent),
        "previous_percent": _percent(each.before),
        "change": _percent(each.change),
    }


def _gap(gap: Gap) -> dict[str, Any]:
    result = gap.result
    return {
        "id": gap.id,
        "unit": result.unit,
        "lead_unit": result.requirement.lead_unit,
        "responsible_units": list(result.requirement.responsible_units),
        "type": gap.type,
        "status": result.status,
        "value": _value(result.answer),
        "shortfall": None if gap.shortfall is None else float(gap.shortfall),
        "lost": _number(gap.lost),
        "at_risk": _number(gap.at_risk),
        "running": _number(gap.running),
        "reach_low": _percent(gap.reach_low),
        "reach_high": _percent(gap.reach_high),
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
