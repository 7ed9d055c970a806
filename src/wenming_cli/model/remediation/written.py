"""Steps as people write them in a table: its columns, and the words in them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.typed import half_width


class Field(StrEnum):
    """A column of the table; the values are its headings."""

    ID = "问题编号"
    ACT = "动作"
    BY = "经办人"
    AT = "时间"
    UNIT = "登记单位"
    TEXT = "存在问题"
    ORIGIN = "来源"
    FOUND = "发现日期"
    REQUIREMENT = "测评标准编号"
    SITE = "点位名称"
    SITE_TYPE = "点位类别"
    GAP_TYPE = "差距类型"
    CHARGED = "责任单位"
    LEADER = "责任领导"
    MEASURE = "整改措施"
    PACE = "整改类型"
    GOAL = "整改目标"
    STARTS = "开始日期"
    DUE = "时限"
    WITH = "配合单位"
    PERSON = "责任人"
    POST = "岗位"
    PHONE = "电话"
    APPROVER = "批准人"
    NOTE = "说明"
    EVIDENCE = "佐证"

    @property
    def quoted(self) -> str:
        """The heading as messages name it."""
        return f"“{self}”"


class Fault(NamedTuple):
    """What cannot be taken of what was written: where, why, what instead."""

    field: Field
    code: str
    message: str
    hint: str


ALSO_HEADED: Final[Mapping[str, Field]] = {
    "编号": Field.ID,
    "对应问题编号": Field.ID,
    "问题": Field.TEXT,
    "存在的问题": Field.TEXT,
    "问题来源": Field.ORIGIN,
    "发现来源": Field.ORIGIN,
    "发现时间": Field.FOUND,
    "点位": Field.SITE,
    "牵头领导": Field.LEADER,
    "包保领导": Field.LEADER,
    "措施": Field.MEASURE,
    "具体措施": Field.MEASURE,
    "完成标准": Field.GOAL,
    "销号标准": Field.GOAL,
    "整改时限": Field.DUE,
    "完成时限": Field.DUE,
    "责任科室": Field.POST,
    "联系电话": Field.PHONE,
    "佐证材料": Field.EVIDENCE,
}
"""Headings of the trade's other tables for the same."""

FOR_READING: Final = frozenset({
    *(
        "序号",
        "任务编号",
        "测评项目",
        "测评内容",
        "测评标准",
        "可补分值",
        "缺的佐证",
        "状态",
        "备注",
    ),
})
"""Headings of what stands beside for the reader; nothing is lost when it is not taken."""

TAKES: Final[Mapping[Act, frozenset[Field]]] = {
    **{act: frozenset() for act in Act},
    Act.OPEN: frozenset({
        *(Field.UNIT, Field.TEXT, Field.ORIGIN, Field.FOUND, Field.REQUIREMENT),
        *(Field.SITE, Field.SITE_TYPE, Field.GAP_TYPE),
    }),
    Act.ASSIGN: frozenset({Field.CHARGED, Field.LEADER, Field.DUE}),
    Act.PLAN: frozenset({
        *(Field.MEASURE, Field.PACE, Field.GOAL, Field.STARTS, Field.DUE, Field.WITH),
        *(Field.LEADER, Field.PERSON, Field.POST, Field.PHONE),
    }),
    Act.EXTEND: frozenset({Field.DUE, Field.APPROVER}),
}
"""What each act takes beside id, act, 经办人, 时间, 说明 and 佐证, which every one takes."""

EVERY: Final = frozenset({*(Field.ID, Field.ACT, Field.BY, Field.AT, Field.NOTE, Field.EVIDENCE)})

_ALSO_DONE: Final[Mapping[str, Act]] = {
    "方案": Act.PLAN,
    "进展": Act.PROGRESS,
    "申请": Act.SUBMIT,
    "复核": Act.VERIFY,
    "反弹": Act.REBOUND,
}
_ACTS: Final[Mapping[str, Act]] = {
    **_ALSO_DONE,
    **{name: act for act in Act for name in (act.word, act.value)},
}


def heading(text: str) -> Field | None:
    """Return the column that a heading names; what stands in （） behind it is left aside.

    >>> heading("完成标准（目标）"), heading("备注")
    (<Field.GOAL: '整改目标'>, None)
    """
    bare = "".join(half_width(text).partition("(")[0].split())
    return Field(bare) if bare in list(Field) else ALSO_HEADED.get(bare)


def acts_typed(text: str) -> tuple[Act, ...] | None:
    """Return the acts that a cell names, several for one row; None if one of them is none.

    >>> acts_typed("登记、交办"), acts_typed("close"), acts_typed("办结")
    ((<Act.OPEN: 'open'>, <Act.ASSIGN: 'assign'>), (<Act.CLOSE: 'close'>,), None)
    """
    words = half_width(text).lower().replace("、", " ").replace("+", " ").replace(",", " ").split()
    acts = tuple(_ACTS[word] for word in words if word in _ACTS)
    return acts if acts and len(acts) == len(words) else None
