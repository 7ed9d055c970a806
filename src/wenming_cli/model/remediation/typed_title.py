"""Numbers of papers as people type them: 12, 12号, 〔2026〕12号, 创城督〔2026〕12号."""

import re
from typing import NamedTuple

from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.typed import half_width

_TITLE = re.compile(r"(?:(?P<series>[^\d〔〕]*)〔?(?P<year>\d{4})[〕-])?(?P<number>\d{1,6})号?")
_BRACKETS = str.maketrans("[](){}【】（）﹝﹞［］", "〔〕〔〕〔〕〔〕〔〕〔〕〔〕")

HOW = "写成12，或者创城督〔2026〕12号"
"""What to type instead, for messages."""


class Title(NamedTuple):
    """A number as typed; no series or year: any."""

    series: str
    year: int | None
    number: int

    def names(self, paper: Paper) -> bool:
        """Whether this is a paper's number."""
        return (
            paper.number == self.number
            and self.year in {None, paper.year}
            and self.series in {"", paper.series}
        )


def title_typed(text: str) -> Title | None:
    """Return the number that was typed; None if it is none.

    >>> title_typed("１２号")
    Title(series='', year=None, number=12)
    >>> title_typed("创城督[2026]12号")
    Title(series='创城督', year=2026, number=12)
    >>> title_typed("2026-12")
    Title(series='', year=2026, number=12)
    >>> title_typed("十二") is None
    True
    """
    found = _TITLE.fullmatch(half_width("".join(text.split())).translate(_BRACKETS))
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return Title(found["series"] or "", year, int(found["number"]))
