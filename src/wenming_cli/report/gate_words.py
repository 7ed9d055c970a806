"""How one demand of a gate (门槛) came out, in a sentence."""

from wenming_cli.model.gate import Outcome, Verdict
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.report import figures, labels

OUTCOMES = {Outcome.MET: "达到", Outcome.NOT_MET: "没有达到", Outcome.UNJUDGED: "还不能判断"}


def said(results: Results, verdict: Verdict) -> str:
    """Word a demand, its outcome and the fact; where two places hide the difference, with more."""
    demanded, fact = demand_and_fact(results, verdict)
    return f"门槛：{demanded}，{OUTCOMES[verdict.outcome]}：{fact}"


def demand_and_fact(results: Results, verdict: Verdict) -> tuple[str, str]:
    """Word what is asked, and what there is."""
    match verdict.demand.kind:
        case "least_rate":
            return _of_rate("", results.score, verdict)
        case "least_area_rates":
            return _of_area(results, verdict)
        case "least_coverage":
            return _of_coverage(results.coverage, verdict)
        case "no_veto":
            vetoes, unanswered = len(results.vetoes), len(results.open_vetoes)
            return "没有一票否决", f"否决{vetoes}项，未评{unanswered}项"
        case "no_overdue":
            counted = "还数不出来" if verdict.overdue is None else f"{verdict.overdue}项"
            return "没有逾期", f"逾期{counted}"


def _of_rate(whose: str, score: Score, verdict: Verdict) -> tuple[str, str]:
    least = verdict.demand.least
    assert least is not None
    places = figures.telling_places(least, (score.low, score.high))
    rate = f"得分率{figures.percent(score.rate, places)}（{figures.interval(score, places)}）"
    return f"{whose}得分率不低于{figures.percent(least, places)}", rate


def _of_area(results: Results, verdict: Verdict) -> tuple[str, str]:
    """Name the area, also where a unit has no part in it."""
    id_ = verdict.demand.area
    known = next((each for each in results.edition.areas if each.id == id_), None)
    whose = f"{id_} {known.name}" if known else id_
    if verdict.area is not None:
        return _of_rate(whose, verdict.area.score, verdict)
    demanded = f"{whose}得分率不低于{figures.percent(verdict.demand.least)}"
    return demanded, f"{labels.scope(results)}在这个测评项目里没有牵头的测评标准"


def _of_coverage(covered: Coverage, verdict: Verdict) -> tuple[str, str]:
    least = verdict.demand.least
    assert least is not None
    places = figures.telling_places(least, (covered.percent,))
    demanded = f"已评不低于{figures.percent(least, places)}"
    return demanded, f"已评{figures.coverage(covered, places)}"
