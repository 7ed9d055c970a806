"""Numbers in a text that look like a line to be reached: told, never made into one."""

import re
from typing import NamedTuple

_UNIT = (
    "%|％|‰|个百分点|平方米|平方公里|公里|万元|分钟|小时"
    "|[个处次人名元米场家天年部种项户间篇张套期台条所座件起岁]"
)
_NUMBER = rf"(\d+(?:\.\d+)?)\s*({_UNIT})"
_BEFORE = {
    "不低于": "不低于",
    "不少于": "不低于",
    "不小于": "不低于",
    "达到": "不低于",
    "达": "不低于",
    "≥": "不低于",
    ">=": "不低于",
    "高于": "高于",
    "大于": "高于",
    "超过": "高于",
    "＞": "高于",
    "不高于": "不高于",
    "不超过": "不高于",
    "不大于": "不高于",
    "不多于": "不高于",
    "≤": "不高于",
    "<=": "不高于",
    "低于": "低于",
    "小于": "低于",
    "少于": "低于",
    "＜": "低于",
}
_AFTER = {
    "以上": "不低于",
    "及以上": "不低于",
    "以下": "不高于",
    "以内": "不高于",
    "及以下": "不高于",
}
_LONGEST_FIRST = "|".join(map(re.escape, sorted(_BEFORE, key=len, reverse=True)))
_SAID = re.compile(
    rf"(?P<before>{_LONGEST_FIRST})\s*{_NUMBER}(?P<beyond>及?以[上下内])?"
    rf"|(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>%|％|[个处次人米分])(?P<after>及?以[上下内])"
)


class Line(NamedTuple):
    """What a line would be: 方向, 满分线, 计量单位."""

    words: str
    direction: str
    line: str
    unit: str


def lines(text: str) -> tuple[Line, ...]:
    """Return what looks like lines in a text.

    >>> [l[1:] for l in lines("亮灯率不低于99%，满意度达到90%以上，投诉小于5件。")]
    [('不低于', '99', '%'), ('不低于', '90', '%'), ('低于', '5', '件')]
    >>> lines("居民小区≥3个，90％以上居民满意")[1].words
    '90％以上'
    """
    found = []
    for said in _SAID.finditer(text):
        if said["before"]:
            found.append(
                Line(said[0], _BEFORE[said["before"]], said[2], said[3].replace("％", "%"))
            )
        else:
            unit = said["unit"].replace("％", "%")
            found.append(Line(said[0], _AFTER[said["after"]], said["number"], unit))
    return tuple(found)
