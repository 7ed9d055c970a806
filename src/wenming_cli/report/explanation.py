"""The arithmetic of a score in sentences, so that a person can do it again on paper."""

from collections.abc import Iterable, Iterator

from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import Score
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import figures, labels, sentences

ROUNDING = "各数四舍五入到两位小数后显示，相加、相除用的是没有舍入的数。"


def answer(result: RequirementResult) -> Iterator[str]:
    """Say who answered what, on which evidence, and what others say."""
    given = result.answer
    if given is None:
        yield f"{labels.status(result)}。这一条由{result.requirement.lead_unit}牵头填报。"
    else:
        yield f"{sentences.giver(result.unit, given)}：{sentences.conclusion(result)}"
        if given.note:
            yield f"说明：{given.note}"
        for proof in given.evidence:
            yield f"佐证：{proof.path}（{proof.date}）"
        if result.unproven:
            yield f"缺佐证：{'；'.join(result.unproven)}（不影响得分，列入差距）"
    for view in result.views:
        said = sentences.answered(result.requirement, view.answer, view.status)
        yield f"另有{sentences.giver(view.unit, view.answer)}：{said}（只作对照，不计入）"
    if result.stale is not None:
        yield f"{sentences.moment(result.stale.at)}的填报是按改动前的条文填的，不计入，要重评。"


def share(result: RequirementResult) -> str:
    """Say how an answer comes to its share."""
    if result.status is None:
        return "未评，还没有折算。"
    if result.share is None:
        return f"{result.worked}。"
    return f"{result.worked}→{result.status}，折算{figures.share(result.share)}"


def item(results: Results, each: ItemResult) -> Iterator[str]:
    """Say how an item's answers come to its points, or why they do not yet."""
    score = each.score
    yield f"分值{figures.points(score.points)}，计分办法：{each.item.rule.title}"
    if results.scope != CITY_WIDE:
        yield f"只看{results.scope}时，每条单独计：分值×折算，不受其他单位影响"
        yield sentences.places(score)
        return
    if score.excused and score.applicable:
        left = figures.points(score.applicable)
        yield f"不适用的占{figures.points(score.excused)}分，剔除后按{left}分计"
    if not counts_each(results, each):
        yield "各条合在一起按办法计分，单独一条没有分值"
    if each.worked:
        closes = f"＝{figures.points(score.earned)}分" if score.applicable else ""
        yield f"{each.worked}{closes}"
    else:
        yield _unfinished(each)
    yield sentences.places(score)


def counts_each(results: Results, each: ItemResult) -> bool:
    """Whether each requirement of an item has points of its own: a part of a mean, or a unit's."""
    return results.scope != CITY_WIDE or each.item.rule.separate


def area(each: AreaResult) -> Iterator[str]:
    """Say how an area's points are the sum of its items'."""
    terms = _added([i.score for i in each.items])
    yield f"{len(each.items)}项测评内容的已得相加：{terms}＝{figures.points(each.score.earned)}分"
    yield sentences.places(each.score)


def total(results: Results) -> Iterator[str]:
    """Say how the areas come to the total and its rate."""
    score = results.score
    terms = _added([a.score for a in results.areas])
    yield f"{len(results.areas)}个测评项目的已得相加：{terms}＝{figures.points(score.earned)}分"
    yield sentences.places(score)
    base = f"（分值{figures.points(score.points)}－不适用{figures.points(score.excused)}）"
    if score.rate is None:
        yield "全部不适用，没有得分率"
        return
    yield f"得分率＝已得{figures.points(score.earned)}÷{base}＝{figures.percent(score.rate)}"
    if score.pending:
        both = f"（已得{figures.points(score.earned)}＋待评{figures.points(score.pending)}）"
        yield f"待评的全部得到：{both}÷{base}＝{figures.percent(score.high)}"
    for vetoed in results.vetoes:
        yield f"一票否决：{sentences.veto(vetoed, results)}"


def _added(scores: Iterable[Score]) -> str:
    return "＋".join(figures.points(score.earned) for score in scores)


def _unfinished(each: ItemResult) -> str:
    left = [r.requirement.id for r in each.requirements if r.status is None]
    score = each.score
    said = f"还有{len(left)}条未评（{'、'.join(left)}），评完才计已得"
    return (
        f"{said}：已定失分{figures.points(score.lost)}，其余{figures.points(score.pending)}分待评"
    )
