"""Pages of issues: golden texts, and the same rows in every format, whatever people wrote."""

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import RenderableType
from tests.remedied import course_page, page, sample_docket, worded_page
from tests.report import reading_docx, reading_html, reading_xlsx
from tests.report.pages import WIDE, on_screen
from tests.report.test_hostile import HOSTILE, skeleton
from tests.report.test_html_hostile import MARKUP

from wenming_cli.core.remediation.choosing import chosen
from wenming_cli.core.remediation.pressing import pressing
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.listing import Choice, Listing
from wenming_cli.model.remediation.pressing import Press
from wenming_cli.model.remediation.view import View
from wenming_cli.report.csv_cells import unprotected
from wenming_cli.report.remediation import (
    csv as csv_page,
)
from wenming_cli.report.remediation import (
    docx,
    head,
    html,
    markdown,
    problems,
    tables,
    terminal,
    terminal_course,
    terminal_today,
    today_json,
    xlsx,
)
from wenming_cli.report.remediation import (
    json as json_page,
)
from wenming_cli.report.remediation.text_cells import names, text_rows
from wenming_cli.report.visible import shown

LEDGER_HEADS = (
    "序号｜问题编号｜发现日期｜问题来源｜测评标准编号｜点位类别｜点位名称（地址）｜存在问题｜差距类型｜"
    "整改类型｜整改措施｜整改目标（销号标准）｜责任单位｜责任领导｜责任人及电话｜整改时限｜整改进展｜"
    "完成日期｜佐证材料（改前/改后）｜状态｜复核人及意见"
)
HEADS = {
    View.LEDGER: LEDGER_HEADS,
    View.PROBLEMS: (
        "序号｜测评标准（编号）｜存在问题｜具体表现/点位｜差距类型｜发现来源｜发现时间｜责任单位"
    ),
    View.TASKS: (
        "序号｜对应问题编号｜工作任务｜具体措施｜完成标准（目标）｜完成时限｜责任单位｜配合单位"
    ),
    View.DUTIES: "序号｜任务编号｜牵头领导｜责任单位｜责任科室｜责任人｜联系电话｜督导人",
}
PAGES: dict[str, Callable[[], RenderableType]] = {
    "ledger": lambda: terminal.render(page(), 50),
    "ledger_late": lambda: terminal.render(late(), 50),
    "ledger_tasks": lambda: terminal.render(page(view=View.TASKS), 50),
    "ledger_by_unit": lambda: terminal.render(page(view=View.UNIT), 50),
    "ledger_course": lambda: terminal_course.render(
        course_page("市教育局-001", "市城市管理行政执法局-001")
    ),
    "today": lambda: terminal_today.render(pressing(sample_docket()), 20),
}
"""Terminal pages by the name of their golden file."""

WORDS = [*HOSTILE, *(words for words in MARKUP if len(words) < 1000)]


def late() -> Listing:
    """Return what is late."""
    choice = Choice(late=True)
    return page(chosen(sample_docket(), choice), choice=choice)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [80, 120])
def test_a_screen_reads_as_agreed(
    name: str, width: int, golden: Callable[[str, str], None]
) -> None:
    """No line is wider than the screen."""
    made = on_screen(PAGES[name](), width)
    golden(f"{name}_{width}.txt", made)
    for line in made.splitlines():
        assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) <= width


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("view", [View.LEDGER, View.PROBLEMS, View.TASKS, View.DUTIES])
def test_an_id_stands_on_one_line(view: View, width: int) -> None:
    """What one copies into the next command is never broken, however long the unit's name."""
    docket = sample_docket()
    first, *rest = docket.entries
    long = first._replace(issue=first.issue._replace(unit="市城市管理行政执法局"))
    made = on_screen(terminal.render(page(docket._replace(entries=(long, *rest)), view), 50), width)
    for entry in (long, *rest):
        assert entry.issue.id in made or entry.issue.state is State.DISMISSED
    assert all(cell_len(line) <= width for line in made.splitlines())


@pytest.mark.parametrize(
    ("name", "made"),
    [("ledger", page()), ("ledger_course", course_page("市教育局-001"))],
    ids=["ledger", "course"],
)
def test_a_markdown_page_reads_as_agreed(
    name: str, made: Listing, golden: Callable[[str, str], None]
) -> None:
    """The tables of the page under its facts, and the ledgers they rest on."""
    golden(f"{name}.md", markdown.render(made).decode())


@pytest.mark.parametrize("view", HEADS)
def test_the_columns_are_those_of_the_trade(view: View) -> None:
    """Their names and their order, word for word."""
    (table,) = tables.one(page(view=view))
    assert names(table.headings) == tuple(HEADS[view].split("｜"))


def test_one_command_says_what_is_late_whose_since_when_and_who_allowed_more() -> None:
    """All of it stands in the row, on the narrowest screen that has a table."""
    told = "".join(on_screen(PAGES["ledger_late"](), WIDE).split())
    for words in (
        "市教育局-001",
        "缺一次集中培训",
        "2026-11-10",
        "逾期13天",
        "11月11日起",
        "时限2026-10-30→2026-11-05，批准人：分管副市长，理由：讲师改期",
        "时限2026-11-05→2026-11-10，批准人：创城办主任，理由：场地维修",
    ):
        assert words in told
    assert "市公安局" not in told


def test_a_long_list_says_how_many_more_there_are() -> None:
    """And how to see all of them; files hold all anyway."""
    told = on_screen(terminal.render(page(), 3), WIDE)
    assert "以上是前3件，还有6件。全部：wenming ledger -o 台账.xlsx，或加上--top" in told
    assert "市公安局-001" not in told
    assert b"-001" in markdown.render(page())


@pytest.mark.parametrize("view", View)
def test_every_format_holds_the_same_rows(view: View) -> None:
    """Word, Excel, HTML, CSV and Markdown say the same words and numbers."""
    listing = page(view=view)
    (table,) = tables.one(listing)
    heads, wanted = list(names(table.headings)), [list(row) for row in text_rows(table)]
    document = reading_docx.opened(docx.render(listing))
    assert reading_docx.table_headed(document, *heads[:2]) == [heads, *wanted]
    root = reading_html.read(html.render(listing))
    cells = [[c.text for c in row.children] for row in root.all("tr")]
    assert cells == [heads, *wanted]
    lines = list(csv.reader(io.StringIO(csv_page.render(listing).decode("utf-8-sig"))))
    at = lines.index(heads)
    assert [[unprotected(cell) for cell in line] for line in lines[at + 1 :]] == wanted
    grid = reading_xlsx.sheets(xlsx.render(listing))
    (sheet,) = grid.values()
    body = reading_xlsx.below(sheet, *heads[:2])[1 : len(wanted) + 1]
    assert [
        [_as_text(cell, row[n]) for n, cell in enumerate(line)]
        for line, row in zip(body, wanted, strict=True)
    ] == wanted
    assert "\n".join(wanted[-1]).replace("\n", "；").split("；")[0] in markdown.render(
        listing
    ).decode().replace("\\", "")


def _as_text(cell: object, wanted: str) -> str:
    """Write a number of a sheet as the other formats do."""
    if isinstance(cell, float):
        return f"{cell:.2f}%" if wanted.endswith("%") else str(int(cell))
    return str(cell)


def test_a_wide_sheet_has_its_title_over_the_first_page() -> None:
    """Nothing above the table is cut by the paper or stands in the columns of every page."""
    with zipfile.ZipFile(io.BytesIO(xlsx.render(page()))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names_ = book.read("xl/workbook.xml").decode()
    merged = re.findall(r'<mergeCell ref="([A-Z])\d+:([A-Z])\d+"/>', sheet)
    assert "$A:$B" in names_
    assert merged
    assert {first for first, _ in merged} == {"C"}
    assert {last for _, last in merged} <= set("KLM")


@pytest.mark.parametrize("view", [View.LEDGER, View.PROBLEMS, View.TASKS, View.DUTIES])
def test_days_and_ids_stand_on_one_line_in_word(view: View) -> None:
    """Their columns are wide enough for ten digits, and for a unit of four characters."""
    with zipfile.ZipFile(io.BytesIO(docx.render(page(view=view)))) as file:
        body = file.read("word/document.xml").decode()
    widths = [int(twips) for twips in re.findall(r'<w:gridCol w:w="(\d+)"/>', body)]
    columns = dict(
        zip(HEADS[view].split("｜"), widths[-len(HEADS[view].split("｜")) :], strict=True)
    )
    letters = 9 if view is View.LEDGER else 10.5
    for name, width in columns.items():
        if name.endswith(("日期", "时限", "时间")):
            assert width >= 10 * 0.6 * letters * 20 + 80, name
        if name in {"问题编号", "对应问题编号", "任务编号"}:
            assert width >= (4 + 4 * 0.6) * letters * 20 + 80, name


def test_the_workbook_holds_every_list_and_count() -> None:
    """问题台账, the three lists, and the counts by unit, leader, area and state; all agree."""
    made = reading_xlsx.sheets(xlsx.render(page()))
    assert list(made) == [
        *("问题台账", "问题清单", "任务清单", "责任清单"),
        *("按单位", "按领导", "按项目", "按状态"),
    ]
    ledger = reading_xlsx.table(made["问题台账"], "序号")
    problems_, tasks, duties = (
        reading_xlsx.table(made[name], "序号") for name in ("问题清单", "任务清单", "责任清单")
    )
    real = [row for row in ledger if row["状态"] != "不予认定"]
    assert [r["存在问题"] for r in problems_] == [r["存在问题"] for r in real]
    assert [r["对应问题编号"] for r in tasks] == [r["问题编号"] for r in real]
    assert [r["任务编号"] for r in duties] == [r["对应问题编号"] for r in tasks]
    for name in list(made)[4:]:
        last = next(row for row in made[name] if row[0] == "合计")
        assert last[1] == len(real)


def test_the_course_is_whole_in_every_format() -> None:
    """Steps, extensions, papers and the answer now in force."""
    listing = course_page("市教育局-001", "市教育局-002")
    texts = [
        reading_docx.all_text(reading_docx.opened(docx.render(listing))),
        reading_xlsx.all_text(xlsx.render(listing)),
        reading_html.read(html.render(listing)).text,
        markdown.render(listing).decode().replace("\\", ""),
    ]
    for text in texts:
        for words in (
            *(
                "创城督〔2026〕11号交办单",
                "创城督〔2026〕12号督办单",
                "部分达标（市教育局（业务科）",
            ),
            *("时限2026-11-05→2026-11-10，批准人：创城办主任，理由：场地维修", "年年有培训。"),
            *("佐证/改前.jpg", "申请销号", "复核通过", "待销号", "未达标（市教育局，"),
        ):
            assert words in text
    lines = csv_page.render(listing).decode("utf-8-sig")
    assert lines.count("市教育局-001") == 6
    assert lines.count("市教育局-002") == 5


def tree(content: bytes) -> dict[str, Any]:
    """Read a JSON page."""
    made: dict[str, Any] = json.loads(content)
    return made


def test_the_json_has_its_documented_keys() -> None:
    """A list tells issues as they stand; single issues tell their steps and papers too."""
    listed = tree(json_page.render(page()))
    assert list(listed) == [
        *("format", "wenming", "edition", "city", "sample", "scope", "round", "on", "ledgers"),
        *("strays", "asked", "total", "tallies", "issues"),
    ]
    assert listed["total"]["found"] == 8
    assert listed["strays"] == 1
    assert set(listed["tallies"]) == {"unit", "leader", "area", "state", "origin"}
    first = listed["issues"][0]
    assert (first["id"], first["late"], first["late_since"]) == ("市教育局-001", 13, "2026-11-11")
    assert [e["approver"] for e in first["extensions"]] == ["分管副市长", "创城办主任"]
    single = tree(json_page.render(course_page("市教育局-001")))["issues"][0]
    assert set(single) - set(first) == {"papers", "steps"}
    assert [each["act"] for each in single["steps"]][:2] == ["open", "assign"]
    assert [each["state"] for each in single["steps"]][:2] == ["已登记", "已交办"]


def test_the_json_of_today_names_issues_by_section() -> None:
    """Every named issue is told once."""
    told = tree(today_json.render(pressing(sample_docket())))
    named = {id_ for ids in told["sections"].values() for id_ in ids}
    assert named == {each["id"] for each in told["issues"]}
    assert told["sections"]["red"] == ["市公安局-001"]
    assert told["barred"] is True


def test_every_section_has_words_and_a_code() -> None:
    """A heading, what to do, and a code of its own."""
    assert set(head.PRESSING) == set(head.WHAT_TO_DO) == set(problems.CODES) == set(Press)
    assert len(set(problems.CODES.values())) == len(Press)


def test_what_presses_is_told_as_problems() -> None:
    """One a section and issue; what only reminds is a warning."""
    told = problems.problems(pressing(sample_docket()), {})
    assert [each.code for each in told] == [
        "L121",
        "L122",
        "L122",
        "L123",
        "L124",
        "L125",
        "L126",
    ]
    assert {each.code for each in told if each.warning} == {"L122", "L126"}
    assert told[0].path.name == "市教育局.jsonl"
    assert told[0].message == (
        "市教育局-001逾期：缺一次集中培训；责任单位：市教育局；"
        "时限：2026-11-10，逾期13天，自2026-11-11起；延期2次"
    )


@pytest.mark.parametrize("words", WORDS, ids=lambda w: ascii(w[:20]))
@pytest.mark.parametrize("whole", [False, True], ids=["ledger", "course"])
def test_hostile_words_leave_the_shape_of_harmless_ones(words: str, whole: bool) -> None:
    """Headings, tables, rows, cells and elements are the same whatever people wrote."""
    hostile, harmless = (worded_page(w, whole=whole) for w in (words, "平常话"))
    assert skeleton(markdown.render(hostile)) == skeleton(markdown.render(harmless))
    assert reading_docx.skeleton(docx.render(hostile)) == reading_docx.skeleton(
        docx.render(harmless)
    )
    kinds = [
        [e.tag for e in reading_html.read(html.render(each)).all() if "said" not in e.kinds]
        for each in (hostile, harmless)
    ]
    assert kinds[0] == kinds[1]
    assert not reading_xlsx.marks(xlsx.render(hostile))
    tree(json_page.render(hostile))
    screen = terminal_course.render(hostile) if whole else terminal.render(hostile, 50)
    for made in (screen, terminal_today.render(pressing(hostile.docket), 5)):
        kept = {unicodedata.category(c) for c in on_screen(made, WIDE).replace("\n", "")}
        assert kept.isdisjoint({"Cc", "Zl", "Zp"})


@pytest.mark.parametrize("words", [w for w in WORDS if w.strip()], ids=lambda w: ascii(w[:20]))
def test_hostile_words_are_carried_whole(words: str) -> None:
    """A reader of the workbook finds them as they were written, the unseen spelled out."""
    held = reading_xlsx.all_text(xlsx.render(worded_page(words)))
    assert f"措施{shown(words)}" in held.replace("_x000D_", "\r")
