"""The report as Markdown: complete, for the file and for pasting into WPS."""

from collections.abc import Iterator

from wenming_cli.model.results import Results
from wenming_cli.report import gap_sentences, labels, marks, sentences
from wenming_cli.report.markdown_gaps import GAP_COLUMNS, GAP_NUMBERS, gap_rows
from wenming_cli.report.markdown_requirements import requirement_table
from wenming_cli.report.markdown_tables import area_table, kind_table, matrix_table, unit_table
from wenming_cli.report.markdown_text import bullets, heading, inline, page, quote, table


def render(results: Results) -> bytes:
    """Return the report as UTF-8 Markdown ending in one newline."""
    return page(_lines(results))


def _lines(results: Results) -> Iterator[str]:
    yield from heading(1, f"{results.edition.title}自评报告")
    yield from quote(marks.notices(results))
    yield from _overall(results)
    yield from _vetoes(results)
    yield from heading(2, "测评项目得分表")
    yield from area_table(results)
    yield from heading(2, "双达标、双提升")
    yield from matrix_table(results)
    yield from heading(2, "按测评方法")
    yield from kind_table("测评方法", results.methods)
    yield from heading(2, "规定动作与自选动作")
    yield from kind_table("动作", results.actions)
    yield from heading(2, "单位得分表")
    yield from ("只算本单位牵头、本单位自己填报的测评标准。", "")
    yield from unit_table(results)
    yield from _gaps(results)
    yield from _second_look(results)
    yield from heading(2, "逐条自评表")
    yield from requirement_table(results)
    yield from _records(results)


def _overall(results: Results) -> Iterator[str]:
    yield from heading(2, "总体情况")
    said = (
        f"范围：{sentences.whose(results)}",
        sentences.rate(results),
        labels.since(results),
        labels.target(results),
        sentences.places(results.score),
    )
    yield from bullets(filter(None, said))


def _vetoes(results: Results) -> Iterator[str]:
    yield from heading(2, "一票否决")
    said = [sentences.veto(each, results) for each in results.vetoes]
    said += [sentences.open_veto(each, results) for each in results.open_vetoes]
    yield from bullets(said or ["没有一票否决的情形。"])


def _gaps(results: Results) -> Iterator[str]:
    yield from heading(2, "差距")
    if not results.gaps:
        yield gap_sentences.no_gaps(results)
        return
    kinds = ((kind.value, str(count), labels.REMEDY[kind]) for kind, count in results.gap_types)
    yield from table(("差距类型", "项数", "要做的"), kinds, ("项数",))
    yield ""
    yield from table(GAP_COLUMNS, gap_rows(results.gaps), GAP_NUMBERS)


def _second_look(results: Results) -> Iterator[str]:
    if results.conflicts:
        yield from heading(2, "填报不一致")
        rows = (
            (c.requirement.id, c.requirement.text, *sentences.sides(c)) for c in results.conflicts
        )
        yield from table(("编号", "测评标准", "计入的填报", "另一方的填报"), rows)
    if results.stale:
        yield from heading(2, "条文已改，待重评")
        yield from bullets(f"{r.requirement.id} {r.requirement.text}" for r in results.stale)
    if results.unknown:
        yield from heading(2, "不在这个测评体系里的编号（没有计入）")
        yield from bullets(f"{id_}（{unit}）" for unit, id_ in results.unknown)


def _records(results: Results) -> Iterator[str]:
    records = labels.records(results)
    if records:
        yield from heading(2, "台账校验值")
        yield from ("核对：wenming verify --expect 校验值", "")
        yield from bullets(records)
    edition = f"测评体系编号：{results.edition.id}，指纹{results.edition.fingerprint}"
    yield from ("", inline(edition))
