"""How issues are looked at: as the ledger of problems, as three lists, or counted in groups."""

from enum import StrEnum


class View(StrEnum):
    """What `wenming ledger --view` takes; the last five count."""

    LEDGER = "台账"
    PROBLEMS = "问题"
    TASKS = "任务"
    DUTIES = "责任"
    UNIT = "单位"
    LEADER = "领导"
    AREA = "项目"
    STATE = "状态"
    ORIGIN = "来源"
