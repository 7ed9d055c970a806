"""A 包保责任表 as offices keep it."""

from pathlib import Path

import pytest

from wenming_cli.errors import FileProblems
from wenming_cli.model.duty import Duty
from wenming_cli.store.duty_table import read


def table(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """Write a CSV file."""
    path = folder / "包保.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def test_columns_stand_in_any_order_under_their_usual_names(tmp_path: Path) -> None:
    """A title above, numbers and remarks beside, several places in a cell."""
    lines = (
        "某市包保责任表,,,,",
        "序号,包保单位,点位名称,市级包保领导,备注",
        "1,甲局,东门、西门,分管副市长,",
        ",,,,",
        "2,乙局,南门,,暂缺",
    )
    assert read(table(tmp_path, *lines, encoding="gbk")) == (
        Duty(sponsor="甲局", site_names=("东门", "西门"), city_leader="分管副市长"),
        Duty(sponsor="乙局", site_names=("南门",)),
    )


def test_every_fault_of_every_row_is_told(tmp_path: Path) -> None:
    """With the place as Excel names it."""
    lines = ("包保单位,点位,电话", "甲局,,1", ",东门,", "甲局,东门,")
    with pytest.raises(FileProblems) as raised:
        read(table(tmp_path, *lines))
    assert [(p.code, p.line) for p in raised.value.problems] == [
        ("W111", 1),
        ("W112", 2),
        ("W112", 3),
    ]
    assert "C1：不认识表头“电话”" in raised.value.problems[0].message


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    """It says what a heading has to name."""
    with pytest.raises(FileProblems) as raised:
        read(table(tmp_path, "姓名,职务", "甲,乙"))
    assert [p.code for p in raised.value.problems] == ["W110"]
    assert "包保单位" in raised.value.problems[0].hint
