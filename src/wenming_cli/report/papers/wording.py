"""Titles and sentences of a 自查报告, from what the results hold and from nothing else."""

from wenming_cli.model.edition import Edition
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import AreaResult
from wenming_cli.model.results import Results
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import figures, gap_sentences, sentences
from wenming_cli.report.days import written_day
from wenming_cli.report.marks import city_or_unit
from wenming_cli.report.papers.shortcomings import NOTE_LIMIT, units
from wenming_cli.report.visible import shown

TITLE_LINE = 20
"""Characters of 二号 that fit on a line of the type area."""

NOT_LED = "本单位在这个测评项目中没有牵头的测评标准，所填的见附件1，不计分。"
PRACTICE = "［请补充工作做法］"
OFFICE = "［请填写署名单位］"
UNDATED = "　　　　年　　月　　日"


def title(results: Results) -> tuple[str, ...]:
    """Return the title of the report, broken between words into lines that fit."""
    name, work = city_or_unit(results), _work(results.edition)
    end = "开展情况的自查报告"
    about = f"关于{work}"
    if len(name) + len(about) <= TITLE_LINE:
        return (f"{name}{about}", end)
    return (name, about, end)


def plain_title(results: Results) -> str:
    """Return the title on one line."""
    return "".join(title(results))


def signed(results: Results) -> str:
    """Return the unit that signs; a city does not sign itself, an office of it does."""
    return OFFICE if results.scope == CITY_WIDE else results.scope


def period(results: Results) -> str:
    """Say when the round ran and how old evidence may be; empty where that is not set."""
    ran = results.round
    if ran is None:
        return ""
    said = []
    if ran.starts and ran.ends:
        said.append(f"自评时间为{written_day(ran.starts)}至{written_day(ran.ends)}")
    if ran.evidence_from and ran.evidence_until:
        until = written_day(ran.evidence_until)
        said.append(f"佐证材料时限为{written_day(ran.evidence_from)}至{until}")
    return "，".join(said)


def opening(results: Results) -> str:
    """Say what was assessed against what."""
    name = results.round and (results.round.name or results.round.id)
    within = f"在{name}中" if name else ""
    led = results.coverage.total
    count = f"{len(results.areas)}个测评项目、{led}条测评标准" if led else ""
    said = f"{city_or_unit(results)}{within}对照{results.edition.title}{count}逐条自评"
    when = period(results)
    return f"{said}（{when}）。现将情况报告如下。" if when else f"{said}。现将情况报告如下。"


def area(each: AreaResult) -> str:
    """Say how an area stands: counts by conclusion, rate, what it can still become."""
    counts = each.counts
    if counts.total == 0:
        return NOT_LED
    said = (
        f"共{counts.total}条测评标准，已评{counts.answered}条：达标{counts.achieved}条，"
        f"部分达标{counts.partially}条，未达标{counts.not_achieved}条，不适用{counts.excused}条。"
    )
    if each.score.rate is None:
        return f"{said}没有适用的分值，不计得分率。"
    said += f"得分率{figures.percent(each.score.rate)}"
    if each.coverage.complete:
        return f"{said}。"
    return f"{said}，全部评完后为{figures.interval(each.score)}。"


def gap(each: Gap) -> str:
    """Say a gap in running text, after its requirement: state, note, evidence, units, points."""
    said = [gap_sentences.state(each)]
    note = sentences.note(each.result)
    if note:
        said.append(shown(note, limit=NOTE_LIMIT))
    if each.result.unproven:
        said.append(f"缺佐证：{'；'.join(each.result.unproven)}")
    said.append(f"责任单位：{units(each.result.requirement)}")
    if each.lost:
        said.append(f"可补{figures.points(each.lost)}分")
    return "".join(part if part.endswith(("。", "！", "？")) else f"{part}。" for part in said)


def _work(edition: Edition) -> str:
    if "文明城市" in edition.framework:
        return "创建全国文明城市工作"
    about = edition.framework.removeprefix("全国").removesuffix("测评体系")
    return about if about.endswith("工作") else f"{about}工作"
