"""Problems as JSON, for scripts and editors; format 1, keys never change their meaning."""

import json
from collections.abc import Sequence

from wenming_cli.errors import Problem


def render(problems: Sequence[Problem]) -> str:
    """Return one object with every problem; lines and columns count from 1, 0 is the whole file."""
    warnings = sum(problem.warning for problem in problems)
    told = {
        "format": 1,
        "problems": [_members(problem) for problem in problems],
        "errors": len(problems) - warnings,
        "warnings": warnings,
    }
    text = json.dumps(told, ensure_ascii=False, indent=2)
    # Half a surrogate pair, from a file name that is no UTF-8, could not be written.
    return text.encode(errors="backslashreplace").decode() + "\n"


def _members(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path.as_posix(),
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "severity": "warning" if problem.warning else "error",
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
