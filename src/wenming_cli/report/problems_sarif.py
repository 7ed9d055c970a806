"""Problems as SARIF 2.1.0, which code hosts and editors take in.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
import string
from collections.abc import Sequence

from wenming_cli import __version__
from wenming_cli.errors import Problem
from wenming_cli.report.visible import shown

_PLAIN = frozenset(string.ascii_letters + string.digits + "-._~/")
"""What stands in a URI as it is (RFC 3986)."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(problems: Sequence[Problem]) -> str:
    """Return one log with one run."""
    codes = list(dict.fromkeys(problem.code for problem in problems))
    driver = {
        "name": "wenming",
        "version": __version__,
        "rules": [{"id": code} for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem, codes: list[str]) -> dict[str, object]:
    hint = f"。建议：{problem.hint}" if problem.hint else ""
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(problem)}}
    if problem.line:
        place["region"] = {
            "startLine": problem.line,
            "startColumn": max(1, problem.column),
            "endColumn": max(1, problem.column) + problem.length,
        }
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": "warning" if problem.warning else "error",
        "message": {"text": shown(problem.message + hint)},
        "locations": [{"physicalLocation": place}],
    }


def _uri(problem: Problem) -> str:
    """Return a relative reference, or a file URI for an absolute path."""
    path = problem.path.as_posix().encode(errors="surrogateescape")
    quoted = "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in path)
    return f"file://{quoted}" if problem.path.is_absolute() else quoted
