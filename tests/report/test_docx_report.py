"""The 自查报告 in Word: complete, the same numbers as JSON, and what people wrote stays text."""

import json
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from tests.conftest import hand_built, ledger, said, small_edition
from tests.report.reading_docx import all_text, opened, parts, rows, skeleton, table_headed
from tests.report.test_hostile import HOSTILE, with_words

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import figures, json_v1, labels, marks
from wenming_cli.report.docx.report import render
from wenming_cli.report.papers.wording import PRACTICE
from wenming_cli.report.visible import shown


@pytest.fixture
def text(results: Results) -> str:
    """Every word of the report on the small edition."""
    return all_text(opened(render(results)))


def test_the_chapters_stand_in_their_order(results: Results) -> None:
    """Title, four chapters numbered 一 to 四, three appendices, each of them a heading."""
    document = opened(render(results))
    first = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    names = ["一、工作开展情况", "二、对标自评情况", "三、存在问题和差距", "四、下一步整改措施"]
    assert first == names
    assert [p.text for p in document.paragraphs if p.text.startswith("附件")] == [
        "附件：1. 自评表\n2. 问题清单\n3. 填报和佐证明细",
        "附件1",
        "附件2",
        "附件3",
    ]


def test_nothing_is_invented(results: Results) -> None:
    """Every area has a marked place for the officer; measures, persons and terms are empty."""
    document = opened(render(results))
    text = all_text(document)
    assert text.count(PRACTICE) == len(results.areas)
    measures = table_headed(document, "序号", "问题编号", "存在问题", "整改措施")
    assert measures[1:]
    assert not any(row[3] or row[5] or row[6] for row in measures[1:])


def test_areas_carry_the_numbers_of_json(results: Results) -> None:
    """The table of areas and the total agree with JSON format 1 to the last digit."""
    told = json.loads(json_v1.render(results))
    table = table_headed(opened(render(results)), "测评项目", "分值")
    for row, area in zip(table[1:], [*told["areas"], told], strict=True):
        numbers = [area[k] for k in ("points", "earned", "pending", "lost", "excused")]
        assert [Decimal(cell) for cell in row[1:6]] == [Decimal(f"{n:.2f}") for n in numbers]
        assert row[6] == (figures.NONE if area["rate"] is None else f"{area['rate']:.2f}%")
        covered = area["coverage"]
        assert row[8] == f"{covered['answered']}/{covered['total']}"


def test_requirements_and_gaps_carry_the_numbers_of_json(results: Results) -> None:
    """自评表 and 问题清单 have a row for each, in order, with the points of JSON format 1."""
    told = json.loads(json_v1.render(results))
    document = opened(render(results))
    wanted = [r for a in told["areas"] for i in a["items"] for r in i["requirements"]]
    table = table_headed(document, "序号", "测评内容", "测评标准")[1:]
    assert [row[2].split()[0] for row in table] == [r["id"] for r in wanted]
    assert [row[4] for row in table] == [f"{r['points']:.2f}" for r in wanted]
    for row, each in zip(table, wanted, strict=True):
        assert (f"失{each['lost']:.2f}分" in row[8]) is bool(each["lost"])
    problems = table_headed(document, "序号", "测评标准（编号）")[1:]
    assert [row[1].split()[0] for row in problems] == [gap["id"] for gap in told["gaps"]]


def test_the_rate_stands_with_coverage_and_interval(results: Results, text: str) -> None:
    """The total is told in one sentence with what is answered and what it can become."""
    covered = results.coverage
    low, high = figures.percent(results.score.low), figures.percent(results.score.high)
    said_so = (
        f"得分率{low}（已评{covered.answered}/{covered.total}；全部评完后在{low}至{high}之间）"
    )
    assert said_so in text
    assert "一票否决：2.2.1" in text


def test_whose_round_and_ledgers_are_told(results: Results, text: str) -> None:
    """City, round, edition with its fingerprint, and each ledger's records and last h."""
    for words in (
        "辽源市",
        "2026年四季度自评",
        results.edition.fingerprint,
        *labels.records(results),
    ):
        assert words in text


def _stored(value: Any) -> list[str]:
    """Return the leaves of a stored value as a page words them."""
    if is_dataclass(value):
        return [leaf for f in fields(value) for leaf in _stored(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [leaf for each in value for leaf in _stored(each)]
    if value is None:
        return []
    return [figures.plain(value) if isinstance(value, Decimal) else str(value)]


def test_every_stored_field_of_an_answer_is_in_it() -> None:
    """Each field of each answer in force, and of what other units say, is found in the document."""
    edition = small_edition()
    proof = Evidence("佐证/路灯台账.txt", 4711, "0123456789abcdef" * 4, "2026-09-17")
    full = said(
        Status.PARTIALLY_ACHIEVED,
        value=Decimal("97.5"),
        note="两条路待修",
        evidence=(proof,),
        gap_type=GapType.MISSING,
        by="市容科",
    )
    other = said(
        None, value=Decimal("96.25"), note="辖区口径不同", by="区创城办", evidence=(proof,)
    )
    ledgers = [
        ledger(edition, "市城市管理行政执法局", {"2.1.1": full}),
        ledger(edition, "市公安局", {"2.1.1": replace(other, by="治安支队")}),
    ]
    text = all_text(opened(render(evaluate(edition, ledgers, Basis(edition.units)))))
    assert {f.name for f in fields(full)} == {
        *("requirement", "fingerprint", "at", "status", "value", "note", "evidence"),
        *("gap_type", "by"),
    }
    for each in ledgers:
        for answer in each.answers:
            for leaf in _stored(answer):
                assert leaf in text, leaf


def test_every_field_of_a_result_is_in_it(results: Results, text: str) -> None:
    """Units, evidence missing, arithmetic, share, stale answers: a word for each is found."""
    known = {
        *("requirement", "points", "unit", "answer", "stale", "status", "share", "lost"),
        *("earned", "settled", "worked", "unproven", "views", "counted"),
    }
    assert set(results.requirements[0]._fields) == known
    for result in results.requirements:
        requirement = result.requirement
        words = [requirement.text, requirement.lead_unit, *requirement.methods, result.unit]
        words += [*result.unproven, labels.status(result), figures.points(result.points)]
        words += [result.worked] if result.worked else []
        words += [view.unit for view in result.views]
        words += [result.stale.fingerprint] if result.stale else []
        for said_so in words:
            assert shown(said_so) in text, said_so


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Paragraphs, styles, tables and rows are the same whatever people wrote."""
    assert skeleton(render(with_words(words))) == skeleton(render(with_words("平常话")))


@pytest.mark.parametrize(
    "note",
    [
        '=cmd|"/c calc"!A1',
        "<w:p/>&amp;]]><!--",
        "_x000D_ {{得分率}} \\o/",
        "\x00\x0b\ufffe\ud800\U0001ffff",
        "𠮷野家、䶮、葛\U000e0100城",
        "倒\u202e写",
        "第一行\n第二行\r\n第三行",
        "长" * 32_767,
    ],
)
def test_a_note_reads_back_as_it_is_shown(note: str) -> None:
    """Markup, formulas, forbidden characters and very long notes come back as text, whole."""
    edition = small_edition()
    spoken = [ledger(edition, "市教育局", {"1.1.2": said(Status.NOT_ACHIEVED, note=note)})]
    content = render(evaluate(edition, spoken, Basis(edition.units)))
    table = table_headed(opened(content), "序号", "测评内容", "测评标准")
    assert any(shown(note) in row[8] for row in table)


def test_the_same_results_give_the_same_bytes(results: Results) -> None:
    """No clock and no chance is in the file."""
    assert render(results) == render(hand_built(small_edition()))


def test_a_sample_of_a_reference_edition_says_so_everywhere(results: Results) -> None:
    """The notices stand whole on the first page and in short at the head of every page."""
    content = render(results)
    document = opened(content)
    first_words = [p.text for p in document.paragraphs[:6]]
    assert all(notice in first_words for notice in marks.notices(results))
    for section in document.sections:
        for head in (section.header, section.even_page_header):
            assert head.paragraphs[0].text == "样例数据，内容虚构；参考版，不是官方文本"


def test_an_official_edition_has_no_notice(results: Results) -> None:
    """Nothing is at the head of a page that passes for nothing else."""
    official = replace(results.edition, reference=False)
    document = opened(render(results._replace(edition=official, sample=False)))
    assert not document.sections[0].header.paragraphs[0].text
    assert not [p for p in document.paragraphs if p.style and p.style.style_id == "Notice"]


def test_a_unit_signs_its_own_report() -> None:
    """A unit's report has its name in title and signature, and no table of other units."""
    document = opened(render(hand_built(small_edition(), "市教育局")))
    assert document.paragraphs[0].text.startswith("市教育局关于")
    signed = [p.text for p in document.paragraphs if p.style and p.style.style_id == "Signed"]
    assert signed == ["市教育局", "　　　　年　　月　　日"]
    assert not [t for t in document.tables if rows(t)[0][0] == "单位"]


def test_an_empty_round_makes_a_report_too() -> None:
    """Before the first answer every requirement stands there as 未评."""
    edition = small_edition()
    document = opened(render(evaluate(edition, [], Basis(edition.units))))
    table = table_headed(document, "序号", "测评内容", "测评标准")
    assert {row[5] for row in table[1:]} == {"未评"}


def test_only_known_parts_are_in_the_file(results: Results) -> None:
    """No macro, no link, no picture: text, styles, fonts, heads and page numbers."""
    assert set(parts(render(results))) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        *(f"word/{n}.xml" for n in ("document", "styles", "settings", "fontTable")),
        *(f"word/{n}{side}.xml" for n in ("header", "footer") for side in ("Odd", "Even")),
    }
    assert b"2026" not in parts(render(results))["docProps/core.xml"]


def test_units_carry_the_numbers_of_json(results: Results) -> None:
    """Every unit that has begun stands in the table with its points; the others are named."""
    told = {unit["name"]: unit for unit in json.loads(json_v1.render(results))["units"]}
    document = opened(render(results))
    table = table_headed(document, "单位", "分值")
    begun = {name for name, unit in told.items() if unit["coverage"]["answered"]}
    assert {row[0] for row in table[1:]} == begun
    for row in table[1:]:
        numbers = [told[row[0]][k] for k in ("points", "earned", "pending", "lost", "excused")]
        assert row[1:6] == [f"{n:.2f}" for n in numbers]
    text = all_text(document)
    assert all(name in text for name in told)


def test_a_unit_that_leads_nothing_is_told_so() -> None:
    """A district that answers for others has no rate and no empty table, but its answers."""
    document = opened(render(hand_built(small_edition(), "龙山区")))
    text = all_text(document)
    assert "没有牵头的测评标准" in text
    assert "共0条" not in text
    assert all(len(rows(table)) > 1 for table in document.tables)
    assert table_headed(document, "标准编号")[1][3] == "龙山区"
