"""周报: the four parts of the office's weekly, in sentences and one table."""

from collections.abc import Iterator

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.week import Brought, Weekly
from wenming_cli.report.days import short_day, written_day
from wenming_cli.report.figures import change, percent, signed
from wenming_cli.report.lateness import lateness
from wenming_cli.report.leaf.leaf import Heading, Leaf
from wenming_cli.report.marks import cited_notices as notices
from wenming_cli.report.marks import city_or_unit as whose
from wenming_cli.report.papers.grid import Column, Grid, grid

_COLUMNS = (
    Column("序号", 3, middle=True),
    Column("单位", 9),
    Column("上周遗留", 4, middle=True),
    Column("本周新增", 4, middle=True),
    Column("本周整改", 4, middle=True),
    Column("累计整改率", 6, middle=True),
    Column("升降百分点", 5, middle=True),
    Column("逾期", 3, middle=True),
    Column("排名", 3, middle=True),
)


def leaf(weekly: Weekly) -> Leaf:
    """Return the page of a week."""
    year, number = weekly.week.number
    return Leaf(
        title=f"{whose(weekly.end)}创建工作整改周报（{year}年第{number}周）",
        notices=notices(weekly.end),
        blocks=tuple(_blocks(weekly)),
        records=weekly.end.records,
    )


def _blocks(weekly: Weekly) -> Iterator[Heading | str | Grid]:
    whole = weekly.whole
    yield Heading("检查和发现问题情况")
    yield f"{_span(weekly)}，新发现问题{whole.new}个{_sites(weekly)}，上周遗留{whole.carried}个。"
    yield Heading("整改情况")
    yield _done(whole)
    if weekly.units:
        yield grid(_COLUMNS, (*_rows(weekly), _row("合计", whole, "")))
    yield Heading("典型问题")
    yield from _typical(weekly)
    yield Heading("下周安排")
    yield from _ahead(weekly)
    if weekly.end.strays:
        yield f"有{len(weekly.end.strays)}步记录和前面的合不上，没有算。"


def _span(weekly: Weekly) -> str:
    week = weekly.week
    short = f"至{short_day(week.last)}"
    so_far = f"（截至{short_day(weekly.on)}）" if weekly.on < week.last else ""
    return f"{written_day(week.first)}{short}{so_far}"


def _sites(weekly: Weekly) -> str:
    return f"，涉及点位{weekly.sites}处" if weekly.sites else ""


def _done(whole: Brought) -> str:
    said = [f"本周整改销号{whole.done}个"]
    said += [f"反弹{whole.returned}个"] if whole.returned else []
    said += [f"不予认定{whole.dismissed}个"] if whole.dismissed else []
    said.append(f"还有{whole.left}个没有销号，其中逾期{whole.late}个")
    rate = f"累计整改率{percent(whole.rate)}"
    before = f"，比上周{change(whole.change)}" if whole.change is not None else ""
    return f"{'，'.join(said)}。{rate}{before}。" if whole.rate is not None else "还没有登记问题。"


def _rows(weekly: Weekly) -> Iterator[tuple[str, ...]]:
    for number, unit in enumerate(weekly.units, 1):
        yield _row(unit.name, unit, str(number))


def _row(name: str, unit: Brought, number: str) -> tuple[str, ...]:
    counts = (unit.carried, unit.new, unit.done)
    return (
        number,
        name,
        *map(str, counts),
        percent(unit.rate),
        signed(unit.change),
        str(unit.late),
        str(unit.rank) if unit.rank and number else "",
    )


def _typical(weekly: Weekly) -> Iterator[str]:
    if not weekly.typical:
        yield "没有红线、反弹和逾期的问题。"
        return
    yield f"以下是截至{short_day(weekly.on)}的情况，按一票否决、反弹次数、逾期天数从重到轻列出。"
    for number, entry in enumerate(weekly.typical, 1):
        yield f"{number}. {_named(entry)}，{'，'.join(_why(entry))}。"


def _why(entry: Entry) -> Iterator[str]:
    issue = entry.issue
    if entry.red:
        yield "涉及一票否决"
    if issue.rebounds:
        yield f"反弹{issue.rebounds}次"
    if entry.late and issue.due:
        yield f"时限{short_day(issue.due)}，{lateness(entry)}"
    yield f"现在{issue.state}"


def _ahead(weekly: Weekly) -> Iterator[str]:
    week = weekly.week.next
    span = f"{short_day(week.first)}至{short_day(week.last)}"
    if not weekly.ahead:
        yield f"{span}没有到期的问题。"
    else:
        yield f"{span}到期{len(weekly.ahead)}个："
    for number, entry in enumerate(weekly.ahead, 1):
        due = short_day(entry.issue.due) if entry.issue.due else ""
        yield f"{number}. {_named(entry)}，{due}到期，现在{entry.issue.state}。"


def _named(entry: Entry) -> str:
    issue = entry.issue
    site = f"{issue.opened.site}：" if issue.opened.site else ""
    return f"{issue.id} {site}{issue.opened.text.rstrip('。')}（{issue.charged}）"
