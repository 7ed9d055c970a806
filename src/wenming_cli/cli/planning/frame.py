"""The first and the last screen of the planning walk."""

from collections.abc import Sequence
from typing import Final

from wenming_cli.cli.planning.desk import Desk
from wenming_cli.cli.planning.tasks import Tasks
from wenming_cli.cli.walk.flow import Look
from wenming_cli.cli.walk.shown import Rows

_LISTED: Final = 5
"""How many ids are named where there are more."""


def opened(desk: Desk) -> Rows:
    """Say whose plan it is, and how much there is to do."""
    tasks = desk.tasks
    said = f"{tasks.unit}，{tasks.here.round.name or tasks.here.round.id}，定整改方案"
    count = f"有{tasks.fresh}项差距还没有登记"
    rows = [
        ("", said, Look.STRONG),
        ("", count + (f"，另有{tasks.taken}项已经登记。" if tasks.taken else "。"), Look.PLAIN),
    ]
    if tasks.closed:
        rows.append(("", f"{unanswered(tasks)}。", Look.PLAIN))
    if tasks.unplanned:
        count = f"已登记、还没有方案的问题有{len(tasks.unplanned)}个"
        hint = f"{count}：{_first(tasks.unplanned)}，用wenming track plan定。"
        rows.append(("", hint, Look.PLAIN))
    return Rows("", "", tuple(rows))


def unanswered(tasks: Tasks) -> str:
    """Name the gaps that may only stand because nobody answered anew."""
    told = [f"{issue}（{id_}）" for id_, issue in tasks.closed.items()]
    return f"已销号、自评还没有改的：{_first(told)}，先重新作答，排在最后"


def _first(names: Sequence[str]) -> str:
    """List names, the first few where they are many."""
    more = "等" if len(names) > _LISTED else ""
    return "、".join(names[:_LISTED]) + more


def closed(desk: Desk) -> Rows:
    """Say what was done, and what comes next."""
    done, total = len(desk.planned), len(desk.tasks.gaps)
    left = f"，还有{total - done}项没有定" if total > done else "，都定了"
    unit = "" if desk.tasks.unit == desk.tasks.here.own else f" --unit {desk.tasks.unit}"
    rows = [("", f"这次定了{done}项{left}。记下的都已保存。", Look.STRONG)]
    if total > done:
        rows.append(("接着定：", f"wenming plan{unit}", Look.PLAIN))
    if done:
        rows.append(("看台账：", f"wenming ledger{unit}", Look.PLAIN))
    return Rows("", "", tuple(rows))
