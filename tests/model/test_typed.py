"""Ids as they are typed."""

import pytest

from wenming_cli.model.typed import find_id

IDS = ("1.1.1", "1.10", "a1", "M1.1.1", "一(2)")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((id_, id_) for id_ in IDS),
        ("１。１。１", "1.1.1"),
        (" 1.10 ", "1.10"),
        ("1.1", None),
        ("A1", "a1"),
        ("Ａ１", "a1"),
        ("m1.1.1", "M1.1.1"),
        ("一（2）", "一(2)"),
        ("", None),
    ],
)
def test_an_id_is_found_in_any_width_and_case(typed: str, meant: str | None) -> None:
    """And as nothing else: 1.1 is not 1.10."""
    assert find_id(IDS, typed) == meant


def test_the_exact_id_comes_first() -> None:
    """Whatever stands before it."""
    assert [find_id(("A1", "a1"), typed) for typed in ("a1", "A1")] == ["a1", "A1"]
