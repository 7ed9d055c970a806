"""Terminal pages: each is its golden file, and none loses a character at any width."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len
from tests.conftest import hand_built
from tests.report.pages import PAGES, WIDE, gaps_of, on_screen

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gaps import aimed
from wenming_cli.model.edition import Edition
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.report import terminal, terminal_gaps
from wenming_cli.report.terminal_tables import NARROW

every_page = pytest.mark.parametrize("name", PAGES)
_DRAWN = re.compile(r"[\s─█▓·]")


def characters(text: str) -> Counter[str]:
    """Count what is not drawn and not blank."""
    return Counter(_DRAWN.sub("", text))


@every_page
def test_a_page_is_its_golden_file(
    name: str, results: Results, golden: Callable[[str, str], None]
) -> None:
    """Every page is its golden file, word for word."""
    golden(f"{name}.txt", on_screen(PAGES[name](results)))


@every_page
@pytest.mark.parametrize("width", [20, 30, 60, 80, 100, 120])
def test_no_character_is_lost_at_any_width(name: str, width: int, results: Results) -> None:
    """A page holds the same characters however narrow it is; a list repeats its headings."""
    page = PAGES[name](results)
    narrow, wide = (characters(on_screen(page, columns)) for columns in (width, WIDE))
    assert wide - narrow == Counter()
    assert width < NARROW or narrow == wide


@every_page
@pytest.mark.parametrize("width", [20, 30, 60, 80, 100, 120])
def test_no_line_is_wider_than_the_screen(name: str, width: int, results: Results) -> None:
    """Nothing runs over the edge, where a terminal would break it anywhere."""
    lines = on_screen(PAGES[name](results), width).splitlines()
    assert max(map(cell_len, lines)) <= width


@every_page
def test_a_gbk_console_can_show_every_page(name: str, results: Results) -> None:
    """What wenming itself writes needs no character that an office's Windows lacks."""
    shown = on_screen(PAGES[name](results), encoding="gbk")
    assert "?" not in shown
    assert "█" not in shown


def test_the_gap_page_holds_every_text_in_full(results: Results) -> None:
    """Ids, requirements, notes, evidence and units of every gap stand on the gap page."""
    shown = on_screen(PAGES["gaps"](results), WIDE)
    for gap in results.gaps:
        requirement, answer = gap.result.requirement, gap.result.answer
        assert answer is not None
        for text in (gap.id, requirement.text, requirement.lead_unit, *gap.result.unproven):
            assert text in shown
        for line in answer.note.splitlines():
            assert line in shown


def test_the_requirement_page_holds_the_whole_requirement(results: Results) -> None:
    """Nothing of a requirement is left out of its page."""
    requirement = results.edition.requirements["2.1.1"]
    shown = on_screen(PAGES["show_requirement"](results), WIDE)
    guidance, source = requirement.guidance, requirement.source
    assert source.clause is not None
    texts = (
        *(requirement.text, requirement.lead_unit, source.clause, *source.documents),
        *(guidance.achieved, guidance.partially_achieved, guidance.not_achieved),
        *(*requirement.evidence, *requirement.sites, *requirement.responsible_units),
    )
    assert [text for text in texts if text not in shown] == []


def test_a_veto_stands_before_the_rate(results: Results) -> None:
    """No rate is read before the veto that overrides it."""
    shown = on_screen(terminal.render(results))
    assert shown.index("一票否决：2.2.1") < shown.index("得分率")


def test_a_city_that_lost_its_eligibility_reads_so(edition: Edition) -> None:
    """A veto of the strength 资格 says 不具备参评资格."""
    results = hand_built(edition)
    taken = replace(edition.requirements["2.2.1"], veto="资格")
    vetoed = results._replace(vetoes=(results.vetoes[0]._replace(requirement=taken),))
    assert "不具备参评资格" in on_screen(terminal.render(vetoed))


def test_nothing_answered_is_a_page_too(edition: Edition) -> None:
    """An empty workspace has a report: 0% so far, everything pending, no gaps."""
    results = evaluate(edition, [], Basis(edition.units))
    shown = on_screen(terminal.render(results))
    assert "得分率0.00%（已评0/9；全部评完后在0.00%至100.00%之间）" in shown
    assert "已评的测评标准没有差距" in shown


def test_a_units_report_is_over_what_it_leads(
    edition: Edition, golden: Callable[[str, str], None]
) -> None:
    """The report of one unit is its golden file."""
    golden("report_of_unit.txt", on_screen(terminal.render(hand_built(edition, "市教育局"))))


def test_another_target_moves_no_figure(results: Results) -> None:
    """A target asked for on the command line changes only the sentence about it."""
    then = on_screen(terminal.render(aimed(results._replace(gaps=()), results.gaps[0].running)))
    now = on_screen(terminal.render(results._replace(gaps=())))
    differing = [(a, b) for a, b in zip(now.splitlines(), then.splitlines(), strict=True) if a != b]
    assert len(differing) == 1
    assert all(line.startswith("目标") for line in differing[0])


def test_a_list_without_its_type_says_so(results: Results) -> None:
    """A type that no gap has gives a sentence, not an empty table."""
    shown = on_screen(terminal_gaps.render(gaps_of(results, kind=GapType.MISSING)))
    assert "没有缺项。" in shown
    assert "序号" not in shown


def test_a_cut_list_says_what_it_left_out(results: Results) -> None:
    """With --top the page names how many there are in all."""
    shown = on_screen(terminal_gaps.render(gaps_of(results, top=2)))
    assert "共5项差距，列出可补分值最高的2项" in shown
    assert "2.1.2" not in shown
