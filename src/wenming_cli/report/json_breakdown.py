"""Requirements counted by kind, in JSON format 1."""

from typing import Any

from wenming_cli.model.results import Results
from wenming_cli.model.slice import Slice
from wenming_cli.report.json_numbers import as_percent

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


def breakdown_tree(results: Results) -> dict[str, Any]:
    """Return the counts by kind, and by method."""
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
        "achieved_percent": as_percent(each.percent),
        "previous_percent": as_percent(each.before),
        "change": as_percent(each.change),
    }
