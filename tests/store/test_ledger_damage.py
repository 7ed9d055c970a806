"""Whatever happens to a ledger's bytes, it is told, and all other lines come back."""

import json
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.damaged_ledger import AT, HEADER, names, seen_or_harmless, written

from wenming_cli.errors import DamagedError, InputError
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.lines import decode, encode
from wenming_cli.store.ledgers.reading import examine, inspect, read
from wenming_cli.store.ledgers.writer import open_for_writing

PATH = Path("台账/2026Q4/市教育局.jsonl")
LINES = written(20)
RAW = b"".join(LINES)


def codes(raw: bytes) -> list[tuple[int, str]]:
    """Return line and code of every fault."""
    return [(fault.line, fault.code) for fault in examine(PATH, raw).faults]


def signed(told: dict[str, object]) -> bytes:
    """Return a line that somebody who knows the rule has forged, `h` and all."""
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()[:-1]
    return body + b',"h":"%b"}\n' % sha256(body).hexdigest()[:32].encode()


ALL = [f"1.{n}" for n in range(1, 20)]
HEAD = examine(PATH, RAW).head


def test_a_whole_ledger_has_nothing_to_tell() -> None:
    """No fault, no remark, every answer."""
    found = examine(PATH, RAW)
    assert names(found) == ALL
    assert (found.faults, found.remarks, found.torn, found.records) == ((), (), b"", 20)
    assert found.head == json.loads(LINES[-1])["h"]


@pytest.mark.long
def test_changed_bytes_lose_their_line_only() -> None:
    """Every byte changed, to three values each: seen or harmless, and all others come back."""
    special = b'\n\0\r" {}'
    for place, byte in enumerate(RAW):
        for value in {byte ^ 1, byte ^ 0x80, special[place % len(special)]} - {byte}:
            seen_or_harmless(LINES, place, value)


def test_a_cut_anywhere_keeps_all_complete_lines(tmp_path: Path) -> None:
    """Cut at every byte: what was complete is read, the piece is set aside, work goes on."""
    path = tmp_path / "市教育局.jsonl"
    aside = tmp_path / "市教育局.jsonl.torn"
    for cut in range(len(LINES[0]), len(RAW)):
        path.write_bytes(RAW[:cut])
        whole = RAW[:cut].count(b"\n") + RAW[cut : cut + 1].count(b"\n")
        torn = b"" if RAW[cut : cut + 1] == b"\n" else RAW[:cut].rpartition(b"\n")[2]
        found = read(path)
        assert [a.requirement for a in found.answers] == ALL[: whole - 1]
        assert found.torn == bool(torn)
        if cut % 7 and len(torn) > 1:  # the rest of it costs an fsync or four
            continue
        with open_for_writing(path, HEADER) as writer:
            assert bool(writer.set_aside) == bool(torn)
            writer.append(Answer("2.1", "f", AT))
        if torn:
            assert aside.read_bytes() == torn + b"\n"
            aside.unlink()
        assert [a.requirement for a in read(path).answers] == [*ALL[: whole - 1], "2.1"]


def test_a_cut_header_is_damage_not_an_empty_ledger(tmp_path: Path) -> None:
    """The header came by rename: half of one, or none, was never written by wenming."""
    path = tmp_path / "甲.jsonl"
    for cut in range(len(LINES[0]) - 1):
        path.write_bytes(RAW[:cut])
        with pytest.raises(DamagedError) as caught:
            read(path)
        assert caught.value.problems[0].code == "A109"
        with pytest.raises(DamagedError):
            open_for_writing(path, HEADER)
        assert path.read_bytes() == RAW[:cut]


def edited(change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    """Return the ledger after somebody worked on its lines."""
    return b"".join(change(list(LINES)))


@pytest.mark.parametrize(
    ("raw", "faults", "kept"),
    [
        (RAW.replace('"1.5","fingerprint":"f","status":"达标"'.encode(),
                     '"1.5","fingerprint":"f","status":"未达标"'.encode()), [(6, "A104")], 18),
        (edited(lambda x: x[:5] + x[6:]), [(6, "A105")], 18),
        (edited(lambda x: [*x[:5], x[6], x[5], *x[7:]]), [(6, "A105")], 19),
        (edited(lambda x: [*x[:6], x[5], *x[6:]]), [(7, "A106")], 19),
        (edited(lambda x: [*x[:9], x[5], *x[9:]]), [(10, "A106")], 19),
        (b"".join(LINES[1:]), [(1, "A107")], 19),
        (edited(lambda x: x[:9] + x), [(n + 10, "A106") for n in range(9)], 19),
        (edited(lambda x: [*x[:9], *written(2, "", 9)[:1], *x[9:]]), [(10, "A106")], 19),
        (edited(lambda x: [*x, encode(replace(HEADER, unit="市文旅局"), "")[0]]),
         [(21, "A108")], 19),
        (edited(lambda x: [*x[:5], b"{}\n", *x[5:]]), [(6, "A104")], 19),
        (edited(lambda x: [*x[:5], b"[1]\n", *x[5:]]), [(6, "A101")], 19),
        (edited(lambda x: [*x[:5], bytes(len(x[5]) - 1) + b"\n", *x[6:]]), [(6, "A110")], 18),
        (edited(lambda x: [*x[:5], b"x" * (10 << 20) + b"\n", *x[5:]]), [(6, "A101")], 19),
        (edited(lambda x: [*x[:5], b"[" * (10 << 20) + b"\n", *x[5:]]), [(6, "A101")], 19),
        (edited(lambda x: [*x[:5], x[5][:-1], *x[6:]]), [(6, "A112")], 19),
        (edited(lambda x: [*x[:5], x[5][:40], *x[6:]]), [(6, "A101")], 18),
        (edited(lambda x: [*x, b"bell\n"]), [(21, "A101")], 19),
        (RAW + b"rubbish", [(21, "A101")], 19),
        (RAW + b'{"kind":' + b"x" * (64 << 10), [(21, "A101")], 19),
        (RAW[:-1] + b"X", [(20, "A112")], 19),
        (RAW.decode().encode("gbk"), [(0, "A111")], 19),
        (RAW.decode().encode("utf-16"), [(0, "A111")], 19),
        (b"", [(0, "A109")], 0),
        (b"\n\n", [(0, "A109")], 0),
    ],
    ids=[
        "value changed", "line removed", "lines swapped", "doubled", "doubled further down",
        "header removed", "pasted onto itself", "own header again", "another header",
        "empty object", "a list", "zeroed sector", "10 MiB line", "10 MiB of brackets",
        "newline lost", "torn in the middle", "a word at the end", "tail of rubbish",
        "long tail", "last newline overwritten", "GBK", "UTF-16", "empty", "blank",
    ],
)  # fmt: skip
def test_hand_edits_are_named(raw: bytes, faults: list[tuple[int, str]], kept: int) -> None:
    """What a person, an editor or a disk did is told by line; what is still good comes back."""
    assert codes(raw) == faults
    assert len(names(examine(PATH, raw))) == kept


def test_damage_ends_reading_and_writing_with_65(tmp_path: Path) -> None:
    """Nothing is computed from a damaged ledger and nothing is written to it."""
    path = tmp_path / "甲.jsonl"
    raw = edited(lambda x: [*x[:2], x[2].replace(b"1.2", b"1.9"), *x[3:7], *x[8:]]) + b'{"kind":"an'
    path.write_bytes(raw)
    for attempt in (read, lambda p: open_for_writing(p, HEADER)):
        with pytest.raises(DamagedError) as caught:
            attempt(path)
        assert caught.value.exit_code == 65
        assert [problem.line for problem in caught.value.problems] == [3, 8]
        assert "--accept" in caught.value.hint
        assert "18条" in caught.value.hint
    assert path.read_bytes() == raw
    assert list(tmp_path.glob("*.torn")) == []


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + RAW,
        RAW.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + RAW.replace(b"\n", b"\r\n").rstrip(),
        RAW + b"\n\n",
    ],
    ids=["BOM", "CRLF", "both, last newline cut", "blank lines"],
)
def test_traces_of_an_editor_are_no_damage(raw: bytes, tmp_path: Path) -> None:
    """Every `h` can be checked without them; it is told, and work goes on."""
    path = tmp_path / "甲.jsonl"
    path.write_bytes(raw)
    assert [remark.code for remark in inspect(path).remarks] == ["A122"]
    with open_for_writing(path, HEADER) as writer:
        assert not writer.set_aside
        writer.append(Answer("2.1", "f", AT))
    assert [a.requirement for a in read(path).answers] == [*ALL, "2.1"]


@pytest.mark.parametrize("zeros", [1, 200, 200_000])
def test_zeros_at_the_end_are_an_unfinished_write(zeros: int, tmp_path: Path) -> None:
    """A file grown on disk before its bytes arrived is opened again without a word of damage."""
    path = tmp_path / "甲.jsonl"
    for start in (RAW, RAW[:-1], RAW + b'{"ki', RAW + LINES[5][:50]):
        path.write_bytes(start + bytes(zeros))
        assert read(path).torn
        with open_for_writing(path, HEADER) as writer:
            assert "torn" in writer.set_aside
            writer.append(Answer("2.1", "f", AT))
        assert [a.requirement for a in read(path).answers] == [*ALL, "2.1"]


def test_an_edited_last_line_without_newline_is_not_taken_for_unfinished(tmp_path: Path) -> None:
    """A whole object was never cut short: it must not vanish into the file beside."""
    path = tmp_path / "甲.jsonl"
    path.write_bytes(RAW[:-1].replace(b'"1.19"', b'"1.18"'))
    assert [(p.line, p.code) for p in inspect(path).faults] == [(20, "A104")]
    with pytest.raises(DamagedError):
        open_for_writing(path, HEADER)


def test_a_merged_ledger_reads_and_is_told_as_a_fork() -> None:
    """Two copies that went on apart and were united by git keep every answer of both."""
    mine, theirs = written(3, HEAD, 1), written(13, HEAD, 11)
    found = examine(PATH, RAW + b"".join(mine + theirs))
    assert found.faults == ()
    assert found.forks == (23,)
    assert names(found) == [*ALL, "1.1", "1.2", "1.11", "1.12"]
    assert found.ledger.forks == (23,)
    assert [remark.code for remark in found.remarks] == ["A121"]


def test_a_forged_line_with_a_fitting_h_shows_as_a_fork() -> None:
    """Who computes `h` himself still cannot take the place of the line that was there."""
    prev = json.loads(LINES[4])["h"]
    forged = encode(Answer("1.1", "f", AT, Status.NOT_ACHIEVED), prev)[0]
    found = examine(PATH, b"".join([*LINES[:5], forged, *LINES[5:]]))
    assert found.forks == (7,)


def test_an_original_pasted_below_its_damaged_line_counts() -> None:
    """Only the damaged line stays a fault."""
    bad = LINES[5].replace(b"1.5", b"1.6")
    found = examine(PATH, b"".join([*LINES[:5], bad, *LINES[5:]]))
    assert [(f.line, f.code) for f in found.faults] == [(6, "A104")]
    assert names(found) == ALL


@pytest.mark.parametrize(
    "line",
    [
        signed({"kind": "seal", "at": AT, "prev": HEAD}),
        signed({"kind": "answer", "requirement": "1", "fingerprint": "f", "at": AT, "site": "东",
                "prev": HEAD}),
    ],
    ids=["kind", "member"],
)  # fmt: skip
def test_what_a_newer_wenming_wrote_is_said_and_never_skipped(line: bytes) -> None:
    """An unknown kind or member could change a score; so this wenming stops."""
    with pytest.raises(InputError, match="更新的wenming"):
        examine(PATH, RAW + line)
    with pytest.raises(InputError, match="第21行"):
        examine(PATH, RAW + line[:-1])


def test_a_newer_format_is_said(tmp_path: Path) -> None:
    """The header's number tells before anything else is looked at; nothing is written."""
    told = {**json.loads(LINES[0]), "format": 2, "new": 1}
    del told["h"]
    path = tmp_path / "甲.jsonl"
    path.write_bytes(signed(told))
    for attempt in (read, inspect, lambda p: open_for_writing(p, HEADER)):
        with pytest.raises(InputError, match="更新的wenming") as caught:
            attempt(path)
        assert caught.value.exit_code == 2


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("1e999999999"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)
NAMES = ["requirement", "fingerprint", "status", "value", "note", "evidence", "gap_type", "at"]
NAMES += ["by", "prev", "lines", "reason", "format", "edition", "unit", "round", "wenming"]


@given(
    st.sampled_from(["answer", "accept", "header"]),
    st.dictionaries(st.sampled_from(NAMES), values),
)
def test_wrong_types_are_damage_not_a_traceback(kind: str, told: dict[str, object]) -> None:
    """Whatever JSON stands in a member, with a fitting `h` or without, reading says so."""
    line = signed({"kind": kind, **told}).replace(b'"1e999999999"', b"1e999999999")
    for raw in (line, line.replace(b'{"kind"', b'{ "kind"')):
        with suppress(InputError):  # a member without a name here is a newer wenming's
            examine(PATH, RAW + raw)
        decode(raw[:-1])


def test_bytes_at_random_are_never_a_traceback() -> None:
    """Chunks deleted, doubled, overwritten and shuffled: faults or remarks, never a crash."""
    dice = random.Random(7)
    for _ in range(1500):
        raw = bytearray(RAW)
        for _ in range(dice.randint(1, 4)):
            a, b = sorted(dice.randrange(len(raw) + 1) for _ in range(2))
            chunk = raw[a:b]
            match dice.randrange(4):
                case 0:
                    del raw[a:b]
                case 1:
                    raw[a:a] = chunk[:500]
                case 2:
                    raw[a:b] = dice.randbytes(min(len(chunk), 50))
                case _:
                    raw[a:b] = bytes(len(chunk))
            raw = raw or bytearray(b"\n")
        found = examine(PATH, bytes(raw))
        assert set(names(found)) <= set(ALL)


def test_a_missing_ledger_and_a_folder_are_said(tmp_path: Path) -> None:
    """Neither is an empty ledger."""
    with pytest.raises(InputError, match="没有这份台账"):
        read(tmp_path / "无.jsonl")
    with pytest.raises(InputError, match="不是一个文件"):
        read(tmp_path)
