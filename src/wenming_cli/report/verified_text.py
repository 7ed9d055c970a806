"""What `wenming verify` says of a ledger."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import Problem
from wenming_cli.report.problems_text import render as as_text
from wenming_cli.report.visible import shown

_ALTERED = {"A101", "A102", "A103", "A104", "A106", "A110", "A112"}
"""Codes of lines that are at fault themselves; of the others a neighbour is."""
_NAMED = re.compile(r'^\{"kind":"answer","requirement":"([^"\\]+)"')


class Verified(NamedTuple):
    """A ledger looked through.

    Attributes:
        unit: Empty where the header is lost; likewise `round_id`.
        records: Lines in the file, the header included.
        answers: Answers that can be relied on; likewise `steps` of remediations.
        good: Lines that can be relied on.
        head: The last `h`, 32 hex digits; empty if no line has one.
        forks: How many times another history was merged into the file.
        accepted: Lines that were edited and vouched for.
        origin: The last `h` of the ledger that this one is a copy of; empty for an original.
    """

    path: Path
    unit: str
    round_id: str
    records: int
    answers: int
    steps: int
    good: int
    head: str
    forks: int
    accepted: int
    torn: bool
    faults: Sequence[Problem]
    remarks: Sequence[Problem]
    origin: str = ""

    @property
    def bad(self) -> int:
        """How many lines, or the file as a whole, are at fault."""
        return len({fault.line for fault in self.faults})


def render(ledger: Verified) -> str:
    """Return a block of lines without a newline at the end."""
    lines = [
        shown(str(ledger.path)),
        f"  单位：{shown(ledger.unit) or '未知'}；轮次：{shown(ledger.round_id) or '未知'}",
        f"  记录{ledger.records}条（含表头），{_counted(ledger)}",
        f"  末条校验码：{ledger.head or '无'}",
        f"  {_verdict(ledger)}",
    ]
    if ledger.origin:
        lines.append(f"  这是隐去个人信息后的副本，原台账末条校验码：{ledger.origin}")
    if ledger.accepted and ledger.faults:
        lines.append(f"  有{ledger.accepted}行手工改动，已有人认可并留下记录")
    if ledger.forks:
        lines.append(f"  合并过{ledger.forks}次：文件里有同源的几段，各条按先后为准")
    if ledger.torn:
        lines.append("  末尾有一条没写完，从未确认过；下次打开填报时会移到旁边")
    told = [*map(_naming, ledger.faults), *ledger.remarks]
    return "\n".join([*lines, *([as_text(told)] if told else [])])


def summed(ledgers: Sequence[Verified], unread: Sequence[Path]) -> str:
    """Return one line: how many ledgers, how many of them not whole, which."""
    edited = sum(bool(each.accepted) for each in ledgers)
    bad = [each.path for each in ledgers if each.faults]
    told = [("有损坏或改动", bad), ("读不了", unread)]
    parts = [
        f"{len(paths)}份{what}：{'、'.join(shown(str(path)) for path in paths)}"
        for what, paths in told
        if paths
    ] or ["都完好"]
    parts += [f"{edited}份有已认可的手工改动"] if edited else []
    return f"共{len(ledgers) + len(unread)}份台账，{'；'.join(parts)}"


def _counted(ledger: Verified) -> str:
    steps = f"，整改{ledger.steps}步" if ledger.steps else ""
    return f"答案{ledger.answers}次{steps}"


def _verdict(ledger: Verified) -> str:
    if ledger.faults:
        return f"有{ledger.bad}处损坏或改动，其余{ledger.good}条完好，可以照常读出"
    if ledger.accepted:
        return f"有{ledger.accepted}行手工改动，已有人认可并留下记录；其余各行完好"
    return "完好，没有改动"


def _naming(fault: Problem) -> Problem:
    """Name the requirement a line at fault is about, as far as it still says."""
    named = _NAMED.match(fault.source) if fault.code in _ALTERED else None
    return fault._replace(message=f"{fault.message}（写的是编号{named[1]}）") if named else fault
