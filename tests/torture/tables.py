"""Excel, Word and CSV files damaged as packages, as XML and as text: a sentence each, soon."""

import csv
import random
from io import StringIO
from pathlib import Path

from tests import filling, printed_table
from tests.conftest import small_edition
from tests.mutated_packages import mutated_package
from tests.mutations import mutated
from tests.torture.bout import Bout
from tests.torture.commands import wenming
from wenming_cli.cli import importing
from wenming_cli.cli.sheets.reading import look
from wenming_cli.cli.sheets.setting import setting
from wenming_cli.errors import WenmingError
from wenming_cli.model.fill_in import Column

AT_ONCE = 20
LIMIT = 10
WORKSPACE = "城市: 样例市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n"
SAID: dict[str, dict[Column, filling.Value]] = {
    "7.1.1": {Column.VALUE: 1120},
    "7.1.3": {Column.STATUS: "未达标", Column.NOTE: "没有样本数"},
}


def run(bout: Bout) -> None:
    """Damage and read files until the time is over."""
    kept = bout.prepared()
    whole = _files(kept)
    for dice in bout.rounds():
        for _ in range(AT_ONCE):
            name = dice.choice(list(whole))
            _one(bout, kept, name, _damaged(name, whole[name], dice))
        name = dice.choice(list(whole))
        (kept / f"坏{name}").write_bytes(_damaged(name, whole[name], dice))
        _seen_by_the_command(bout, kept, name)


def _files(kept: Path) -> dict[str, bytes]:
    """Return a good file of each kind; the folder becomes a workspace."""
    (kept / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    table = printed_table.printed(small_edition())
    text = StringIO()
    csv.writer(text).writerows(table.rows)
    made = wenming(kept, "sheet", "--unit", "市教育局", "-o", "自评表.xlsx")
    assert made.returncode == 0, made.stderr
    filling.fill(kept / "自评表.xlsx", SAID)
    return {
        "表.xlsx": printed_table.xlsx(table),
        "表.docx": printed_table.document(table),
        "表.csv": text.getvalue().encode(),
        "自评表.xlsx": (kept / "自评表.xlsx").read_bytes(),
    }


def _damaged(name: str, data: bytes, dice: random.Random) -> bytes:
    if not name.endswith("csv"):
        return mutated_package(data, dice)
    text = mutated(data, dice).decode(errors="replace")
    return text.encode(dice.choice(("utf-8", "utf-8", "gb18030", "utf-16")), "replace")


def _one(bout: Bout, kept: Path, name: str, data: bytes) -> None:
    """Read a file as its command does."""
    path = kept / f"读{name}"
    path.write_bytes(data)
    bout.figures.faults += 1
    bout.figures.damaged += 1
    with bout.watched(name, LIMIT, path):
        try:
            _read(kept, path, sheet=name == "自评表.xlsx")
        except WenmingError as error:
            if error.exit_code != WenmingError.exit_code or not error.message:
                bout.wrong(f"{name} {error.exit_code} {error.message}")


def _read(kept: Path, path: Path, *, sheet: bool) -> None:
    if not sheet:
        importing.read(importing.Wanted(path, None, None, None, None, None))
        return
    _, problems = look(setting(kept, None), [path], None, None)
    assert all(problem.message and problem.line >= 0 for problem in problems)


def _seen_by_the_command(bout: Bout, kept: Path, name: str) -> None:
    """The command ends with 0 or 2, in sentences, and writes no half edition."""
    command = ("sheet", "import") if name == "自评表.xlsx" else ("import", "--check")
    bout.figures.faults += 1
    bout.figures.damaged += 1
    with bout.watched(f"wenming {' '.join(command)} {name}", 30):
        done = wenming(kept, *command, f"坏{name}")
        assert "Traceback" not in done.stderr, done.stderr[-600:]
        assert done.returncode in {0, 2}, (done.returncode, done.stderr[-300:])
