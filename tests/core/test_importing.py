"""What a table's rows become, on small grids written by hand."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from wenming_cli.core.importing.headers import Asked
from wenming_cli.core.importing.importing import imported
from wenming_cli.core.importing.numbered import parted
from wenming_cli.model.grid import Grid, Span, even
from wenming_cli.model.imported import Fate, Imported, Particulars

HEAD = ["测评项目", "测评内容", "测评标准", "测评方法", "牵头单位", "责任单位"]
ABOUT = Particulars("表.xlsx", "x", "", "示例体系", "2026年版")


def sheet(*rows: list[str], spans: tuple[Span, ...] = (), name: str = "自评表") -> Grid:
    """Make a sheet."""
    return Grid(name, even(rows), spans)


def read(*grids: Grid, asked: Asked | None = None, flowing: bool = False) -> Imported:
    """Read sheets."""
    return imported(grids, ABOUT, asked or Asked(), flowing=flowing)


def requirements(found: Imported) -> list[Any]:
    """Return the requirements as they are written, in order."""
    areas: Any = found.edition["areas"]
    return [r for area in areas for item in area["items"] for r in item["requirements"]]


def row(text: str, *more: str, area: str = "", item: str = "") -> list[str]:
    """Make a row."""
    return [area, item, text, *(more or ("材料审核", "市教育局", ""))]


def test_every_row_has_a_fate() -> None:
    """None is dropped: what is not placed is listed with its reason."""
    grid = sheet(
        ["示例体系任务分解表"],
        HEAD,
        row("有制度。", area="一、教育环境", item="1.家长学校"),
        ["第1页 共2页"],
        ["示例体系任务分解表（续）"],
        HEAD,
        [],
        row("有台账。"),
        ["小计", "", "", "", "", "2"],
        ["", "", "", "实地考察"],
        ["备注：以上材料须盖章"],
        ["填表人：", "", "", "审核人："],
    )
    found = read(grid)
    assert [each.row for each in found.rows] == list(range(1, 13))
    assert Counter(each.fate for each in found.rows) == {
        Fate.HEADING: 2,
        Fate.HEADER: 1,
        Fate.REPEATED: 1,
        Fate.REQUIREMENT: 2,
        Fate.BLANK: 1,
        Fate.LEFT: 5,
    }
    assert [each.why for each in found.left] == [
        "页码或续表字样",
        "合计行",
        "没有测评标准的文字",
        "说明行",
        "说明行",
    ]
    assert found.counts == (1, 1, 2)


def test_names_lose_their_numbers_and_keep_them_as_clause() -> None:
    """The printed number of an item says where a requirement stands in the official text."""
    found = read(
        sheet(HEAD, row("1）有制度；2）有台账", area="Ⅰ-3 教育环境", item="Ⅲ-17 家长学校"))
    )
    area: Any = found.edition["areas"]
    assert (area[0]["name"], area[0]["items"][0]["name"]) == ("教育环境", "家长学校")
    assert [r["source"]["clause"] for r in requirements(found)] == ["Ⅲ-17 1）", "Ⅲ-17 2）"]
    assert [r["source"]["remark"] for r in requirements(found)] == ["自评表!C2"] * 2
    assert {r["source"]["confidence"] for r in requirements(found)} == {"高"}


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("1）有制度；2）有台账；3）有专人。", 3),
        ("（1）有制度\n（2）有台账", 2),
        ("①有制度②有台账③有专人", 3),
        ("1.有制度\n2.有台账", 2),
        ("一、有制度\n二、有台账", 2),
        ("１）有制度；２）有台账", 2),
        ("1）有制度：①成文②上墙；2）有台账", 2),
        ("每500米不少于3处；装灯率100%、亮灯率98.5%。", 1),
        ("1、2、3季度各开展一次活动。", 1),
        ("见附件（1）和附件（2）。", 1),
        ("达到2）类标准", 1),
        ("2）有台账", 1),
    ],
)
def test_a_cell_parts_at_numbers_that_count(cell: str, count: int) -> None:
    """Only at the outermost row of numbers, and only where it counts from one."""
    assert len(parted(cell).pieces) == count


def test_a_lead_in_is_written_into_each_part_and_told() -> None:
    """A demand without its beginning would mean something else."""
    found = read(sheet(HEAD, row("市、区两级：①有制度②有台账", area="甲", item="乙")))
    assert [r["text"] for r in requirements(found)] == ["市、区两级：有制度", "市、区两级：有台账"]
    assert "总起" in found.doubts[0].words


def test_cells_numbered_alike_are_dealt_out() -> None:
    """Each requirement gets its own methods and units where they are numbered as it is."""
    line = row(
        "1）甲事；2）乙事",
        "1）材料审核2）实地考察",
        "1）市教育局；2）市公安局",
        area="甲",
        item="乙",
    )
    one, two = requirements(read(sheet(HEAD, line)))
    assert (one["methods"], one["lead_unit"]) == (("材料审核",), "市教育局")
    assert (two["methods"], two["lead_unit"]) == (("实地考察",), "市公安局")


def test_without_a_lead_column_the_first_unit_leads() -> None:
    """So it is done in offices; a word in the cell goes before."""
    head = ["测评项目", "测评内容", "测评标准", "测评方法", "责任单位"]
    lines = [
        row("甲事。", "材料审核", "市教育局、市公安局", area="甲", item="乙"),
        row("乙事。", "材料审核", "市公安局，团市委（牵头）"),
        row("丙事。", "材料审核", "牵头：市妇联；配合：市教育局"),
    ]
    found = requirements(read(sheet(head, *lines)))
    assert [r["lead_unit"] for r in found] == ["市教育局", "团市委", "市妇联"]
    assert found[2]["division"] == "配合单位：市教育局"


def test_an_empty_lead_cell_is_left_to_be_filled() -> None:
    """Nobody is put in charge by a guess."""
    found = read(sheet(HEAD, row("甲事。", "材料审核", "", "市公安局", area="甲", item="乙")))
    assert requirements(found)[0]["lead_unit"] is None
    missing = {each.field: each for each in found.missing}
    assert missing["lead_unit"].needed
    assert missing["lead_unit"].ids == ("1.1.1",)


def test_a_strange_method_is_told_and_kept() -> None:
    """`wenming check` will point at it."""
    found = read(sheet(HEAD, row("甲事。", "飞行检查", "市教育局", "", area="甲", item="乙")))
    assert requirements(found)[0]["methods"] == ("飞行检查",)
    assert (found.doubts[0].place, "飞行检查" in found.doubts[0].words) == ("自评表!D2", True)


POINTED = ["测评项目", "测评内容", "测评标准", "测评方法", "牵头单位", "分值"]


@pytest.mark.parametrize(
    ("points", "total", "weights"),
    [
        (("4分", ""), "4", [None, None]),
        (("2", "2"), "4", [None, None]),
        (("1", "3"), "4", ["1", "3"]),
        (("", ""), None, [None, None]),
    ],
)
def test_points_are_the_items_or_each_rows(
    points: tuple[str, str], total: str | None, weights: list[str | None]
) -> None:
    """One number is the item's; a number in each row is that row's, and becomes its weight."""
    lines = [
        row("甲事。", "材料审核", "市教育局", points[0], area="甲", item="乙"),
        row("乙事。", "材料审核", "市教育局", points[1]),
    ]
    found = read(sheet(POINTED, *lines))
    areas: Any = found.edition["areas"]
    assert areas[0]["items"][0].get("points") == total
    assert [r.get("weight") for r in requirements(found)] == weights


def test_a_row_of_several_shares_its_points() -> None:
    """A third of a point needs no endless decimal: weights are whole."""
    lines = [
        row("1）甲事；2）乙事；3）丙事", "材料审核", "市教育局", "1", area="甲", item="乙"),
        row("丁事。", "材料审核", "市教育局", "2"),
    ]
    found = requirements(read(sheet(POINTED, *lines)))
    assert [r["weight"] for r in found] == ["1", "1", "1", "6"]


def test_points_that_are_no_number_are_told() -> None:
    """And not used."""
    found = read(
        sheet(POINTED, row("甲事。", "材料审核", "市教育局", "若干", area="甲", item="乙"))
    )
    assert found.doubts[0].place == "自评表!F2"


def test_printed_ids_are_kept() -> None:
    """A column of ids is taken as it stands, made fit for a keyboard; a count of rows is none."""
    head = ["编号", *HEAD]
    lines = [["１.１.１", *row("甲事。", area="甲", item="乙")], ["1.1.3", *row("乙事。")]]
    assert [r["id"] for r in requirements(read(sheet(head, *lines)))] == ["1.1.1", "1.1.3"]
    head[0] = "序号"
    counted = [["7", *row("甲事。", area="甲", item="乙")], ["8", *row("乙事。")]]
    assert [r["id"] for r in requirements(read(sheet(head, *counted)))] == ["1.1.1", "1.1.2"]
    lines[0][0], lines[1][0] = "2.3.1", "2.3.2"
    assert [r["id"] for r in requirements(read(sheet(head, *lines)))] == ["2.3.1", "2.3.2"]


def test_an_id_over_several_requirements_is_the_items() -> None:
    """The requirements count on from it."""
    head = ["编号", *HEAD]
    found = read(sheet(head, ["3-2", *row("1）甲事；2）乙事", area="甲", item="乙")]))
    assert [r["id"] for r in requirements(found)] == ["3-2.1", "3-2.2"]


def test_an_id_or_text_used_twice_is_told() -> None:
    """With both places."""
    head = ["编号", *HEAD]
    found = read(sheet(head, ["1", *row("甲事。", area="甲", item="乙")], ["1", *row("甲事。")]))
    assert [each.words for each in found.doubts] == [
        "编号“1”与自评表!D2相同",
        "条文“甲事。”与自评表!D2相同",
    ]


def test_a_heading_of_two_rows_is_read_as_one() -> None:
    """With merged cells, and as a CSV file has it without them."""
    upper = ["测评项目", "测评内容", "测评标准", "测评方法", "责任分工", "", "备注"]
    lower = ["", "", "", "", "牵头单位", "责任单位", ""]
    line = row("甲事。", "材料审核", "市教育局", "市公安局", "重点", area="甲", item="乙")
    spans = (Span(0, 4, 0, 5), *(Span(0, c, 1, c) for c in (0, 1, 2, 3, 6)))
    for merged in (spans, ()):
        (found,) = requirements(read(sheet(upper, lower, line, spans=merged)))
        assert (found["lead_unit"], found["responsible_units"]) == ("市教育局", ("市公安局",))
        assert found["source"]["remark"] == "自评表!C3；重点"


def test_rows_beside_a_text_that_reaches_down_belong_to_it() -> None:
    """More units in the rows below are not lost."""
    lines = [
        row("甲事。", "材料审核", "市教育局", "市公安局", area="甲", item="乙"),
        row("", "", "", "市妇联"),
    ]
    found = read(sheet(HEAD, *lines, spans=(Span(1, 2, 2, 2),)))
    assert requirements(found)[0]["responsible_units"] == ("市公安局", "市妇联")
    assert found.rows[2].fate is Fate.CONTINUED


def test_area_names_stand_in_rows_or_sheets_where_no_column_has_them() -> None:
    """A row over the whole width, a paragraph above a table, the sheet's name."""
    head = HEAD[1:]
    one, two = row("甲事。", item="乙")[1:], row("丙事。", item="丁")[1:]
    wide = tuple(Span(r, 0, r, 4) for r in (1, 3))
    banded = read(sheet(head, ["一、教育环境"], one, ["二、公共环境"], two, spans=wide))
    parted_ = read(sheet(head, one, name="一、教育环境"), sheet(head, two, name="二、公共环境"))
    titled = read(
        Grid("表1", even([head, one]), above=("一、教育环境",)),
        Grid("表2", even([head, two]), above=("二、公共环境",)),
        flowing=True,
    )
    for found in (banded, parted_, titled):
        areas: Any = found.edition["areas"]
        assert [area["name"] for area in areas] == ["教育环境", "公共环境"]


def test_a_table_goes_on_in_the_next_one_of_a_document_only() -> None:
    """Word parts a table at a page; a sheet without a heading is another thing."""
    first = sheet(HEAD, row("甲事。", area="甲", item="乙"), name="表1")
    rest = sheet(row("丙事。", "材料审核", "市教育局", "市公安局"), name="表2")
    rest = replace(rest, rows=tuple((*r, *[""] * (first.width - len(r))) for r in rest.rows))
    wide = replace(first, rows=tuple((*r, *[""] * (rest.width - len(r))) for r in first.rows))
    assert read(wide, rest, flowing=True).counts == (1, 1, 2)
    apart = read(wide, rest)
    assert apart.counts == (1, 1, 1)
    assert apart.left[0].why == "这张表没有找到表头"


def test_fewer_levels_are_sorted_out() -> None:
    """测评类别 beside 测评项目, and no 测评标准: the deepest column holds the requirements."""
    found = read(
        sheet(
            ["测评类别", "测评项目", "测评内容", "测评方法", "责任单位"],
            ["基本指标", "家长学校", "有制度。", "材料审核", "市教育局"],
        )
    )
    area: Any = found.edition["areas"]
    assert area[0]["name"] == "基本指标"
    assert area[0]["items"][0]["name"] == "家长学校"
    assert requirements(found)[0]["text"] == "有制度。"


def test_columns_named_by_hand_go_before_what_is_known() -> None:
    """By letter with the row of the heading, or by the words over them."""
    grid = sheet(["大类", "小类", "考核要点", "谁来办"], ["甲", "乙", "有制度。", "市教育局"])
    columns = {"area.name": 0, "item.name": 1, "text": 2, "lead_unit": 3}
    assert read(grid).counts == (0, 0, 0)
    by_letter = read(grid, asked=Asked(columns, below=1))
    words = {"area.name": "大类", "item.name": "小类", "text": "考核要点", "lead_unit": "谁来办"}
    by_words = read(grid, asked=Asked(words))
    for found in (by_letter, by_words):
        assert found.counts == (1, 1, 1)
        assert requirements(found)[0]["lead_unit"] == "市教育局"


def test_a_column_that_nothing_fits_is_told() -> None:
    """With how many cells under it say something."""
    grid = sheet(
        [*HEAD, "完成时限"], [*row("甲事。", area="甲", item="乙"), "6月底"], row("乙事。")
    )
    (used,) = [each for each in read(grid).sheets[0].columns if not each.role]
    assert (used.letter, used.title, used.filled) == ("G", "完成时限", 1)


def test_numbers_in_a_text_are_suggested_and_nothing_is_made_of_them() -> None:
    """Whether it is 定量 is for a person to say."""
    found = read(sheet(HEAD, row("亮灯率不低于99%，满意度达到90%以上。", area="甲", item="乙")))
    assert [(s.direction, s.line, s.unit) for s in found.suggestions] == [
        ("不低于", "99", "%"),
        ("不低于", "90", "%"),
    ]
    assert requirements(found)[0]["nature"] == "定性"
    assert "measure" not in requirements(found)[0]


def test_names_that_may_be_one_unit_are_told() -> None:
    """教育局 and 市教育局 would be two units in every figure."""
    lines = [row("甲事。", area="甲", item="乙"), row("乙事。", "材料审核", "教育局", "")]
    assert "可能是同一个单位" in read(sheet(HEAD, *lines)).doubts[-1].words
