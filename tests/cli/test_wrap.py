"""Mixed Chinese and Latin text is broken into lines as a reader expects."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wenming_cli.cli.chinese.wrap import two_columns, wrap

WORDS = st.lists(
    st.sampled_from([
        "自评",
        "wenming",
        "--format",
        "，",
        "。",
        "（默认：85）",
        " ",
        "“甲”",
        "\n",
        "、",
    ])
)


@given(WORDS.map("".join), st.integers(12, 60))
def test_no_line_is_too_long_and_nothing_is_lost(text: str, width: int) -> None:
    """Every line fits, and the lines together say what the text says."""
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text("自评达标，。；wenming ", min_size=1), st.integers(2, 30))
def test_no_width_is_too_small(text: str, width: int) -> None:
    """A narrow window gets narrow lines, not a failure."""
    assert all(cell_len(line) <= max(width, 2) for line in wrap(text, width))


@given(
    st.lists(st.sampled_from(["自评", "达标，", "台账。", "（全市）"]), min_size=1),
    st.integers(12, 40),
)
def test_no_line_begins_with_a_mark(words: list[str], width: int) -> None:
    """A comma stays with its word; an opening bracket too."""
    lines = wrap("".join(words), width)
    assert not [line for line in lines if line[0] in "，。）" or line[-1] == "（"]


def test_words_and_paragraphs_are_kept() -> None:
    """Latin words are not cut, examples keep their lines, paragraphs their distance."""
    text = "先核对，\n再作答。\n\n    wenming check\n    wenming score\n用法"
    assert wrap(text, 40) == [
        "先核对，再作答。",
        "",
        "    wenming check",
        "    wenming score",
        "用法",
    ]
    assert wrap("运行 wenming assess", 14) == ["运行 wenming", "assess"]


def test_columns_stand_in_line() -> None:
    """Names are padded by cells, and one too long has its text on the next line."""
    rows = [("编号", "甲"), ("--unit 单位", "乙"), ("--" + "x" * 30, "丙")]
    assert two_columns(rows, 60).splitlines() == [
        "  编号         甲",
        "  --unit 单位  乙",
        "  --" + "x" * 30,
        "               丙",
    ]
