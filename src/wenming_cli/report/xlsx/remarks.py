"""The end of 总览: what needs a second look, and what the figures rest on."""

from collections.abc import Iterator

from wenming_cli.model.results import Results
from wenming_cli.report import labels, sentences
from wenming_cli.report.xlsx.blocks import Block, Field
from wenming_cli.report.xlsx.table import Kind


def second_look(results: Results) -> Iterator[Block]:
    """Return what needs a second look: conflicts, answers to older wording, unknown ids."""
    if results.conflicts:
        fields = (
            Field("编号", 1, Kind.TEXT),
            Field("测评标准", 3, Kind.TEXT),
            Field("计入的填报", 3, Kind.TEXT),
            Field("另一方的填报", 4, Kind.TEXT),
        )
        rows = tuple(
            (each.requirement.id, each.requirement.text, *sentences.sides(each))
            for each in results.conflicts
        )
        yield Block("填报不一致", (), fields, rows)
    if results.stale:
        said = (f"{r.requirement.id} {r.requirement.text}" for r in results.stale)
        yield Block(labels.STALE, tuple(said))
    if results.unknown:
        said = (f"{id_}（{unit}）" for unit, id_ in results.unknown)
        yield Block("不在这个测评体系里的编号（没有计入）", tuple(said))


def records(results: Results) -> Block:
    """Return what the figures rest on: the edition, and each ledger's records and last `h`."""
    edition = f"测评体系编号：{results.edition.id}，指纹{results.edition.fingerprint}"
    fields = (
        Field("单位", 1, Kind.TEXT),
        Field("台账记录", 1, Kind.COUNT),
        Field("校验值（核对：wenming verify --expect 校验值）", 9, Kind.TEXT),
    )
    rows = tuple(
        (unit.name, unit.records, "、".join(unit.heads)) for unit in results.units if unit.heads
    )
    return Block("台账校验值", (edition,), fields if rows else (), rows)
