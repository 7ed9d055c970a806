"""How to go on with ledgers that are not whole: vouch for what was edited, or restore it."""

from collections.abc import Sequence
from pathlib import Path

from wenming_cli.cli.clock import now
from wenming_cli.cli.places import from_here
from wenming_cli.errors import DamagedError, InputError, WenmingError
from wenming_cli.model.event import Acceptance
from wenming_cli.report.visible import shown
from wenming_cli.store.ledgers.acceptance import accept
from wenming_cli.store.ledgers.inspection import Inspection
from wenming_cli.store.ledgers.reading import examine
from wenming_cli.store.ledgers.writer import encoded
from wenming_cli.store.reading.decoding import read_bytes

_HOPELESS = "表头丢了，或者整个文件被另存成了别的编码，不能认可；用备份换回这个文件"


def advice(found: Inspection) -> str:
    """Return what to do about a ledger with faults, a command to be typed where it helps."""
    path = shown(str(from_here(found.path)))
    if not _acceptable(found):
        return f"建议：{path}从备份恢复，--accept认可不了（表头丢了，或整个文件换了编码）"
    named = f'"{path}"' if " " in path else path
    return (
        f"建议：{path}先从备份恢复；确是本单位有意改的，核对后运行"
        f' wenming verify {named} --accept --reason "…" --by "…"'
    )


def vouch(files: Sequence[Path], reason: str, by: str) -> None:
    """Vouch for the edits in ledgers, one after the other.

    Raises:
        WenmingError: No ledger was named, or one cannot be accepted; those before stay accepted.
    """
    if not files:
        raise InputError("没有写认可哪一份台账", "写出台账的路径：wenming verify 台账 --accept …")
    for path in files:
        try:
            accepted = accept(path, reason, by, now())
        except DamagedError as refused:
            refused.hint = _HOPELESS
            raise
        print(f"{from_here(path)}：已认可{len(accepted.lines)}行改动，记在台账末尾")


def _acceptable(found: Inspection) -> bool:
    """Whether an acceptance would leave no fault: made in memory, as `accept` makes it."""
    try:
        raw = read_bytes(found.path)[: found.kept] + b"\n" * found.unended
        line, _ = encoded(Acceptance(found.doubtful, "…", now()), found.head)
    except (WenmingError, ValueError):
        return False
    return not examine(found.path, raw + line).faults
