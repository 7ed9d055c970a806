"""Answer sheets: understood as an officer means them, every fault at its entry."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from wenming_cli.errors import Problem
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import Roster, Unit
from wenming_cli.store import answer_sheets

AT = "2026-11-23T14:20:05+08:00"


def read(folder: Path, edition: Edition, entries: str) -> tuple[tuple[Answer, ...], list[Problem]]:
    """Write a sheet with these entries and read it."""
    file = folder / "答卷.yaml"
    text = f"体系: sample-2026\n单位: 市教育局\n填报人: 办公室\n答案:\n{entries}"
    file.write_text(text, encoding="utf-8")
    sheet, problems = answer_sheets.read(file)
    if sheet is None:
        return (), problems
    made, found = answer_sheets.answers(sheet, edition, edition.units, AT, folder)
    return made, problems + found


TAKEN = [
    ("1.1.1: 达标", Status.ACHIEVED, None),
    ("1.1.1: Ａ", Status.ACHIEVED, None),
    ("1.1.1: 2", Status.PARTIALLY_ACHIEVED, None),
    ("1.1.1: 基本符合", Status.PARTIALLY_ACHIEVED, None),
    ("１.１.１: 达标", Status.ACHIEVED, None),
    ("1.1.3: 部分达标", Status.PARTIALLY_ACHIEVED, None),
    ("1.1.1: {结论: 未达标, 说明: 缺计划}", Status.NOT_ACHIEVED, None),
    ("1.2.2: {结论: 不适用, 说明: 没有学校}", Status.NOT_APPLICABLE, None),
    ("2.1.1: 97.50", None, Decimal("97.50")),
    ("2.1.1: 97.5%", None, Decimal("97.5")),
    ("2.1.1: ９７.５％", None, Decimal("97.5")),
    ("2.1.1: {数值: 99, 结论: 部分达标}", Status.PARTIALLY_ACHIEVED, Decimal(99)),
    ("2.1.1: {结论: 未达标, 说明: 没有数据}", Status.NOT_ACHIEVED, None),
    ("1.2.1: 0", None, Decimal(0)),
]


@pytest.mark.parametrize(("entry", "status", "value"), TAKEN)
def test_an_entry_is_taken_as_meant(
    tmp_path: Path, edition: Edition, entry: str, status: Status | None, value: Decimal | None
) -> None:
    """Words, letters, digits of either width, numbers with or without their unit."""
    made, problems = read(tmp_path, edition, f"  {entry}\n")
    assert problems == []
    (answer,) = made
    assert (answer.status, answer.value) == (status, value)
    assert (answer.at, answer.by) == (AT, "办公室")
    assert answer.fingerprint == edition.requirements[answer.requirement].fingerprint


REFUSED = [
    ("1.1.9: 达标", "S101", "1.1.9", "是不是"),
    ("1.1.1: 好", "S102", "好", "达标"),
    ("1.1.1: 不适用", "S102", "不适用", "未达标"),
    ("1.1.1: {数值: 3}", "S102", "3", "达标"),
    ("1.1.3: {数值: 3, 结论: 达标}", "S102", "3", "说明里"),
    ("1.1.1: {数值: 3, 结论: 达标}", "S102", "3", "说明里"),
    ("1.1.1: {说明: 无}", "S102", "1.1.1", "结论"),
    ("2.1.1: 达标", "S102", "达标", "主干道亮灯率"),
    ("2.1.1: 很高", "S102", "很高", "主干道亮灯率"),
    ("2.1.1: 1,000", "S102", "1,000", "千分位"),
    ("2.1.1: 101", "S102", "101", "100之间"),
    ("2.1.1: {数值: 99, 结论: 中}", "S102", "99", "部分达标"),
    ("1.1.1: {结伦: 达标}", "C102", "结伦", "结论"),
    ("1.1.1: {结论: 达标, 差距类型: 弱}", "C103", "弱", "弱项"),
    ("1.1.1: [达标]", "C107", "1.1.1", "逐项"),
    ("1.1.1：达标", "C021", "1.1.1：", "“: ”"),
    ("1.1.1: 达标\n  1.1.1: 未达标", "C016", "1.1.1", "删掉"),
    ("1.1.1: 达标\n  １.１.１: 达标", "S106", "１.１.１", "一处"),
]


@pytest.mark.parametrize(("entry", "code", "at", "hint"), REFUSED)
def test_a_fault_is_told_at_its_entry(
    tmp_path: Path, edition: Edition, entry: str, code: str, at: str, hint: str
) -> None:
    """One problem, where it stands, with what to type."""
    _, problems = read(tmp_path, edition, f"  {entry}\n")
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert problem.source[problem.column - 1 :].startswith(at) or at in problem.source
    assert hint in problem.hint
    assert not problem.warning


REMINDED = [
    ("1.1.1: 未达标", "S103", 1),
    ("1.2.2: 不适用", "S103", 1),
    ("1.1.1: {结论: 达标, 佐证: 没有.txt}", "S104", 1),
    ("1.1.1: {结论: 达标, 佐证: ../没有.txt}", "S104", 1),
    ("1.1.1:", "S105", 0),
]


@pytest.mark.parametrize(("entry", "code", "answers"), REMINDED)
def test_a_reminder_fails_nothing(
    tmp_path: Path, edition: Edition, entry: str, code: str, answers: int
) -> None:
    """A missing note or proof is told and the answer counts; an empty entry is none."""
    made, problems = read(tmp_path, edition, f"  {entry}\n")
    assert [(p.code, p.warning) for p in problems] == [(code, True)]
    assert len(made) == answers


def test_every_entry_at_fault_is_told_and_the_others_count(
    tmp_path: Path, edition: Edition
) -> None:
    """All problems at once, in the order of the sheet."""
    entries = "  1.1.1: 好\n  1.1.2: 达标\n  9.9: 达标\n  2.1.1: 高\n"
    made, problems = read(tmp_path, edition, entries)
    assert [problem.line for problem in problems] == [5, 7, 8]
    assert [answer.requirement for answer in made] == ["1.1.2"]


def test_proofs_are_described_and_gap_types_kept(tmp_path: Path, edition: Edition) -> None:
    """A file beside the sheet is recorded with its size; one of two missing leaves the other."""
    (tmp_path / "证.txt").write_text("材料", encoding="utf-8")
    entry = "  1.1.1: {结论: 部分达标, 说明: 一次, 佐证: [证.txt, 无.txt], 差距类型: 弱项}\n"
    (answer,), problems = read(tmp_path, edition, entry)
    assert [(proof.path, proof.size) for proof in answer.evidence] == [("证.txt", 6)]
    assert answer.gap_type is GapType.WEAK
    assert [problem.code for problem in problems] == ["S104"]


@pytest.mark.parametrize(
    ("unit", "hint"),
    [("市教育居", "是不是：市教育局"), ("某某单位", "整个城市写“全市”")],
)
def test_a_unit_that_nobody_knows_is_told(
    tmp_path: Path, edition: Edition, unit: str, hint: str
) -> None:
    """At 单位, with the nearest names; an alias, 全市 and a roster of nobody are fine."""
    file = tmp_path / "答卷.yaml"
    file.write_text(f"体系: a\n单位: {unit}\n答案: {{1.1.1: 达标}}\n", encoding="utf-8")
    sheet, _ = answer_sheets.read(file)
    assert sheet is not None
    made, (problem,) = answer_sheets.answers(sheet, edition, edition.units, AT, tmp_path)
    assert (problem.code, problem.line, problem.column) == ("S108", 2, 5)
    assert hint in problem.hint
    assert not problem.warning
    assert len(made) == 1
    known = edition.units.extended([Unit("市教育局", (unit,))])
    for roster in (known, Roster(())):
        assert answer_sheets.answers(sheet, edition, roster, AT, tmp_path)[1] == []


def test_an_id_of_small_letters_is_taken(tmp_path: Path, edition: Edition) -> None:
    """However it is typed; a second answer in another case is told."""
    area, *others = edition.areas
    first, *items = area.items
    small = replace(first.requirements[0], id="a1")
    item = replace(first, requirements=(small,))
    changed = replace(edition, areas=(replace(area, items=(item, *items)), *others))
    (answer,), problems = read(tmp_path, changed, "  A1: 达标\n  a1: 未达标\n")
    assert answer.requirement == "a1"
    assert [problem.code for problem in problems] == ["S106"]


def test_a_sheet_without_answers_is_told(tmp_path: Path) -> None:
    """答案 misspelt is one fault."""
    file = tmp_path / "a.yaml"
    file.write_text("体系: a\n答按: {1.1: 达标}\n", encoding="utf-8")
    sheet, problems = answer_sheets.read(file)
    assert sheet is None
    assert [problem.hint for problem in problems] == ["改成“答案”"]


@pytest.mark.parametrize("space", ["\u3000", "\u2003", " "])
def test_spaces_of_any_width_around_an_id_are_none_of_it(
    tmp_path: Path, edition: Edition, space: str
) -> None:
    """A full-width space before an id comes with Chinese typing."""
    answers, _ = read(tmp_path, edition, f'  "{space}1.1.2": 达标\n')
    assert [answer.requirement for answer in answers] == ["1.1.2"]
