"""JUnit XML, which every CI system shows: suites of cases that pass, fail or are skipped.

Source: the de-facto schema of Ant and Jenkins.
"""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from wenming_cli.report.visible import shown


class Failure(NamedTuple):
    """Why a case fails: a line, a word for its kind, and all there is to say."""

    message: str
    kind: str
    text: str


class Case(NamedTuple):
    """One test case; it passes where nothing else is said.

    Attributes:
        skipped: Why it was not judged; empty where it was.
        output: What is worth saying of a case that passes as well.
    """

    group: str
    name: str
    failure: Failure | None = None
    skipped: str = ""
    output: str = ""


class Suite(NamedTuple):
    """Cases under one name."""

    name: str
    cases: Sequence[Case]


def page(name: str, suites: Sequence[Suite]) -> str:
    """Return one document."""
    every = [case for suite in suites for case in suite.cases]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="{_safe(name)}" {_counted(every)}>',
        *(line for suite in suites for line in _suite(suite)),
        "</testsuites>\n",
    ])


def _suite(suite: Suite) -> list[str]:
    return [
        f'  <testsuite name="{_safe(suite.name)}" {_counted(suite.cases)}>',
        *map(_case, suite.cases),
        "  </testsuite>",
    ]


def _counted(cases: Sequence[Case]) -> str:
    failures = sum(case.failure is not None for case in cases)
    skipped = sum(bool(case.skipped) for case in cases)
    return f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'


def _case(case: Case) -> str:
    opening = f'    <testcase classname="{_safe(case.group)}" name="{_safe(case.name)}"'
    inner = []
    if case.skipped:
        inner.append(f'      <skipped message="{_safe(case.skipped)}"/>')
    if case.failure is not None:
        message, kind, text = map(_safe, case.failure)
        inner.append(f'      <failure message="{message}" type="{kind}">{text}</failure>')
    if case.output:
        inner.append(f"      <system-out>{_safe(case.output)}</system-out>")
    return "\n".join([f"{opening}>", *inner, "    </testcase>"]) if inner else f"{opening}/>"


def _safe(text: str) -> str:
    """Leave out nothing, but let no character through that XML does not take."""
    return escape(shown(text), quote=True)
