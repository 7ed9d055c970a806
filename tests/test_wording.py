"""How Chinese stands on our pages: GB/T 15834 in what the program and its documents say."""

import ast
import re
from pathlib import Path

import pytest

from tests.sources import FILES, at, nodes

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "SECURITY.md", "criteria/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
HALF_WIDTH = re.compile(
    r"[\u4e00-\u9fff][,;!?]|[,;!?][\u4e00-\u9fff]|[\u4e00-\u9fff][()]|[()][\u4e00-\u9fff]"
)
BLAMES = re.compile(r"非法|异常|致命|错误的")


def said(file: Path) -> list[tuple[int, str]]:
    """Return the Chinese texts of a source file, docstrings and comments left out."""
    docs = {id(node.value) for node in nodes(file) if isinstance(node, ast.Expr)}
    return [
        (node.lineno, node.value)
        for node in nodes(file)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docs
        and "\\" not in node.value  # a pattern, not a text
    ]


def wrong(pattern: re.Pattern[str]) -> list[str]:
    """Return every text of ours that holds a pattern, with its place."""
    found = ((file, line, text) for file in FILES for line, text in said(file))
    return [f"{at(file, line)}: {text}" for file, line, text in found if pattern.search(text)]


def test_no_half_width_mark_beside_chinese() -> None:
    """A half-width comma between Chinese words looks careless on an official page."""
    assert wrong(HALF_WIDTH) == []


def test_no_message_blames() -> None:
    """A calm colleague says what stands there and what to type."""
    assert wrong(BLAMES) == []


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_documents_are_set_properly(file: Path) -> None:
    """The same outside code blocks and inline code of our documents."""
    text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for number, line in enumerate(re.sub(r"`[^`]*`|\]\([^)]*\)", "", text).splitlines(), 1):
        assert not HALF_WIDTH.search(line), f"{file}:{number}: {line}"
