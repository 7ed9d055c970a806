"""Fingerprints (指纹): 16 hex digits that change when a meaning changes."""

import hashlib
import json
from decimal import Decimal


def digest(meaning: object) -> str:
    """Return the fingerprint of texts, numbers and what holds them."""
    text = json.dumps(meaning, ensure_ascii=False, sort_keys=True, default=_number)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _number(value: object) -> str:
    """Write 1, 1.0 and 1.00 alike: they mean the same line."""
    assert isinstance(value, Decimal)
    return f"{value.normalize():f}"
