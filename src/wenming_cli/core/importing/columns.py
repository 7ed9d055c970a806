"""What a heading means: the names that columns go by in the tables of the trade.

A role is the key of a column of our own form (`model.table_form`), or one of ALSO.
"""

import re
import unicodedata
from collections.abc import Mapping

from wenming_cli.model.table_form import BY_KEY, COLUMNS

ALSO: Mapping[str, str] = {"supporting": "配合单位", "serial": "序号"}
"""Roles beyond our own columns: 配合单位 becomes a responsible unit and a word on who does what,
序号 counts rows and is no id unless it is built like one."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "area.name": (
        "测评项目",
        "一级指标",
        "测评类别",
        "类别",
        "项目名称",
        "项目",
        "指标类别",
        "测评板块",
    ),
    "item.indicator": ("指标名称", "测评指标", "二级指标", "指标", "测评指标名称"),
    "item.name": ("测评内容", "三级指标", "内容", "测评要点", "考核内容"),
    "text": (
        *(
            "测评标准",
            "具体要求",
            "测评要求",
            "标准",
            "具体标准",
            "测评细则",
            "创建标准",
            "工作标准",
        ),
        *("四级指标", "条文", "考核标准", "测评标准及要求", "任务要求", "工作要求", "具体内容"),
    ),
    "methods": ("测评方法", "测评方式", "考核方式", "考核方法", "方法"),
    "item.points": ("分值", "分数", "标准分", "满分", "权重分"),
    "lead_unit": ("牵头单位", "牵头部门", "主办单位", "主责单位", "主责部门", "牵头责任单位"),
    "responsible_units": ("责任单位", "责任部门", "承办单位", "落实单位", "主要责任单位"),
    "supporting": ("配合单位", "配合部门", "协办单位", "协同单位", "配合责任单位"),
    "evidence": (
        *("材料要求", "佐证材料", "申报材料", "材料清单", "所需材料", "应备材料", "材料目录"),
        *("应备佐证", "材料", "申报材料要求"),
    ),
    "sites": ("点位", "点位类型", "考察点位", "实地考察点位", "测评点位", "实地点位"),
    "id": ("编号", "标准编号", "指标编号", "条目编号", "代码", "编码"),
    "serial": ("序号", "行号"),
    "nature": ("性质", "指标性质", "指标类型", "定量定性", "是否定量"),
    "facet": ("软硬件", "软硬", "软件硬件"),
    "action": ("动作", "规定动作自选动作"),
    "division": ("分工说明", "职责分工"),
    "source.remark": ("备注", "说明"),
    "source.clause": ("条款", "原编号"),
}


_LONGEST = 60
"""Characters of a heading at most, with all that stands in brackets behind it."""


def normal(title: str) -> str:
    r"""Return a heading without what differs from table to table.

    >>> normal("测评项目\n（Ⅰ）"), normal("分 值(分)"), normal("量值：满分线"), normal("Ⅱ指标名称")
    ('测评项目', '分值', '量值:满分线', '指标名称')
    """
    bare = re.sub(r"[（(〔\[【].*?[）)〕\]】]", "", title)
    plain = unicodedata.normalize("NFKC", re.sub(r"[ⅠⅡⅢⅣ]", "", bare))
    return re.sub(r"[\s*_—-]", "", plain).strip(":、.")


_ROLES: Mapping[str, str] = {
    **{normal(column.heading): column.key for column in COLUMNS},
    **{normal(name): role for role, names in _NAMES.items() for name in names},
}


def role(title: str) -> str:
    """Return what a heading means, empty where it is none we know.

    >>> role("测评要求"), role("判定说明：达标"), role("联系人")
    ('text', 'guidance.achieved', '')
    """
    return _ROLES.get(normal(title), "") if len(title) <= _LONGEST else ""


def word(of: str) -> str:
    """Return our word for a role."""
    return ALSO[of] if of in ALSO else BY_KEY[of].heading


def words() -> tuple[str, ...]:
    """Return the words that a mapping of columns may use."""
    return tuple(dict.fromkeys((*(c.heading for c in COLUMNS), *ALSO.values())))
