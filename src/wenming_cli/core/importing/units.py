"""Who is to do it: units in a cell, with the words that say in which part."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from wenming_cli.core.importing.splitting import names
from wenming_cli.model.requirement import Method

_PART = re.compile(r"(牵头|主办|主责|责任|承办|配合|协办|协助)(?:责任)?(?:单位|部门)?\s*[:：]")
_BEHIND = re.compile(r"[（(]\s*(牵头|主办|主责|配合|协办)(?:单位|部门)?[）)]$")
_LEAD, _SUPPORT = {"牵头", "主办", "主责"}, {"配合", "协办", "协助"}

_METHODS: Mapping[str, Method] = {
    **{method: method for method in get_args(Method)},
    "材料": "材料审核",
    "材料申报": "网上申报",
    "网上材料申报": "网上申报",
    "申报材料": "网上申报",
    "网上审核": "材料审核",
    "材料审查": "材料审核",
    "审核材料": "材料审核",
    "查阅资料": "材料审核",
    "实地": "实地考察",
    "实地察看": "实地考察",
    "实地查看": "实地考察",
    "实地测评": "实地考察",
    "暗访": "实地考察",
    "实地暗访": "实地考察",
    "问卷": "问卷调查",
    "入户调查": "问卷调查",
    "入户问卷": "问卷调查",
    "问卷测评": "问卷调查",
    "网络测评": "网络调查",
    "网上调查": "网络调查",
    "部门提供数据": "部门数据",
    "观察": "整体观察",
    "汇报": "听取汇报",
}


class Parts(NamedTuple):
    """Units by the part they take."""

    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()


def shared(lead: str, responsible: str, supporting: str) -> Parts:
    """Part the cells of 牵头单位, 责任单位 and 配合单位, whatever words stand in them.

    >>> shared("", "市教育局（牵头）、市公安局；配合：团市委", "")
    Parts(lead=('市教育局',), responsible=('市公安局',), supporting=('团市委',))
    """
    found: dict[str, list[str]] = {"lead": [], "responsible": [], "supporting": []}
    for part, cell in (("lead", lead), ("responsible", responsible), ("supporting", supporting)):
        for said, text in _spoken(part, cell):
            for name in names(text):
                behind = _BEHIND.search(name)
                found[_part(behind[1]) if behind else said].append(_BEHIND.sub("", name))
    return Parts(*(tuple(dict.fromkeys(each)) for each in found.values()))


def _spoken(part: str, cell: str) -> Iterable[tuple[str, str]]:
    """Part a cell such as 牵头：甲 责任：乙、丙 at the words."""
    begun, now = 0, part
    for word in _PART.finditer(cell):
        yield now, cell[begun : word.start()]
        begun, now = word.end(), _part(word[1])
    yield now, cell[begun:]


def _part(word: str) -> str:
    if word in _LEAD:
        return "lead"
    return "supporting" if word in _SUPPORT else "responsible"


def methods(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the methods in a cell by our words, and the words that are no method we know.

    >>> methods("材料审核、实地考察/问卷"), methods("飞行检查")
    ((('材料审核', '实地考察', '问卷调查'), ()), (('飞行检查',), ('飞行检查',)))
    """
    said = names(re.sub(r"[+＋和与及]", "、", cell))
    found = dict.fromkeys(_METHODS.get(name, name) for name in said)
    return tuple(found), tuple(name for name in found if name not in get_args(Method))


def collective(name: str) -> bool:
    """Whether a name stands for many units.

    >>> collective("各县（市、区）"), collective("市教育局"), collective("市直有关部门")
    (True, False, True)
    """
    return "各" in name[:3] or "有关" in name or "相关" in name or name.endswith("成员单位")


def alike(known: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of names that may be one unit's: 教育局 and 市教育局.

    >>> alike(["市教育局", "教育局", "团市委"])
    (('教育局', '市教育局'),)
    """
    every = dict.fromkeys(known)
    return tuple(
        (name[cut:], name)
        for name in every
        for cut in (1, 2)
        if len(name) - cut > 1 and name[cut:] in every
    )
