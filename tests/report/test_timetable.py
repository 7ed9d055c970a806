"""整改计划图和落实时间表 in every format: what a reader finds in it."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from tests.conftest import small_edition
from tests.report import reading_docx, reading_html, reading_ics, reading_mermaid, reading_xlsx
from tests.timetabled import ON, assigned, ledger, opened, planned, small_docket, step

from wenming_cli.core.remediation import calendar, schedule
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.calendar import Chart, Sign
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.schedule import Grouping, Timetable
from wenming_cli.report.timetable import (
    csv_text,
    docx,
    ics,
    json_v1,
    markdown,
    page,
    terminal,
    terminal_chart,
    words,
    workbook,
)
from wenming_cli.report.timetable.pieces import pieces

FORMATS = (csv_text, docx, ics, json_v1, markdown, page, workbook)
GROUPS = (Grouping.NONE, Grouping.UNIT)
every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.__name__.split(".")[-1])


def table(by: Grouping = Grouping.NONE, on: date = ON, top: int | None = None) -> Timetable:
    """Return the small city's timetable."""
    found = small_docket(on)
    return schedule.timetable(found, found.edition.units, by, top)


def made(form: ModuleType, found: Timetable) -> bytes:
    """Return it in a format."""
    content: bytes = form.render(calendar.chart(found, form.COLUMNS, form.BARS))
    return content


def many(count: int) -> Docket:
    """Return so many issues of one unit, each with a plan."""
    edition = small_edition()
    steps = [
        each
        for n in range(1, count + 1)
        for each in (
            opened(n, "11-02", f"第{n}处"),
            planned(n, "11-03", str(date(2026, 11, 5) + timedelta(n % 40))),
        )
    ]
    whole = [ledger(edition, "市教育局", tuple(steps))]
    return docket(Ground(edition, edition.units), whole, ON)


def screen(width: int, by: Grouping = Grouping.NONE, *, encoding: str = "utf-8") -> str:
    """Return what a terminal of a width shows."""
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")
    console = Console(file=file, width=width, color_system=None)
    chart = calendar.chart(table(by), terminal_chart.room(width), loose=True)
    console.print(terminal.render(chart))
    file.flush()
    return file.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [80, 120, 40])
def test_terminal(width: int, golden: Callable[[str, str], None]) -> None:
    """The chart as it stands on a screen of that width."""
    by = Grouping.UNIT if width == 120 else Grouping.NONE
    golden(f"timetable_{width}.txt", screen(width, by))


@pytest.mark.parametrize("width", range(20, 130, 7))
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
def test_no_line_is_wider_than_the_screen(width: int, encoding: str) -> None:
    """Whatever the width, and wherever signs are as wide as characters."""
    told = screen(width, Grouping.UNIT, encoding=encoding)
    wide = {sign.value for sign in Sign} if encoding == "gbk" else set()
    for line in told.splitlines():
        assert cell_len(line) + sum(char in wide for char in line) <= width, line


def test_a_console_that_is_no_utf8_gets_plain_marks() -> None:
    """There a sign may be one cell wide or two, and the bars would not line up."""
    told = screen(80, encoding="gbk")
    assert not re.search(r"[■□▲●◇↓…]", told)
    assert re.search(r"图例：#计划　-未到　\^节点　@已完成　!逾期　\?未定时限", told)
    assert "市教育局-003" in told


def test_bars_stand_under_their_days() -> None:
    """A bar's last day is under the day's number: the column of the axis is the same."""
    lines = screen(120).splitlines()
    head = next(n for n, line in enumerate(lines) if "26 " in line and "30" in line)
    mondays = lines[head]
    at = mondays.index("23")
    assert lines[head + 1].index("↓") == at
    due = next(line for line in lines if "市教育局-001" in line)
    wide = cell_len(due[: due.index("▲")])
    assert wide == at


@every_format
@pytest.mark.parametrize("by", GROUPS)
def test_the_same_timetable_gives_the_same_bytes(form: ModuleType, by: Grouping) -> None:
    """No page has a clock."""
    assert made(form, table(by)) == made(form, table(by))


@every_format
def test_an_empty_round_is_a_page(form: ModuleType) -> None:
    """Nothing to do is told, and is no error."""
    assert made(form, schedule.timetable(many(0), small_edition().units))


def test_markdown(golden: Callable[[str, str], None]) -> None:
    """The page as text."""
    golden("timetable.md", made(markdown, table(Grouping.UNIT)).decode())


def test_mermaid_draws_every_issue() -> None:
    """Plans, lateness and closings, each on its days; the day of the figures is marked."""
    (chart,) = reading_mermaid.charts(made(markdown, table()).decode())
    by_id = {task.id: task for task in chart}
    assert (by_id["on"].first, by_id["on"].last) == (ON, None)
    assert {name for name in by_id if name[0] in "tc"} >= {"t1", "t11", "c11", "c12"}
    assert by_id["l1"][3:] == ("l1", date(2026, 11, 13), date(2026, 11, 23))
    assert by_id["l1"].tags == ("crit",)
    assert by_id["t7"].tags == ()  # not yet begun
    assert by_id["t1"].tags == ("active",)


def test_long_charts_come_in_pieces_and_say_what_they_leave_out() -> None:
    """The table has them all."""
    text = made(markdown, schedule.timetable(many(203), small_edition().units)).decode()
    drawn = reading_mermaid.charts(text)
    assert [len([t for t in chart if t.id[0] == "t"]) for chart in drawn] == [40] * 5
    assert "图里画出前200个；另外3个只列在落实时间表里。" in text
    assert text.count("| 市教育局-") == 203


@given(st.lists(st.integers(1, 9), max_size=6), st.integers(1, 7), st.integers(0, 40))
def test_pieces_keep_every_bar_in_order(sizes: list[int], together: int, drawn: int) -> None:
    """None twice, none lost, none longer than asked."""
    found = many(sum(sizes))
    bars = iter(schedule.timetable(found, small_edition().units).bars)
    groups = tuple(
        schedule.Group(f"甲{n}", tuple(next(bars) for _ in range(size)))
        for n, size in enumerate(sizes)
    )
    whole = schedule.timetable(found, small_edition().units)._replace(groups=groups)
    rows = whole.bars[:drawn]
    cut = list(pieces(Chart(whole, None, ((),) * len(rows)), together))
    sums = [sum(len(group.bars) for group in piece) for piece in cut]
    assert all(size == together for size in sums[:-1])
    assert all(0 < size <= together for size in sums)
    assert tuple(b for piece in cut for group in piece for b in group.bars) == rows


def test_workbook_has_the_bars_in_cells() -> None:
    """Signs in the cells, colours that follow them, and the columns as offices name them."""
    content = made(workbook, table(Grouping.UNIT))
    sheets = reading_xlsx.sheets(content)
    assert list(sheets) == ["整改计划图", "落实时间表"]
    head, *rows = reading_xlsx.below(
        sheets["整改计划图"], "序号", "任务", "责任单位", "开始", "完成"
    )
    assert [str(cell).replace("\n", "") for cell in head[5:8]] == [
        "2026年10月26日",
        "11月2日",
        "9日",
    ]
    assert [n for n, cell in enumerate(head) if str(cell).startswith("↓")] == [9]
    late = next(row for row in rows if str(row[1]).startswith("市公安局-001"))
    assert late[2:] == ["市住建局", "2026-11-06", "2026-11-21", "", *"■■××", *[""] * 5]
    xml = reading_xlsx.xml_of(content, "整改计划图")
    main = reading_xlsx.MAIN
    rules = xml.findall(f"{main}conditionalFormatting/{main}cfRule")
    assert [rule.findtext(f"{main}formula") for rule in rules] == [f'"{sign}"' for sign in Sign]
    assert {area.get("sqref").split(":")[0] for area in xml.findall(f"{main}conditionalFormatting")}
    times = reading_xlsx.table(sheets["落实时间表"], "序号", "整改任务")
    assert list(times[0]) == [
        *("序号", "整改任务", "阶段目标", "起止时间", "时间节点"),
        *("责任单位", "责任人", "完成情况", "备注"),
    ]
    assert len(times) == 12


def test_workbook_of_a_year_has_the_months() -> None:
    """Over a whole year the columns are those of the printed form: 1月 to 12月."""
    edition = small_edition()
    steps = (opened(1, "01-12", "甲"), planned(1, "01-12", "12-20"))
    found = docket(Ground(edition, edition.units), [ledger(edition, "市教育局", steps)], ON)
    chart = calendar.chart(schedule.timetable(found, edition.units), 12)
    grid = reading_xlsx.sheets(workbook.render(chart))["整改计划图"]
    (head, row, *_) = reading_xlsx.below(grid, "序号", "任务")
    months = [str(cell).split("\n")[-1] for cell in head[5:]]
    assert months == [f"{month}月" for month in range(1, 13)]
    assert row[5:] == [*"■" * 11, "▲"]


def test_word_has_the_bars_in_cells() -> None:
    """A lying sheet with both tables, the chart in months or weeks."""
    document = reading_docx.opened(made(docx, table()))
    chart = reading_docx.table_headed(document, "序号", "任务", "责任单位", "开始", "完成")
    assert len(chart) == 13
    assert chart[1][5:] == ["", "", "×", "×", "×", *[""] * 5]
    times = reading_docx.table_headed(document, "序号", "整改任务", "阶段目标", "起止时间")
    assert len(times) == 13
    assert document.sections[0].page_width > document.sections[0].page_height  # type: ignore[operator]
    text = reading_docx.all_text(document)
    assert "批准人：分管副市长，理由：连续降雨，画线后移" in text
    assert "校验值0123abcd" in text


def test_page_draws_every_issue_and_says_it_in_words(golden: Callable[[str, str], None]) -> None:
    """Each picture has a title that tells all that is drawn; the axis has a description."""
    text = made(page, table()).decode()
    pictures = re.findall(r"<svg (?!class=\"patterns\").*?</svg>", text)
    assert len(pictures) == 13
    assert all(
        re.match(r'<svg class="\w+" role="img" aria-label="[^"]+"><title>', p) for p in pictures
    )
    assert "<desc>时间轴，2026-10-26至2027-01-03，竖线是2026-11-23</desc>" in pictures[0]
    assert all('class="on"' in picture for picture in pictures)
    golden("timetable.svg.txt", "\n".join(pictures).replace("><", ">\n<") + "\n")


def test_csv_is_the_table_with_days_of_their_own() -> None:
    """One line an issue; numbers and days stand in cells of their own."""
    lines = list(csv.reader(io.StringIO(made(csv_text, table(Grouping.UNIT)).decode("utf-8-sig"))))
    at = next(n for n, line in enumerate(lines) if line[0] == "序号")
    rows = [dict(zip(lines[at], line, strict=True)) for line in lines[at + 1 :]]
    assert len(rows) == 12
    late = next(row for row in rows if row["问题编号"] == "市公安局-001")
    assert (late["开始"], late["完成"], late["逾期天数"]) == ("2026-11-06", "2026-11-21", "2")
    assert (late["分组"], late["责任单位"], late["责任领导"]) == (
        "市住建局",
        "市住建局",
        "分管副市长",
    )


def test_json_tells_who_allowed_it() -> None:
    """Every key stands whatever the issue, and an extension names its approver."""
    tree = json.loads(made(json_v1, table()))
    assert (tree["format"], tree["on"], tree["total"], tree["late"]) == (1, "2026-11-23", 12, 3)
    assert len({tuple(issue) for issue in tree["issues"]}) == 1
    moved = next(i for i in tree["issues"] if i["id"] == "市城市管理行政执法局-002")
    assert moved["nodes"][0] == {
        "day": "2026-11-10",
        "kind": "first_due",
        "moved_to": "2026-11-18",
        "approver": "分管副市长",
        "reason": "连续降雨，画线后移",
    }
    assert moved["plan"] == {"first": "2026-11-03", "last": "2026-11-30"}
    assert [each["unit"] for each in tree["records"]] == [
        "市城市管理行政执法局",
        "市教育局",
        "市公安局",
    ]


def events(content: bytes) -> dict[str, reading_ics.Component]:
    """Return the events of a calendar by the issue each is about."""
    found = reading_ics.read(content).inner
    return {e.one("SUMMARY").text.split("：")[1].split()[0]: e for e in found}


def test_calendar_has_an_event_a_last_day() -> None:
    """All day, with an alarm three days before, stamped by the ledger and not by a clock."""
    calendar_ = reading_ics.read(made(ics, table()))
    assert calendar_.name == "VCALENDAR"
    assert calendar_.one("VERSION").value == "2.0"
    assert not calendar_.some("METHOD")
    found = events(made(ics, table()))
    assert len(found) == 10  # two have no last day
    late = found["市公安局-001"]
    assert late.one("DTSTART") == ("DTSTART", ";VALUE=DATE", "20261121")
    assert late.one("DURATION").value == "P1D"
    assert late.one("DTSTAMP").value == "20261106T010000Z"
    assert late.one("LOCATION").text == "样例小区"
    (alarm,) = late.inner
    assert (alarm.name, alarm.one("TRIGGER").value) == ("VALARM", "-P2DT15H")
    assert not found["市教育局-002"].inner  # closed: nobody is woken
    assert "批准人：分管副市长" in found["市城市管理行政执法局-002"].one("DESCRIPTION").text


def test_an_event_keeps_its_name_and_counts_up() -> None:
    """A calendar that reads a later file moves what it has."""
    before = events(made(ics, table(on=date(2026, 11, 8))))["市城市管理行政执法局-002"]
    after = events(made(ics, table()))["市城市管理行政执法局-002"]
    assert before.one("UID") == after.one("UID")
    assert (before.one("DTSTART").value, after.one("DTSTART").value) == ("20261110", "20261130")
    assert int(before.one("SEQUENCE").value) < int(after.one("SEQUENCE").value)
    uids = [each.one("UID").value for each in events(made(ics, table())).values()]
    assert len(set(uids)) == len(uids)
    assert all(re.fullmatch(r"[0-9a-f]{32}@wenming", uid) for uid in uids)


def test_what_is_no_problem_after_all_leaves_the_calendar() -> None:
    """An issue 不予认定 has no bar, but a calendar that knows it has to strike it out."""
    edition = small_edition()
    steps = (
        opened(1, "11-02", "无此情形"),
        assigned(1, "11-03", "11-20"),
        step(1, Act.DISMISS, "11-05"),
    )
    found = docket(Ground(edition, edition.units), [ledger(edition, "市教育局", steps)], ON)
    whole = schedule.timetable(found, edition.units)
    assert (whole.total, len(whole.dismissed)) == (0, 1)
    (event,) = reading_ics.read(made(ics, whole)).inner
    assert event.one("STATUS").value == "CANCELLED"
    assert event.one("SUMMARY").text == "不予认定：市教育局-001 无此情形"
    assert not event.inner


def test_another_reader_agrees() -> None:
    """The calendar as icalendar reads it, where that is installed."""
    other = pytest.importorskip("icalendar")
    read = other.Calendar.from_ical(made(ics, table()))
    days = {str(e["SUMMARY"]): e.decoded("DTSTART") for e in read.walk("VEVENT")}
    assert days["整改时限：市公安局-001 消防通道被占用"] == date(2026, 11, 21)
    assert len(days) == 10
    assert not any(e.errors for e in read.walk("VEVENT"))


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_a_line_is_folded_between_characters(words_: str) -> None:
    """And unfolds to what it was."""
    line = f"DESCRIPTION:{ics.text(words_)}"
    made_ = ics.folded(line).encode()
    assert all(len(each) <= 75 and each.decode() for each in made_.split(b"\r\n"))
    assert made_.replace(b"\r\n ", b"").decode() == line


HOSTILE = (
    "甲:b;c#d%%e,f|g`h`<b>&amp;\\n\n二\t```\nsection x\n=1+1\x1b[2J\u202e[red]x[/red] \"q\" 'r' {}"
    "]]><script>alert(1)</script>https://example.org" + "长" * 300 + "x" * 300
)


def hostile() -> Timetable:
    """Return a timetable with such words wherever somebody can write."""
    edition = replace(small_edition(), statement=HOSTILE)
    first = opened(1, "11-02", HOSTILE, "", HOSTILE)
    more = dict.fromkeys(("measure", "goal", "leader", "person", "post"), HOSTILE)
    steps = (first, planned(1, "11-03", "11-20", **more, units=(HOSTILE,)))
    whole = [ledger(edition, "市教育局", steps)]
    found = docket(Ground(edition, edition.units, None, HOSTILE[:40]), whole, ON)
    return schedule.timetable(found, edition.units, Grouping.UNIT)


@every_format
def test_words_of_people_stay_words(form: ModuleType) -> None:
    """Whatever they hold, a page is well-formed and nothing in it runs."""
    content = made(form, hostile())
    match form.__name__.rsplit(".", 1)[1]:
        case "markdown":
            assert len(reading_mermaid.charts(content.decode().replace("\\`", ""))) == 1
        case "ics":
            (event,) = reading_ics.read(content).inner
            assert "section x" in event.one("SUMMARY").text
        case "page":
            reading_html.read(content)
            assert b"<script>alert" not in content
        case "workbook":
            assert reading_xlsx.marks(content) == set()
        case "docx":
            assert "section x" in reading_docx.all_text(reading_docx.opened(content))
        case "json_v1":
            assert json.loads(content)["issues"][0]["measure"] == HOSTILE
        case "csv_text":
            assert content.count(b"\r\n") > 3


def test_the_screen_shows_hostile_words_spelled_out() -> None:
    """No escape sequence reaches a terminal."""
    console = Console(file=io.StringIO(), width=80, color_system=None)
    chart = calendar.chart(hostile(), terminal_chart.room(80), loose=True)
    console.print(terminal.render(chart))
    assert "\x1b" not in console.file.getvalue()  # type: ignore[attr-defined]


def test_a_limited_table_says_so() -> None:
    """Nothing is dropped in silence."""
    said = "；".join(words.facts(table(top=3)))
    assert "列出时限最早的3个，未销号的在前；还有9个没有列出" in said
    assert "不予认定的1个没有列入" in said


@every_format
def test_every_module_says_how_much_it_draws(form: ModuleType) -> None:
    """The command asks for no more than that."""
    name = form.__name__
    assert import_module(name).COLUMNS >= calendar.LEAST
    assert import_module(name).BARS >= 0
