"""Who edited by hand can say so; the ledger then holds the edit and who vouches for it."""

from hashlib import sha256
from pathlib import Path

import pytest

from wenming_cli.errors import DamagedError, InputError, LockedError
from wenming_cli.model.event import Acceptance, Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.acceptance import accept
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.reading import examine, inspect, read
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of nine answers."""
    path = tmp_path / "市教育局.jsonl"
    with open_for_writing(path, HEADER) as writer:
        for number in range(1, 10):
            writer.append(Answer(f"1.{number}", "f", AT, Status.ACHIEVED))
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Do what a person with an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_accepted_edit_counts_as_it_stands(path: Path) -> None:
    """The new value counts, the acceptance is an event of its own, and writing goes on."""
    edit(
        path, '"1.5","fingerprint":"f","status":"达标"', '"1.5","fingerprint":"f","status":"未达标"'
    )
    with pytest.raises(DamagedError):
        read(path)
    line = path.read_bytes().split(b"\n")[5]
    accepted = accept(path, "笔误，已核对原件", "李四", AT)
    assert accepted == Acceptance((sha256(line).hexdigest(),), "笔误，已核对原件", AT, "李四")
    ledger = read(path)
    assert ledger.answers[4].status == Status.NOT_ACHIEVED
    assert ledger.events[-1] == accepted
    assert inspect(path).accepted == (6,)
    with open_for_writing(path, HEADER) as writer:
        writer.append(Answer("2.1", "f", AT))
    assert len(read(path).answers) == 10


def test_an_edit_after_the_acceptance_is_a_fault_again(path: Path) -> None:
    """It was vouched for these bytes, not for the place."""
    edit(path, '"1.5"', '"1.6"')
    accept(path, "笔误", "", AT)
    edit(path, '"1.6","fingerprint":"f"', '"1.7","fingerprint":"f"')
    assert [(p.line, p.code) for p in inspect(path).faults] == [(6, "A104"), (7, "A104")]


def test_removed_doubled_and_unreadable_lines_can_be_accepted(path: Path) -> None:
    """One acceptance names them all; what cannot be read is left out and stays in the file."""
    lines = path.read_bytes().splitlines(keepends=True)
    lines = [*lines[:2], *lines[3:5], b"scribble\n", *lines[5:], lines[9]]
    path.write_bytes(b"".join(lines))
    assert [p.code for p in inspect(path).faults] == ["A105", "A101", "A106"]
    assert len(accept(path, "已核对", "李四", AT).lines) == 3
    names = [answer.requirement for answer in read(path).answers]
    assert names == ["1.1", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.9"]
    assert b"scribble" in path.read_bytes()


def test_an_edited_last_line_without_newline_can_be_accepted(path: Path) -> None:
    """Editors drop the last newline; it is put back before the acceptance."""
    edit(path, '"1.9"', '"1.8"')
    path.write_bytes(path.read_bytes().rstrip())
    accept(path, "笔误", "李四", AT)
    assert [answer.requirement for answer in read(path).answers][-2:] == ["1.8", "1.8"]


def test_an_unfinished_piece_is_set_aside_by_the_way(path: Path) -> None:
    """An acceptance is written like every event."""
    edit(path, '"1.5"', '"1.6"')
    with path.open("ab") as file:
        file.write(b'{"kind":"ans')
    accept(path, "笔误", "李四", AT)
    assert not read(path).torn
    assert path.with_name("市教育局.jsonl.torn").read_bytes() == b'{"kind":"ans\n'


def test_an_edited_header_counts_when_accepted(path: Path) -> None:
    """A unit that was renamed keeps its ledger."""
    edit(path, "市教育局", "市教育体育局")
    accept(path, "机构改革", "李四", AT)
    assert read(path).header.unit == "市教育体育局"


def test_a_lost_header_or_another_encoding_cannot_be_accepted(path: Path) -> None:
    """There is no ledger to add to; the file stays as it is."""
    raw = path.read_bytes()
    for broken in (raw.partition(b"\n")[2], b"?" + raw[8:], raw.decode().encode("gbk"), b""):
        path.write_bytes(broken)
        with pytest.raises(DamagedError):
            accept(path, "笔误", "李四", AT)
        assert path.read_bytes() == broken


def test_acceptance_needs_a_reason_a_fault_a_file_and_the_lock(path: Path) -> None:
    """Each is asked for in its own words, and nothing is written."""
    raw = path.read_bytes()
    with pytest.raises(InputError, match="理由"):
        accept(path, " ", "李四", AT)
    with pytest.raises(InputError, match="没有要认可的改动"):
        accept(path, "笔误", "李四", AT)
    with pytest.raises(InputError, match="没有这份台账"):
        accept(path.with_name("无.jsonl"), "笔误", "李四", AT)
    with open_for_writing(path, HEADER), pytest.raises(LockedError):
        accept(path, "笔误", "李四", AT)
    assert path.read_bytes() == raw


def test_only_a_later_and_good_acceptance_vouches() -> None:
    """One that stands before the edit, or was itself edited, accepts nothing."""
    first, h = encode(HEADER, "")
    good, h1 = encode(Answer("1.1", "f", AT), h)
    bad = good.replace(b"1.1", b"1.2")
    mark = sha256(bad.rstrip()).hexdigest()
    vouching, h2 = encode(Acceptance((mark,), "笔误", AT), h1)
    before, _ = encode(Acceptance((mark,), "笔误", AT), h)
    path = Path("甲.jsonl")
    assert examine(path, first + bad + vouching).faults == ()
    assert [p.line for p in examine(path, first + before + bad).faults] == [3]
    edited = vouching.replace("笔误".encode(), "笔".encode())
    assert [p.line for p in examine(path, first + bad + edited).faults] == [2, 3]
    again, _ = encode(Acceptance((sha256(edited.rstrip()).hexdigest(),), "确认", AT), h2)
    assert examine(path, first + bad + edited + again).faults == ()
