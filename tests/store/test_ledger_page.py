"""The page for engineers (docs/ledger.md) tells the truth."""

import re
import subprocess
import sys
from pathlib import Path

from wenming_cli.store.ledgers import reading as ledger
from wenming_cli.store.ledgers.reading import inspect

PAGE = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """Return the one block of code in a language."""
    found = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def test_the_example_is_a_whole_ledger(tmp_path: Path) -> None:
    """Its lines were written by wenming, check and chain included."""
    path = tmp_path / "市住建局.jsonl"
    path.write_text(block("json"), encoding="utf-8")
    found = inspect(path)
    assert (found.records, found.faults, found.remarks) == (3, (), ())


def test_the_check_by_hand_finds_what_wenming_finds(tmp_path: Path) -> None:
    """The ten lines of Python agree, on a good ledger and on an edited one."""
    path = tmp_path / "市住建局.jsonl"
    said = []
    for text in (block("json"), block("json").replace("97.5", "99.5")):
        path.write_text(text, encoding="utf-8")
        run = [sys.executable, "-X", "utf8", "-c", block("python"), str(path)]
        said.append(subprocess.run(run, capture_output=True, check=True).stdout.decode())
    assert said[0].split() == ["1", "校验码相符", "2", "校验码相符", "3", "校验码相符"]
    assert said[1].split() == ["1", "校验码相符", "2", "校验码不符", "3", "校验码相符"]


def test_every_code_is_explained() -> None:
    """And none that no ledger can show."""
    room = Path(str(ledger.__file__)).parent
    sources = "".join(p.read_text(encoding="utf-8") for p in room.glob("*.py"))
    told = re.findall(r"^\| (A\d+) \|", PAGE, re.MULTILINE)
    assert told == sorted(set(re.findall(r'"(A\d{3})"', sources)))
