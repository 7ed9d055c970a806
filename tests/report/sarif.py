"""What SARIF 2.1.0 requires of the members we write, read off the standard by hand."""

from typing import Any
from urllib.parse import unquote

LEVELS = {"none", "note", "warning", "error"}


def assert_valid(log: dict[str, Any]) -> None:
    """Hold a log to §3.13 (log), §3.14 (run), §3.19 (tool), §3.27 (result), §3.29 (places)."""
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert set(log) <= {"version", "$schema", "runs"}
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        for result in run["results"]:
            _result(result, ids)


def _result(result: dict[str, Any], ids: list[str]) -> None:
    assert result["message"]["text"]
    assert result["level"] in LEVELS
    assert ids[result["ruleIndex"]] == result["ruleId"]
    for location in result["locations"]:
        place = location["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not set(uri) & set(' "<>\\^`{|}')
        assert unquote(uri)
        region = place.get("region", {"startLine": 1})
        assert region["startLine"] >= 1
        assert 1 <= region.get("startColumn", 1) <= region.get("endColumn", 1)
