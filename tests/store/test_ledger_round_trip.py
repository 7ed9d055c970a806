"""What is appended is what is read back."""

import itertools
import tempfile
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming_cli.errors import InputError
from wenming_cli.model.event import Acceptance, Answer, Header
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.status import GapType, Status
from wenming_cli.store.ledgers.lines import decode, encode
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("national-prefecture-2018", "a" * 16, "市教育局", "2026Q4", AT, "0.1.0")

words = st.text(min_size=1, max_size=30)
sha256s = st.text("0123456789abcdef", min_size=64, max_size=64)
moments = st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat())
days = st.dates().map(lambda day: day.isoformat())
evidence = st.builds(Evidence, words, st.integers(0, 2**62), sha256s, days)
answers = st.builds(
    Answer,
    requirement=words,
    fingerprint=words,
    at=moments,
    status=st.none() | st.sampled_from(Status),
    value=st.none() | st.decimals(-(10**9), 10**9, places=4) | st.decimals("-1e20", "1e20"),
    note=st.text(max_size=60),
    evidence=st.lists(evidence, max_size=2).map(tuple),
    gap_type=st.none() | st.sampled_from(GapType),
    by=st.text(max_size=10),
)
acceptances = st.builds(
    Acceptance, st.lists(sha256s, min_size=1).map(tuple), words, moments, st.text(max_size=5)
)


def small(value: Decimal | None) -> bool:
    """Whether a value is within what a line may hold."""
    return value is None or int(value.as_tuple().exponent) >= -60


@given(answers.filter(lambda answer: small(answer.value)) | acceptances)
def test_a_line_reads_back_as_what_was_written(event: Answer | Acceptance) -> None:
    """Every text and number comes back, to the last digit; the line is one line of UTF-8."""
    line, h = encode(event, "0" * 32)
    assert line.count(b"\n") == 1
    assert len(line.decode().splitlines()) == 1
    found = decode(line[:-1])
    assert found.entry == event
    assert found.flaw is None
    assert found.names == (h,)
    if isinstance(event, Answer) and isinstance(found.entry, Answer):
        assert str(found.entry.value) == str(event.value)


@settings(max_examples=15, deadline=None)
@given(st.lists(answers.filter(lambda answer: small(answer.value)), max_size=5))
def test_a_ledger_reads_back_what_was_appended(given_answers: list[Answer]) -> None:
    """The file holds all answers in order, and so does the writer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "台账" / "2026Q4" / "市教育局.jsonl"
        with open_for_writing(path, HEADER) as writer:
            for answer in given_answers:
                writer.append(answer)
            assert writer.answers == tuple(given_answers)
            assert writer.ledger == read(path)
        assert read(path).answers == tuple(given_answers)
        assert read(path).records == len(given_answers) + 1


@pytest.mark.parametrize(
    "note",
    ["一\u2028二\u2029三", "\x00\x85\x9b", "\ufeff", "半个\ud83d字", '{"kind":"', "\r\n\t\\"],
)
def test_no_note_breaks_its_line(note: str) -> None:
    """What an editor takes for a line's end, or UTF-8 refuses, is escaped and comes back."""
    line, _ = encode(Answer("1.1.1", "f", AT, note=note), "")
    assert len(line.decode().splitlines()) == 1
    assert line.find(b'{"kind":', 1) == -1
    entry = decode(line[:-1]).entry
    assert isinstance(entry, Answer)
    assert entry.note == note


@pytest.mark.parametrize(
    "number", ["97.50", "-0", "0", "1E+3", "0.00", "1E-9", "123456789012345678"]
)
def test_a_value_keeps_its_digits(number: str) -> None:
    """97.50 does not become 97.5 on the way."""
    entry = decode(encode(Answer("1.1.1", "f", AT, value=Decimal(number)), "")[0][:-1]).entry
    assert isinstance(entry, Answer)
    assert str(entry.value) == str(Decimal(number))


def test_what_cannot_be_read_back_is_not_written() -> None:
    """A moment without offset, or no number at all, is a mistake in our code and says so."""
    for wrong in (
        Answer("1.1.1", "f", "2026-11-23T14:20:05"),
        Answer("", "f", AT),
        Answer("1.1.1", "f", AT, value=Decimal("NaN")),
        Answer("1.1.1", "f", AT, value=Decimal("1e999999")),
    ):
        with pytest.raises(ValueError, match="这一行"):
            encode(wrong, "")


def test_empty_members_are_left_out() -> None:
    """A plain answer is a short line, in the order the description promises."""
    line, h = encode(Answer("1.1.1", "f", AT, Status.ACHIEVED), "p")
    assert line.decode() == (
        '{"kind":"answer","requirement":"1.1.1","fingerprint":"f","status":"达标",'
        f'"at":"{AT}","prev":"p","h":"{h}"}}\n'
    )


def test_an_answer_too_long_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    """A line stays within what can be told from a write that was cut short."""
    path = tmp_path / "甲.jsonl"
    with open_for_writing(path, HEADER) as writer:
        before = path.read_bytes()
        with pytest.raises(InputError, match="这一条太长"):
            writer.append(Answer("1.1.1", "f", AT, note="长" * 30_000))
        assert path.read_bytes() == before
        writer.append(Answer("1.1.1", "f", AT, note="短"))
    assert len(read(path).answers) == 1


def test_the_last_word_stands_last_whatever_the_clock_says(tmp_path: Path) -> None:
    """A clock that went back twenty years does not bring an old answer back."""
    path = tmp_path / "甲.jsonl"
    with open_for_writing(path, HEADER) as writer:
        for at, status in ((AT, Status.NOT_ACHIEVED), ("2006-01-01T00:00:00+08:00", "达标")):
            writer.append(Answer("1.1.1", "f", at, Status(status)))
    assert [a.status for a in read(path).answers] == [Status.NOT_ACHIEVED, Status.ACHIEVED]


def test_reading_is_not_felt(tmp_path: Path) -> None:
    """A ledger of 180 answers is read in a few milliseconds (5 on a quiet machine; 25 here)."""
    path = tmp_path / "甲.jsonl"
    proof = (Evidence("佐证/巡检.xlsx", 1, "c" * 64, "2026-11-01"),)
    lines = []
    entries = [
        HEADER,
        *(Answer(f"1.{n}", "f", AT, note="说明", evidence=proof) for n in range(180)),
    ]
    prev = ""
    for entry in entries:
        line, prev = encode(entry, prev)
        lines.append(line)
    path.write_bytes(b"".join(lines))
    times = []
    for start in itertools.islice(iter(time.perf_counter, None), 5):
        assert read(path).records == 181
        times.append(time.perf_counter() - start)
    assert min(times) < 0.025
