"""Problems as JUnit XML, which every CI system shows: a file is a test case.

Source: the de-facto schema of Ant and Jenkins; warnings go to `system-out`, they fail nothing.
"""

from collections.abc import Sequence
from html import escape
from itertools import starmap
from pathlib import Path

from wenming_cli.errors import Problem
from wenming_cli.report.problems_text import render as as_text
from wenming_cli.report.visible import shown


def render(problems: Sequence[Problem]) -> str:
    """Return one suite with a case for each file; a passing one where there is nothing to tell."""
    by_file: dict[Path, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.path, []).append(problem)
    cases = list(starmap(_case, by_file.items()))
    failures = sum(any(not one.warning for one in told) for told in by_file.values())
    cases = cases or ['    <testcase classname="wenming" name="check"/>']
    numbers = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="wenming" {numbers}>',
        f'  <testsuite name="wenming check" {numbers}>',
        *cases,
        "  </testsuite>",
        "</testsuites>\n",
    ])


def _case(path: Path, problems: Sequence[Problem]) -> str:
    faults = [problem for problem in problems if not problem.warning]
    warnings = [problem for problem in problems if problem.warning]
    lines = [f'    <testcase classname="wenming" name="{_safe(path.as_posix())}">']
    if faults:
        message = _safe(f"{faults[0].code} {faults[0].message}")
        lines.append(f'      <failure message="{message}">{_safe(as_text(faults))}</failure>')
    if warnings:
        lines.append(f"      <system-out>{_safe(as_text(warnings))}</system-out>")
    return "\n".join([*lines, "    </testcase>"])


def _safe(text: str) -> str:
    """Leave out nothing, but let no character through that XML does not take."""
    return escape(shown(text), quote=True)
