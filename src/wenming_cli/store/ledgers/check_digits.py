"""`h`, the check digits (校验码) at the end of a line."""

from hashlib import sha256

TAIL = len(',"h":""}') + 32
"""Bytes of a line from its `h` on."""


def digest(body: bytes) -> str:
    """Return the `h` of a line whose bytes before it are these."""
    return sha256(body).hexdigest()[:32]
