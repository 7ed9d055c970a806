"""Every kind of file that people write, a good one of each, and what is told of a bad one."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.report import problems_text
from wenming_cli.store import answer_sheets, workspace
from wenming_cli.store.editions.checking import checked
from wenming_cli.store.editions.finding import shipped
from wenming_cli.store.editions.loading import load

FOLDER = shipped("criteria") / "minors-2016"
MAIN = (FOLDER / "edition.yaml").read_bytes()
AREA = sorted(FOLDER.glob("0*.yaml"))[1].read_bytes()
WHOLE = (Path(__file__).parent / "store" / "every_key.yaml").read_bytes()

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


def of_area(file: Path) -> list[Problem]:
    """Check an edition of which this file is one area."""
    return _of_edition([(Path("a.yaml"), MAIN), (file, file.read_bytes())])


def of_whole(file: Path) -> list[Problem]:
    """Check an edition that is this file alone."""
    return _of_edition([(file, file.read_bytes())])


def _of_edition(contents: list[tuple[Path, bytes]]) -> list[Problem]:
    found = checked(contents)
    assert (found.edition is None) == any(not problem.warning for problem in found.problems)
    return list(found.problems)


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


class Kind(NamedTuple):
    """A good file of its kind, and how it is read."""

    whole: bytes
    problems_of: Callable[[Path], list[Problem]]


KINDS = {
    "area": Kind(AREA, of_area),
    "whole": Kind(WHOLE, of_whole),
    "sheet": Kind(SHEET, of_sheet),
    "workspace": Kind(WORKSPACE, of_workspace),
}


def told(kind: Kind, file: Path) -> int:
    """Read a file and see that every problem is told in its place; return how many are faults."""
    try:
        problems = kind.problems_of(file)
    except FileProblems as error:
        problems = list(error.problems)
    _placed(problems, file.read_bytes())
    problems_text.render(problems)
    return sum(not problem.warning for problem in problems)


def _placed(problems: Iterable[Problem], data: bytes) -> None:
    for problem in problems:
        assert problem.message
        assert problem.line >= 0
        if problem.source and "\r" not in data.decode(errors="replace"):
            assert 1 <= problem.column <= len(problem.source) + 1
