"""`wenming timetable` from the command line, as whole processes."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.cli.test_demo import wenming
from tests.timetabled import workspace

from wenming_cli.cli.formats import TIMETABLE_FORMATS

ON = ("--on", "2026-11-23")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace at work on its problems."""
    return workspace(tmp_path_factory.mktemp("整改 工作区"))


def told(place: Path, *arguments: str) -> str:
    """Return what the command shows, which has to succeed without a word on stderr."""
    done = wenming("timetable", *ON, *arguments, folder=place)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def test_the_screen_shows_the_chart(place: Path) -> None:
    """Counts first, then the axis and the bars, the latest at the top."""
    lines = told(place).splitlines()
    assert (
        "2026-11-23，问题12个：已销号3个，未销号9个（逾期3个，3日内到期2个，未定时限2个）" in lines
    )
    first = next(line for line in lines if "-003 宣传栏" in line)
    assert first.endswith("▲××××××")
    assert all(cell_len(line) <= 80 for line in lines)


def test_one_unit_and_the_few_most_urgent(place: Path) -> None:
    """Another name of a unit will do, and what is left out is told."""
    shown = told(place, "--unit", "教育局", "--top", "1")
    assert "市教育局-003" in shown
    assert "市教育局-001" not in shown
    assert "列出时限最早的1个，未销号的在前；还有4个没有列出" in shown


def test_another_day_is_another_chart(place: Path) -> None:
    """What was recorded after it is not there, and nothing is late yet."""
    shown = wenming("timetable", "--on", "2026年11月5日", folder=place).stdout.decode()
    assert "2026-11-05，问题7个：已销号2个，未销号5个（逾期1个" in shown


@pytest.mark.parametrize("suffix", TIMETABLE_FORMATS)
def test_every_format_is_written(place: Path, tmp_path: Path, suffix: str) -> None:
    """And says where and how many; a document is not replaced unasked."""
    file = tmp_path / f"计划{suffix}"
    again = ("timetable", *ON, "-o", str(file), "--by", "单位")
    done = wenming(*again, folder=place)
    assert (done.returncode, done.stderr.decode()) == (0, f"已写好 {file}：12个问题\n")
    assert file.stat().st_size > 1000
    second = wenming(*again, folder=place)
    kept = suffix in {".docx", ".xlsx"}
    assert second.returncode == (2 if kept else 0)
    assert wenming(*again, "--force", folder=place).returncode == 0


def test_a_file_has_all_and_top_fewer(place: Path, tmp_path: Path) -> None:
    """Without --top nothing is left out of a file."""
    file = tmp_path / "计划.json"
    for top, shown in (((), 12), (("--top", "2"), 2)):
        assert wenming("timetable", *ON, *top, "-o", str(file), folder=place).returncode == 0
        tree = json.loads(file.read_bytes())
        assert (len(tree["issues"]), tree["total"]) == (shown, 12)


SLIPS = {
    "unknown grouping": (("--by", "领导"), "--by不能填“领导”", "可以填：不分、单位、项目"),
    "no day": (("--on", "11月31日"), "--on后面的“11月31日”不是日期", "写成2026-11-23"),
    "unknown suffix": (("-o", "图.pdf"), "不认识后缀“.pdf”", ".md、.html、.xlsx、.docx、.ics"),
    "unknown unit": (("--unit", "教玉局"), "单位名录里没有“教玉局”", "是不是：市教育局"),
    "unknown round": (("--round", "2030Q1"), "2030Q1", "2026Q4"),
}


@pytest.mark.parametrize(("typed", "message", "hint"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told(place: Path, typed: tuple[str, ...], message: str, hint: str) -> None:
    """What was typed, and what to type instead."""
    done = wenming("timetable", *typed, folder=place)
    error = done.stderr.decode()
    assert done.returncode == 2
    assert message in error
    assert hint in error


def test_an_empty_round_is_no_error(tmp_path: Path) -> None:
    """Before anything is tracked there is nothing to draw, and that is told."""
    workspace(tmp_path)
    for file in (tmp_path / "台账" / "2026Q4").glob("*.jsonl"):
        file.unlink()
    assert "没有要整改的问题。" in told(tmp_path)


def test_outside_a_workspace_it_says_so(tmp_path: Path) -> None:
    """And how to come by one."""
    done = wenming("timetable", folder=tmp_path)
    assert done.returncode == 2
    assert "wenming init" in done.stderr.decode()
