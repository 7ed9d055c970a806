"""One line typed, parted into its first word and the rest."""

import re

MARKS = " \t\n\u3000，,：:；;"
"""What may stand between them."""

_PARTED = re.compile(f"[{MARKS}]+")


def parted(text: str) -> tuple[str, str]:
    """Return the first word and what stands behind it.

    >>> parted("3，缺少台账，也缺方案"), parted("达标")
    (('3', '缺少台账，也缺方案'), ('达标', ''))
    """
    first = _PARTED.split(text, maxsplit=1)[0]
    return first, text[len(first) :].lstrip(MARKS)
