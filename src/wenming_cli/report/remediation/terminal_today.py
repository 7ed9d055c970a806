"""What presses today, on a terminal: one line that says how much, then a table a section."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.remediation.pressing import Press, Pressing, Section
from wenming_cli.report import sentences
from wenming_cli.report.remediation import head
from wenming_cli.report.remediation.terminal import more, title
from wenming_cli.report.remediation.terminal_rows import issue_table
from wenming_cli.report.terminal_prose import prose

_COLOURS = {Press.LATE: "bold red", Press.RED: "bold red", Press.SOON: "bold yellow"}


def render(found: Pressing, top: int) -> RenderableType:
    """Return what presses, at most `top` issues a section."""
    return Group(*_parts(found, top))


def _parts(found: Pressing, top: int) -> Iterator[RenderableType]:
    docket = found.docket
    yield prose((head.pressing(found), "bold reverse" if found.barred else "bold"))
    yield from title(docket, f"整改提醒（{docket.on}）")
    yield prose(f"范围：{sentences.whose(docket)}")
    for section in found.sections:
        if section.entries:
            yield from _section(section, top)
    yield from (prose(f"{said}。", style="dim") for said in head.strays(docket))


def _section(section: Section, top: int) -> Iterator[RenderableType]:
    heading = head.PRESSING[section.press]
    yield prose("")
    yield prose((f"{heading}　{len(section.entries)}件", _COLOURS.get(section.press, "bold")))
    yield prose(head.WHAT_TO_DO[section.press], style="dim")
    yield issue_table(section.entries[:top])
    yield from more(len(section.entries), top)
