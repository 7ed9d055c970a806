"""What an answer may say in a sheet, as a schema: the words of `model.typed`, or a number."""

from typing import Any

from wenming_cli.model.status import Status
from wenming_cli.model.typed import ALSO, GRADES

_FULL_WIDTH = 0xFEE0
"""From a sign to the one of the same shape that an input method types."""

_LETTERS = "".join(sign for sign in GRADES if sign.isalpha())
_SIGNS = "".join(sign + chr(ord(sign) + _FULL_WIDTH) for sign in (*_LETTERS, *_LETTERS.lower()))
_WORDS = "|".join((*Status, *ALSO))
_NUMBER = "[0-9０-９]"
"""A value may bear its unit; a digit may be full width, and stand for a conclusion."""

VALUE: dict[str, Any] = {"type": ["number", "string"], "pattern": _NUMBER}

SAID: dict[str, Any] = {
    "anyOf": [
        {"enum": list(Status)},
        {
            "type": ["number", "string"],
            "pattern": rf"^\s*({_WORDS}|[{_SIGNS}])\s*$|{_NUMBER}",
        },
    ]
}
"""The four conclusions stand first: an editor offers them."""
