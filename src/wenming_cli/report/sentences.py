"""Sentences that several pages say alike; numbers are `figures`, short words `labels`."""

from wenming_cli.model.about import About
from wenming_cli.model.event import Answer
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import Found, RequirementResult
from wenming_cli.model.results import Conflict, Results, Vetoed
from wenming_cli.model.score import Score
from wenming_cli.model.slice import Slice
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import figures, labels, quantities


def whose(results: About) -> str:
    """Name whose figures these are, and of which round."""
    if results.round is None:
        return labels.scope(results)
    name = f"（{results.round.name}）" if results.round.name else ""
    return f"{labels.scope(results)}　{results.round.id}{name}"


def rate(results: Results) -> str:
    """Say the rate with its coverage and the interval it can still end in."""
    said = f"得分率{figures.percent(results.score.rate)}"
    covered = results.coverage
    if not covered.total:
        return f"{said}（没有牵头的测评标准，填的只显示、不计入）"
    if covered.complete:
        return f"{said}（{covered.total}条测评标准已全部评完）"
    ends = figures.interval(results.score)
    within = f"在{ends}之间" if "至" in ends else f"为{ends}"
    return f"{said}（已评{covered.answered}/{covered.total}；全部评完后{within}）"


def places(score: Score) -> str:
    """Say where every point is; the four add up."""
    return (
        f"已得{figures.points(score.earned)}＋待评{figures.points(score.pending)}"
        f"＋失分{figures.points(score.lost)}＋不适用{figures.points(score.excused)}"
        f"＝分值{figures.points(score.points)}"
    )


def veto(vetoed: Vetoed, results: Results) -> str:
    """Say what a veto that stands does, whose answer it is and why."""
    r, effect = vetoed.requirement, _effect(vetoed.requirement, results)
    note = f"；说明：{vetoed.note}" if vetoed.note else ""
    return f"{r.id} {r.text}（{vetoed.unit}填未达标，{effect}{note}）"


def open_veto(requirement: Requirement, results: Results) -> str:
    """Say what a veto that is not answered yet can still do."""
    effect = _effect(requirement, results)
    return f"{requirement.id} {requirement.text}（未评；填未达标的话，{effect}）"


def _effect(requirement: Requirement, results: Results) -> str:
    """Say what a veto does; in one unit's figures each requirement still earns by itself."""
    if requirement.veto == "资格":
        return "不具备参评资格"
    city = "" if results.scope == CITY_WIDE else "（按全市口径）"
    return f"所在的测评内容不得分{city}"


def slice_of(each: Slice | None) -> str:
    """Say how many of a kind are achieved, and the change; “—” where the edition has none."""
    if each is None:
        return figures.NONE
    if each.change is None:
        return achieved(each)
    return f"{achieved(each)}，{figures.change(each.change)}"


def achieved(each: Slice) -> str:
    """Count what is achieved, of what applies."""
    return f"{each.achieved}/{each.applicable}（{figures.percent(each.percent)}）"


def moment(at: str) -> str:
    """Write a time of a record to the minute.

    >>> moment("2026-11-23T14:20:05+08:00")
    '2026-11-23 14:20'
    """
    return f"{at[:10]} {at[11:16]}"


def answered(requirement: Requirement, answer: Answer, status: str) -> str:
    """Say an answer's conclusion and value, for example ``部分达标（97.5%）``."""
    value = quantities.value(requirement, answer)
    return f"{status}（{value}）" if value else status


def conclusion(result: RequirementResult) -> str:
    """Say where a requirement stands, with the value if there is one."""
    if result.answer is None or result.status is None:
        return labels.status(result)
    return answered(result.requirement, result.answer, result.status)


def giver(unit: str, answer: Answer) -> str:
    """Say who gave an answer and when."""
    by = f"（{answer.by}）" if answer.by else ""
    return f"{unit}{by}，{moment(answer.at)}"


def note(result: RequirementResult) -> str:
    """Return what was noted with the answer; empty where nothing was."""
    return result.answer.note if result.answer is not None else ""


def conflict(each: Conflict) -> str:
    """Say who says what of a requirement."""
    return "，".join(f"{unit}填{status}" for unit, status in (_counted(each), _other(each)))


def sides(each: Conflict) -> tuple[str, str]:
    """Name both sides of a conflict, each with what it says: the one that counts first."""
    counted, other = (f"{unit}：{status}" for unit, status in (_counted(each), _other(each)))
    note = each.other.answer.note
    return counted, f"{other}；说明：{note}" if note else other


def _counted(each: Conflict) -> tuple[str, str]:
    return each.unit, each.status


def _other(each: Conflict) -> tuple[str, str]:
    return each.other.unit, answered(each.requirement, each.other.answer, each.other.status)


def found_name(found: Found) -> str:
    """Name a place in an edition by its id and name."""
    if found.requirement is not None:
        return f"{found.requirement.requirement.id} {found.requirement.requirement.text}"
    if found.item is not None:
        return f"{found.item.item.id} {found.item.item.name}"
    return f"{found.area.area.id} {found.area.area.name}"


def contents(results: Results) -> str:
    """Count what a report holds, for the message that it is written."""
    areas, total = len(results.areas), results.coverage.total
    return f"{areas}个测评项目、{total}条测评标准、{len(results.gaps)}项差距"
