"""Saving one answer against one fsync of the same bytes in the same folder, by the wall clock."""

import os
import statistics
import time
from pathlib import Path

from material import AT, NATIONAL, answers
from processes import line

from wenming_cli.model.event import Header
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers.writer import open_for_writing


def told(folder: Path) -> None:
    """Append every answer of a full ledger, each followed by the floor, and print the medians."""
    edition = load(NATIONAL)
    header = Header(edition.id, edition.fingerprint, "全市", "save", AT, "0")
    ledger = folder / "save.jsonl"
    floor = os.open(folder / "floor", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    pairs = []
    with open_for_writing(ledger, header) as writer:
        for answer in answers(edition):
            size = ledger.stat().st_size
            begun = time.perf_counter()
            writer.append(answer)
            appended = time.perf_counter()
            os.write(floor, b"x" * (ledger.stat().st_size - size))
            os.fsync(floor)
            pairs.append((appended - begun, time.perf_counter() - appended))
    os.close(floor)
    mine = statistics.median(mine for mine, _ in pairs) * 1000
    theirs = statistics.median(theirs for _, theirs in pairs) * 1000
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    print(line("存一条（墙钟）", f"{mine:4.2f} ms", f"write+fsync {theirs:4.2f} ms", ratio, 2))
