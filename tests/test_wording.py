"""How Chinese stands on our pages: GB/T 15834 in what the program and its documents say."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
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
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docs
        and "\\" not in node.value  # a pattern, not a text
    ]


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: str(f.relative_to(ROOT)))
def test_no_half_width_mark_beside_chinese(file: Path) -> None:
    """A half-width comma between Chinese words looks careless on an official page."""
    for line, text in said(file):
        assert not HALF_WIDTH.search(text), f"{file}:{line}: {text}"


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: str(f.relative_to(ROOT)))
def test_no_message_blames(file: Path) -> None:
    """A calm colleague says what stands there and what to type."""
    for line, text in said(file):
        assert not BLAMES.search(text), f"{file}:{line}: {text}"


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_documents_are_set_properly(file: Path) -> None:
    """The same outside code blocks and inline code of our documents."""
    text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for number, line in enumerate(re.sub(r"`[^`]*`|\]\([^)]*\)", "", text).splitlines(), 1):
        assert not HALF_WIDTH.search(line), f"{file}:{number}: {line}"
