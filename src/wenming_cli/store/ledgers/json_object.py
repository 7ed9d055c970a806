"""A JSON object in a text, with its numbers as they are written."""

import json
from decimal import Decimal
from typing import Any, NoReturn

from wenming_cli.store.ledgers.values import Members

UNPARSED = (ValueError, ArithmeticError, RecursionError)
"""What a text that is no JSON object raises."""


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


_decoder = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number)


def parsed(text: str) -> tuple[Members, int]:
    """Return the JSON object at the beginning of the text, and where it ends.

    Raises:
        ValueError, ArithmeticError, RecursionError: There is none.
    """
    told: Any
    told, end = _decoder.raw_decode(text)
    if type(told) is not dict:
        raise ValueError(text[:1])
    return told, end
