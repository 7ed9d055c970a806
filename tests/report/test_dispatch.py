"""Papers about issues: every field of their form, from the ledger or blank, in all formats."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatched import DISTRICT, SCHOOLS, city, opened, plan, step
from tests.report.pages import WIDE, on_screen
from tests.report.reading_docx import all_text, rows
from tests.report.reading_docx import opened as read
from tests.report.reading_docx import skeleton as docx_skeleton
from tests.report.test_hostile import HOSTILE, skeleton

from wenming_cli.core.remediation.papers import by_unit, each, together
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.form import Draft, Form, Written
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Assigned, Extended
from wenming_cli.report.dispatch import docx, markdown, register, supervision, terminal
from wenming_cli.report.dispatch.page import Page
from wenming_cli.report.dispatch.wording import worded
from wenming_cli.report.visible import shown

RECEIPT = ("签收人及时间", "整改情况", "完成日期", "改后照片", "单位负责人（签字）", "单位（盖章）")
FIELDS = {
    Form.ASSIGN: (
        *("编号", "主送单位", "交办日期", "点位名称", "测评标准", "问题描述", "照片", "整改要求"),
        *("整改时限", "反馈方式", "签发人", "交办人及电话", *RECEIPT),
        *("复核人", "复核日期", "意见"),
    ),
    Form.SUPERVISE: (
        *("督办事项", "文号", "督办内容", "批示领导", "发布时间", "牵头领导", "配合领导", "附件"),
        *("交办时限", "反馈周期", "牵头单位", "配合单位", "督办联系人", "电话号码", *RECEIPT),
    ),
    Form.CLOSURE: (
        *("问题编号", "存在问题", "整改措施", "整改成效", "佐证", "责任单位意见（盖章）"),
        *("牵头单位验收意见", "创城办意见", "日期"),
    ),
    Form.CARD: (
        *("点位", "检查项（测评标准）", "历史问题", "包保领导", "责任人及电话", "整改措施"),
        *("问题编号", "退回", "延期", "反弹"),
    ),
}
"""What each form must have, in the words of the trade."""

WRITTEN = Written(
    demand="三日内整改",
    feedback="书面反馈",
    cycle="每周",
    signer="创城办主任",
    contact="督查组",
    phone="0437-1111111",
    leader="市委副书记",
    second_leader="分管副市长",
    instruction="请抓紧落实",
)
MANY = tuple(
    step(number, Act.OPEN, "10-12", opened(f"第{number}处占道", "2.1.1", f"第{number}路口"))
    for number in range(1, 13)
)


def entry(docket: Docket, id_: str) -> Entry:
    """Return one issue of a docket."""
    return next(entry for entry in docket.entries if entry.issue.id == id_)


def one(form: Form, id_: str = "市教育局-001", number: str = "") -> Draft:
    """Draft a paper about one issue of the round that has everything."""
    docket = city()
    (draft,) = each(form, [entry(docket, id_)], docket)
    return draft._replace(number=number)


def many(form: Form) -> Draft:
    """Draft a paper about twelve."""
    docket = city(schools=MANY)
    return together(form, by_unit(Form.ASSIGN, docket)["市教育局"], docket)


def labels(page: Page) -> set[str]:
    """Return the names of everything on a page: fields, columns, heads of tables."""
    found = {field.label for block in page.blocks for field in block.fields}
    found |= {head for block in page.blocks if block.grid for head in block.grid.heads}
    return found | {block.name for block in page.blocks}


def value(page: Page, label: str) -> str:
    """Return what stands in a field."""
    fields = (field for block in page.blocks for field in block.fields)
    return next(field.value for field in fields if field.label == label)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("id_", ["市教育局-001", "市教育局-002"])
def test_a_form_has_all_its_fields(form: Form, id_: str) -> None:
    """Whether the ledger fills them or not."""
    (page,) = worded([one(form, id_)], Written())
    assert set(FIELDS[form]) <= labels(page)


@pytest.mark.parametrize("form", [Form.ASSIGN, Form.SUPERVISE, Form.CLOSURE])
def test_twelve_problems_are_a_table(form: Form) -> None:
    """A row an issue; what is asked of all of them still has its fields, receipt included."""
    draft = many(form)
    (page,) = worded([draft], Written())
    (grid,) = (block.grid for block in page.blocks if block.grid)
    assert len(grid.rows) == len(draft.entries) == len(MANY)
    single = {"点位名称", "测评标准", "问题描述", "照片", "整改要求", "整改时限"}
    assert set(FIELDS[form]) - single <= labels(page)


@pytest.mark.parametrize("form", Form)
def test_what_nobody_said_is_blank(form: Form) -> None:
    """Of an issue that was only found, nothing but that is told: no leader, day or measure."""
    (page,) = worded([one(form, "市教育局-002")], Written())
    told = {f.label: f.value for block in page.blocks for f in block.fields if f.value}
    known = {
        *("编号", "主送单位", "交办日期", "问题描述", "完成日期", "复核日期", "意见"),
        *("督办事项", "发布时间", "督办内容", "反馈周期", "牵头单位"),
        *("责任单位", "问题编号", "存在问题", "日期"),
    }
    assert set(told) <= known


@pytest.mark.parametrize(
    ("form", "label", "says"),
    [
        (Form.ASSIGN, "编号", "创城督〔2026〕12号"),
        (Form.ASSIGN, "主送单位", "市教育局"),
        (Form.ASSIGN, "交办日期", "2026年11月23日"),
        (Form.ASSIGN, "问题描述", "校门口有流动摊贩（市教育局-001，2026年10月12日，来源：督查）"),
        (Form.ASSIGN, "照片", "改前.jpg"),
        (Form.ASSIGN, "整改要求", "清理到位\n整改目标：校门两侧50米无摊贩"),
        (Form.ASSIGN, "整改时限", "2026年11月15日"),
        (Form.SUPERVISE, "文号", "创城督〔2026〕12号"),
        (Form.SUPERVISE, "牵头领导", "分管副市长"),
        (Form.SUPERVISE, "配合单位", "市公安局"),
        (Form.SUPERVISE, "交办时限", "2026年11月15日"),
        (Form.CARD, "责任人及电话", "科长　基教科　0437-0000000"),
        (Form.CARD, "整改措施", "早晚值守"),
    ],
)
def test_what_the_ledger_knows_is_filled_in(form: Form, label: str, says: str) -> None:
    """Numbers, days and words as they were recorded."""
    (page,) = worded([one(form, number="创城督〔2026〕12号")], Written())
    assert value(page, label) == says


def test_a_supervision_says_what_is_late_and_who_allowed_it() -> None:
    """Days past the last one, every extension with its reason, returns, the last progress."""
    (page,) = worded([one(Form.SUPERVISE)], Written())
    content = value(page, "督办内容")
    assert "已逾期8日，延期1次，退回1次" in content
    assert "2026年10月30日延期至2026年11月15日，批准人：分管副市长，原因：便民市场未启用" in content
    assert "最近进展：已清理（2026年11月10日，基教科）" in content
    assert "最近退回：晚高峰仍有两处（2026年11月12日，创城办督查组）" in content


def test_an_instruction_makes_a_paper_secret() -> None:
    """The note stands on it only where a leader's words do."""
    draft = one(Form.SUPERVISE)
    (silent,), (told,) = worded([draft], Written()), worded([draft], WRITTEN)
    assert supervision.CONFIDENTIAL in told.remarks
    assert supervision.CONFIDENTIAL not in silent.remarks


def test_what_the_office_writes_stands_on_the_paper() -> None:
    """Each of its words has a field; a leader it names goes before the ledger's."""
    pages = worded([one(Form.ASSIGN), one(Form.SUPERVISE), one(Form.CARD)], WRITTEN)
    text = "\n".join(f.value for page in pages for block in page.blocks for f in block.fields)
    for words in WRITTEN:
        assert words in text
    assert value(pages[1], "牵头领导") == value(pages[2], "包保领导") == "市委副书记"


def test_a_card_tells_what_happened_at_the_place() -> None:
    """Every issue found there with how often it was returned, extended, came back."""
    (page,) = worded([one(Form.CARD)], Written())
    (grid,) = (block.grid for block in page.blocks if block.grid)
    told = {row[0]: row[3:] for row in grid.rows}
    assert told["市教育局-001"] == ("整改中", "2026-11-15", "1", "1", "0")
    assert told["龙山区-001"] == ("已销号", "2026-10-20", "0", "0", "0")


@pytest.mark.parametrize("form", Form)
def test_every_paper_says_where_it_comes_from(form: Form) -> None:
    """Ledger, records and head; that it is a sample and a reference edition."""
    (page,) = worded([one(form)], Written())
    assert f"市教育局{len(SCHOOLS) + 1}条记录，校验值{'0123abcd' * 4}" in page.remarks[0]
    assert page.notice == "样例数据，内容虚构；参考版，不是官方文本"


def test_a_closure_shows_what_the_unit_shows() -> None:
    """The note and the files of the step that asked for it; nothing once it was sent back."""
    (page,) = worded([one(Form.CLOSURE, "市教育局-004")], Written())
    told = [value(page, label) for label in ("整改措施", "整改成效", "佐证")]
    assert told == ["补训", "已培训两期", "签到表.pdf"]
    (page,) = worded([one(Form.CLOSURE, "市教育局-001")], Written())
    assert [value(page, label) for label in ("整改成效", "佐证")] == ["", ""]


def test_a_closure_after_a_rebound_shows_nothing_old() -> None:
    """What was shown before it came back is not shown again as done."""
    back = (*DISTRICT, step(1, Act.REBOUND, "11-20", None, "又破损"))
    docket = city(schools=back)
    (page,) = worded(each(Form.CLOSURE, [entry(docket, "市教育局-001")], docket), Written())
    assert {value(page, label) for label in ("整改措施", "整改成效", "佐证")} == {""}


def test_the_register_lists_what_went_out() -> None:
    """Six columns; runs of issues are said in short; an empty one says so."""
    ids = tuple(f"市教育局-{number:03}" for number in (1, 2, 3, 7))
    paper = Paper(
        "督办单", "创城督", 2026, 12, "市教育局", ids, "2026-11-23T08:00:00+08:00", "督查组"
    )
    page = register.page([paper], city())
    (grid,) = (block.grid for block in page.blocks)
    assert grid is not None
    assert grid.heads == ("文号", "文种", "主送单位", "问题", "日期", "经办")
    number = ("创城督〔2026〕12号", "督办单", "市教育局")
    assert grid.rows == ((*number, "市教育局-001至003、007", "2026-11-23", "督查组"),)
    assert register.NOTHING in register.page([], city()).remarks


def papers() -> list[Draft]:
    """Draft one of each, and one about twelve problems."""
    return [*(one(form) for form in Form), many(Form.SUPERVISE)]


def test_papers_read_well(golden: Callable[[str, str], None]) -> None:
    """In Markdown and on a screen."""
    pages = worded(papers(), WRITTEN._replace(instruction="", leader=""))
    golden("papers.md", markdown.render(pages).decode())
    golden("papers.txt", on_screen(terminal.render(pages, 5), WIDE))


def test_a_word_document_holds_every_field() -> None:
    """Each paper begins a sheet; names and values stand beside one another, tables follow."""
    pages = worded(papers(), WRITTEN)
    document = read(docx.render(pages))
    cells = {cell for table in document.tables for row in rows(table) for cell in row}
    for page in pages:
        for block in page.blocks:
            for field in block.fields:
                assert {field.label, shown(field.value)} <= cells
            for row in block.grid.rows if block.grid else ():
                assert set(map(shown, row)) <= cells
    sheets = [p for p in document.paragraphs if p.style and p.style.name == "Title"]
    assert [p.text for p in sheets] == [page.title for page in pages]
    breaks = [p._p.find(f".//{qn('w:pageBreakBefore')}") is not None for p in sheets]
    assert breaks == [False, *(True,) * (len(pages) - 1)]
    text = all_text(document)
    assert text.count("沿此线裁开") == sum(block.cut for page in pages for block in page.blocks)


def test_no_two_tables_touch() -> None:
    """Word would make one of them, with the columns of the first."""
    body = read(docx.render(worded(papers(), WRITTEN))).element.body
    names = [node.tag for node in body]
    assert all(pair != (qn("w:tbl"),) * 2 for pair in pairwise(names))


def test_a_long_text_stands_once_and_whole() -> None:
    """The matter of a 督办单 is then named by its id, and a card counts what it leaves out."""
    text = "地面存在垃圾，非机动车乱停放。" * 20
    docket = city(schools=(step(1, Act.OPEN, "10-12", opened(text)),))
    named = by_unit(Form.ASSIGN, docket)["市教育局"]
    pressed, card = worded(
        [*each(Form.SUPERVISE, named, docket), *each(Form.CARD, named, docket)], Written()
    )
    assert value(pressed, "督办事项") == "问题市教育局-001的整改"
    assert text in value(pressed, "督办内容")
    (grid,) = (block.grid for block in card.blocks if block.grid)
    assert grid.rows[0][2].endswith("……（共300字）")


def test_every_row_fills_the_width() -> None:
    """The cells of a form's row add up to its table, merged ones included."""
    for table in read(docx.render(worded(papers(), WRITTEN))).tables:
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))]
        for row in table._tbl.iter(qn("w:tr")):
            assert sum(int(cell.get(qn("w:w"))) for cell in row.iter(qn("w:tcW"))) == sum(grid)


def worded_with(words: str) -> tuple[Page, ...]:
    """Word every form with the same words wherever a person can write some."""
    more = {"goal": words, "units": (words,), "person": words, "phone": words}
    steps = (
        step(1, Act.OPEN, "10-12", opened(words, words, words, words), words, words or "无"),
        step(1, Act.ASSIGN, "10-13", Assigned("", words, None), words),
        step(1, Act.PLAN, "10-14", plan(words, date(2026, 10, 31), **more)),
        step(1, Act.EXTEND, "10-30", Extended(date(2026, 11, 15), words), words),
    )
    docket = city(schools=(*steps, step(2, Act.OPEN, "10-12", opened("平常话"))))
    named = by_unit(Form.ASSIGN, docket)["市教育局"][:1]
    drafts = [draft for form in Form for draft in each(form, named, docket)]
    drafts += [together(form, named * 2, docket) for form in (Form.ASSIGN, Form.SUPERVISE)]
    return worded(drafts, Written(*(words,) * len(Written._fields)))


HARD = [words for words in HOSTILE if words.strip()]


@pytest.mark.parametrize("words", HARD)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Tables, rows and cells are the same whatever people wrote, and all of it is shown."""
    hostile, harmless = worded_with(words), worded_with("平常话")
    assert skeleton(markdown.render(hostile)) == skeleton(markdown.render(harmless))
    assert docx_skeleton(docx.render(hostile)) == docx_skeleton(docx.render(harmless))
    screen = on_screen(terminal.render(hostile, 50), WIDE)
    for line in shown(words).splitlines():
        assert line.strip() in screen


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_any_words_make_a_document(words: str) -> None:
    """A Word document opens whatever stands in it."""
    assert read(docx.render(worded_with(words))).tables


def test_a_screen_shows_so_many_rows_and_says_how_to_see_all() -> None:
    """Of twelve rows five, of twelve papers ten."""
    page = on_screen(terminal.render(worded([many(Form.SUPERVISE)], Written()), 5), WIDE)
    assert "第5处占道" in page
    assert "第6处占道" not in page
    assert "还有7行没有显示；看全部：--top 12" in page
    docket = city(schools=MANY)
    drafts = each(Form.ASSIGN, by_unit(Form.ASSIGN, docket)["市教育局"], docket)
    assert "还有2份没有显示" in on_screen(terminal.render(worded(drafts, Written()), 5), WIDE)


def test_an_extension_of_every_problem_stands_in_the_table() -> None:
    """On a 督办单 about several problems too, with who allowed it."""
    docket = city()
    draft = together(Form.SUPERVISE, by_unit(Form.SUPERVISE, docket)["市教育局"], docket)
    (page,) = worded([draft], Written())
    (grid,) = (block.grid for block in page.blocks if block.grid)
    assert "批准人：分管副市长" in grid.rows[0][-1]
    assert isinstance(SCHOOLS[4].told, Extended)
