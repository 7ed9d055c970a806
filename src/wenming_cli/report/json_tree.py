"""Units, and the tree of areas, items and requirements, in JSON format 1."""

from typing import Any

from wenming_cli.model.event import Answer
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult, UnitResult
from wenming_cli.report.json_numbers import as_number, as_share, as_value, coverage_keys, score_keys


def unit_tree(unit: UnitResult) -> dict[str, Any]:
    """Return a unit with its figures."""
    return {
        "name": unit.name,
        **score_keys(unit.score),
        "coverage": coverage_keys(unit.coverage),
        "records": unit.records,
        "heads": list(unit.heads),
    }


def area_tree(result: AreaResult) -> dict[str, Any]:
    """Return an area with all that is in it."""
    return {
        "id": result.area.id,
        "name": result.area.name,
        **score_keys(result.score),
        "coverage": coverage_keys(result.coverage),
        "items": [_item(item) for item in result.items],
    }


def _item(result: ItemResult) -> dict[str, Any]:
    return {
        "id": result.item.id,
        "name": result.item.name,
        "indicator": result.item.indicator,
        "rule": result.item.rule.title,
        **score_keys(result.score),
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
        "value": as_value(result.answer),
        "share": as_share(result.share),
        "points": as_number(result.points),
        "lost": as_number(result.lost),
        "stale": result.stale is not None,
        **_said(result.answer),
        "evidence_missing": list(result.unproven),
        "others": [
            {"unit": v.unit, "status": v.status, "value": as_value(v.answer), "note": v.answer.note}
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
