"""The report page: complete, self-contained, with the numbers of every other page."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from decimal import Decimal
from itertools import pairwise

import pytest
from tests.conftest import hand_built, ledger, said, small_edition
from tests.report.pages import gaps_of
from tests.report.reading_html import Element, read, words

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gaps import aimed
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import figures, gap_sentences, json_v1, labels, marks, sentences
from wenming_cli.report.html import gap_page, page
from wenming_cli.report.html.style import SCREEN
from wenming_cli.report.html.style_media import NARROW, PAPER


@pytest.fixture
def root(results: Results) -> Element:
    """The page of the small edition's results, as another program reads it."""
    return read(page.render(results))


def test_page_says_what_is_known(results: Results, golden: Callable[[str, str], None]) -> None:
    """The page reads as its golden file, word for word."""
    golden("report.html.txt", words(page.render(results)))


def test_gap_page_says_what_is_known(results: Results, golden: Callable[[str, str], None]) -> None:
    """The gap page by unit reads as its golden file, word for word."""
    golden("gaps_by_unit.html.txt", words(gap_page.render(gaps_of(results, by=Grouping.UNIT))))


def test_same_results_same_page(results: Results) -> None:
    """Nothing in a page comes from a clock or from chance."""
    assert page.render(results) == page.render(hand_built(small_edition()))


def test_page_asks_for_nothing(root: Element) -> None:
    """No element names another place than the page itself."""
    for each in root.all():
        for name in ("src", "href", "action", "xlink:href", "srcset", "poster"):
            target = each.attributes.get(name, "#")
            assert target.startswith("#") or target == "data:,", (each.tag, target)
    style = "".join(each.text for each in root.all("style"))
    assert re.findall(r"url\(([^)]*)\)|@import", style) == ["#hatch"]


def test_policy_allows_the_one_script_and_no_other(root: Element) -> None:
    """The hash in the policy is that of the script in the page."""
    (script,) = root.all("script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    (policy,) = (e.attributes["content"] for e in root.all("meta") if "http-equiv" in e.attributes)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; ")
    assert f"script-src 'sha256-{digest}'" in policy


def test_links_lead_somewhere(root: Element) -> None:
    """Every link within the page has its place, and no place has two."""
    places = [each.attributes["id"] for each in root.all() if "id" in each.attributes]
    assert len(places) == len(set(places))
    for each in root.all("a"):
        assert each.attributes["href"][1:] in places


def test_pictures_are_told_in_words(root: Element) -> None:
    """Every picture has a title; it is a picture to a screen reader, or nothing at all."""
    pictures = root.all("svg")
    assert len(pictures) > 10
    for each in pictures:
        assert each.children[0].tag == "title"
        assert each.children[0].text
        told = each.attributes.get("role") == "img" and each.attributes["aria-label"]
        assert told or each.attributes["aria-hidden"] == "true"


def test_headings_go_down_one_step(root: Element) -> None:
    """No level of headings is skipped, and there is one title."""
    levels = [int(e.tag[1]) for e in root.all() if re.fullmatch(r"h[1-6]", e.tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_page_tells_language_sample_and_reference(root: Element, results: Results) -> None:
    """The first words of a page say what it must not pass for."""
    assert root.all("html")[0].attributes["lang"] == "zh-CN"
    assert root.all("body")[0].all("p")[0].text == marks.notices(results)[0]
    for notice in marks.notices(results):
        assert notice in root.all("header")[0].text
    for line in labels.records(results):
        assert line in root.all("footer")[0].text


def test_rate_stands_with_coverage_and_interval(root: Element, results: Results) -> None:
    """The large figure is never without what it can still become."""
    assert root.all("p", "rate")[0].text == sentences.rate(results)
    assert sentences.places(results.score) in root.all("svg", "interval")[0].text


def test_vetoes_come_first_and_alone_are_red(root: Element, results: Results) -> None:
    """A veto that stands precedes the figures; red is used for nothing else."""
    assert results.vetoes
    section = root.all("main")[0].all("section")[0]
    assert "standing-veto" in section.kinds
    assert sentences.veto(results.vetoes[0], results) in section.text
    rules = re.findall(r"([^{}]+)\{([^}]*var\(--red\)[^}]*)\}", SCREEN + NARROW + PAPER)
    assert rules
    assert all("standing" in selector for selector, _ in rules)


def told(root: Element, result: RequirementResult) -> str:
    """Return what the page tells of one requirement."""
    (found,) = (
        e for e in root.all("details") if e.attributes["id"] == f"r-{result.requirement.id}"
    )
    return found.text


def stored(answer: Answer) -> Iterator[str]:
    """Walk every field of an answer as it has to stand in a document."""
    for each in fields(Answer):
        value = getattr(answer, each.name)
        match each.name:
            case "value":
                yield figures.plain(value) if value is not None else ""
            case "evidence":
                yield from (str(getattr(e, f.name)) for e in value for f in fields(e))
            case _:
                yield str(value or "")


def test_every_stored_field_is_told(root: Element, results: Results) -> None:
    """Each field of each answer stands with its requirement: counted, stale or another unit's."""
    seen = 0
    for result in results.requirements:
        own = [result.answer, result.stale, *(view.answer for view in result.views)]
        for answer in filter(None, own):
            for value in stored(answer):
                assert value in told(root, result), (result.requirement.id, value)
                seen += bool(value)
    assert seen > 50


def test_every_result_field_is_told(root: Element, results: Results) -> None:
    """Each field of a result that says something stands with its requirement."""
    for result in results.requirements:
        text = told(root, result)
        lacking = [*result.unproven, *(view.unit for view in result.views)]
        expected = [result.unit, result.worked, labels.status(result), *lacking]
        alone = result.counted and result.requirement.id not in {"1.2.1", "1.2.2"}
        expected += [figures.points(result.points)] if alone else []
        expected += [figures.points(result.lost)] if result.lost else []
        expected += [figures.share(result.share)] if result.share is not None else []
        for value in expected:
            assert value in text, (result.requirement.id, value)


def leaves(value: object) -> Iterator[str]:
    """Walk a value of an edition down to its words."""
    if hasattr(value, "__dataclass_fields__"):
        for each in fields(value):  # type: ignore[arg-type]
            numeric = getattr(value, "numeric", True) or each.name != "conversion"
            if numeric and each.name not in {"weight", "minimum", "maximum", "veto"}:
                yield from leaves(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def test_every_word_of_the_edition_is_told(root: Element, results: Results) -> None:
    """Text, lines, guidance, evidence, units and source stand with each requirement."""
    for result in results.requirements:
        text = told(root, result)
        for value in leaves(result.requirement):
            assert value in text, (result.requirement.id, value)


def row_of(root: Element, id_: str, name: str) -> list[str]:
    """Return the cells of the row of a table that begins with a name."""
    for each in root.all("section"):
        if each.attributes.get("aria-labelledby") == id_:
            rows = [[cell.text for cell in tr.children] for tr in each.all("tr")]
            return next(row for row in rows if row[0].endswith(name))
    raise AssertionError(id_)


def test_numbers_are_those_of_json(results: Results, root: Element) -> None:
    """To the last digit: totals, areas, units and gaps."""
    data = json.loads(json_v1.render(results))

    def numbers(each: dict[str, float]) -> list[str]:
        places = [each[k] for k in ("points", "earned", "pending", "lost", "excused")]
        rate = each["rate"]
        return [*(f"{n:.2f}" for n in places), "—" if rate is None else f"{rate:.2f}%"]

    assert row_of(root, "areas", "合计")[2:8] == numbers(data)
    for area in data["areas"]:
        assert row_of(root, "areas", area["name"])[2:8] == numbers(area)
    for unit in data["units"]:
        assert row_of(root, "units", unit["name"])[1:7] == numbers(unit)
    listed = {
        row.children[1].text: row
        for row in root.all("table", "gaps")[0].all("tr")
        if row.children[1:]
    }
    for number, gap in enumerate(data["gaps"], 1):
        cells = [cell.text for cell in listed[gap["id"]].children]
        assert cells[0] == str(number)
        assert cells[3] == gap["type"]
        assert cells[6:8] == [f"{gap['lost']:.2f}", f"{gap['running']:.2f}"]
        assert f"{gap['reach_low']:.2f}%" in cells[8]


def test_gaps_stand_by_type_and_can_be_found(results: Results, root: Element) -> None:
    """Each type has its body; a row carries its type and units for the filter."""
    (shown,) = root.all("table", "gaps")
    assert len(shown.all("tbody")) == len({gap.type for gap in results.gaps})
    rows = [row for row in shown.all("tr") if "data-type" in row.attributes]
    assert len(rows) == len(results.gaps)
    for row in rows:
        assert row.attributes["data-type"] == row.children[3].text
        assert row.attributes["data-units"].split("\n")[0] == row.children[9].text
    kinds = [option.text for option in root.all("select")[0].all("option")]
    assert kinds == ["全部", *GapType]


def test_waterfall_marks_where_the_target_is_reached(edition: Edition) -> None:
    """Behind the gap that brings the target, a line says so."""
    partly = said(Status.PARTIALLY_ACHIEVED, note="缺一次")
    answers = {id_: partly for id_ in edition.requirements if id_ != "1.2.1"}
    spoken = [ledger(edition, "全市", answers)]
    results = aimed(evaluate(edition, spoken, Basis(edition.units)), Decimal(50))
    assert results.target_gaps
    steps = read(page.render(results)).all("table", "waterfall")[0].all("tbody")[0].children
    assert steps[results.target_gaps].text == f"补齐以上{results.target_gaps}项，达到目标得分率"


def test_empty_results_have_a_page(edition: Edition) -> None:
    """Nothing answered: no gaps, no division by nothing, everything pending."""
    root = read(page.render(evaluate(edition, [], Basis(edition.units))))
    assert gap_sentences.NO_GAPS in root.text
    assert not root.all("svg", "step")


def test_unit_page_is_of_the_unit(edition: Edition) -> None:
    """A unit's page says whose it is and tells what does not count."""
    results = hand_built(edition, "市教育局")
    root = read(page.render(results))
    assert sentences.whose(results) in root.all("header")[0].text
    assert root.all("p", "rate")[0].text == sentences.rate(results)


@pytest.mark.parametrize("by", [None, *Grouping])
def test_gap_page_has_every_gap_once(results: Results, by: Grouping | None) -> None:
    """However it is grouped, each gap stands in full, with its group's running total."""
    listed = gaps_of(results, by=by)
    root = read(gap_page.render(listed))
    rows = [row for row in root.all("tr") if "data-type" in row.attributes]
    cells = [[cell.text for cell in row.children] for row in rows]
    gaps = [gap for group in listed.groups for gap in group.gaps]
    assert [row[1:3] for row in cells] == [[g.id, g.result.requirement.text] for g in gaps]
    assert [row[7] for row in cells] == [figures.points(gap.running) for gap in gaps]


def test_gap_page_without_gaps(results: Results) -> None:
    """A type without gaps is said to have none."""
    nothing = gaps_of(results._replace(gaps=()), kind=GapType.MISSING)
    assert "没有缺项。" in read(gap_page.render(nothing)).text
