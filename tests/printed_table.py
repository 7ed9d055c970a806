"""A criteria table the way it is printed and passed around: the bundled edition, made irregular.

Title rows, a heading of two rows that comes again on every page, merged cells, 1）2）3） and ①②③ in
one cell, several units and methods in a cell, totals, notes and page numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import docx
import xlsxwriter

from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.grid import Span
from wenming_cli.model.requirement import Requirement

TITLE = "全国文明城市（地级以上）测评体系任务分解表（2018年版）"
HEADS = (
    (
        "序号",
        "测评项目\n（Ⅰ）",
        "指标名称",
        "测评内容",
        "测评标准",
        "测评方法",
        "分值",
        "责任分工",
        "",
        "材料要求",
        "备注",
        "完成时限",
    ),
    ("", "", "", "", "", "", "", "牵头单位", "责任单位", "", "", ""),
)
WIDTH = len(HEADS[0])
PAGE = 30
SEPARATORS = ("、", "，", "；", "/", "\n", "、\n")
RINGS = "①②③④⑤⑥⑦⑧⑨"


@dataclass
class Printed:
    """Rows and merged areas; `places` are the addresses (row from 0) of every requirement."""

    rows: list[list[str]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

    def add(self, *cells: str) -> int:
        """Add a row and return its number."""
        self.rows.append([*cells, *[""] * (WIDTH - len(cells))])
        return len(self.rows) - 1

    def across(self, text: str) -> None:
        """Add a row of one text over the whole width."""
        row = self.add(text)
        self.spans.append(Span(row, 0, row, WIDTH - 1))

    def heading(self) -> None:
        """Add the heading."""
        top = self.add(*HEADS[0])
        self.add(*HEADS[1])
        self.spans.append(Span(top, 7, top, 8))
        self.spans += [Span(top, c, top + 1, c) for c in range(WIDTH) if c not in {7, 8}]


def printed(edition: Edition) -> Printed:
    """Lay the edition out."""
    table = Printed()
    table.across(TITLE)
    table.across("编制单位：市创建办　　　　　2018年3月")
    table.heading()
    number = indicators = items = 0
    on_page = 0
    for area_place, area in enumerate(edition.areas, 1):
        area_top, before = len(table.rows), ""
        indicator_top = len(table.rows)
        for item in area.items:
            items += 1
            if on_page >= PAGE:
                _close(table, area_top, 1)
                _close(table, indicator_top, 2)
                _turn(table)
                on_page, area_top, indicator_top, before = 0, len(table.rows), len(table.rows), ""
            if item.indicator != before:
                _close(table, indicator_top, 2)
                indicator_top = len(table.rows)
                indicators += 1
            top = len(table.rows)
            for cells in _rows(item, items):
                number += 1
                first = len(table.rows) == top
                table.add(
                    str(number),
                    f"Ⅰ-{area_place} {area.name}" if len(table.rows) == area_top else "",
                    f"Ⅱ-{indicators} {item.indicator}" if len(table.rows) == indicator_top else "",
                    f"Ⅲ-{items} {item.name}" if first else "",
                    cells[0],
                    cells[1],
                    f"{len(item.requirements)}分" if first else "",
                    *cells[2:],
                )
                on_page += 1
            _close(table, top, 3)
            _close(table, top, 6)
            before = item.indicator or ""
        _close(table, area_top, 1)
        _close(table, indicator_top, 2)
        if area_place % 4 == 0:
            table.add("", "小计", "", "", "", "", str(sum(len(i.requirements) for i in area.items)))
    table.add("合计", "", "", "", "", "", str(len(edition.requirements)))
    table.across("备注：1.材料时限为测评开始前一个月上溯一个年度；2.本表未尽事项由市创建办解释。")
    table.add("填表人：", "", "", "", "审核人：", "", "", "", "填表日期：")
    table.pages.append(len(table.rows))
    return table


def _rows(item: Item, place: int) -> Iterator[tuple[str, ...]]:
    """Yield an item's cells from 测评标准 on: one row for all that has one lead, else one each."""
    together = len({r.lead_unit for r in item.requirements}) == 1 and len(item.requirements) > 1
    if not together:
        for requirement in item.requirements:
            yield _cells(requirement, requirement.text, place)
        return
    style = place % 4
    texts = [_numbered(style, n, r.text) for n, r in enumerate(item.requirements, 1)]
    whole = ("\n" if place % 2 else "").join(texts)
    methods = dict.fromkeys(m for r in item.requirements for m in r.methods)
    units = dict.fromkeys(u for r in item.requirements for u in r.responsible_units)
    separator = SEPARATORS[place % len(SEPARATORS)]
    first = item.requirements[0]
    yield (
        whole,
        separator.join(methods),
        first.lead_unit,
        separator.join(units),
        "\n".join(f"{n}.{e}" for n, e in enumerate(first.evidence, 1)),
    )


def _numbered(style: int, number: int, text: str) -> str:
    return (f"{number}）", f"（{number}）", RINGS[number - 1], f"{number})")[style] + text


def _cells(requirement: Requirement, text: str, place: int) -> tuple[str, ...]:
    separator = SEPARATORS[place % len(SEPARATORS)]
    return (
        text,
        separator.join(requirement.methods),
        requirement.lead_unit,
        separator.join(requirement.responsible_units),
        "；".join(requirement.evidence),
        "重点" if place % 10 == 0 else "",
        "6月底前" if place % 5 == 0 else "",
    )


def _close(table: Printed, top: int, column: int) -> None:
    """Merge a column from a row down to the last one."""
    bottom = len(table.rows) - 1
    known = {(span.top, span.left) for span in table.spans}
    if bottom > top and (top, column) not in known:
        table.spans.append(Span(top, column, bottom, column))


def _turn(table: Printed) -> None:
    """Begin a new page: page number, title, heading."""
    page = len(table.pages) + 1
    table.across(f"第{page}页　共7页")
    table.pages.append(len(table.rows))
    table.across(f"{TITLE}（续）")
    table.heading()


def xlsx(table: Printed, sheet: str = "任务分解表") -> bytes:
    """Return it as a workbook."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for span in table.spans:
        page.merge_range(*span[:2], *span[2:], "")
    covered = {
        (r, c)
        for s in table.spans
        for r in range(s.top, s.bottom + 1)
        for c in range(s.left, s.right + 1)
        if (r, c) != (s.top, s.left)
    }
    for row, cells in enumerate(table.rows):
        for column, text in enumerate(cells):
            if (row, column) in covered:
                continue
            if column == 0 and text.isdecimal():
                page.write_number(row, column, int(text))
            elif text:
                page.write_string(row, column, text)
    book.close()
    return made.getvalue()


def document(table: Printed) -> bytes:
    """Return it as a document: a table a page, without the rows of one text between them."""
    made = docx.Document()
    begun = 0
    for end in table.pages:
        rows = range(begun, end)
        lone = [r for r in rows if Span(r, 0, r, WIDTH - 1) in table.spans]
        kept = [r for r in rows if r not in lone]
        for row in lone:
            if row < kept[0]:
                made.add_paragraph(table.rows[row][0])
        _word_table(made, table, kept)
        for row in lone:
            if row > kept[0]:
                made.add_paragraph(table.rows[row][0])
        begun = end
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _word_table(made: "docx.document.Document", table: Printed, kept: list[int]) -> None:
    grid = made.add_table(len(kept), WIDTH)
    cells = grid._cells
    spans = {(s.top, s.left): s for s in table.spans}
    for place, row in enumerate(kept):
        for column, text in enumerate(table.rows[row]):
            cell = cells[place * WIDTH + column]
            if text:
                cell.text = text
            span = spans.get((row, column))
            if span and span.bottom > span.top:
                for below in range(span.bottom - span.top + 1):
                    tc = cells[(place + below) * WIDTH + column]._tc
                    tc.vMerge = "continue" if below else "restart"
    for place, row in enumerate(kept):
        for column in range(WIDTH):
            span = spans.get((row, column))
            if span and span.right > span.left:
                first = cells[place * WIDTH + column]._tc
                first.grid_span = span.right - span.left + 1
                for beside in range(column + 1, span.right + 1):
                    gone = cells[place * WIDTH + beside]._tc
                    gone.getparent().remove(gone)
