"""Our source files, each read once: what laws about the code look at."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1] / "src" / "wenming_cli"
FILES = sorted(ROOT.rglob("*.py"))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Return everything in a file."""
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def at(file: Path, line: int = 0) -> str:
    """Name a place as an editor does."""
    return f"{file.relative_to(ROOT)}{f':{line}' if line else ''}"
