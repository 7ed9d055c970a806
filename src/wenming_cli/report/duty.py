"""包保责任表: who holds what, what nobody holds, how much each holds."""

from collections.abc import Iterator, Sequence
from itertools import starmap

from wenming_cli.model.duty import Duties, Held, Load, Uncovered
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.report.figures import percent
from wenming_cli.report.leaf.leaf import Heading, Leaf
from wenming_cli.report.marks import cited_notices as notices
from wenming_cli.report.marks import city_or_unit as whose
from wenming_cli.report.papers.grid import Column, Grid, grid

_TABLE = (
    Column("序号", 3, middle=True),
    Column("网格/片区", 5),
    Column("点位类别", 4, middle=True),
    Column("点位名称", 7),
    Column("地址（四至）", 7),
    Column("市级包保领导", 5),
    Column("区级包保领导", 5),
    Column("包保单位", 6),
    Column("单位负责人", 5),
    Column("点位长（路长/楼长）", 5),
    Column("联系电话", 6),
    Column("网格员", 4),
    Column("社区联系人", 5),
    Column("自评得分（包保单位）", 5, middle=True),
    Column("未销号问题数", 4, middle=True),
)
_BRIEF = (
    Column("序号", 3, middle=True),
    Column("点位、片区或单位", 10),
    Column("包保领导", 8),
    Column("包保单位", 8),
    Column("未销号", 4, middle=True),
)
_BARE = (
    Column("序号", 3, middle=True),
    Column("点位或单位", 10),
    Column("类别", 5),
    Column("缺什么", 8),
    Column("未销号", 4, middle=True),
)
_LOAD = (
    Column("包保人", 10),
    Column("点位、片区", 5, middle=True),
    Column("单位", 5, middle=True),
    Column("未销号", 4, middle=True),
    Column("提示", 8),
)


def leaf(docket: Docket, duties: Duties, most: int, *, brief: bool) -> Leaf:
    """Return the page.

    Args:
        docket: Whose it is, and the ledgers behind the counts.
        duties: What it tells.
        most: How many places and units one may hold before a hint says so.
        brief: With the columns that fit a screen; a file has all of them.
    """
    return Leaf(
        title=f"{whose(docket)}创建工作包保责任表",
        notices=notices(docket),
        blocks=tuple(_blocks(duties, most, brief=brief)),
        records=docket.records,
        lying=True,
    )


def _blocks(duties: Duties, most: int, *, brief: bool) -> Iterator[Heading | str | Grid]:
    yield Heading("谁包保什么")
    if duties.held:
        columns, row = (_BRIEF, _shortly) if brief else (_TABLE, _in_full)
        yield grid(columns, starmap(row, enumerate(duties.held, 1)))
    else:
        yield "还没有写包保：在wenming.yaml里写“包保”，或用“包保表”指明一份表格。"
    yield Heading("还没有人包保的")
    if not duties.held:
        yield "写了包保才看得出哪里没有人。"
    elif duties.uncovered:
        rule = "点位要有包保领导和包保单位，单位要有包保领导"
        yield f"{len(duties.uncovered)}处没有包保到位：{rule}。"
        yield grid(_BARE, starmap(_bare, enumerate(duties.uncovered, 1)))
    elif duties.held:
        yield "都有人包保。"
    else:
        yield "没有点位，也没有写包保。"
    for name, loads in (("领导", duties.leaders), ("单位", duties.sponsors)):
        if loads:
            yield Heading(f"各{name}包保多少")
            yield grid(_LOAD, _loads(loads, most))


def _in_full(number: int, held: Held) -> tuple[str, ...]:
    duty = held.duty
    return (
        *(str(number), held.zone, held.site_type, held.what, held.address),
        *(duty.city_leader, duty.district_leader, duty.sponsor, duty.sponsor_head),
        *(duty.site_chief, duty.phone, duty.grid_keeper, duty.community_liaison),
        percent(held.rate) if held.rate is not None else "",
        str(held.open),
    )


def _shortly(number: int, held: Held) -> tuple[str, ...]:
    what = held.what or f"{held.zone}（整个片区）"
    return (str(number), what, "、".join(held.duty.leaders), held.duty.sponsor, str(held.open))


def _bare(number: int, each: Uncovered) -> tuple[str, ...]:
    return (str(number), each.what, each.kind, "、".join(each.lacks), str(each.open))


def _loads(loads: Sequence[Load], most: int) -> Iterator[tuple[str, ...]]:
    for load in loads:
        hint = f"超过{most}处，看看是否包得过来" if load.places + load.units > most else ""
        yield (load.name, str(load.places), str(load.units), str(load.open), hint)
