"""An office's own Markdown template."""

import pytest
from markdown_it import MarkdownIt
from tests.report.test_hostile import HOSTILE, skeleton, with_words

from wenming_cli.model.results import Results
from wenming_cli.report import figures, sentences
from wenming_cli.report.markdown_template import fill
from wenming_cli.report.papers.placeholders import KNOWN, NONE_HELD, TABLES, TEXTS

READER = MarkdownIt("commonmark").enable("table")


def test_texts_are_filled_in_where_they_stand(results: Results) -> None:
    """Words around a placeholder, and lines without one, stay as they are."""
    own = "# {{单位}}汇报\n\n<!-- 内部 -->\n得分率{{ 得分率 }}；已评｛｛已评｝｝。{{声明}}\n"
    made = fill(own, results).content.decode()
    assert made.splitlines()[:3] == ["# 辽源市汇报", "", "<!-- 内部 -->"]
    assert sentences.rate(results) in made
    assert f"已评{figures.coverage(results.coverage)}。" in made


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_one_where_its_placeholder_stands(results: Results, name: str) -> None:
    """A table within a line becomes a paragraph of its own that a reader sees as a table."""
    made = fill(f"{{{{声明}}}}\n\n表：{{{{{name}}}}}止", results).content.decode()
    kinds = [t.type for t in READER.parse(made) if t.level == 0 and t.type.endswith("_open")]
    assert kinds[-3:] == ["paragraph_open", "table_open", "paragraph_open"]
    assert kinds.count("table_open") == 1
    assert made.rstrip().endswith("止")


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_is_known(results: Results, name: str) -> None:
    """Each name gives words, and nothing is left of the placeholder."""
    filled = fill(f"{{{{声明}}}}{{{{{name}}}}}", results)
    assert not filled.unknown
    assert b"{{" not in filled.content


def test_an_unknown_name_is_told_and_left(results: Results) -> None:
    """What nobody knows stays as it is, and comes back by name, once."""
    filled = fill("{{得分律}}{{已评}}{{得分律}}", results)
    assert filled.unknown == ("得分律",)
    assert "{{得分律}}" in filled.content.decode()


def test_notices_come_first_where_the_template_has_no_place(results: Results) -> None:
    """A sample or a reference edition never passes for anything else."""
    made = fill("{{单位}}", results).content.decode()
    assert made.startswith("> 样例数据，内容虚构")
    assert made.endswith("\n\n辽源市\n")


def test_a_template_without_a_placeholder_is_told(results: Results) -> None:
    """A text with nothing to fill in is most likely the wrong one."""
    assert fill("# 报告\n", results).fault == NONE_HELD


def test_a_byte_order_mark_goes(results: Results) -> None:
    """What Notepad puts first is no part of the text."""
    assert fill("\ufeff{{声明}}", results).content.decode()[0] != "\ufeff"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """What people wrote changes no mark of a template."""
    own = "\n\n".join(f"甲{{{{{name}}}}}乙" for name in KNOWN)
    hostile, harmless = (fill(own, with_words(w)).content for w in (words, "平常话"))
    assert skeleton(hostile) == skeleton(harmless)
