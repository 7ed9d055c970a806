"""What a command found, written to stdout for a person, an editor or a pipeline."""

import sys
from collections.abc import Sequence
from enum import StrEnum

from wenming_cli.errors import Problem


class FindingFormat(StrEnum):
    """How findings are told."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


def tell(problems: Sequence[Problem], format_: FindingFormat, command: str) -> None:
    """Write problems to stdout as any of the formats; their paths as they are seen from here.

    Args:
        problems: In the order they are to stand in.
        format_: As asked for.
        command: The command that found them, by its name.
    """
    if format_ is FindingFormat.TEXT:
        if problems:
            print(text(problems))
        return
    from wenming_cli.report.problems_page import render

    put(render(problems, format_.value, command))


def text(problems: Sequence[Problem]) -> str:
    """Return problems for a person, in colour where the screen takes it."""
    from wenming_cli.cli.console import in_colour
    from wenming_cli.report.problems_text import render

    return render(problems, color=in_colour(sys.stdout))


def put(page: bytes) -> None:
    """Write a page to stdout: what programs read is UTF-8 whatever the console speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(page)
