"""Numbers of persons are found however they are typed, and nothing else is taken for one."""

import pytest

from wenming_cli.core.personal import HIDDEN, kinds, without_numbers

ID = "110101190001010000"
"""An invented number: nobody was issued one with this ending."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"负责人{ID}", ("身份证号",)),
        (f"{ID[:-1]}X", ("身份证号",)),
        (f"{ID[:-1]}ｘ，已核对", ("身份证号",)),
        ("１１０１０１１９０００１０１００００", ("身份证号",)),
        ("110101 19000101 0000", ("身份证号",)),
        ("电话13800000000。", ("手机号",)),
        ("１３８００００００００", ("手机号",)),
        ("138-0000-0000", ("手机号",)),
        ("138 0000 0000", ("手机号",)),
        ("+8613800000000", ("手机号",)),
        ("+86 138 0000 0000", ("手机号",)),
        (f"{ID}，13800000000", ("身份证号", "手机号")),
        ("", ()),
        ("12345热线、96110", ()),
        ("0437-3000000", ()),
        ("2026年11月23日14时20分", ()),
        ("20261123142005", ()),
        ("12800000000", ()),
        ("1380000000", ()),
        ("138000000001", ()),
        ("91110000MA00000000", ()),
        ("1101011900010100001", ()),
        ("e3b0c44298fc1c13800000000fb92427", ()),
        ("辽文明办发〔2026〕12号", ()),
    ],
)
def test_numbers_are_told_by_kind(text: str, found: tuple[str, ...]) -> None:
    """18 digits or 17 and X; 11 digits that begin like a mobile number; alone in their place."""
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"甲{ID}乙13800000000丙", f"甲{HIDDEN}乙{HIDDEN}丙"),
        ("电话（0437）3000000转12", f"电话{HIDDEN}转12"),
        ("０４３７－３００００００", HIDDEN),
        ("两处没有公示", "两处没有公示"),
        ("", ""),
    ],
)
def test_numbers_are_taken_out_and_nothing_else(text: str, left: str) -> None:
    """Every other character stays, full width or half."""
    assert without_numbers(text) == left
