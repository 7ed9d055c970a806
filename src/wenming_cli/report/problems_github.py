"""Problems as GitHub shows them beside the line: workflow commands, one a line.

Source: docs.github.com, Workflow commands for GitHub Actions, “Setting an error message”.
"""

from collections.abc import Sequence

from wenming_cli.errors import Problem
from wenming_cli.report.visible import shown


def render(problems: Sequence[Problem]) -> str:
    """Return one command a problem, each with its newline."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    kind = "warning" if problem.warning else "error"
    members = [f"file={_property(problem.path.as_posix())}"]
    if problem.line:
        end = problem.column + problem.length
        members += [f"line={problem.line}", f"col={problem.column}", f"endColumn={end}"]
    members.append(f"title={_property(problem.code)}")
    hint = f"\n建议：{problem.hint}" if problem.hint else ""
    return f"::{kind} {','.join(members)}::{_data(problem.message + hint)}"


def _data(text: str) -> str:
    return shown(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
