"""Formats of pages by the suffix of the file they are written to."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from wenming_cli.errors import InputError

FORMATS: Final[Mapping[str, str]] = {
    ".md": "markdown",
    ".json": "json_v1",
    ".html": "html.page",
    ".docx": "docx.report",
    ".xlsx": "xlsx.workbook",
    ".csv": "csv_text",
}
"""Suffix → the module of `report` whose `render` makes a report of it."""

GAP_FORMATS: Final[Mapping[str, str]] = {
    ".md": "markdown_gaps",
    ".json": "json_gaps",
    ".html": "html.gap_page",
    ".docx": "docx.gaps",
    ".xlsx": "xlsx.gap_workbook",
    ".csv": "csv_gaps",
}
"""The same for gap lists."""

PAPER_FORMATS: Final[Mapping[str, str]] = {
    ".docx": "dispatch.docx",
    ".md": "dispatch.markdown",
}
"""The same for papers about issues."""
TIMETABLE_FORMATS: Final[Mapping[str, str]] = {
    ".md": "timetable.markdown",
    ".html": "timetable.page",
    ".xlsx": "timetable.workbook",
    ".docx": "timetable.docx",
    ".ics": "timetable.ics",
    ".csv": "timetable.csv_text",
    ".json": "timetable.json_v1",
}
"""The same for timetables; each module also says how wide an axis and how many bars it draws."""
ISSUE_FORMATS: Final[Mapping[str, str]] = {
    ".md": "remediation.markdown",
    ".json": "remediation.json",
    ".html": "remediation.html",
    ".docx": "remediation.docx",
    ".xlsx": "remediation.xlsx",
    ".csv": "remediation.csv",
}
"""The same for pages of issues."""

WHOLE: Final = frozenset({".xlsx", ".json"})
"""Which of them hold every list and count where no view is asked for."""

_WORKED_ON = frozenset({".docx", ".xlsx"})

TEMPLATES: Final[Mapping[str, str]] = {
    ".docx": "docx.template",
    ".md": "markdown_template",
}
"""Suffix of an office's own template → the module of `report` whose `fill` fills it in."""


def renderer(formats: Mapping[str, str], path: Path) -> Callable[[Any], bytes]:
    """Return what makes a page for a file with this suffix.

    Raises:
        InputError: No format goes by it.
    """
    render: Callable[[Any], bytes] = page_module(formats, path).render
    return render


def page_module(formats: Mapping[str, str], path: Path) -> ModuleType:
    """Return the module that makes a page for a file with this suffix.

    Raises:
        InputError: No format goes by it.
    """
    module = formats.get(path.suffix.lower())
    if module is None:
        said = f"不认识后缀“{path.suffix}”" if path.suffix else f"“{path}”没有写后缀"
        raise InputError(said, f"按后缀选格式，可以写：{'、'.join(formats)}")
    return import_module(f"wenming_cli.report.{module}")


def filler(template: Path, output: Path) -> Callable[[Any], bytes]:
    """Return what fills an office's own template in.

    Raises:
        InputError: There is no such template, it is none, its suffix is not that of the file
            to be written, or it holds a placeholder that nobody knows.
    """
    module = TEMPLATES.get(template.suffix.lower())
    if module is None:
        said = f"“{template}”不能作模板"
        raise InputError(said, f"模板用Word或Markdown写：{'、'.join(TEMPLATES)}")
    if template.suffix.lower() != output.suffix.lower():
        raise InputError("模板和要写的文件后缀不同", f"-o后面的文件名改成{template.suffix}")

    def filled(results: Any) -> bytes:
        from wenming_cli.report.papers.placeholders import KNOWN
        from wenming_cli.store.reading.decoding import decoded, read_bytes

        data = read_bytes(template)
        text = module == TEMPLATES[".md"]
        page = import_module(f"wenming_cli.report.{module}")
        made = page.fill(decoded(template, data) if text else data, results)
        if made.fault:
            raise InputError(f"{template}：{made.fault}", "换一份模板")
        if made.unknown:
            names = "、".join(made.unknown)
            raise InputError(f"模板里有不认识的占位符：{names}", f"可以用：{'、'.join(KNOWN)}")
        content: bytes = made.content
        return content

    return filled


def refuse_overwriting(path: Path, *, force: bool, filled: bool = False) -> None:
    """Keep a document that somebody may have worked on in Word or Excel.

    Args:
        path: Where a page is to be written.
        force: Whether somebody said to replace it.
        filled: Whether it is there to be filled in, so that text files are worked on too.

    Raises:
        InputError: There is one by that name, and nobody said to replace it.
    """
    worked_on = filled or path.suffix.lower() in _WORKED_ON
    if worked_on and path.exists() and not force:
        hint = "换一个名字；确实要换掉，加上--force"
        raise InputError(f"“{path}”已经有了，里面可能有人改过", hint)


def suffixes(formats: Mapping[str, str]) -> str:
    """List the suffixes for a help page."""
    return "、".join(formats)
