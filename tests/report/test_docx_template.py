"""An office's own Word document: placeholders are filled in, everything else stays as it was."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import hand_built, small_edition
from tests.report.reading_docx import all_text, opened, parts, rows, skeleton
from tests.report.test_hostile import HOSTILE, with_words

from wenming_cli.model.results import Results
from wenming_cli.report import figures, marks, sentences
from wenming_cli.report.docx.template import fill
from wenming_cli.report.papers.placeholders import KNOWN, NONE_HELD, TABLES, TEXTS

NOTICED = "{{声明}}"


def template(
    *paragraphs: str | tuple[str, ...], change: Callable[[Document], None] | None = None
) -> bytes:
    """Make a document as Word does; a tuple is a paragraph in several runs."""
    document = docx.Document()
    for each in (NOTICED, *paragraphs):
        paragraph = document.add_paragraph()
        for words in (each,) if isinstance(each, str) else each:
            paragraph.add_run(words)
    if change:
        change(document)
    return saved(document)


def saved(document: Document) -> bytes:
    """Return a document as bytes."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Make a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@given(cuts=st.sets(st.integers(1, 23)))
@settings(max_examples=15, deadline=None)
def test_a_placeholder_split_over_runs_is_found(cuts: set[int]) -> None:
    """However Word has cut a paragraph into runs, the placeholder in it is filled in."""
    results = hand_built(small_edition())
    text = "本市{{ 得分率数字 }}，已评{{已评}}。止"
    edges = [0, *sorted(cuts), len(text)]
    runs = tuple(text[a:b] for a, b in pairwise(edges))
    filled = fill(template(runs), results)
    rate, covered = figures.percent(results.score.rate), figures.coverage(results.coverage)
    assert opened(filled.content).paragraphs[-1].text == f"本市{rate}，已评{covered}。止"
    assert filled.unknown == ()


def test_the_first_run_gives_its_letters(results: Results) -> None:
    """What is filled in looks like the run in which the placeholder began."""

    def bold(document: Document) -> None:
        document.paragraphs[-1].runs[1].bold = True

    filled = fill(template(("共", "{{分", "值}}", "分"), change=bold), results)
    runs = opened(filled.content).paragraphs[-1].runs
    points = figures.points(results.score.points)
    assert [(r.text, r.bold) for r in runs] == [
        ("共", None),
        (points, True),
        ("", None),
        ("分", None),
    ]


def test_full_width_braces_and_spaces_are_accepted(results: Results) -> None:
    """A Chinese keyboard gives ｛｛ and full-width spaces."""
    filled = fill(template("｛｛　已得　｝｝"), results)
    assert opened(filled.content).paragraphs[-1].text == figures.points(results.score.earned)


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_is_known(results: Results, name: str) -> None:
    """Each name gives words, on one line, and nothing is left of the placeholder."""
    filled = fill(template(f"甲{{{{{name}}}}}乙"), results)
    text = opened(filled.content).paragraphs[-1].text
    assert text.startswith("甲")
    assert text.endswith("乙")
    assert len(text) > 2
    assert not set("{}\n") & set(text)
    assert not filled.unknown


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_known(results: Results, name: str) -> None:
    """Each name gives a table with its head and rows, where the placeholder stood."""
    grid = TABLES[name](results)
    document = opened(fill(template("前", f"{{{{{name}}}}}", "后"), results).content)
    kinds = [type(each).__name__ for each in document.iter_inner_content()]
    assert kinds == ["Paragraph", "Paragraph", "Table", "Paragraph", "Paragraph"]
    told = rows(document.tables[0])
    assert tuple(told[0]) == grid.heads
    assert len(told) == len(grid.rows) + 1
    assert grid.rows


def test_the_rate_is_told_with_its_coverage(results: Results) -> None:
    """{{得分率}} says what is answered and what the rate can become."""
    text = opened(fill(template("得分率{{得分率}}"), results).content).paragraphs[-1].text
    assert text == sentences.rate(results)


def test_an_unknown_name_is_told_and_left(results: Results) -> None:
    """What nobody knows stays as it is, and comes back by name, once, in order."""
    filled = fill(template("{{得分律}}、{{已评}}", ("{{单", "位名}}"), "{{得分律}}{{}}"), results)
    assert filled.unknown == ("得分律", "单位名", "")
    assert "{{得分律}}" in all_text(opened(filled.content))
    assert not set(filled.unknown) & set(KNOWN)


def test_tables_do_not_run_together(results: Results) -> None:
    """Between two tables, and after one in a cell, a paragraph stands."""

    def in_cell(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{双达标表}}"

    content = fill(
        template("{{双达标表}}", "{{测评项目得分表}}{{单位得分表}}", change=in_cell), results
    ).content
    body = opened(content).element.body
    for table in body.iter(qn("w:tbl")):
        following = table.getnext()
        assert following is not None
        assert following.tag != qn("w:tbl")


def test_words_around_a_table_stay(results: Results) -> None:
    """A table named within a sentence stands after it."""
    document = opened(fill(template("见下表{{双达标表}}：", "后"), results).content)
    kinds = [type(each).__name__ for each in document.iter_inner_content()]
    assert kinds == ["Paragraph", "Paragraph", "Table", "Paragraph", "Paragraph"]
    assert document.paragraphs[1].text == "见下表："


def test_a_table_is_as_wide_as_its_place(results: Results) -> None:
    """A table fills the text of an upright section, of a lying one, and of a cell."""

    def lie(document: Document) -> None:
        section = document.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        document.add_paragraph("{{双达标表}}")

    document = opened(fill(template("{{双达标表}}", change=lie), results).content)
    for table, section in zip(document.tables, document.sections, strict=True):
        width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
        drawn = sum(int(c.get(qn("w:w"))) for c in table._tbl.tblGrid) * 635
        assert width - 10 * 635 <= drawn <= width


def test_heads_feet_tables_and_text_boxes_are_filled(results: Results) -> None:
    """A placeholder is found wherever a document holds text, once in each place."""

    def everywhere(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{单位}}"
        document.sections[0].footer.paragraphs[0].text = "{{轮次编号}}"
        document.add_table(1, 1).cell(0, 0).text = "{{城市}}"
        box = (
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
            "<v:textbox><w:txbxContent><w:p><w:r><w:t>{{测评体系编号}}</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        document.paragraphs[-1]._p.append(parse_xml(box))

    content = fill(template("锚点{{已得}}", change=everywhere), results).content
    document = opened(content)
    assert document.sections[0].header.paragraphs[0].text == "辽源市"
    assert document.sections[0].footer.paragraphs[0].text == "2026Q4"
    assert document.tables[0].cell(0, 0).text == "辽源市"
    boxed = document.element.body.find(f".//{qn('w:txbxContent')}//{qn('w:t')}")
    assert boxed.text == "sample-2026"


def test_every_other_part_is_copied_byte_by_byte(results: Results) -> None:
    """Styles, settings, numbering, pictures and properties are the office's own."""
    before = template("{{得分率}}")
    after = parts(fill(before, results).content)
    assert list(after) == list(parts(before))
    touched = {name for name, content in parts(before).items() if after[name] != content}
    assert touched == {"word/document.xml"}


def test_a_template_without_a_place_for_the_notices_gets_one(results: Results) -> None:
    """A sample or a reference edition never passes for anything else."""
    document = docx.Document()
    document.add_paragraph("{{单位}}")
    filled = opened(fill(saved(document), results).content)
    first_words = [p.text for p in filled.paragraphs]
    assert first_words == [*marks.notices(results), "辽源市"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """What people wrote changes neither the paragraphs nor the tables of a template."""
    assert filled_with(words) == filled_with("平常话")


@cache
def filled_with(words: str) -> list[tuple[str, str]]:
    """Return the skeleton of a template that holds every placeholder."""
    own = template(*(f"{{{{{name}}}}}" for name in KNOWN))
    return skeleton(fill(own, with_words(words)).content)


def test_words_that_look_like_a_placeholder_are_not_filled_in() -> None:
    """A note that says {{得分率}} comes out as it was written."""
    results = with_words("{{得分率}}")
    text = all_text(opened(fill(template("{{问题清单}}"), results).content))
    assert "{{得分率}}" in text


def test_the_same_template_and_results_give_the_same_bytes(results: Results) -> None:
    """No clock is in the file."""
    own = template("{{差距表}}")
    assert fill(own, results) == fill(own, results)


LACKING = parts(template("{{得分率}}"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "不是Word文档"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
        ("得分率{{得分率}}".encode(), "不是Word文档"),
        (template("{{得分率}}")[:4000], "损坏"),
        (packed({"a.txt": b"x"}), "不是Word文档"),
        (packed({**LACKING, "word/document.xml": b"<w:document"}), "损坏"),
        (packed({**LACKING, "word/media/zeros.bin": b"\0" * 100_000_001}), "太大"),
        (
            packed({
                **LACKING,
                "[Content_Types].xml": LACKING["[Content_Types].xml"].replace(
                    b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
                ),
            }),
            "宏",
        ),
        (
            packed({
                **LACKING,
                "word/document.xml": LACKING["word/document.xml"].replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            }),
            "严格",
        ),
    ],
    ids=["empty", "old", "text", "cut", "zip", "xml", "bomb", "macros", "strict"],
)
def test_what_is_no_template_is_refused_with_a_sentence(
    results: Results, content: bytes, words: str
) -> None:
    """A wrong, old, locked, damaged or dangerous file gives a sentence and no document."""
    filled = fill(content, results)
    assert words in filled.fault
    assert filled.content == b""


def test_a_template_without_a_placeholder_is_told(results: Results) -> None:
    """A document with nothing to fill in is most likely the wrong one."""
    document = docx.Document()
    document.add_paragraph("得分率")
    assert fill(saved(document), results).fault == NONE_HELD


def test_a_document_with_a_doctype_is_refused(results: Results) -> None:
    """Word writes none; who adds one wants to read files of this machine."""
    evil = LACKING["word/document.xml"].replace(
        b"<w:document", b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document', 1
    )
    evil = evil.replace(b"{{", b"&e;{{", 1)
    filled = fill(packed({**LACKING, "word/document.xml": evil}), results)
    assert "损坏" in filled.fault
