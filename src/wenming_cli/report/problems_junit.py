"""Problems as JUnit XML: a file is a test case; warnings go to `system-out`, they fail nothing."""

from collections.abc import Sequence
from itertools import starmap
from pathlib import Path

from wenming_cli.errors import Problem
from wenming_cli.report.junit import Case, Failure, Suite, page
from wenming_cli.report.problems_text import render as as_text


def render(problems: Sequence[Problem], command: str = "check") -> str:
    """Return one suite with a case for each file; a passing one where there is nothing to tell."""
    by_file: dict[Path, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.path, []).append(problem)
    cases = list(starmap(_case, by_file.items())) or [Case("wenming", command)]
    return page("wenming", [Suite(f"wenming {command}", cases)])


def _case(path: Path, problems: Sequence[Problem]) -> Case:
    faults = [problem for problem in problems if not problem.warning]
    warnings = [problem for problem in problems if problem.warning]
    failure = None
    if faults:
        first = faults[0]
        failure = Failure(f"{first.code} {first.message}", first.code, as_text(faults))
    return Case("wenming", path.as_posix(), failure, output=as_text(warnings))
