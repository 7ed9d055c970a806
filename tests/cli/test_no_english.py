"""Whatever is typed, the answer is Chinese: every help page, every slip in every option."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_demo import wenming
from typer._click.core import Command
from typer._click.types import _NumberParamTypeBase, _NumberRangeBase
from typer._types import TyperChoice
from typer.core import TyperGroup

from wenming_cli.cli.chinese.params import choices, takes_value
from wenming_cli.cli.main import COMMANDS, build, run

TOOLS = {
    *(
        "excel",
        "word",
        "csv",
        "xlsx",
        "docx",
        "ics",
        "json",
        "html",
        "yaml",
        "markdown",
        "enter",
        "utf",
    ),
    *(
        "ics",
        "sarif",
        "junit",
        "github",
        "jsonl",
        "criteria",
        "wenming",
        "bash",
        "zsh",
        "fish",
        "yml",
    ),
    *(
        "powershell",
        "national",
        "prefecture",
        "minors",
        "git",
        "esc",
        "tab",
        "ctrl",
        "sha",
        "help",
        "wps",
    ),
}
"""Names of programs, formats, keys and editions, which have no Chinese name."""


def every(command: Command, line: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield each command with the words that lead to it."""
    yield line, command
    if isinstance(command, TyperGroup):
        for name in command.commands:
            yield from every(command.commands[name], (*line, name))


WHOLE = build(COMMANDS)
EVERY = dict(every(WHOLE))
LEAVES = [line for line in EVERY if line]


def latin(text: str) -> set[str]:
    """Return the Latin words of a text, in small letters; digests are no words."""
    words = re.findall(r"[A-Za-z]{3,}", re.sub(r"[0-9a-f]{16,}", "", text))
    return {word.lower() for word in words}


OURS = TOOLS | {
    word
    for line, command in EVERY.items()
    for param in command.params
    for word in latin(" ".join([*line, *param.opts, *choices(param)]))
}
"""Every Latin word that the program itself has given a meaning."""


def english(text: str, typed: list[str]) -> set[str]:
    """Return the words of `text` that neither the program names nor the user typed."""
    return latin(text) - OURS - latin(" ".join(typed))


def filled(command: Command) -> list[str]:
    """Return something for every argument and option that must be there."""
    words: list[str] = []
    for param in command.params:
        if param.required:
            value = (choices(param) or ["没有的.xlsx"])[0]
            words += [max(param.opts, key=len), value] if takes_value(param) else [value]
    return words


def slips() -> Iterator[tuple[str, list[str]]]:
    """Yield every kind of slip in every command and option, by what it is."""
    for line in LEAVES:
        command = EVERY[line]
        good = [*line, *filled(command)]
        yield "unknown option", [*good, "--xyzzy"]
        yield "unknown short option", [*good, "-Q"]
        yield "near option", [*good, "--unti", "甲"]
        yield "group option after the command", [*good, "-C", "."]
        if filled(command):
            yield "missing argument", [*line]
        if not any(p.nargs == -1 for p in command.params if p.param_type_name == "argument"):
            yield "extra argument", [*good, *["多余"] * 5]
        for param in command.params:
            if param.param_type_name == "option":
                yield from _in_option(good, param)


def _in_option(good: list[str], param: Any) -> Iterator[tuple[str, list[str]]]:
    name = max(param.opts, key=len)
    if not takes_value(param):
        yield "flag with a value", [*good, f"{name}=1"]
        return
    yield "no value", [*good, name]
    yield "another option for a value", [*good, name, name, "甲"]
    if isinstance(param.type, TyperChoice):
        yield "no choice", [*good, name, "表格"]
    if isinstance(param.type, _NumberParamTypeBase):
        yield "no number", [*good, name, "十条"]
        yield "no number", [*good, name, ""]
    if isinstance(param.type, _NumberRangeBase):
        yield "out of range", [*good, name, "-1000"]


SLIPS = [
    *slips(),
    ("unknown command", ["xyzzy"]),
    ("near command", ["repotr"]),
    ("no command", ["-C", "."]),
    ("no folder", ["-C", "没有的", "score"]),
    ("help of nothing", ["help", "xyzzy"]),
    ("unknown command of a command", ["sheet", "xyzzy"]),
    ("unknown option of all", ["--xyzzy", "score"]),
    ("no value of all", ["-C"]),
]


@pytest.mark.parametrize(("kind", "line"), SLIPS, ids=lambda v: v if isinstance(v, str) else "-")
def test_every_slip_is_answered_in_chinese(
    kind: str,
    line: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is the matter, what to type, and not one English word."""
    monkeypatch.chdir(tmp_path)
    assert run(line) == 2, kind
    out, err = capsys.readouterr()
    assert not out
    assert re.fullmatch(r"wenming：.*[一-龥].*\n建议：.*[一-龥].*\n", err), err
    assert not english(err, line)


@pytest.mark.parametrize("line", EVERY, ids=lambda line: " ".join(line) or "wenming")
def test_every_help_page_is_chinese(
    line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """No word of a page is English."""
    assert run([*line, "--help"]) == 0
    page = capsys.readouterr().out
    assert not english(page, list(line))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace."""
    folder = tmp_path_factory.mktemp("english")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


REFUSED = [
    *(
        [name, *more, option, value]
        for name, more in {
            "score": (),
            "report": (),
            "gaps": (),
            "explain": ("9.4.2",),
            "show": ("9.4.2",),
            "assess": (),
            "sheet": (),
            "answer": ("9.4.2", "97"),
        }.items()
        for option, value in (
            ("--unit", "没有的单位"),
            ("--round", "没有的轮次"),
            ("--edition", "没有的体系"),
        )
        if option in {o for p in EVERY[name,].params for o in p.opts}
    ),
    *([name, "没有的.jsonl"] for name in ("score", "report", "gaps", "check", "verify")),
    *([name, "99.99.99"] for name in ("explain", "show")),
    ["answer", "99.99.99", "达标", "--unit", "市教育局"],
    ["answer", "9.4.1", "xyzzy", "--unit", "市教育局"],
    ["answer", "9.4.1", "达标", "--unit", "市教育局", "--evidence", "没有的.txt"],
    ["answer", "9.4.1", "未达标", "--unit", "市教育局", "--status", "xyzzy"],
    ["assess", "--from", "99.99.99"],
    ["score", "wenming.yaml"],
    ["report", "-o", "没有的/报告.md"],
    ["report", "-o", "报告.pdf"],
    ["report", "-o", "报告"],
    ["report", "--template", "没有的.docx", "-o", "报告.docx"],
    ["report", "--template", "没有的.txt", "-o", "报告.txt"],
    ["gaps", "--by", "xyzzy"],
    ["gaps", "-o", "佐证"],
    ["sheet", "import", "没有的.xlsx"],
    ["sheet", "import", "wenming.yaml"],
    ["sheet", "--unit", "市教育局", "score"],
    ["import", "没有的.xlsx"],
    ["import", "wenming.yaml"],
    ["export-edition", "没有的体系", "-o", "表.csv"],
    ["export-edition", "minors-2016", "-o", "表.pdf"],
    ["diff", "minors-2016", "没有的体系"],
    ["verify", "--expect", "xyzzy"],
    ["verify", "--accept"],
    ["init", ".", "--city", "甲", "--unit", "市教育局", "--round", "1", "--target", "1"],
    ["demo", "佐证"],
]


@pytest.mark.parametrize("line", REFUSED, ids=" ".join)
def test_what_cannot_be_done_is_told_in_chinese(
    line: list[str],
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Unknown ids, units, rounds, editions and files: what is there instead, and no English."""
    monkeypatch.chdir(sample)
    assert run(line) == 2
    said = "".join(capsys.readouterr())
    assert "建议：" in said
    assert not english(said, line)
