"""What the documents say is what the program does."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from wenming_cli.cli.main import COMMANDS
from wenming_cli.errors import WenmingError
from wenming_cli.model.edition import Area, Edition, Expected, Item
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Guidance, Requirement, Source
from wenming_cli.model.unit import Unit
from wenming_cli.rules import RULES, Rule
from wenming_cli.store.editions.checking import checked
from wenming_cli.store.schemas.explained import HEADINGS
from wenming_cli.terms import chinese

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
MESSAGES = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
CRITERIA = (ROOT / "criteria" / "README.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

SECTIONS = {heading: kind for kind, heading in HEADINGS.items() if kind is not Rule}
"""Headings of criteria/README.md and the class whose keys each explains."""

IN_AN_EDITION = {Area, Edition, Expected, Guidance, Item, Measure, Requirement, Source, Unit}


def codes_in_source() -> set[str]:
    """Return every code that a message of ours can bear."""
    found: set[str] = set()
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.update(re.findall(r"^[A-Z]\d{3}$", node.value))
    return found


def rows(text: str) -> list[tuple[str, ...]]:
    """Return the cells of all tables, headings left out."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines]
    return [row for row in cells if row[0] not in {"---", "名称", "代码", "退出码"}]


def test_every_code_is_documented_exactly_once() -> None:
    """And nothing is documented that no message bears."""
    documented = [row[0] for row in rows(MESSAGES) if re.fullmatch(r"[A-Z]\d{3}", row[0])]
    assert sorted(documented) == sorted(set(documented))
    assert set(documented) == codes_in_source()


def test_every_code_says_what_it_means_and_what_to_type() -> None:
    """No cell is empty; a reminder says so."""
    for row in rows(MESSAGES):
        if re.fullmatch(r"[A-Z]\d{3}", row[0]):
            assert len(row) == 3
            assert all(len(cell) > 2 for cell in row)


def test_every_exit_code_is_documented() -> None:
    """Those of the errors, and those the commands use."""

    def all_of(kind: type[WenmingError]) -> set[int]:
        return {kind.exit_code}.union(*(all_of(child) for child in kind.__subclasses__()))

    told = {row[0] for row in rows(MESSAGES)}
    assert {str(code) for code in all_of(WenmingError) | {0, 1, 3, 4, 130}} <= told


def section(heading: str) -> dict[str, str]:
    """Return the keys that a section of criteria/README.md explains."""
    _, found, rest = CRITERIA.partition(f"\n### {heading}\n")
    assert found, heading
    return {row[0].strip("`"): row[1] for row in rows(rest.partition("\n### ")[0])}


@pytest.mark.parametrize(("heading", "kind"), SECTIONS.items())
def test_every_key_of_an_edition_is_explained(heading: str, kind: type) -> None:
    """Each class has a section with exactly its keys, and what is needed is marked."""
    explained = section(heading)
    known = {chinese(field.name): field for field in fields(kind)}
    assert set(explained) == set(known)
    for key, field in known.items():
        needed = "default=<dataclasses._MISSING" in repr(field) and (
            "default_factory=<dataclasses._MISSING" in repr(field)
        )
        if (kind, key) != (Edition, "测评项目"):
            assert explained[key].startswith("必填") == needed, key


def test_every_rule_is_explained() -> None:
    """办法 lists the rules, and each number of a rule has a row."""
    explained = section("计分办法")
    numbers = {chinese(field.name) for rule in RULES for field in fields(rule)}
    assert set(explained) == {"办法"} | numbers
    for rule in RULES:
        assert rule.title in explained["办法"]


def test_every_allowed_word_is_listed() -> None:
    """Methods, directions, conversions … stand in the explanation of their key."""
    import typing

    for heading, kind in SECTIONS.items():
        hints = typing.get_type_hints(kind)
        for field in fields(kind):
            for word in re.findall(r"[\u4e00-\u9fff]+", repr(hints[field.name])):
                assert word in section(heading)[chinese(field.name)], (heading, field.name, word)


def test_the_example_is_clean_and_shows_every_key() -> None:
    """What civil servants copy passes `check`, and nearly every key stands in it."""
    main, area, *_ = re.findall(r"```yaml\n(.*?)```", CRITERIA, re.DOTALL)
    found = checked([(Path("edition.yaml"), main.encode()), (Path("01.yaml"), area.encode())])
    assert found.problems == ()
    shown = set(re.findall(r"([\u4e00-\u9fff]+): ?", main + area))
    known = {chinese(f.name) for kind in IN_AN_EDITION for f in fields(kind)}
    assert known - shown <= {"每次扣"}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    """A command that is not in README is not found."""
    assert f"wenming {command}" in README
