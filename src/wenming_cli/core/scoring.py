"""From shares to points: every point of an item gets its place."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.core.shares import Judged
from wenming_cli.model.edition import Item
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.score import Score
from wenming_cli.model.status import Status
from wenming_cli.rules import ONE, ZERO, Mark, Rule

Answers = Sequence[tuple[Requirement, Judged | None]]
"""The requirements of one item in order, each with what its answer comes to; None: unanswered."""


class Worked(NamedTuple):
    """An item's points, its arithmetic on paper, and each requirement's part of what it is."""

    score: Score
    worked: str
    lost: tuple[Decimal, ...]
    earned: tuple[Decimal, ...]
    vetoed: bool = False


def score_item(item: Item, answers: Answers) -> Worked:
    """Split an item's points into earned, pending, lost and excused.

    Unanswered is not zero and not full marks: while a requirement is unanswered the item has
    earned nothing, what answers already cost it is lost, and the rest is pending. A 本项 veto
    that stands takes what the item could still earn.
    """
    marks = [
        Mark(ONE if judged is None or judged.share is None else judged.share, requirement.weight)
        for requirement, judged in answers
        if not _excused(judged)
    ]
    if not marks:
        none = (ZERO,) * len(answers)
        return Worked(Score(excused=item.worth), "全部不适用", none, none)
    left_out = item.weight - sum((mark.weight for mark in marks), ZERO)
    excused = item.rule.excused(item.worth, left_out, item.weight) if left_out else ZERO
    applicable = item.worth - excused
    vetoed = any(r.veto == "本项" and _failed(judged) for r, judged in answers)
    best = ZERO if vetoed else _earned(item.rule, applicable, marks)
    lost = applicable - best
    complete = all(judged is not None for _, judged in answers)
    score = Score(
        earned=best if complete else ZERO,
        pending=ZERO if complete else best,
        lost=lost,
        excused=excused,
    )
    worked = "一票否决，本项不得分" if vetoed else item.rule.worked(applicable, marks)
    said = worked if complete or vetoed else ""
    return Worked(score, said, _charged(answers, lost), _credited(answers, score.earned), vetoed)


def score_alone(item: Item, requirement: Requirement, judged: Judged | None) -> Score:
    """Return one requirement's points as its lead unit's figures count them.

    It weighs its part of the item by its own share, so that no unit's figure depends on what
    another unit answered.
    """
    points = own_points(item, requirement)
    if judged is None:
        return Score(pending=points)
    if judged.share is None:
        return Score(excused=points)
    earned = points * judged.share
    return Score(earned=earned, lost=points - earned)


def own_points(item: Item, requirement: Requirement) -> Decimal:
    """Return a requirement's part of its item's points, by weight."""
    return item.worth * requirement.weight / item.weight


def judgement(result: RequirementResult) -> Judged | None:
    """Return what a requirement's answer came to; None while it is unanswered."""
    return Judged(result.status, result.share) if result.status else None


def score_of(item: Item, results: Iterable[RequirementResult], *, alone: bool) -> Score:
    """Return an item's score from where its requirements stand.

    Args:
        item: What is scored.
        results: Of its requirements.
        alone: Whether each earns by itself, as in one unit's figures.
    """
    if alone:
        own = (score_alone(item, r.requirement, judgement(r)) for r in results if r.counted)
        return sum(own, Score())
    return score_item(item, [(r.requirement, judgement(r)) for r in results]).score


def _earned(rule: Rule, points: Decimal, marks: Sequence[Mark]) -> Decimal:
    """Return what a rule gives, without the dust of division: a third is no Decimal.

    It must neither cost an item that is met in full its last digit, nor make a loss negative.
    """
    if all(mark.share == ONE for mark in marks):
        return points
    return min(points, rule.earned(points, marks))


def _excused(judged: Judged | None) -> bool:
    return judged is not None and judged.status is Status.NOT_APPLICABLE


def _failed(judged: Judged | None) -> bool:
    return judged is not None and judged.status is Status.NOT_ACHIEVED


def _charged(answers: Answers, lost: Decimal) -> tuple[Decimal, ...]:
    """Share out an item's loss by what each answer lacks; the parts add up to the loss."""
    lacks = [
        (ONE - judged.share) * requirement.weight
        if judged is not None and judged.share is not None
        else ZERO
        for requirement, judged in answers
    ]
    total = sum(lacks, ZERO)
    return tuple(lost * lack / total if total else ZERO for lack in lacks)


def _credited(answers: Answers, earned: Decimal) -> tuple[Decimal, ...]:
    """Share out an item's points earned by what each answer has; the parts add up.

    Where no answer has anything and the rule leaves points all the same, they go by weight.
    """
    applying = [
        (j.share, r.weight) if j and j.share is not None else (ZERO, ZERO) for r, j in answers
    ]
    has = [share * weight for share, weight in applying]
    if not any(has):
        has = [weight for _, weight in applying]
    total = sum(has, ZERO)
    return tuple(earned * each / total if earned else ZERO for each in has)
