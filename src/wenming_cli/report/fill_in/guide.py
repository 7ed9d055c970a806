"""The sheet 填报说明: whose workbook this is, how to fill it in, where to send it."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.fill_in import RECORDED_BY, FillIn
from wenming_cli.report.days import written_day
from wenming_cli.report.fill_in import words
from wenming_cli.report.fill_in.formats import Formats, height
from wenming_cli.report.marks import notices

_A4 = 9
_WIDTHS = (14, 84)

_STEPS = (
    "只填“自评表”里黄色的格子：结论、数值、说明、佐证、差距类型。其余的格子已锁定，没有密码。",
    "结论从下拉列表里选。达标、部分达标、未达标对照“判定说明”；列表里有“不适用”的，符合条件才选，并写理由。",
    "数值格是黄色的，填数值：只填数，不写单位，97.5%填97.5。结论由数值得出，不用选；没有数据的，结论选未达标；条文的其他要求没有做到的，可以选一个更低的结论，并写理由。",
    "未达标、不适用，以及结论比数值得出的低，“说明”里必须写缺什么、为什么。部分达标最好也写。",
    "佐证写文件的路径，一行一个（格子里换行按Alt+Enter），例如：佐证/路灯巡检.xlsx。文件随表一起送回，放进工作区里同样的位置。",
    "差距类型一般不选，由结论得出：未达标是缺项，缺佐证是缺证，部分达标是弱项。认为不对的才选。",
    "没有填的空着就行，可以先送回一部分。已经填过的显示在格子里，直接改就是更正；清空不会删除已经记下的答案。",
    "可以筛选、调整列宽行高。不要增删列、改编号、改工作表的名称；用WPS、Excel、LibreOffice保存都可以，格式选xlsx。",
)
"""How to fill it in, a step a line."""


def draw(sheet: Worksheet, form: FillIn, formats: Formats) -> None:
    """Write the whole sheet."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_row(0, 30)
    sheet.merge_range(0, 0, 0, 1, "", formats.title)
    sheet.write_string(0, 0, "填报说明", formats.title)
    rows: list[tuple[str, str | None]] = [*_about(form)]
    rows += [(RECORDED_BY, None), ("联系电话", None), ("", "")]
    rows += [("" if n else "怎样填", f"{n + 1}. {step}") for n, step in enumerate(_STEPS)]
    for at, (label, text) in enumerate(rows, 2):
        if (label, text) == ("", ""):
            continue
        sheet.set_row(at, max(20.0, height(text or "", _WIDTHS[1], 11)))
        _write(sheet, at, 0, label, formats.label)
        _write(sheet, at, 1, text or "", formats.signed if text is None else formats.said)
    _finish(sheet)


def _write(sheet: Worksheet, at: int, place: int, text: str, look: Format) -> None:
    if text:
        sheet.write_string(at, place, plain_text(text), look)
    else:
        sheet.write_blank(at, place, None, look)


def _about(form: FillIn) -> tuple[tuple[str, str], ...]:
    rounds = form.round
    until = f"，{written_day(rounds.ends)}前" if rounds.ends else ""
    where = form.back_to or "发来这份表的人"
    about = [
        ("填报单位", form.stamp.unit),
        ("轮次", words.round_name(form)),
        ("测评体系", form.edition.title),
        ("条数", f"共{len(form.rows)}条，已填{form.answered}条"),
        ("送回", f"填好后保存，整个文件送回{where}{until}；文件名可以改。"),
    ]
    if rounds.evidence_from and rounds.evidence_until:
        about.append(("材料时限", f"{rounds.evidence_from}至{rounds.evidence_until}"))
    about += [("特别说明", notice) for notice in notices(form)]
    about.append(("导出时间", form.stamp.made.replace("T", " ")[:16]))
    return tuple(about)


def _finish(sheet: Worksheet) -> None:
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
