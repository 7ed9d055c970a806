"""What people write stays words on the page: no element, no attribute, no script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ledger, said, small_edition
from tests.report.pages import gaps_of
from tests.report.reading_html import read, skeleton
from tests.report.test_hostile import HOSTILE, with_words

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.status import Status
from wenming_cli.report.html import gap_page, page
from wenming_cli.report.html.markup import tag
from wenming_cli.report.visible import shown

MARKUP = (
    "<meta http-equiv=refresh content='0;url=http://a.invalid'>",
    "</script><script>alert(1)</script><!--",
    "</style><img src=x onerror=alert(1)>",
    "</title></textarea></details></table></svg><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "' onfocus=alert(1) autofocus '",
    "javascript:alert(1)",
    "&lt;b&gt;&#60;b&#62;&amp;amp;&nbsp&copy",
    "<![CDATA[x]]><?php x ?><!DOCTYPE html>",
    "=cmd|'/C calc'!A0\n@SUM(1)\t+1",
    "\ufffe\uffff\x00\x0b\x7f\x85\ufeff",
    "\u202e倒\u2066着\u200b\u2028\u2029",
    "经办人：𠮷田䶮㙍👨‍👩‍👧",
    "שלום العربية",
    "很长" * 16_383 + "。",
    "{{得分率}}${x}`",
)


@pytest.mark.parametrize("words", [*filter(None, HOSTILE), *MARKUP], ids=lambda w: ascii(w[:20]))
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """The elements and their attributes are the same whatever people wrote."""
    hostile, harmless = with_words(words), with_words("平常话")
    assert skeleton(page.render(hostile)) == skeleton(page.render(harmless))
    pages = [gap_page.render(gaps_of(r, by=Grouping.AREA)) for r in (hostile, harmless)]
    assert skeleton(pages[0]) == skeleton(pages[1])


@pytest.mark.parametrize("words", MARKUP, ids=lambda w: ascii(w[:20]))
def test_hostile_words_are_carried_whole(words: str) -> None:
    """A reader of the page finds the note as it was written, the unseen spelled out."""
    root = read(page.render(with_words(words)))
    assert any(each.text == shown(words) for each in root.all("div", "said"))


def test_half_a_surrogate_pair_is_spelled_out() -> None:
    """A note from a damaged file cannot stop the page from being written."""
    edition = small_edition()
    halved = ledger(edition, "全市", {"1.1.1": said(Status.NOT_ACHIEVED, note="\ud800半\udfff")})
    root = read(page.render(evaluate(edition, [halved], Basis(edition.units))))
    assert any(each.text == "\\ud800半\\udfff" for each in root.all("div", "said"))


def test_script_and_style_hold_no_data() -> None:
    """What people write changes neither script nor style nor policy."""
    roots = [read(page.render(with_words(words))) for words in (MARKUP[1], "平常话")]
    for name in ("script", "style"):
        assert [e.text for e in roots[0].all(name)] == [e.text for e in roots[1].all(name)]
    assert roots[0].all("meta")[1].attributes == roots[1].all("meta")[1].attributes


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_any_words_are_one_text_and_one_attribute(words: str) -> None:
    """Text of any kind comes back from an element and from an attribute as it is shown."""
    made = tag("p", words, title=words or "无")
    (read_back,) = read(made.encode()).all()
    assert read_back.text == shown(words)
    assert read_back.attributes == {"title": shown(words or "无")}
