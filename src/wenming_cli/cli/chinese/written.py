"""Values of options as they are written on a Chinese keyboard: numbers, dates, words to choose.

A value is read as it is meant only where its option accepts the outcome; else it stays as typed,
and the answer quotes it.
"""

import re

from typer._click.core import Parameter
from typer._click.types import DateTime, _NumberParamTypeBase
from typer._types import TyperChoice

from wenming_cli.cli.chinese.half_width import half_width
from wenming_cli.cli.chinese.params import choices

_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")


def as_written(param: Parameter, typed: str) -> str:
    """Return what `typed` is meant to be as a value of `param`."""
    plain = half_width(typed).replace("。", ".").strip()
    kind = param.type
    if isinstance(kind, TyperChoice):
        return plain if plain in choices(param) else typed
    if isinstance(kind, DateTime) and (day := _DAY.fullmatch(plain)):
        return "-".join(part.zfill(2) for part in day.groups())
    if isinstance(kind, _NumberParamTypeBase):
        number = kind._number_class  # ruff: ignore[private-member-access] - Typer's only word for it
        bare = plain.removesuffix("%").strip() if number is float else plain
        return bare if _is(number, bare) else typed
    return typed


def _is(number: type[int] | type[float], text: str) -> bool:
    try:
        number(text)
    except ValueError:
        return False
    return True
