"""Percentages on the command line."""

from typing import Final

from wenming_cli.errors import InputError

_MOST: Final = 100


def percentage(given: float | None) -> float | None:
    """Return what was given for an option; its range has been looked at before.

    Raises:
        InputError: It is "nan", which is a number to Python and to no one else: no range can
            refuse it, and nothing is at least as much.
    """
    if given is None or 0 <= given <= _MOST:
        return given
    raise InputError(f"“{given}”不是数字", f"百分数填0到{_MOST}的数字，例如85")
