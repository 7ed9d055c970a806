"""Chapters one and two of a 自查报告: what was done by area, and how the city stands."""

from collections.abc import Iterator

from wenming_cli.model.results import Results
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import labels, sentences
from wenming_cli.report.docx.markup import paragraph, run, said
from wenming_cli.report.docx.numbering import second
from wenming_cli.report.docx.page_setup import UPRIGHT
from wenming_cli.report.docx.styles import TO_FILL
from wenming_cli.report.docx.tables import table
from wenming_cli.report.papers import wording
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.papers.overview import area_grid, kind_grid, matrix_grid, unit_grid
from wenming_cli.report.papers.shortcomings import NOTE_LIMIT

_LIMIT = 2 * NOTE_LIMIT
"""Most characters of a sentence with a note in it; the appendices have the note whole."""


def practice(results: Results) -> Iterator[str]:
    """Yield a section an area: the facts, and a marked place for what only the office knows."""
    for number, each in enumerate(results.areas, 1):
        yield said("Heading2", second(number, each.area.name))
        yield said("Body", wording.area(each))
        yield paragraph("Body", run(wording.PRACTICE, TO_FILL))


def assessment(results: Results) -> Iterator[str]:
    """Yield the figures: total, areas, 双达标 and 双提升, units, what needs a second look."""
    sections = [
        ("总体得分", list(_total(results))),
        ("各测评项目得分", list(_counted("测评项目得分表", area_grid(results)))),
        ("双达标和双提升情况", list(_kinds(results))),
    ]
    if results.scope == CITY_WIDE:
        sections.append(("各单位自评情况", list(_units(results))))
    second_look = list(_second_look(results))
    if second_look:
        sections.append(("需要核对的填报", second_look))
    for number, (name, parts) in enumerate(sections, 1):
        yield said("Heading2", second(number, name))
        yield from parts


def _total(results: Results) -> Iterator[str]:
    for vetoed in results.vetoes:
        yield said("Body", f"一票否决：{sentences.veto(vetoed, results)}", limit=_LIMIT)
    yield said("Body", f"{sentences.rate(results)}。{sentences.places(results.score)}。")
    change = labels.since(results)
    way = labels.target(results)
    if change or way:
        yield said("Body", "".join(f"{words}。" for words in (change, way) if words))
    for requirement in results.open_vetoes:
        yield said("Body", f"一票否决项未评：{sentences.open_veto(requirement, results)}。")


def _counted(name: str, grid: Grid) -> Iterator[str]:
    if not grid.rows:
        return
    yield said("TableTitle", name)
    yield table(grid, UPRIGHT.text_width)


def _kinds(results: Results) -> Iterator[str]:
    yield from _counted("双达标、双提升情况表", matrix_grid(results))
    yield from _counted("按测评方法统计表", kind_grid("测评方法", results.methods))
    yield from _counted("规定动作与自选动作统计表", kind_grid("动作", results.actions))


def _units(results: Results) -> Iterator[str]:
    yield said("Body", "单位得分只算本单位牵头、本单位自己填报的测评标准。")
    yield from _counted("单位得分表", unit_grid(results))
    leading = [each for each in results.units if each.coverage.total]
    waiting = [each.name for each in leading if not each.coverage.answered]
    if waiting:
        names = "、".join(waiting)
        yield said("Body", f"还没有填报的牵头单位{len(waiting)}个：{names}。")
    others = [each.name for each in results.units if not each.coverage.total]
    if others:
        yield said("Body", f"有填报、不牵头的：{'、'.join(others)}。")


def _second_look(results: Results) -> Iterator[str]:
    if results.conflicts:
        yield said("Body", f"填报不一致{len(results.conflicts)}处：")
    for each in results.conflicts:
        told = f"{each.requirement.id}　{'；'.join(sentences.sides(each))}"
        yield said("Body", told, limit=_LIMIT)
    if results.stale:
        ids = "、".join(each.requirement.id for each in results.stale)
        yield said("Body", f"条文已改，待重评{len(results.stale)}条：{ids}。")
    if results.unknown:
        named = "、".join(f"{id_}（{unit}）" for unit, id_ in results.unknown)
        yield said(
            "Body", f"台账里有{len(results.unknown)}个编号不在这个测评体系里，没有计入：{named}。"
        )
