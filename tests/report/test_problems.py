"""Problems in every format: the place, the words, what to type, and nothing a screen obeys."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from wenming_cli.errors import Problem
from wenming_cli.report import (
    problems_github,
    problems_json,
    problems_junit,
    problems_sarif,
    problems_text,
)
from wenming_cli.report.problems_summary import counted, passed
from wenming_cli.report.verified_text import Verified
from wenming_cli.report.verified_text import render as verified

LINE = "  计量单位: 百分比"
PROBLEM = Problem(Path("体系/01.yaml"), 12, 9, "C103", "不能填", "可以填：%", LINE, 3)
WARNING = PROBLEM._replace(line=3, code="C205", warning=True, hint="")
WHOLE_FILE = Problem(Path("b.yaml"), 0, 0, "C001", "没有这个文件", "核对文件名")
HOSTILE = Problem(
    Path("a\x1b[2J\nb.yaml"),
    1,
    1,
    "C102",
    "不认识“\x1b]52;c;x\x07\u202e”",
    "a::error::b\n%0A</failure>",
    "\x9b2J\u202e[red]x[/red]\x00\ud800",
    5,
)
ALL = (PROBLEM, WARNING, WHOLE_FILE, HOSTILE)

FORMATS: list[Callable[[Sequence[Problem]], str]] = [
    problems_text.render,
    problems_json.render,
    problems_github.render,
    problems_sarif.render,
    problems_junit.render,
]


def cells(text: str) -> int:
    """Count columns as a terminal does."""
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def test_a_block_has_place_message_line_mark_and_hint() -> None:
    """The marks stand under the words that are meant, two for a Chinese character."""
    assert problems_text.render([PROBLEM]).split("\n") == [
        "体系/01.yaml:12:9: C103 不能填",
        "  12 |   计量单位: 百分比",
        "     |             ^^^^^^",
        "  建议：可以填：%",
    ]


@pytest.mark.parametrize("column", range(1, 12))
def test_marks_stand_under_the_place(column: int) -> None:
    """Whatever is before it, wide or narrow, a tab or a hidden character."""
    source = "甲a\t：\u200b[b]“丙丁戊己庚辛"
    _, quoted, marks = problems_text.render([
        PROBLEM._replace(source=source, column=column, length=1, hint="")
    ]).split("\n")
    before = problems_text._inline(source[: column - 1])
    start = quoted.index("|") + 2
    assert quoted[start:].startswith(before)
    assert marks.index("^") == start + cells(before)


def test_a_long_line_is_cut_around_the_place() -> None:
    """A screen's width is shown, and the mark is still under its place."""
    source = "字" * 500 + "X" + "字" * 500
    _, quoted, marks, _ = problems_text.render([
        PROBLEM._replace(source=source, column=501, length=1)
    ]).split("\n")
    assert cells(quoted) < 170
    assert quoted.endswith("…")
    at = quoted.index("X")
    assert marks.index("^") == cells(quoted[:at])


def test_a_reminder_and_a_whole_file_are_told_as_such() -> None:
    """提醒 stands before the code; a file as a whole has no line."""
    text = problems_text.render([WARNING, WHOLE_FILE])
    assert "体系/01.yaml:3:9: 提醒 C205 不能填" in text
    assert "b.yaml: C001 没有这个文件\n  建议：核对文件名" in text


def test_colour_adds_nothing_but_colour() -> None:
    """Without its sequences the coloured text is the plain one."""
    colored = problems_text.render(ALL, color=True)
    for tone in ("\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"):
        assert tone in colored
        colored = colored.replace(tone, "")
    assert colored == problems_text.render(ALL)


@pytest.mark.parametrize("render", FORMATS)
def test_nothing_hidden_gets_through(render: Callable[[Sequence[Problem]], str]) -> None:
    """No control, no turning of lines, no half character in any format; markup stays text."""
    text = render(ALL)
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn"}
    found = {c for c in text if unicodedata.category(c) in hidden} - {"\n"}
    if render is problems_json.render:
        found -= {"\u202e"}  # JSON is data: what was written, as it was written
    assert found == set()
    text.encode()


def test_json_holds_every_member() -> None:
    """Keys are English and numbers are numbers."""
    told = json.loads(problems_json.render(ALL))
    assert told["format"] == 1
    assert (told["errors"], told["warnings"]) == (3, 1)
    assert told["problems"][0] == {
        "path": "体系/01.yaml",
        "line": 12,
        "column": 9,
        "length": 3,
        "severity": "error",
        "code": "C103",
        "message": "不能填",
        "hint": "可以填：%",
    }


def test_github_gets_one_command_a_problem() -> None:
    """Line ends and percent signs are escaped, so that no text becomes a command."""
    lines = problems_github.render(ALL).splitlines()
    assert len(lines) == len(ALL)
    assert lines[0] == (
        "::error file=体系/01.yaml,line=12,col=9,endColumn=12,title=C103::"
        "不能填%0A建议：可以填：%25"
    )
    assert lines[1].startswith("::warning ")
    assert lines[2] == "::error file=b.yaml,title=C001::没有这个文件%0A建议：核对文件名"
    assert all(line.startswith("::") for line in lines)


def test_sarif_has_a_result_a_problem() -> None:
    """Rules, levels and regions are those of the standard."""
    run = json.loads(problems_sarif.render(ALL))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "C103", "C205", "C001", "C102"
    ]  # fmt: skip
    first, second, third, _ = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 12, "startColumn": 9, "endColumn": 12}
    assert place["artifactLocation"]["uri"] == "%E4%BD%93%E7%B3%BB/01.yaml"
    assert (first["level"], second["level"]) == ("error", "warning")
    assert "region" not in third["locations"][0]["physicalLocation"]


def test_junit_has_a_case_a_file() -> None:
    """Only what is at fault fails; warnings are output."""
    suites = ET.fromstring(problems_junit.render(ALL))
    assert (suites.get("tests"), suites.get("failures")) == ("3", "3")
    case = suites[0][0]
    assert case.get("name") == "体系/01.yaml"
    assert [child.tag for child in case] == ["failure", "system-out"]
    only_warned = ET.fromstring(problems_junit.render([WARNING]))
    assert only_warned.get("failures") == "0"


@pytest.mark.parametrize("render", FORMATS)
def test_nothing_wrong_is_a_valid_page(render: Callable[[Sequence[Problem]], str]) -> None:
    """An empty result can be read by whoever reads a full one."""
    text = render([])
    if render is problems_junit.render:
        suites = ET.fromstring(text)
        assert (suites.get("tests"), suites.get("failures")) == ("1", "0")
    elif render in {problems_json.render, problems_sarif.render}:
        assert json.loads(text)
    else:
        assert not text


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], ""),
        ([PROBLEM, PROBLEM, WARNING, WHOLE_FILE], "共3处问题、1处提醒，涉及2个文件"),
        ([WARNING], "共1处提醒，涉及1个文件"),
        ([PROBLEM], "共1处问题，涉及1个文件"),
    ],
)
def test_the_sum_is_said_in_a_sentence(problems: list[Problem], said: str) -> None:
    """What there is none of is not counted aloud."""
    assert counted(problems) == said


def test_what_passed_is_named(edition: object) -> None:
    """An edition with its size, other files by kind."""
    text = passed([edition], ["台账", "台账", "工作区"])  # type: ignore[list-item]
    assert text.split("\n") == [
        "检查通过：示例测评体系（2026年版，参考版）2个测评项目、4项测评内容、9条测评标准",
        "检查通过：台账2份、工作区1份",
    ]


def test_a_ledger_is_described_whole_or_not() -> None:
    """Whole, damaged, merged, accepted, torn: each in a sentence."""
    whole = Verified(
        Path("台账/a.jsonl"), "市教育局", "2026Q4", 3, 2, 0, 3, "ab" * 16, 0, 0, torn=False,
        faults=(), remarks=(),
    )  # fmt: skip
    assert verified(whole).split("\n") == [
        "台账/a.jsonl",
        "  单位：市教育局；轮次：2026Q4",
        "  记录3条（含表头），答案2次",
        f"  末条校验码：{'ab' * 16}",
        "  完好，没有改动",
    ]
    assert "答案2次，整改5步" in verified(whole._replace(steps=5))
    text = verified(whole._replace(accepted=1))
    assert "有1行手工改动，已有人认可并留下记录；其余各行完好" in text
    assert "没有改动" not in text
    bad = whole._replace(
        unit="", head="", good=1, forks=1, accepted=1, torn=True, faults=(PROBLEM, WHOLE_FILE)
    )
    text = verified(bad)
    for part in ("单位：未知", "末条校验码：无", "有2处损坏或改动，其余1条完好", "C103", "C001"):
        assert part in text
    for part in ("合并过1次", "有1行手工改动", "没写完"):
        assert part in text
