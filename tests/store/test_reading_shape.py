"""The validator built here takes and refuses what pydantic itself does."""

from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from pydantic_core import ValidationError

from wenming_cli.model.answer_sheet import AnswerSheet
from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement, Source
from wenming_cli.model.unit import Unit
from wenming_cli.model.workspace import Round, Workspace
from wenming_cli.rules import RULES
from wenming_cli.store.editions.checking import _joined, _trees
from wenming_cli.store.editions.finding import bundled_ids, files, shipped
from wenming_cli.store.reading.decoding import read_bytes
from wenming_cli.store.reading.shape import validator
from wenming_cli.store.reading.short_forms import spelled_out
from wenming_cli.store.reading.sources import Sources
from wenming_cli.store.reading.yaml_text import parse

WHOLE = (Path(__file__).parent / "every_key.yaml").read_text(encoding="utf-8")


def tree_of(path: Path) -> Any:
    """Read an edition's files as `check` does."""
    contents = [(file, read_bytes(file)) for file in files(path)]
    sources = Sources()
    trees, _ = _trees(contents, sources)
    main = trees.pop(contents[0][0])
    if trees:
        _joined(sources, main, list(trees.values()))
    return main


def plain(kind: Any, text: str) -> Any:
    """Return a text of YAML as what is validated."""
    return spelled_out(parse(Path("x"), text)[0], kind)


def by_pydantic(kind: Any, value: Any) -> Any:
    """Validate with pydantic itself."""
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize("name", bundled_ids())
def test_the_bundled_editions_come_out_alike(name: str) -> None:
    """Every field of every requirement is the same, whoever validated it."""
    tree = spelled_out(tree_of(shipped("criteria") / name), Edition)
    for area in tree["测评项目"]:
        for item in area["测评内容"]:
            item.pop("计分办法", None)  # chosen by its name, which pydantic does not know
    assert validator(Edition).validate_python(tree) == by_pydantic(Edition, tree)


MEASURE = "{指标名称: a, 计量单位: b, 线的出处: c}"
SOURCE = "{文件: [a], 可信度: 高}"
ROUND = "{编号: a}"
VARIANTS: list[tuple[Any, str]] = [
    (Measure, MEASURE),
    (Measure, "{指标名称: a, 计量单位: b}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 满分线: 1.50}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 满分线: 99%}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 满分线: [1]}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 方向: 不低于}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 方向: 大于}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 折算: 线性}"),
    (Measure, "{指标名称: [a], 计量单位: b, 线的出处: c}"),
    (Measure, "{指标名称: a, 计量单位: b, 线的出处: c, 别的: d}"),
    (Source, SOURCE),
    (Source, "{文件: a, 可信度: 高}"),
    (Source, "{文件: [[a]], 可信度: 高}"),
    (Source, "{文件: {a: b}, 可信度: 高}"),
    (Source, "{文件: [a], 可信度: 很高}"),
    (Source, "{文件: [a]}"),
    (Unit, "{名称: a}"),
    (Unit, "{名称: a, 统称: 是, 简称: b, 归入: [c, d]}"),
    (Unit, "{名称: a, 统称: 好}"),
    (Unit, "{简称: a}"),
    (Round, ROUND),
    (Round, "{编号: a, 开始: 2026-04-08, 截止: 2026年12月1日, 目标得分率: 85}"),
    (Round, "{编号: a, 开始: 2026-02-30}"),
    (Round, "{编号: a, 开始: 春天}"),
    (Workspace, "{城市: a, 体系: b, 轮次: [{编号: c}]}"),
    (Workspace, "{城市: a, 体系: b, 轮次: c}"),
    (AnswerSheet, "{体系: a, 答案: {1.1: {结论: 达标, 佐证: x, 差距类型: 弱项}}}"),
    (AnswerSheet, "{体系: a, 答案: {1.1: {结论: 达标, 差距类型: 弱}}}"),
    (AnswerSheet, "{体系: a, 答案: [a]}"),
]


@pytest.mark.parametrize(("kind", "text"), VARIANTS)
def test_both_take_and_refuse_the_same(kind: Any, text: str) -> None:
    """What one refuses the other refuses, at the same places, and values come out equal."""
    ours = theirs = None
    our_places = their_places = None
    try:
        ours = validator(kind).validate_python(plain(kind, text))
    except ValidationError as error:
        told = [e for e in error.errors() if e["type"] != "too_short"]  # a consequence
        our_places = sorted(e["loc"] for e in told)
    try:
        theirs = by_pydantic(kind, plain(kind, text))
    except ValidationError as error:
        their_places = sorted(e["loc"] for e in error.errors())
    assert ours == theirs
    assert our_places == their_places


STRICTER = [
    (Measure, MEASURE.replace("指标名称: a", "指标名称: ' '")),
    (Measure, MEASURE.replace("c}", "c, 满分线: １０}")),
    (Measure, MEASURE.replace("c}", "c, 满分线: 1_000}")),
    (Round, "{编号: a, 开始: '0'}"),
    (Source, "{文件: [], 可信度: 高}"),
]


@pytest.mark.parametrize(("kind", "text"), STRICTER)
def test_ours_is_stricter_where_that_is_said(kind: Any, text: str) -> None:
    """Blank texts, empty lists that are needed, odd numbers and days are taken by pydantic only."""
    by_pydantic(kind, plain(kind, text))
    with pytest.raises(ValidationError):
        validator(kind).validate_python(plain(kind, text))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_taken_by_its_name(rule: Any) -> None:
    """A rule is chosen by 办法; what else stands there are its own numbers."""
    written = {"每处扣": "2", "比例": ["1", "0"], "达到比例": "0.8"}
    named = {f.name for f in fields(rule)}
    known = {"per_miss": "每处扣", "ratios": "比例", "line": "达到比例"}
    mine = {known[name]: written[known[name]] for name in named}
    node = {"编号": "1", "名称": "a", "计分办法": {"办法": rule.title, **mine}}
    tree = plain(Edition, WHOLE)
    node["测评标准"] = deepcopy(tree["测评项目"][0]["测评内容"][4]["测评标准"])
    assert type(validator(Item).validate_python(node).rule) is rule
    node["计分办法"]["别的"] = "1"
    with pytest.raises(ValidationError):
        validator(Item).validate_python(node)


def test_no_field_has_a_type_without_a_schema() -> None:
    """Every class that is read can be built: a new kind of type hint fails here by name."""
    for kind in (Edition, Requirement, Workspace, AnswerSheet):
        assert validator(kind)
