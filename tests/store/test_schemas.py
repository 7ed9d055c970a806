"""What `wenming check` takes the schema takes; typical slips are refused by both."""

import json
import re
import typing
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests import editor

from wenming_cli.errors import FileProblems
from wenming_cli.model.answer_sheet import AnswerSheet, Entry
from wenming_cli.model.gate import Gate
from wenming_cli.model.typed import half_width, status_of
from wenming_cli.model.workspace import Round
from wenming_cli.rules import RULES, Rule
from wenming_cli.store import answer_sheets, gate_laws
from wenming_cli.store.editions.finding import bundled_ids
from wenming_cli.store.reading import document
from wenming_cli.store.reading.hints import entry, origin, present
from wenming_cli.store.reading.sources import Sources
from wenming_cli.store.schemas.explained import HEADINGS, explained
from wenming_cli.store.schemas.files import FILES, schema
from wenming_cli.terms import chinese

ROOT = Path(__file__).parents[2]
EVERY_KEY = (Path(__file__).parent / "every_key.yaml").read_text(encoding="utf-8")


@cache
def judge(name: str) -> Draft202012Validator:
    """Return the validator of a schema."""
    return Draft202012Validator(schema(name))


def faults(name: str, text: str) -> list[str]:
    """Return where an editor would mark a text."""
    return ["/".join(map(str, e.absolute_path)) for e in judge(name).iter_errors(editor.read(text))]


def taken(name: str, text: str) -> bool:
    """Whether the reader takes the shape of a text."""
    kind = FILES[name].kind
    file = Path("x.yaml")
    sources = Sources()
    try:
        found = document.Document(file, sources, document.tree_of(file, text.encode(), sources))
    except FileProblems:
        return False
    if kind is AnswerSheet:
        _spell_out(found)
    laws = gate_laws.broken(found.tree, None) if kind is Gate else ()
    return not [*document.shaped(found, kind)[1], *laws]


def understood(name: str, tree: Any) -> bool:
    """Whether every answer of a sheet is a word or a number; that is looked at after the shape."""
    entries = tree.get("答案", {}).values() if name == "answer-sheet" else ()
    said = [e.get(key) if isinstance(e, dict) else e for e in entries for key in ("结论", "数值")]
    plain = [half_width(str(each)) for each in said if each is not None]
    return all(status_of(each) or re.search(r"[0-9]", each) for each in plain)


def _spell_out(found: document.Document) -> None:
    """Do what reading a sheet does before its shape is looked at."""
    answers = found.tree.get(chinese("answers"))
    if isinstance(answers, dict):
        for key, node in list(answers.items()):
            answers[key] = answer_sheets.in_long_form(node)


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    """Each is valid against the draft it names, and every reference leads somewhere."""
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    references = {node["$ref"] for node in _nodes(made) if "$ref" in node}
    assert references == {f"#/$defs/{each}" for each in made["$defs"]}
    json.dumps(made)


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _nodes(inner)


@pytest.mark.parametrize("name", FILES)
def test_every_name_is_explained(name: str) -> None:
    """Whatever may be typed has a sentence in Chinese; nothing is marked 必填 in words."""
    for node in _nodes(schema(name)):
        for key, inner in node.get("properties", {}).items():
            assert any("\u4e00" <= sign <= "\u9fff" for sign in inner["description"]), key
            assert not inner["description"].startswith("必填")
            assert "`" not in inner["description"]


@pytest.mark.parametrize("kind", HEADINGS, ids=lambda kind: kind.__name__)
def test_a_table_is_found_for_every_class(kind: type) -> None:
    """The heading stands in criteria/README.md, with a table."""
    assert explained(kind)


SHIPPED = [
    *(("edition", file) for file in ROOT.glob("criteria/*/edition.yaml")),
    *(("area", file) for file in ROOT.glob("criteria/*/[0-9]*.yaml")),
    ("workspace", ROOT / "demo" / "wenming.yaml"),
    *(("answer-sheet", file) for file in sorted((ROOT / "demo" / "台账").rglob("*.yaml"))),
    *(("gate", file) for file in ROOT.glob("examples/ci/gate.yaml")),
]


@pytest.mark.parametrize(("name", "file"), SHIPPED, ids=lambda each: getattr(each, "name", each))
def test_every_file_we_ship_is_valid(name: str, file: Path) -> None:
    """Editions, areas, workspaces, answer sheets and the gate."""
    assert faults(name, file.read_text(encoding="utf-8")) == []


def test_an_edition_in_one_file_is_valid() -> None:
    """The areas may stand in the main file; every name there is occurs once."""
    assert faults("edition", EVERY_KEY) == []
    assert set(bundled_ids()) == {
        file.parent.name for _, file in SHIPPED if file.name == "edition.yaml"
    }


SHORT_FORMS = [
    ("answer-sheet", "体系: a\n答案: {1.1.1: 达标, 9.4.2: 97.5, 1.1: 1, 2: Ｂ, 3: 97.5%, 4: }"),
    ("answer-sheet", "体系: a\n答案: {1.1.1: {结论: 部分, 佐证: 佐证/a.txt, 差距类型: }}"),
    ("answer-sheet", "体系: a\n单位:\n答案:\n  １.１.１: {数值: ９７.５％}"),
    ("workspace", "城市: 甲\n体系: b\n轮次: [{编号: 2026, 开始: 2026年4月8日, 截止: 2026.12.1}]"),
    ("workspace", "城市: 甲\n体系: [b]\n轮次: [{编号: c}]\n单位: [{名称: d, 简称: e, 统称: 否}]"),
    ("gate", "得分率不低于: 85\n项目得分率不低于: {9: 80, M1: '60.5'}\n无逾期: 是"),
    ("edition", EVERY_KEY.replace("计分办法: {办法: 扣分, 每处扣: 2}", "计分办法: 全有全无")),
    ("edition", EVERY_KEY.replace("责任单位: [市公安局]", "责任单位: 市公安局")),
    ("edition", EVERY_KEY.replace("权重: 2", "权重: '2'").replace("分工说明: 教", "分工说明: #教")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), SHORT_FORMS)
def test_short_forms_are_taken(name: str, text: str) -> None:
    """One entry without a list, a word for a rule, a day in Chinese, a name with nothing behind."""
    assert faults(name, text) == []
    assert taken(name, text)


SLIPS = [
    ("answer-sheet", "体系: a\n答案: {1.1.1: 好}", "答案/1.1.1"),
    ("answer-sheet", "体系: a\n答案: {1.1.1: {结伦: 达标}}", "答案/1.1.1"),
    ("answer-sheet", "体系: a\n答案: {1.1.1: [达标]}", "答案/1.1.1"),
    ("answer-sheet", "体系: a\n答案: {1.1.1: {结论: 达标, 差距类型: 弱}}", "答案/1.1.1"),
    ("answer-sheet", "体系: a", ""),
    ("answer-sheet", "答案: {1.1.1: 达标}", ""),
    ("workspace", "城帀: 甲\n体系: b\n轮次: [{编号: c}]", ""),
    ("workspace", "城市: 甲\n体系: b\n轮次: c", "轮次"),
    ("workspace", "城市: 甲\n体系: b\n轮次: []", "轮次"),
    ("workspace", "城市: 甲\n体系: b\n轮次: [{编号: c, 开始: 春天}]", "轮次/0/开始"),
    ("workspace", "城市: 甲\n体系: b\n样例: yes\n轮次: [{编号: c}]", "样例"),
    ("workspace", "城市: 甲\n体系: b\n轮次: [{编号: c, 目标得分率: 八十}]", "轮次/0/目标得分率"),
    ("gate", "得分率不低干: 85", ""),
    ("gate", "得分率不低于: 85%", "得分率不低于"),
    ("gate", "项目得分率不低于: 85", "项目得分率不低于"),
    ("gate", "无逾期: 有", "无逾期"),
    ("edition", EVERY_KEY.replace("性质: 定量", "性质: 定亮"), "测评标准/0/性质"),
    ("edition", EVERY_KEY.replace("满分线: 99", "满分线: 99%"), "量值"),
    ("edition", EVERY_KEY.replace("每处扣: 2", "每处扣: 两分"), "计分办法"),
    ("edition", EVERY_KEY.replace("办法: 扣分", "办法: 扣份"), "计分办法"),
    ("edition", EVERY_KEY.replace("{办法: 扣分, 每处扣: 2}", "扣分"), "计分办法"),
    ("edition", EVERY_KEY.replace("条文: 主", "条纹: 主"), "测评标准/0"),
    ("edition", EVERY_KEY.replace("测评内容: 5", "测评内容: 五"), "数目/测评内容"),
    ("edition", EVERY_KEY.replace("声明: 条文", "生明: 条文"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "place"), SLIPS)
def test_typical_slips_are_refused(name: str, text: str, place: str) -> None:
    """At the place, or at what holds it; the reader refuses the same, or leaves it to its laws."""
    found = faults(name, text)
    assert found
    assert all(place in each or each in place for each in found)
    assert not taken(name, text) or "好" in text  # what an answer says is understood later


def test_empty_demands_are_refused() -> None:
    """Only in a gate does a name with nothing behind it say nothing good."""
    assert faults("gate", "得分率不低于:") == ["得分率不低于"]
    assert faults("gate", "得分率不低于: 850") == ["得分率不低于"]
    assert faults("gate", "项目得分率不低于: {9: -1}") == ["项目得分率不低于/9"]


TEXT = st.sampled_from(["甲", "1.1.1", "达标", "是", "97.5%", "Ａ", " 乙 ", "2026Q4", 7, 1.5])
SAID = st.sampled_from(["达标", "部分", " 不达标", "Ｂ", "c", "１", 0, "97.5%", "３５张", 97.5])
NUMBER = st.one_of(st.integers(-99, 999), st.decimals(-9, 99, places=2).map(str))
PERCENT = st.one_of(st.integers(0, 100), st.sampled_from(["85", "+99.5", "100.0", "085", 99.99]))
DAY = st.sampled_from(["2026-04-08", "2026年4月8日", "2026.4.8", "2026/04/08"])
COUNT = st.integers(0, 999) | st.just("012")
WRONG = [None, "", [], {}, "别的", "１０", "1e3", "99%", "春天", 7, -1, {"别的": 1}, [["a"]]]
PLAIN = {str: TEXT, bool: st.sampled_from("是否"), Decimal: NUMBER, int: COUNT, date: DAY}
SPECIAL = {
    (Entry, "status"): SAID,
    (Entry, "value"): st.sampled_from([35, "97.5", "９７.５％", "35张"]),
    (Round, "target"): PERCENT,
}


def written(hint: Any, *, filled: bool = False) -> st.SearchStrategy[Any]:
    """Draw what somebody may write for a hint."""
    hint = present(hint)
    words = typing.get_args(hint) if origin(hint) is typing.Literal else ()
    if isinstance(hint, type) and issubclass(hint, Enum):
        words = tuple(each.value for each in hint)
    if hint in PLAIN or words:
        return PLAIN[hint] if hint in PLAIN else st.sampled_from(words)
    if hint is Rule:
        bare = [rule.title for rule in RULES if not fields(rule)]
        return st.one_of(st.sampled_from(bare), *map(_rule, RULES))
    if is_dataclass(hint):
        return _object(hint)
    inner = written(entry(hint))
    if origin(hint) is dict:
        return st.dictionaries(st.sampled_from(["1", "1.1", "S1"]), inner, max_size=2)
    listed = st.lists(inner, min_size=int(filled), max_size=2)
    return listed if is_dataclass(entry(hint)) else listed | inner


def _rule(rule: type) -> st.SearchStrategy[Any]:
    return _object(rule).map(lambda made: {"办法": rule.title, **made})  # type: ignore[attr-defined]


def _object(kind: Any) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    needed, spare = {}, {}
    for each in fields(kind):
        must = each.default is MISSING and each.default_factory is MISSING
        special = SPECIAL.get((kind, each.name))
        drawn = written(hints[each.name], filled=must) if special is None else special
        if (kind, each.name) == (AnswerSheet, "answers"):
            drawn = st.dictionaries(TEXT.map(str), SAID | _object(Entry) | st.none(), max_size=3)
        if must:
            needed[chinese(each.name)] = drawn
        else:
            spare[chinese(each.name)] = drawn | st.none()
    return st.fixed_dictionaries(needed, optional=spare)


def damaged(tree: Any, data: st.DataObject) -> Any:
    """Change one thing somewhere in a tree."""
    tree = deepcopy(tree)
    nodes = [node for node in _nodes(tree) if node]
    if not nodes:
        return tree
    node = data.draw(st.sampled_from(nodes))
    key = data.draw(st.sampled_from(sorted(node)))
    value = node.pop(key)
    match data.draw(st.sampled_from(["gone", "misspelt", "listed", "wrong"])):
        case "misspelt":
            node[key + "亘"] = value
        case "listed":
            node[key] = [value]
        case "wrong":
            node[key] = data.draw(st.sampled_from(WRONG))
    return tree


DRAWN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.long
@pytest.mark.parametrize("name", FILES)
@DRAWN
@given(data=st.data())
def test_whatever_the_reader_takes_the_schema_takes(name: str, data: st.DataObject) -> None:
    """Drawn from the same hints, whole or damaged in one place."""
    tree = data.draw(_object(FILES[name].kind))
    for each in (tree, damaged(tree, data)):
        text = json.dumps(each, ensure_ascii=False)
        event(f"taken: {taken(name, text)}")
        sources = each.get("来源")
        says_nothing = isinstance(sources, dict) and None in sources.values()
        if taken(name, text) and understood(name, each) and not says_nothing:
            assert faults(name, text) == [], text


@pytest.mark.long
@pytest.mark.parametrize("name", FILES)
@DRAWN
@given(data=st.data())
def test_what_the_schema_takes_has_the_right_shape(name: str, data: st.DataObject) -> None:
    """Conversely; but areas may be in other files, and a gate that asks nothing has its shape."""
    tree = damaged(data.draw(_object(FILES[name].kind)), data)
    text = json.dumps(tree, ensure_ascii=False)
    if not faults(name, text):
        says_nothing = name == "gate" and set(map(str, tree.values())) <= {"否", "{}"}
        lacks_areas = name == "edition" and not tree.get("测评项目")
        assert taken(name, text) or says_nothing or lacks_areas, text
