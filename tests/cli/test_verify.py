"""`wenming verify` in real processes: whole, damaged, expected, accepted."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.reading import inspect
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"


def verify(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `wenming verify` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "wenming_cli", "verify", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env=os.environ,
    )


def write(folder: Path, unit: str, round_id: str) -> Path:
    """Write a ledger of three answers."""
    path = folder / "台账" / round_id / f"{unit}.jsonl"
    with open_for_writing(path, Header("e", "f", unit, round_id, AT, "0.1.0")) as writer:
        for number in range(1, 4):
            writer.append(Answer(f"1.{number}", "f", AT, Status.ACHIEVED))
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with two ledgers in two rounds."""
    text = "城市: 示例市\n体系: minors-2016\n轮次:\n  - 编号: 2026Q2\n  - 编号: 2026Q4\n"
    (tmp_path / "wenming.yaml").write_text(text, encoding="utf-8")
    write(tmp_path, "市教育局", "2026Q2")
    write(tmp_path, "市公安局", "2026Q4")
    return tmp_path


LEDGER = "台账/2026Q4/市公安局.jsonl"


def edit(place: Path, old: str, new: str) -> None:
    """Change a ledger by hand."""
    path = place / LEDGER
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_whole_ledgers_of_all_rounds_are_told(place: Path) -> None:
    """Unit, round, records, answers and the last h of each."""
    done = verify(place)
    assert (done.returncode, done.stderr) == (0, "")
    head = inspect(place / LEDGER).head
    assert len(head) == 32
    assert done.stdout.splitlines()[5:] == [
        LEDGER,
        "  单位：市公安局；轮次：2026Q4",
        "  记录4条（含表头），答案3次",
        f"  末条校验码：{head}",
        "  完好，没有改动",
        "共2份台账，都完好",
    ]
    assert "台账/2026Q2/市教育局.jsonl\n" in done.stdout


def test_an_edit_is_named_with_its_line_and_what_is_good(place: Path) -> None:
    """Exit 65; the other ledger is still told; stderr says how to go on."""
    edit(place, '"1.2"', '"1.9"')
    done = verify(place)
    assert done.returncode == 65
    assert "有1处损坏或改动，其余3条完好" in done.stdout
    assert f"{LEDGER}:3:1: A104" in done.stdout
    assert "校验码对不上（写的是编号1.9）" in done.stdout
    assert "完好，没有改动" in done.stdout
    assert done.stdout.splitlines()[-1] == f"共2份台账，1份有损坏或改动：{LEDGER}"
    assert f"wenming verify {LEDGER} --accept" in done.stderr


def test_the_command_that_is_advised_can_be_typed(place: Path) -> None:
    """The path is the ledger's, from where the reader stands, quoted where it has blanks."""
    edit(place, '"1.2"', '"1.9"')
    spaced = place / "我 的"
    spaced.mkdir()
    (place / "台账").rename(spaced / "台账")
    done = verify(place, "我 的")
    assert f'wenming verify "我 的/{LEDGER}" --accept' in done.stderr


def saved_as_gbk(raw: bytes) -> bytes:
    """Return a file as an old Notepad saves it."""
    return raw.decode().encode("gbk")


def headless(raw: bytes) -> bytes:
    """Return a file without its first line."""
    return raw.partition(b"\n")[2]


def spoilt(raw: bytes) -> bytes:
    """Return a file whose first line has lost its beginning."""
    return raw[40:]


def emptied(raw: bytes) -> bytes:
    """Return nothing of a file."""
    return raw[:0]


@pytest.mark.parametrize("damage", [saved_as_gbk, headless, spoilt, emptied])
def test_what_cannot_be_accepted_is_to_be_restored(
    place: Path, damage: Callable[[bytes], bytes]
) -> None:
    """Nobody is sent to --accept who would be refused there, nor sent back to it by the refusal."""
    path = place / LEDGER
    path.write_bytes(damage(path.read_bytes()))
    done = verify(place)
    assert done.returncode == 65
    assert f"{LEDGER}从备份恢复" in done.stderr
    assert "wenming verify" not in done.stderr
    refused = verify(place, LEDGER, "--accept", "--reason", "a")
    assert refused.returncode == 65
    assert "用备份换回这个文件" in refused.stderr
    assert "wenming verify" not in refused.stderr


def test_an_edited_header_can_be_accepted(place: Path) -> None:
    """What is advised for it works."""
    edit(place, '"wenming":"0.1.0"', '"wenming":"0.1.9"')
    assert f"wenming verify {LEDGER} --accept" in verify(place).stderr
    assert verify(place, LEDGER, "--accept", "--reason", "a").returncode == 0


def test_a_ledger_that_cannot_be_read_is_in_the_sum(place: Path) -> None:
    """Exit 2; the last line names it."""
    done = verify(place, LEDGER, "没有.jsonl")
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1] == "共2份台账，1份读不了：没有.jsonl"


def test_a_torn_piece_is_no_damage(place: Path) -> None:
    """It was never confirmed."""
    with (place / LEDGER).open("ab") as file:
        file.write(b'{"kind":"answer","requirement":"1.4"')
    done = verify(place, LEDGER)
    assert done.returncode == 0
    assert "没写完" in done.stdout


def test_two_histories_are_told(place: Path) -> None:
    """A merge of two copies reads on and is said."""
    path = place / LEDGER
    common = path.read_bytes()
    header = Header("e", "f", "市公安局", "2026Q4", AT, "0.1.0")
    tails = []
    for number in ("2.1", "2.2"):
        path.write_bytes(common)
        with open_for_writing(path, header) as writer:
            writer.append(Answer(number, "f", AT, Status.ACHIEVED))
        tails.append(path.read_bytes().removeprefix(common))
    path.write_bytes(common + b"".join(tails))
    done = verify(place, LEDGER)
    assert done.returncode == 0
    assert "合并过1次" in done.stdout


@pytest.mark.parametrize("digits", [8, 16, 32])
def test_the_last_h_is_compared(place: Path, digits: int) -> None:
    """The first eight digits or more, in either width and case."""
    head = inspect(place / LEDGER).head[:digits]
    for typed in (head, head.upper(), "".join(chr(ord(c) + 0xFEE0) for c in head)):
        done = verify(place, LEDGER, "--expect", typed)
        assert done.returncode == 0
        assert f"末条校验码与{head}一致" in done.stdout
    other = ("0" if head[0] != "0" else "1") + head[1:]
    done = verify(place, LEDGER, "--expect", other)
    assert done.returncode == 65
    assert f"末条校验码与{other}不一致" in done.stdout


def test_what_cannot_be_compared_is_told(place: Path) -> None:
    """Too few digits, or more than one ledger."""
    for arguments in (("--expect", "abc", LEDGER), ("--expect", "0123abcd")):
        done = verify(place, *arguments)
        assert done.returncode == 2
        assert "建议" in done.stderr


def test_an_edit_is_accepted_by_name(place: Path) -> None:
    """Who vouches and why are in the ledger; from then on it is whole."""
    edit(place, '"1.2"', '"1.9"')
    done = verify(place, LEDGER, "--accept", "--reason", "笔误", "--by", "李四")
    assert done.returncode == 0
    assert "已认可1行改动" in done.stdout
    done = verify(place, LEDGER)
    assert done.returncode == 0
    assert "有1行手工改动，已有人认可" in done.stdout
    assert "没有改动" not in done.stdout
    assert verify(place).stdout.endswith("共2份台账，都完好；1份有已认可的手工改动\n")
    last = (place / LEDGER).read_text(encoding="utf-8").splitlines()[-1]
    assert re.search(r"笔误.*李四|李四.*笔误", last)


@pytest.mark.parametrize(
    "arguments", [("--accept", "--reason", "a"), ("--accept", LEDGER), ("没有.jsonl",)]
)
def test_what_cannot_be_done_changes_nothing(place: Path, arguments: tuple[str, ...]) -> None:
    """No ledger named, no reason, no such file: exit 2 and a hint."""
    edit(place, '"1.2"', '"1.9"')
    before = (place / LEDGER).read_bytes()
    done = verify(place, *arguments)
    assert done.returncode == 2
    assert "建议" in done.stderr
    assert (place / LEDGER).read_bytes() == before


def test_verify_writes_nothing(place: Path) -> None:
    """No lock, no cache, no change."""
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    verify(place)
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_a_workspace_without_ledgers_is_told(place: Path, tmp_path: Path) -> None:
    """Nothing looked at is no success."""
    empty = tmp_path / "空"
    empty.mkdir()
    assert verify(place, str(empty)).returncode == 2
