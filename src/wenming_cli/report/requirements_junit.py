"""Where every requirement stands, as JUnit XML: what is listed as a gap fails, 未评 is skipped."""

from collections.abc import Mapping, Sequence

from wenming_cli.errors import Problem
from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import GapList
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult
from wenming_cli.report import labels, sentences
from wenming_cli.report.gap_problems import vetoed
from wenming_cli.report.junit import Case, Failure, Suite, page
from wenming_cli.report.problems_text import render as as_text

Failing = Mapping[str, tuple[Gap, Problem]]
"""The gaps that are listed, by the requirement's id."""


def render(listed: GapList, problems: Sequence[Problem]) -> str:
    """Return a suite an area and a case a requirement, in the order of the edition.

    Args:
        listed: Its gaps fail; a gap that was not asked for passes.
        problems: Each of its gaps as a problem, in the order of the list.
    """
    gaps = [gap for group in listed.groups for gap in group.gaps]
    failing = {gap.id: (gap, each) for gap, each in zip(gaps, problems, strict=True)}
    return page(
        f"wenming gaps：{sentences.whose(listed.results)}",
        [_suite(area, failing) for area in listed.results.areas],
    )


def _suite(area: AreaResult, failing: Failing) -> Suite:
    cases = [_case(item, each, failing) for item in area.items for each in item.requirements]
    return Suite(f"{area.area.id} {area.area.name}", cases)


def _case(item: ItemResult, result: RequirementResult, failing: Failing) -> Case:
    asked = result.requirement
    case = Case(f"{item.item.id} {item.item.name}", f"{asked.id} {asked.text}")
    if result.status is None:
        return case._replace(skipped=labels.status(result))
    if asked.id not in failing:
        return case._replace(output=sentences.conclusion(result))
    gap, problem = failing[asked.id]
    kind = "一票否决" if vetoed(gap) else gap.type
    return case._replace(failure=Failure(problem.message, kind, as_text([problem])))
