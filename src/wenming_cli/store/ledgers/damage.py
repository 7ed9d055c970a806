"""What is told of a damaged, merged or hand-edited ledger, and what to type about it."""

from collections.abc import Sequence
from pathlib import Path

from wenming_cli.errors import DamagedError, InputError, Problem
from wenming_cli.store.ledgers.chain import Link
from wenming_cli.store.ledgers.lines import NEWER
from wenming_cli.store.ledgers.text import Content

_SHOWN = 200
"""Characters of a damaged line that are shown."""

_HINTS = {
    "A105": "把删掉或移走的行放回原处",
    "A106": "删掉多出来的这一行",
    "A107": "从备份恢复第一行",
    "A108": "两份台账各放一个文件，不要接在一起",
    "A109": "从备份恢复这个文件",
    "A111": "用记事本打开，另存为，编码选“UTF-8”",
}
_RESTORE = "从备份恢复这一行"


def fault(path: Path, link: Link) -> Problem:
    """Return what is wrong with one line."""
    assert link.flaw is not None
    text = link.content[: _SHOWN * 4].decode("utf-8", "replace")[:_SHOWN]
    column = link.flaw.column if link.flaw.column <= len(text) else 1
    hint = _HINTS.get(link.flaw.code, _RESTORE)
    return Problem(path, link.number, column, link.flaw.code, link.flaw.message, hint, text)


def whole(path: Path, code: str, message: str) -> Problem:
    """Return what is wrong with the file as a whole."""
    return Problem(path, 0, 0, code, message, _HINTS[code])


def remarks(path: Path, content: Content, links: list[Link]) -> tuple[Problem, ...]:
    """Return what is worth telling although nothing is lost."""
    told = []
    if content.torn:
        message = f"末尾有{len(content.torn)}字节没写完，那一条没有保存过"
        told.append(_remark(path, content.last + 1, "A120", message, "下次打开填报时会移到旁边"))
    for link in links:
        if link.fork:
            message = "从这一行起并入了另一份同源的台账，各条按文件里的先后为准"
            told.append(_remark(path, link.number, "A121", message))
        if link.accepted:
            told.append(_remark(path, link.number, "A123", "这一行有改动，已有人认可并留下记录"))
    if content.edited:
        message = "文件被编辑器另存过（行尾或开头多了看不见的字节），内容没有变"
        told.append(_remark(path, 0, "A122", message))
    return tuple(told)


def _remark(path: Path, line: int, code: str, message: str, hint: str = "") -> Problem:
    return Problem(path, line, 1, code, message, hint, warning=True)


def refuse_newer(path: Path, links: Sequence[Link]) -> None:
    """Stop at lines that only a newer wenming can read; leaving them out would change a score.

    Raises:
        InputError: There is such a line.
    """
    for link in links:
        if link.flaw is not None and link.flaw.code == NEWER:
            raise InputError(
                f"这份台账由更新的wenming写成：{path}第{link.number}行，{link.flaw.message}",
                "升级wenming再打开；现在什么也没有改动",
            )


def damaged(path: Path, faults: Sequence[Problem], good: int) -> DamagedError:
    """Return the error that lists every fault, says what is still good and how to go on."""
    name = f'"{path}"' if " " in str(path) else str(path)
    return DamagedError(
        faults,
        f"其余{good}条记录完好。先从备份恢复；确是本单位手工改的，输入 "
        f'wenming verify {name} --accept --reason "…" --by "…"',
    )
