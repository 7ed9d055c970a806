"""What people write can neither move the cursor nor change the shape of a page."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.conftest import ledger, said, small_edition
from tests.report.pages import PAGES, WIDE, gaps_of, on_screen

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.edition import Edition
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import markdown, markdown_gaps
from wenming_cli.report.markdown_text import inline, table
from wenming_cli.report.visible import shown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = (
    "a | b || c",
    "# 标题\n\n## 又一个",
    "<script>alert(1)</script><br>",
    "[链接](http://a.b) ![图](x)",
    "**粗** _斜_ `码` ~~删~~ $式$",
    "1. 一\n2. 二",
    "- 一\n- 二\n---",
    "> 引\n\n```\n码\n```",
    "&lt;b&gt; &#124; \\| \\\\",
    "\x1b[2J\x1b]8;;http://a\x07清屏",
    "通过\r不通过\u202e倒",
    "[/red][link=file:///etc/passwd]x[/link]",
    "    四个空格",
    "=== \n===",
    "",
    " \t ",
    "\u2028\u2029",
    "见|",
    "\\",
)


def with_words(words: str) -> Results:
    """Put the same words wherever a person can write some."""
    edition = worded(small_edition(), words)
    proof = (Evidence(words or "无", 1, "ab" * 32, "2026-10-01"),)
    answers = {
        "1.1.1": said(Status.PARTIALLY_ACHIEVED, note=words, by=words),
        "2.1.2": said(Status.ACHIEVED, note=words, evidence=proof),
        "2.2.2": said(Status.NOT_ACHIEVED, note=words),
    }
    spoken = [ledger(edition, "全市", answers), ledger(edition, "龙山区", answers)]
    return evaluate(edition, spoken, Basis(edition.units, city=words, sample=True))


def worded(edition: Edition, words: str) -> Edition:
    """Put words behind every text of an edition."""
    areas = tuple(
        replace(
            area,
            name=f"{area.name}{words}",
            items=tuple(
                replace(
                    item,
                    name=f"{item.name}{words}",
                    requirements=tuple(
                        replace(r, text=f"{r.text}{words}", evidence=(f"方案{words}",))
                        for r in item.requirements
                    ),
                )
                for item in area.items
            ),
        )
        for area in edition.areas
    )
    return replace(edition, areas=areas, statement=f"说明{words}", framework=f"体系{words}")


def skeleton(page: bytes) -> list[str]:
    """Return the marks of a Markdown page in order, without its words."""
    kinds: list[str] = []
    for token in READER.parse(page.decode()):
        kinds += [token.type] if token.type != "inline" else []
        kinds += [child.type for child in token.children or () if child.type != "text"]
    return kinds


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Headings, tables, rows and cells are the same whatever people wrote."""
    harmless, hostile = with_words("平常话"), with_words(words)
    assert skeleton(markdown.render(hostile)) == skeleton(markdown.render(harmless))
    for by in (None, *Grouping):
        pages = [markdown_gaps.render(gaps_of(r, by=by)) for r in (hostile, harmless)]
        assert skeleton(pages[0]) == skeleton(pages[1])


@given(st.text(max_size=40))
def test_a_cell_reads_as_it_was_written(words: str) -> None:
    """A reader of Markdown sees the words of a cell, line ends apart, and nothing else."""
    tokens = READER.parse("\n".join(table(("甲", "乙"), [(words, "末")])))
    cells = [token for token in tokens if token.type == "inline"][2:]
    assert len(cells) == 2
    seen = "".join(child.content for child in cells[0].children or ())
    assert seen.replace("；", "").split() == shown(words).replace("；", "").split() or (
        "".join(seen.replace("；", "").split()) == "".join(shown(words).replace("；", "").split())
    )


@given(st.text(max_size=40))
def test_a_paragraph_is_one_paragraph(words: str) -> None:
    """Words at the beginning of a line start no list, heading or table."""
    kinds = skeleton(inline(words).encode("utf-8", "replace"))
    assert kinds in ([], ["paragraph_open", "paragraph_close"])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("words", HOSTILE)
def test_a_screen_shows_hostile_words_and_obeys_none(name: str, words: str) -> None:
    """No control character reaches the terminal; each is spelled out."""
    page = on_screen(PAGES[name](with_words(words)), WIDE)
    assert {unicodedata.category(char) for char in page.replace("\n", "")}.isdisjoint({
        "Cc",
        "Cf",
        "Zl",
        "Zp",
    })


@pytest.mark.parametrize("words", [words for words in HOSTILE if words.strip()])
def test_a_screen_leaves_out_no_hostile_word(words: str) -> None:
    """The gap page holds the words that people wrote, made visible."""
    page = on_screen(PAGES["gaps"](with_words(words)), WIDE)
    for line in shown(words).splitlines():
        assert line.strip() in page
