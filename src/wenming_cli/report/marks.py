"""What marks a page: whose it is, and what it must not pass for."""

from typing import Protocol

from wenming_cli.model.about import About
from wenming_cli.model.edition import Edition
from wenming_cli.model.unit import CITY_WIDE

_SAMPLE = "样例数据，内容虚构"
_REFERENCE = "参考版，不是官方文本"


class Marked(Protocol):
    """What a page rests on, as far as that has to be told."""

    @property
    def edition(self) -> Edition:
        """What it is measured against."""

    @property
    def sample(self) -> bool:
        """Whether the data are invented."""


def city_or_unit(page: About) -> str:
    """Name the city or the unit that a page is about."""
    return (page.city or page.scope) if page.scope == CITY_WIDE else page.scope


def notices(page: Marked) -> tuple[str, ...]:
    """Return what has to stand on every page, so that nothing passes for what it is not."""
    return _notices(page, f"参考版：{page.edition.statement}")


def cited_notices(page: Marked) -> tuple[str, ...]:
    """Return the same for a page that only names requirements."""
    return _notices(page, "所引测评标准出自参考版，不是官方文本。")


def _notices(page: Marked, reference: str) -> tuple[str, ...]:
    sample = (f"{_SAMPLE}，不反映任何单位的实际情况。",) if page.sample else ()
    return (*sample, reference) if page.edition.reference else sample


def short_notice(page: Marked) -> str:
    """Say in short what a page must not pass for; empty where there is nothing to say."""
    told = (_SAMPLE if page.sample else "", _REFERENCE if page.edition.reference else "")
    return "；".join(filter(None, told))


def bracketed(page: Marked) -> str:
    """Return the same in the brackets it has at a head."""
    said = short_notice(page)
    return f"【{said}】" if said else ""
