"""Problems as a page for a program: the one door for every command that finds something."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from wenming_cli.errors import Problem

PAGES: Final = {
    "text": "problems_text",
    "json": "problems_json",
    "sarif": "problems_sarif",
    "junit": "problems_junit",
    "github": "problems_github",
}
"""Format → the module of `report` whose `render` makes a page of problems."""


def render(problems: Sequence[Problem], format_: str, command: str = "check") -> bytes:
    """Return the page, UTF-8 whatever a console speaks.

    Errors and warnings, places, codes, words and hints are those of the problems; a problem
    without a line is about its file as a whole.

    Args:
        problems: In the order they are to stand in.
        format_: One of `PAGES`.
        command: The command of wenming that found them, by its name; JUnit names its suite so.
    """
    page: Callable[..., str] = import_module(f"wenming_cli.report.{PAGES[format_]}").render
    text = page(problems, command) if format_ == "junit" else page(problems)
    if format_ == "text" and text:
        text += "\n"
    return text.encode()
