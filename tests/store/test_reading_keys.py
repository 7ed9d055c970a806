"""A misspelt name is one fault: what follows from it is not told."""

import re
from pathlib import Path

import pytest

from wenming_cli.errors import Problem
from wenming_cli.store.editions.checking import checked
from wenming_cli.store.reading.digits import meant

WHOLE = (Path(__file__).parent / "every_key.yaml").read_text(encoding="utf-8")
FILE = Path("体系.yaml")
KEY = re.compile(r"(?:(?<=[{ ])|^)([^\s:{}\[\],#]+)(?=: |:$)", re.MULTILINE)
FREE = {"S1"}
"""Keys that the author of an edition chooses."""

PLACES = [found.span() for found in KEY.finditer(WHOLE) if found[1] not in FREE]


def problems(text: str) -> list[Problem]:
    """Check an edition in one file, without a disk."""
    return list(checked([(FILE, text.encode())]).problems)


def ways(key: str) -> list[str]:
    """Return a key with one character wrong, too much, too few, and something else altogether."""
    shorter = key[:-1] if len(key) > 1 else "x"
    return [key[:-1] + "亘", key + "亘", shorter, "zz"]


@pytest.mark.parametrize("way", range(4))
def test_each_key_misspelt_is_exactly_one_problem(way: int) -> None:
    """Wherever a key stands and however it is misspelt, its line is named, and nothing else."""
    assert len(PLACES) > 100
    for start, end in PLACES:
        key = WHOLE[start:end]
        text = WHOLE[:start] + ways(key)[way] + WHOLE[end:]
        found = problems(text)
        line = WHOLE[:start].count("\n") + 1
        told = [(p.code, p.line, p.message) for p in found]
        assert len(found) == 1, (key, ways(key)[way], line, told)
        assert found[0].code in {"C101", "C102", "C103", "C110"}, (key, told)
        assert found[0].line == line, (key, told)


def test_each_line_taken_away_is_at_most_one_problem() -> None:
    """A line that is missing is one fault, or was not needed."""
    lines = WHOLE.split("\n")
    for number, line in enumerate(lines):
        if not re.match(r"\s+[^\s-].*: \S", line):
            continue
        text = "\n".join(lines[:number] + lines[number + 1 :])
        assert len(problems(text)) <= 1, (line, problems(text))


def test_a_known_key_in_the_wrong_depth_is_told_as_that() -> None:
    """可信度 written one level too high belongs to 出处."""
    text = WHOLE.replace("              可信度: 高\n", "").replace(
        "            权重: 2\n", "            权重: 2\n            可信度: 高\n"
    )
    found = problems(text)
    assert [(p.code, p.hint) for p in found] == [("C110", "和同一级的其他名称左边对齐")]


def test_an_optional_key_misspelt_is_offered_its_name() -> None:
    """Nothing is missing, and still the right name is found."""
    found = problems(WHOLE.replace("测评指标", "测评指示"))
    assert [p.hint for p in found] == ["改成“测评指标”"]


def test_a_key_that_is_nothing_gets_the_list_of_names() -> None:
    """Where no name is near, those that may stand there are listed."""
    found = problems(WHOLE.replace("            权重: 2\n", "            abc: 2\n"))
    assert "权重" in found[0].hint


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("１２.５", "12.5"),
        ("二百零五", "205"),
        ("二〇二四", "2024"),
        ("三到五", ""),
        ("-3个", "-3"),
    ],
)
def test_the_number_meant_is_found(typed: str, number: str) -> None:
    """Full-width digits, Chinese numerals and units do not hide a number; two numbers do."""
    assert meant(typed) == number
