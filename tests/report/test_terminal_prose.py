"""Chinese lines on a terminal."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.report.pages import on_screen

import wenming_cli
from wenming_cli.model.results import Decimal
from wenming_cli.model.score import Score
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Bar, Column, make_table

SAYING = "对照测评标准，逐条自评；缺什么补什么，查什么备什么，弱什么强什么（2026年）。"
ROOT = Path(wenming_cli.__file__).parent


@pytest.mark.parametrize("width", range(8, 60))
def test_no_line_begins_with_a_closing_mark(width: int) -> None:
    """A comma or a full stop stays with the word before it."""
    lines = on_screen(prose(SAYING), width).splitlines()
    assert [line for line in lines if line[0] in "，；。）"] == []
    assert "".join(lines) == SAYING


def test_an_id_stays_whole() -> None:
    """A number or an id goes to the next line rather than being cut in two."""
    assert on_screen(prose("见第12.10.2条"), 10).splitlines() == ["见第", "12.10.2条"]


def test_every_line_of_an_entry_is_indented() -> None:
    """Lines after the first stand under it."""
    assert on_screen(prose("一二三四五六", indent=2), 8).splitlines() == ["  一二三", "  四五六"]


def test_brackets_are_no_markup() -> None:
    """What people write between brackets is shown as they wrote it."""
    text = "见[red]附件[/red][/]与:warning:"
    assert on_screen(prose(text), 80) == f"{text}\n"


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=60))
def test_words_in_cells_are_never_cut(text: str) -> None:
    """A cell folds; the other column keeps its number."""
    table = make_table((Column("甲"), Column("乙", number=True)), [(text, "12.50")])
    shown = on_screen(table, 24)
    assert "…" not in shown
    folded = "".join(line[: -len("12.50")] if "12.50" in line else line for line in shown.split())
    assert text in folded.replace("─", "").replace("甲乙", "")


@given(
    st.tuples(*[st.integers(0, 50)] * 3).filter(any),
    st.integers(3, 40),
)
def test_a_bar_is_as_wide_as_its_cell_and_hides_nothing(
    parts: tuple[int, int, int], width: int
) -> None:
    """Whatever has points has a mark in the bar, and the marks fill it."""
    bar = on_screen(Bar(Score(*map(Decimal, parts))), width).strip()
    assert cell_len(bar) == width
    assert [bool(part) for part in parts] == [mark in bar for mark in "█▓·"]


def test_tables_are_made_in_one_place() -> None:
    """A rich table made elsewhere would cut Chinese text to one line."""
    makers = []
    for file in ROOT.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "rich.table" in text or "rich import table" in text:
            makers.append(file.name)
    assert makers == ["terminal_tables.py"]


def test_the_number_of_an_issue_stays_with_its_unit() -> None:
    """A name may be broken, but no line begins with its number."""
    for width in range(8, 30):
        lines = on_screen(prose("问题市城市管理行政执法局-003逾期"), width).splitlines()
        assert not [line for line in lines if line.startswith(("-", "0"))]
