"""A gate (门槛) as JUnit XML: a demand is a test case; one that cannot be judged yet fails too."""

from collections.abc import Sequence

from wenming_cli.model.gate import Verdict
from wenming_cli.model.results import Results
from wenming_cli.report import sentences
from wenming_cli.report.gate_problems import of_verdict
from wenming_cli.report.gate_words import OUTCOMES, demand_and_fact, said
from wenming_cli.report.junit import Case, Failure, Suite, page
from wenming_cli.report.problems_text import render as as_text


def render(results: Results, found: Sequence[Verdict]) -> str:
    """Return one suite; where nothing is demanded, with a passing case that says the score."""
    cases = [_case(results, verdict) for verdict in found]
    cases = cases or [Case("score", "得分", output=sentences.rate(results))]
    return page("wenming score", [Suite(f"门槛：{sentences.whose(results)}", cases)])


def _case(results: Results, verdict: Verdict) -> Case:
    told = of_verdict(results, verdict)
    case = Case("门槛", demand_and_fact(results, verdict)[0])
    if not told:
        return case._replace(output=said(results, verdict))
    outcome = OUTCOMES[verdict.outcome]
    return case._replace(failure=Failure(told[0].message, outcome, as_text(told)))
