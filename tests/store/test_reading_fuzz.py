"""Damaged files of every kind: problems with a line, or nothing wrong; never a traceback."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.report import problems_text
from wenming_cli.store import answer_sheets, workspace
from wenming_cli.store.editions.checking import checked
from wenming_cli.store.editions.finding import shipped
from wenming_cli.store.editions.loading import load
from wenming_cli.store.named_files import checked as all_checked

FOLDER = shipped("criteria") / "minors-2016"
MAIN = (FOLDER / "edition.yaml").read_bytes()
AREA = sorted(FOLDER.glob("0*.yaml"))[1].read_bytes()
WHOLE = (Path(__file__).parent / "every_key.yaml").read_bytes()

PIECES = [
    *("：", "，", "　", "\t", "\u200b", "\u2028", "\ufeff", "\x07", "\0", "\r", "\n", "\n\n", " "),
    *('"', "'", "[", "]", "{", "}", "- ", ": ", ":", "#", "&a ", "*a", "!x ", "? ", "| ", "> "),
    *(
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "编号: ",
        "测评标准:",
        "<<: ",
        "99%",
        "９",
        "是",
        "~",
        "null",
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Do to a file what accidents and typists do."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        lines = data.split(b"\n")
        row = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + chance.randrange(40) :]
            case 2:
                text = data.decode(errors="replace")
                place = chance.randrange(len(text))
                text = text[:place] + chance.choice(PIECES) + text[place + chance.randrange(2) :]
                data = text.encode()
            case 3:
                data = b"\n".join(lines[:row] + lines[row + 1 :])
            case 4:
                data = b"\n".join([*lines[:row], lines[chance.randrange(len(lines))], *lines[row:]])
            case 5:
                data = b"\n".join([*lines[:row], b" " * chance.randrange(9) + lines[row].lstrip()])
            case 6:
                data = b"\n".join([*lines[:row], lines[row] + b"  ", *lines[row + 1 :]])
            case _:
                data = data.replace(b": ", "：".encode(), chance.randrange(1, 3))
        data = data or b"\n"
    return data


def test_no_accident_to_an_area_file_is_a_traceback() -> None:
    """2,000 damaged files: each is clean, or told with a place that is in the file."""
    chance = random.Random(20261123)
    refused = 0
    for round_ in range(2000):
        area = round_ % 2 == 0
        data = mutated(AREA if area else WHOLE, chance)
        contents = [(Path("b.yaml"), data)]
        found = checked([(Path("a.yaml"), MAIN), *contents] if area else contents)
        bad = [problem for problem in found.problems if not problem.warning]
        assert (found.edition is None) == bool(bad)
        refused += bool(bad)
        for problem in found.problems:
            assert problem.message
            assert problem.line >= 0
            if problem.source and "\r" not in data.decode(errors="replace"):
                assert 1 <= problem.column <= len(problem.source) + 1
        problems_text.render(found.problems)
    assert refused > 1500


SHEET = """体系: minors-2016
单位: 市教育局
轮次: 2026Q4
填报人: 样例
答案:
  M1.1.1: 达标
  M1.1.2: {结论: 部分达标, 说明: 缺一次, 佐证: [a.txt, b.txt]}
  M1.2.1:
    结论: 未达标
    说明: |
      两行
      说明
  M2.1.1: Ｂ
  M2.1.2:
""".encode()

WORKSPACE = """城市: 示例市
样例: 是
标题: 自评
体系: [minors-2016, national-prefecture-2018]
轮次:
  - {编号: 2026Q2, 开始: 2026-05-06, 截止: 2026年6月30日, 目标得分率: 80}
  - 编号: 2026Q4
    体系: minors-2016
    材料起: 2025-11-01
    材料止: 2026-10-31
本单位: 市教育局
单位:
  - 名称: 龙山区
    简称: 龙山
    归入: [各区]
""".encode()


def of_sheet(file: Path) -> list[Problem]:
    """Read a sheet against its edition."""
    read, problems = answer_sheets.read(file)
    if read is not None:
        edition = load(FOLDER)
        problems += answer_sheets.answers(read, edition, edition.units, "", file.parent)[1]
    return problems


def of_workspace(file: Path) -> list[Problem]:
    """Read a workspace's file."""
    return workspace.check(file)[1]


@pytest.mark.parametrize(("whole", "problems_of"), [(SHEET, of_sheet), (WORKSPACE, of_workspace)])
def test_no_accident_to_a_small_file_is_a_traceback(
    tmp_path: Path, whole: bytes, problems_of: Callable[[Path], list[Problem]]
) -> None:
    """Answer sheets and wenming.yaml are as tough."""
    chance = random.Random(len(whole))
    file = tmp_path / "x.yaml"
    for _ in range(300):
        file.write_bytes(mutated(whole, chance))
        try:
            problems = problems_of(file)
        except FileProblems as error:
            problems = list(error.problems)
        assert all(problem.message and problem.line >= 0 for problem in problems)
        problems_text.render(problems)


def test_no_accident_to_a_named_file_is_a_traceback(tmp_path: Path) -> None:
    """What a file is, is told or asked for, whatever happened to it."""
    chance = random.Random(3)
    file = tmp_path / "x.yaml"
    for whole in (SHEET, WHOLE, AREA[:3000]) * 10:
        file.write_bytes(mutated(whole, chance))
        checks = all_checked([file], tmp_path)
        assert checks.problems or checks.editions or checks.files
