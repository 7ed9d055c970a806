"""What each name in a file means: the tables of criteria/README.md, the only place that says it."""

import re
from functools import cache
from typing import Any, Final

from wenming_cli.model.answer_sheet import AnswerSheet, Entry
from wenming_cli.model.duty import Duty, Site
from wenming_cli.model.edition import Area, Edition, Expected, Item
from wenming_cli.model.gate import Gate
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Guidance, Requirement, Source
from wenming_cli.model.unit import Unit
from wenming_cli.model.workspace import Round, Workspace
from wenming_cli.rules import Rule
from wenming_cli.store.editions.finding import shipped

HEADINGS: Final[dict[Any, str]] = {
    Edition: "测评体系（edition.yaml）",
    Expected: "数目",
    Unit: "单位名录里的一个单位",
    Area: "测评项目（一个文件）",
    Item: "测评内容",
    Rule: "计分办法",
    Requirement: "测评标准",
    Measure: "量值",
    Guidance: "判定说明",
    Source: "出处",
    AnswerSheet: "答卷",
    Entry: "答卷里的一条",
    Workspace: "工作区（wenming.yaml）",
    Round: "轮次",
    Site: "点位名录里的一个点位",
    Duty: "一条包保",
    Gate: "门槛（gate.yaml）",
}
"""Each class and the heading whose table explains its names."""

_NEEDED = re.compile(r"^必填。?")


def explained(kind: Any) -> dict[str, str]:
    """Return what each name of a class means, in the order of its table.

    >>> explained(Unit)["简称"]
    '其他叫法，填报和答卷里都认得'
    """
    parent = Rule if issubclass(kind, Rule) else kind
    return _tables().get(HEADINGS[parent], {})


@cache
def _tables() -> dict[str, dict[str, str]]:
    text = (shipped("criteria") / "README.md").read_text(encoding="utf-8")
    sections = re.findall(r"^### (.+)\n((?:(?!#).*\n)*)", text, re.MULTILINE)
    return {heading: _rows(body) for heading, body in sections}


def _rows(body: str) -> dict[str, str]:
    """Return the rows of a table; that a name is needed is said by the schema itself."""
    found = re.findall(r"^\| `(.+?)` \| (.+?) \|$", body, re.MULTILINE)
    return {name: _NEEDED.sub("", text).replace("`", "") for name, text in found}
