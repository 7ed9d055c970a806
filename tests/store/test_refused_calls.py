"""Whichever call of a save the system refuses: a sentence, and nothing confirmed is lost."""

import errno
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from tests.cut_walk import AT, HEADER
from tests.refusals import Refuser, from_then_on, once

from wenming_cli.errors import SaveError
from wenming_cli.model.event import Answer
from wenming_cli.store import new_folder, output
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

ways = pytest.mark.parametrize("way", [once, from_then_on])


@ways
@pytest.mark.parametrize("old", [False, True])
def test_each_call_of_two_answers_may_be_refused(tmp_path: Path, way, old: bool) -> None:
    """The first, the second, the third …, until none is: `SaveError`, and work goes on later."""
    for number in count(1):
        path = tmp_path / str(number) / "台账" / "市教育局.jsonl"
        if old:
            open_for_writing(path, HEADER).close()
        refuser = Refuser(way(number), errno.EIO)
        confirmed: list[Answer] = []
        with refuser.at_work(), suppress(SaveError), open_for_writing(path, HEADER) as writer:
            for name in ("1.1", "1.2"):
                writer.append(Answer(name, "f", AT))
                confirmed.append(Answer(name, "f", AT))
        with open_for_writing(path, HEADER) as writer:
            assert list(writer.answers[: len(confirmed)]) == confirmed
            writer.append(Answer("9.9", "f", AT))
        assert read(path).answers[-1].requirement == "9.9"
        if not refuser.refused:
            assert number > 15
            break


@ways
def test_each_call_of_a_page_may_be_refused(tmp_path: Path, way) -> None:
    """The file is the old one or the new one, and nothing is left beside it."""
    page = tmp_path / "报告.md"
    for number in count(1):
        page.write_bytes(b"old")
        refuser = Refuser(way(number), errno.EACCES)
        with refuser.at_work(), suppress(SaveError):
            output.write(page, b"new")
        assert page.read_bytes() in {b"old", b"new"}
        if not refuser.refused:
            assert number > 5
            break


@ways
def test_each_call_of_an_edition_may_be_refused(tmp_path: Path, way) -> None:
    """All its files are there, or none."""
    files = (("edition.yaml", b"a"), ("01.yaml", b"b"))
    for number in count(1):
        folder = tmp_path / str(number)
        refuser = Refuser(way(number), errno.ENOSPC)
        with refuser.at_work(), suppress(SaveError):
            new_folder.write(folder, files)
        there = {f.name: f.read_bytes() for f in folder.iterdir()} if folder.exists() else {}
        assert there in ({}, dict(files))
        if not refuser.refused:
            assert there
            break


def test_clearing_up_may_be_refused_too(tmp_path: Path) -> None:
    """A second refusal, while the half edition is taken away, changes nothing."""
    files = (("edition.yaml", b"a"), ("01.yaml", b"b"))
    for number in range(5, 30):
        for again in range(1, 8):
            refused = {number, number + again}
            refuser = Refuser(refused.__contains__, errno.EACCES)
            with refuser.at_work(), suppress(SaveError):
                new_folder.write(tmp_path / f"{number}-{again}", files)
