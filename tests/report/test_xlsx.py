"""The report as a workbook: complete, the columns of the field, the same numbers as JSON."""

import json
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from tests.conftest import hand_built, ledger, said, small_edition
from tests.report.pages import gaps_of
from tests.report.reading_xlsx import Grid, all_text, below, marks, merged, parts, sheets, table

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import figures, json_gaps, json_v1, labels
from wenming_cli.report.marks import notices
from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx import gap_workbook
from wenming_cli.report.xlsx.workbook import render

ASSESSMENT = (
    "序号 测评内容 测评标准 测评方法 分值 自评等级 自评得分 得分依据（佐证编号） 失分原因 "
    "差距类型（缺项/缺证/弱项） 整改措施 责任人 完成时限 复核得分 复核意见"
)
PROBLEMS = (
    "序号 测评标准（编号） 存在问题 具体表现/点位 差距类型 "
    "发现来源（自查/督查/模拟测评/群众反映） 发现时间 责任单位"
)
TASKS = "序号 对应问题编号 工作任务 具体措施 完成标准（目标） 完成时限 责任单位 配合单位"
DUTIES = "序号 任务编号 牵头领导 责任单位 责任科室 责任人 联系电话 督导人"
RANKING = "单位 指标分值 得分 及格率 排名"
BY_HAND = {
    "自评表": ("整改措施", "责任人", "完成时限", "复核得分", "复核意见"),
    "任务清单": ("具体措施", "完成时限"),
    "责任清单": ("牵头领导", "责任科室", "责任人", "联系电话", "督导人"),
}


@pytest.fixture
def book(results: Results) -> dict[str, Grid]:
    """The sheets of the report on the small edition."""
    return sheets(render(results))


def test_the_sheets_stand_in_their_order(book: dict[str, Grid]) -> None:
    """What is handed in comes first, what it rests on after it."""
    handed_in = ["总览", "自评表", "问题清单", "任务清单", "责任清单", "单位得分", "佐证清单"]
    assert list(book) == [*handed_in, "差距清单", "计分明细", "填报记录", "测评标准明细"]


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("自评表", ASSESSMENT),
        ("问题清单", PROBLEMS),
        ("任务清单", TASKS),
        ("责任清单", DUTIES),
        ("单位得分", RANKING),
    ],
)
def test_columns_have_the_names_of_the_field(book: dict[str, Grid], name: str, heads: str) -> None:
    """Names and order are those that offices use, to be pasted into their own forms."""
    wanted = heads.split()
    row = below(book[name], *wanted[:2])[0]
    assert row[: len(wanted)] == wanted
    assert name == "单位得分" or len(row) == len(wanted)


def test_what_nobody_recorded_is_empty(book: dict[str, Grid]) -> None:
    """Measures, persons, terms and reviews are left to be written by hand; none is invented."""
    for name, columns in BY_HAND.items():
        rows = table(book[name], "序号")
        assert rows
        assert {row[column] for row in rows for column in columns} == {""}
    assert {row["排名"] for row in table(book["单位得分"], "单位", "指标分值")} == {""}


def test_areas_carry_the_numbers_of_json(results: Results, book: dict[str, Grid]) -> None:
    """Points, rates and coverage of areas and total agree with JSON format 1 to the last digit."""
    told = json.loads(json_v1.render(results))
    rows = below(book["总览"], "测评项目", "分值")[1:]
    for row, area in zip(rows, [*told["areas"], told], strict=False):
        keys = ("points", "earned", "pending", "lost", "excused")
        assert row[1:6] == [area[key] for key in keys]
        assert row[6] == ("" if area["rate"] is None else area["rate"])
        covered = area["coverage"]
        assert f"{covered['answered']}/{covered['total']}" in row
    rate = below(book["总览"], "得分率", "最低")[1]
    assert rate[:3] == [told["rate"], told["rate_low"], told["rate_high"]]
    assert rate[3:5] == [told["coverage"]["answered"], told["coverage"]["total"]]


def test_requirements_carry_the_numbers_of_json(results: Results, book: dict[str, Grid]) -> None:
    """Each requirement's points, share and value agree with JSON format 1."""
    told = json.loads(json_v1.render(results))
    wanted = [r for a in told["areas"] for i in a["items"] for r in i["requirements"]]
    rows = table(book["计分明细"], "序号", "编号")
    assert [row["编号"] for row in rows] == [each["id"] for each in wanted]
    for row, each in zip(rows, wanted, strict=True):
        assert (row["分值"], row["失分"]) == (each["points"], each["lost"])
        assert row["折算份额"] == ("" if each["share"] is None else each["share"])
        assert row["数值"] == ("" if each["value"] is None else each["value"])
    printed = table(book["自评表"], "序号", "测评内容")
    assert [row["分值"] for row in printed] == [each["points"] for each in wanted]


def test_units_carry_the_numbers_of_json(results: Results, book: dict[str, Grid]) -> None:
    """Each unit's points, rate and records agree with JSON format 1, in the same order."""
    wanted = json.loads(json_v1.render(results))["units"]
    rows = table(book["单位得分"], "单位", "指标分值")[: len(wanted)]
    for row, unit in zip(rows, wanted, strict=True):
        assert row["单位"] == unit["name"]
        keys = {"指标分值": "points", "得分": "earned", "待评": "pending", "失分": "lost"}
        assert {head: row[head] for head in keys} == {h: unit[key] for h, key in keys.items()}
        assert row["得分率"] == ("" if unit["rate"] is None else unit["rate"])
        assert (row["台账记录"], row["台账校验值"]) == (unit["records"], "".join(unit["heads"]))


@pytest.mark.parametrize("by", [None, *Grouping])
def test_gaps_carry_the_numbers_of_json(results: Results, by: Grouping | None) -> None:
    """The gap list has the gaps, groups, running totals and rates of its JSON."""
    gaps = gaps_of(results, by=by)
    wanted = json.loads(json_gaps.render(gaps))["gaps"]
    grid = sheets(gap_workbook.render(gaps))["差距清单"]
    keys = {
        "编号": "id",
        "差距类型": "type",
        "可补分值": "lost",
        "佐证涉及分值": "at_risk",
        "累计": "running",
        "补齐后得分率": "reach_low",
        "补齐后最高得分率": "reach_high",
        "牵头单位": "lead_unit",
    }
    rows = table(grid, "序号", "编号")
    assert [{head: row[head] for head in keys} for row in rows] == [
        {head: each[key] for head, key in keys.items()} for each in wanted
    ]
    named = [
        str(row[0]).rpartition("（")[0] for row in below(grid, "序号") if "共可补" in str(row[0])
    ]
    assert named == list(dict.fromkeys(each["group"] for each in wanted if each["group"]))


def test_the_three_lists_follow_from_each_other(results: Results, book: dict[str, Grid]) -> None:
    """A gap has one number: in 问题清单, as 对应问题编号, and as 任务编号."""
    problems = table(book["问题清单"], "序号", "测评标准（编号）")
    tasks = table(book["任务清单"], "序号", "对应问题编号")
    duties = table(book["责任清单"], "序号", "任务编号")
    assert len(problems) == len(tasks) == len(duties) == len(results.gaps)
    assert [row["序号"] for row in problems] == [row["对应问题编号"] for row in tasks]
    assert [row["序号"] for row in tasks] == [row["任务编号"] for row in duties]
    assert [row["责任单位"] for row in tasks] == [row["责任单位"] for row in duties]
    for row, task, gap in zip(problems, tasks, results.gaps, strict=True):
        assert str(row["测评标准（编号）"]).startswith(f"{gap.id} ")
        assert f"{gap.id} {gap.result.requirement.text}" in str(task["工作任务"])


def test_a_problem_is_told_in_the_officers_words(book: dict[str, Grid], results: Results) -> None:
    """A note stands as it was written; without one, the value or the evidence that is missing."""
    rows = table(book["问题清单"], "序号", "测评标准（编号）")
    told = {gap.id: row for gap, row in zip(results.gaps, rows, strict=True)}
    assert told["2.1.1"]["存在问题"] == "两条路待修"
    assert "相差1.5个百分点" in str(told["2.1.1"]["具体表现/点位"])
    assert told["2.1.2"]["存在问题"] == "缺佐证：工作方案（规范文件）"
    assert str(told["1.2.1"]["存在问题"]).startswith("实际2处")


def test_items_are_merged_and_yet_in_every_row(results: Results) -> None:
    """An item's cell spans its requirements; under it every row keeps it, for filters."""
    content = render(results)
    grid = sheets(content)["自评表"]
    top = grid.index(below(grid, "序号")[0])
    spans = {
        (first[0], last[0]) for first, last in merged(content, "自评表") if first[1] == last[1] == 1
    }
    rows = [(at, row) for at, row in enumerate(grid) if at > top and isinstance(row[0], float)]
    for area in results.areas:
        for item in area.items:
            mine = [at for at, row in rows if row[1] == f"{item.item.id} {item.item.name}"]
            assert len(mine) == len(item.requirements)
            assert len(mine) == 1 or (mine[0], mine[-1]) in spans


def test_each_area_begins_with_a_row_of_its_own(results: Results) -> None:
    """The area's name, points and coverage stand across the table (组名行)."""
    content = render(results)
    grid = sheets(content)["自评表"]
    for area in results.areas:
        named = f"{area.area.id} {area.area.name}　"
        at = next(at for at, row in enumerate(grid) if str(row[0]).startswith(named))
        assert ((at, 0), (at, 14)) in merged(content, "自评表")


def test_nothing_is_computed_linked_or_run(results: Results) -> None:
    """There is no formula, no link and no object, and only known parts."""
    for content in (render(results), gap_workbook.render(gaps_of(results))):
        assert marks(content) == set()
        assert not [name for name in parts(content) if "vba" in name or "extern" in name]


def test_nobody_is_named_in_the_properties(results: Results) -> None:
    """The file says what it is; author and company are empty, and there is no clock in it."""
    core = parts(render(results))["docProps/core.xml"].decode()
    assert "<dc:creator></dc:creator>" in core
    assert "自评报告</dc:title>" in core
    assert "2026-1" not in core


def test_the_same_results_give_the_same_bytes(results: Results) -> None:
    """No clock and no chance is in the file."""
    assert render(results) == render(hand_built(small_edition()))


def test_notices_round_and_ledgers_are_told(results: Results, book: dict[str, Grid]) -> None:
    """Every sheet says whose it is and what it must not pass for; records and last h are there."""
    for name, grid in book.items():
        above = "\n".join(str(cell) for row in grid[:6] for cell in row if cell)
        assert all(notice in above for notice in notices(results)), name
        assert "辽源市全市　2026Q4（2026年四季度自评）" in above, name
    text = all_text(render(results))
    for unit in results.units:
        assert all(head in text for head in unit.heads)
    assert results.edition.fingerprint in text
    listed = all_text(gap_workbook.render(gaps_of(results)))
    assert all(line in listed for line in (*labels.records(results), *notices(results)))


def _stored(value: Any) -> list[str]:
    """Return the leaves of a stored value as a page words them."""
    if is_dataclass(value):
        return [leaf for f in fields(value) for leaf in _stored(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [leaf for each in value for leaf in _stored(each)]
    if value is None:
        return []
    return [figures.plain(value) if isinstance(value, Decimal) else str(value)]


def full_answers() -> Results:
    """Answers with every field filled: one that counts, another unit's, one to older wording."""
    edition = small_edition()
    proof = Evidence("佐证/路灯台账.txt", 4711, "0123456789abcdef" * 4, "2026-09-17")
    full = said(
        Status.PARTIALLY_ACHIEVED,
        value=Decimal("97.5"),
        note="两条路待修",
        evidence=(proof,),
        gap_type=GapType.MISSING,
        by="市容科",
    )
    other = replace(full, value=Decimal("96.25"), note="辖区口径不同", by="治安支队")
    old = replace(full, value=None, note="按旧条文填的", by="教育科", fingerprint="f" * 16)
    ledgers = [
        ledger(edition, "市城市管理行政执法局", {"2.1.1": full}),
        ledger(edition, "市公安局", {"2.1.1": other}),
        ledger(edition, "市教育局", {"1.1.2": old}),
    ]
    return evaluate(edition, ledgers, Basis(edition.units))


def test_every_stored_field_of_an_answer_is_in_it() -> None:
    """Each field of each answer, counted or not, is found in the workbook."""
    results = full_answers()
    text = all_text(render(results))
    counted = [r.answer for r in results.requirements if r.answer]
    others = [v.answer for r in results.requirements for v in r.views]
    stale = [r.stale for r in results.requirements if r.stale]
    assert (len(counted), len(others), len(stale)) == (1, 1, 1)
    for answer in (*counted, *others, *stale):
        for leaf in _stored(answer):
            assert leaf in text, leaf


def test_every_stored_field_of_a_requirement_is_in_it(results: Results) -> None:
    """Each field of each requirement of the edition is found in 测评标准明细."""
    text = "\n".join(str(c) for row in sheets(render(results))["测评标准明细"] for c in row)
    for requirement in results.edition.requirements.values():
        weight = float(requirement.weight)
        for leaf in _stored(replace(requirement, weight=Decimal(0))):
            assert leaf in text, leaf
        assert str(weight) in text


def test_every_field_of_a_result_is_in_it(results: Results, book: dict[str, Grid]) -> None:
    """Units, evidence missing, arithmetic, status, what is counted: each is in its row."""
    known = {
        *("requirement", "points", "unit", "answer", "stale", "status", "share", "lost"),
        *("earned", "settled", "worked", "unproven", "views", "counted"),
    }
    assert set(results.requirements[0]._fields) == known
    rows = table(book["计分明细"], "序号", "编号")
    for row, result in zip(rows, results.requirements, strict=True):
        assert row["填报单位"] == result.unit
        assert row["自评等级"] == labels.status(result)
        assert Decimal(str(row["已得"])) == figures.rounded(result.earned)
        assert row["份额的算法"] == shown(result.worked)
        assert row["计入"] == ("是" if result.counted else "否")
    proofs = [row for row in below(book["佐证清单"], "序号", "测评标准编号")[1:] if row[10]]
    wanted = ["；".join(r.unproven) for r in results.requirements if r.unproven]
    assert [row[10] for row in proofs] == wanted


def test_a_unit_has_a_book_of_its_own() -> None:
    """It signs in its own name; what another unit leads is shown and not counted."""
    grid = sheets(render(hand_built(small_edition(), "市教育局")))["自评表"]
    assert str(grid[-1][0]).startswith("填报单位（盖章）：市教育局")
    mine = sheets(render(hand_built(small_edition(), "龙山区")))["自评表"]
    assert {row["自评得分"] for row in table(mine, "序号", "测评内容")} == {"不计入"}


def test_an_unfinished_item_has_not_earned_in_a_city_but_its_unit_has() -> None:
    """In a city an item earns when it is whole; a unit's requirement counts by itself."""
    edition = small_edition()
    spoken = [ledger(edition, "市教育局", {"1.1.2": Status.ACHIEVED})]
    city = sheets(render(evaluate(edition, spoken, Basis(edition.units))))["自评表"]
    unit = sheets(render(evaluate(edition, spoken, Basis(edition.units), "市教育局")))["自评表"]
    points = [
        {str(row["测评标准"])[:5]: row["自评得分"] for row in table(grid, "序号", "测评内容")}
        for grid in (city, unit)
    ]
    assert [each["1.1.2"] for each in points] == ["待评", 1.0]


def test_an_empty_round_makes_a_workbook_too() -> None:
    """Before the first answer every requirement stands there as 未评, and no gap."""
    edition = small_edition()
    empty = sheets(render(evaluate(edition, [], Basis(edition.units))))
    rows = table(empty["自评表"], "序号", "测评内容")
    assert {(row["自评等级"], row["自评得分"]) for row in rows} == {("未评", "待评")}
    assert below(empty["问题清单"], "序号")[1][0] == "已评的测评标准没有差距。"
