"""A broken law of an edition: what to point at, and what to say."""

from typing import NamedTuple

from wenming_cli.store.reading.nodes import Text


class Broken(NamedTuple):
    """One breach, at a text of the file; `warning` does not fail a check."""

    at: Text
    code: str
    message: str
    hint: str
    warning: bool = False
