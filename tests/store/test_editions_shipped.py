"""The editions we ship: clean, complete, and written as official documents are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wenming_cli.model.edition import Edition
from wenming_cli.store.editions.checking import check
from wenming_cli.store.editions.finding import bundled_ids, files, locate, shipped

SIZES = {"national-prefecture-2018": (12, 88, 180), "minors-2016": (5, 28, 62)}
HAN = r"[\u4e00-\u9fff]"
HALF = re.compile(rf"{HAN} *[,;:!?()] *{HAN}|{HAN}[,;:!?]|[(]{HAN}|{HAN}[)]")
SPACED = re.compile(rf"{HAN} +\d|\d +{HAN}|{HAN} +{HAN}")


@pytest.fixture(scope="module", params=bundled_ids())
def edition(request: pytest.FixtureRequest) -> Edition:
    """Each edition we ship."""
    found = check(shipped("criteria") / request.param)
    assert found.problems == ()
    assert found.edition is not None
    return found.edition


def test_every_edition_we_ship_is_known_here() -> None:
    """A new edition has to be added to the table of sizes."""
    assert set(bundled_ids()) == set(SIZES)


def test_the_numbers_are_those_of_the_printed_table(edition: Edition) -> None:
    """12/88/180 and 5/28/62, and the edition says so itself."""
    items = list(edition.items)
    found = (len(edition.areas), len(items), len(edition.requirements))
    assert found == SIZES[edition.id]
    assert edition.expected is not None
    assert (edition.expected.areas, edition.expected.items, edition.expected.requirements) == found


def test_a_reference_edition_says_that_it_is_none_of_the_officials(edition: Edition) -> None:
    """参考版 stands in the title, in the statement and in the first line of every file."""
    assert "参考版" in edition.title
    assert "不是官方文本" in edition.statement
    for file in files(shipped("criteria") / edition.id):
        first = file.read_text(encoding="utf-8").split("\n")[0]
        assert first.startswith("# 参考版")
        assert "不是官方文本" in first


def test_every_requirement_can_be_judged(edition: Edition) -> None:
    """Three sentences of guidance, something to show, somebody to answer, a line or words."""
    for each in edition.requirements.values():
        guidance = each.guidance
        sentences = (guidance.achieved, guidance.partially_achieved, guidance.not_achieved)
        assert len(set(sentences)) == 3, each.id
        assert all(sentence.endswith("。") for sentence in sentences), each.id
        assert each.evidence, each.id
        assert each.text.endswith("。"), each.id
        assert (each.nature == "定量") == (each.measure is not None), each.id
        if each.measure is not None:
            words = each.measure.full_words is not None
            assert words != each.measure.numeric, each.id


def texts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield every text that an officer reads, with its place."""
    yield edition.id, edition.statement
    for area in edition.areas:
        yield area.id, area.name
        for item in area.items:
            yield item.id, item.name
    for each in edition.requirements.values():
        guidance = each.guidance
        told = [each.text, guidance.achieved, guidance.partially_achieved, guidance.not_achieved]
        told += [*each.evidence, *each.sites, each.not_applicable_when or "", each.division or ""]
        for text in told:
            yield each.id, text


def test_marks_are_those_of_chinese_text(edition: Edition) -> None:
    """GB/T 15834: no half-width mark and no space between Chinese words or digits."""
    for id_, text in texts(edition):
        assert not HALF.search(text), (id_, text)
        assert not SPACED.search(text), (id_, text)
        assert text.count("“") == text.count("”"), (id_, text)
        assert text.count("（") == text.count("）"), (id_, text)
        assert not re.search(r"[，。；：、]{2}", text), (id_, text)


def test_an_edition_is_found_by_id_path_or_copy(tmp_path: Path) -> None:
    """A workspace's own copy goes before the bundled one."""
    bundled = locate("minors-2016", tmp_path)
    assert bundled == shipped("criteria") / "minors-2016"
    own = tmp_path / "criteria" / "minors-2016"
    own.mkdir(parents=True)
    (own / "edition.yaml").touch()
    assert locate("minors-2016", tmp_path) == own
