"""What presses as problems, for the formats of `check`: an error where a gate stays shut."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from wenming_cli.errors import Problem
from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.pressing import Press, Pressing
from wenming_cli.report.lateness import lateness_since
from wenming_cli.report.remediation import head, words

CODES = {
    Press.LATE: "L121",
    Press.SOON: "L122",
    Press.RED: "L123",
    Press.REBOUND: "L124",
    Press.UNASSIGNED: "L125",
    Press.UNANSWERED: "L126",
}


def problems(found: Pressing, paths: Mapping[str, Path]) -> tuple[Problem, ...]:
    """Return a problem for every issue in every section.

    Args:
        found: What presses.
        paths: Of the ledgers, by the full names of their units.
    """
    return tuple(_problems(found, paths))


def _problems(found: Pressing, paths: Mapping[str, Path]) -> Iterator[Problem]:
    for section in found.sections:
        for entry in section.entries:
            yield Problem(
                path=paths.get(entry.issue.unit, Path(f"{entry.issue.unit}.jsonl")),
                line=0,
                column=0,
                code=CODES[section.press],
                message=_message(section.press, entry),
                hint=head.WHAT_TO_DO[section.press],
                warning=not section.press.bars,
            )


def _message(press: Press, entry: Entry) -> str:
    """Say what presses, whose it is and since when; no person: a pipeline's log is read widely."""
    issue = entry.issue
    late = lateness_since(entry)
    told = (
        f"{issue.id}{press}：{issue.opened.text}",
        f"责任单位：{issue.charged}",
        f"时限：{words.due(issue)}{f'，{late}' if late else ''}",
        f"延期{len(issue.extensions)}次" if issue.extensions else "",
    )
    return "；".join(filter(None, told))
