"""What people wrote can be printed without moving, hiding or reversing anything."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_cli.report.visible import _PLAIN, shown

HARMFUL = {
    "\x00": r"\x00",
    "\x07": r"\x07",
    "\t": r"\t",
    "\x1b": r"\x1b",
    "\x7f": r"\x7f",
    "\x9b": r"\x9b",
    "\xad": r"\xad",
    "\u034f": r"\u034f",
    "\u061c": r"\u061c",
    "\u200b": r"\u200b",
    "\u202e": r"\u202e",
    "\u2066": r"\u2066",
    "\u3164": r"\u3164",
    "\ue000": r"\ue000",
    "\udcd6": r"\udcd6",
    "\ufeff": r"\ufeff",
    "\uffff": r"\uffff",
    "\U000e0041": r"\U000e0041",
    "\U0002ffff": r"\U0002ffff",
}


@pytest.mark.parametrize("char", HARMFUL)
def test_what_cannot_be_seen_is_spelled_out(char: str) -> None:
    """A character that acts on the screen or hides on it stands there as an escape."""
    assert shown(f"甲{char}乙") == f"甲{HARMFUL[char]}乙"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_a_newline(end: str) -> None:
    """A lone carriage return cannot write over what stands before it."""
    assert shown(f"不通过{end}通过") == "不通过\n通过"


@pytest.mark.parametrize(
    "text",
    [
        "市教育局（参考）",
        "𠮷䶮",
        "\U0002ebf0",
        "👍🏽",
        "👩🏽\u200d🏫",
        "葛\U000e0100",
        "全角　空格",
        r"C:\x1b",
    ],
)
def test_what_can_be_seen_is_left_alone(text: str) -> None:
    """Names with rare characters, emoji and wide spaces are printed as written."""
    assert shown(text) == text


def test_a_joiner_outside_a_picture_is_spelled_out() -> None:
    """Two names that look alike but differ in a joiner look different."""
    assert shown("教\u200d育") == r"教\u200d育"


def test_a_long_text_is_cut_with_its_length() -> None:
    """What is left out of a long note is counted, never dropped in silence."""
    assert shown("长" * 3000, limit=2000) == "长" * 2000 + "……（共3000字）"


@given(st.text(st.characters()))
def test_nothing_shown_acts_on_the_screen(text: str) -> None:
    """Whatever was written, no control, format or surrogate but a joiner or newline is left."""
    left = {unicodedata.category(char) for char in shown(text) if char not in "\n\u200d"}
    assert left.isdisjoint({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_showing_twice_changes_nothing(text: str) -> None:
    """A text that has passed once passes again unchanged."""
    assert shown(shown(text)) == shown(text)


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    """Every letter and digit is still there, as composed."""
    kept = [c for c in unicodedata.normalize("NFC", text) if "a" <= c <= "z" or "一" <= c <= "龥"]
    rest = iter(shown(text))
    assert all(char in rest for char in kept)


def test_what_is_taken_for_plain_is_shown_as_it_is() -> None:
    """Every character of the short way is seen, or a line end, and is composed."""
    plain = [chr(n) for n in range(0x10000) if _PLAIN.fullmatch(chr(n))]
    assert len(plain) > 20_000
    for char in plain:
        assert char == "\n" or char.isprintable() or unicodedata.category(char) == "Zs"
        assert not unicodedata.combining(char)
        assert unicodedata.normalize("NFC", f"a{char}a") == f"a{char}a"
