"""Warnings on stderr, beside what a command says."""

import sys
from collections.abc import Sequence

from wenming_cli.errors import Problem


def warn(problems: Sequence[Problem]) -> None:
    """Tell reminders on stderr; they change nothing."""
    if problems:
        from wenming_cli.report.problems_text import render

        print(render(problems), file=sys.stderr)
