"""Read a ledger (台账) whole, and tell everything that is wrong with it."""

from pathlib import Path

from wenming_cli.errors import FileProblems, InputError, Problem
from wenming_cli.model.event import Event, Header, Ledger
from wenming_cli.store.ledgers.chain import Link, head, linked, origin
from wenming_cli.store.ledgers.damage import fault, refuse_newer, remarks, whole
from wenming_cli.store.ledgers.inspection import Inspection
from wenming_cli.store.ledgers.location import misplaced
from wenming_cli.store.ledgers.straight import straight
from wenming_cli.store.ledgers.text import Content, content_of


def read(path: Path) -> Ledger:
    """Return the whole ledger; a last piece that was cut short is only marked (`torn`).

    Raises:
        DamagedError: With every line that is damaged or was edited by hand.
        InputError: There is no such file, a newer wenming wrote it, or it lies where the ledger
            of another round or unit belongs.
    """
    ledger = inspect(path).ledger
    if found := misplaced(path, ledger.header):
        raise FileProblems(found)
    return ledger


def inspect(path: Path) -> Inspection:
    """Return all that is good in a ledger and all that is not.

    Raises:
        InputError: There is no such file, or a newer wenming wrote it.
    """
    try:
        if path.exists() and not path.is_file():
            raise InputError(
                f"“{path}”不是一个文件", "给出台账文件，例如 台账/2026Q4/市教育局.jsonl"
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError(
            f"没有这份台账：{path}", "核对单位和轮次；开始填报用 wenming assess"
        ) from None
    except OSError as error:
        raise InputError(
            f"台账读不了：{path}（{error.strerror}）", "核对磁盘和权限后再试"
        ) from error
    return examine(path, raw)


def examine(path: Path, raw: bytes) -> Inspection:
    """Return what these bytes of a file hold; see `inspect`."""
    content = content_of(raw)
    found = None if content.encoding else straight(line for _, line in content.lines)
    if found:
        return _untouched(path, content, *found)
    links = linked(content.lines)
    refuse_newer(path, links)
    header = _header(links)
    return Inspection(
        path=path,
        header=header,
        events=tuple(e for link in links for e in link.entries if not isinstance(e, Header)),
        faults=_faults(path, content, links, header),
        remarks=remarks(path, content, links),
        records=len(links),
        head=head(links),
        forks=tuple(link.number for link in links if link.fork),
        accepted=tuple(link.number for link in links if link.accepted),
        doubtful=tuple(dict.fromkeys(link.mark for link in links if link.fault)),
        torn=content.torn,
        kept=content.kept,
        unended=content.unended,
        origin=origin(links),
    )


def _untouched(
    path: Path, content: Content, entries: list[Header | Event], head: str
) -> Inspection:
    """Return what a ledger holds whose lines all follow one another."""
    header, *events = entries
    assert isinstance(header, Header)
    return Inspection(
        path=path,
        header=header,
        events=tuple(e for e in events if not isinstance(e, Header)),
        faults=(),
        remarks=remarks(path, content, []),
        records=len(entries),
        head=head,
        forks=(),
        accepted=(),
        doubtful=(),
        torn=content.torn,
        kept=content.kept,
        unended=content.unended,
    )


def _header(links: list[Link]) -> Header | None:
    first = links[0].entries[:1] if links else ()
    return next((entry for entry in first if isinstance(entry, Header)), None)


def _faults(
    path: Path, content: Content, links: list[Link], header: Header | None
) -> tuple[Problem, ...]:
    if not links:
        return (whole(path, "A109", "台账是空的，连表头也没有"),)
    told = [fault(path, link) for link in links if link.fault]
    if content.encoding:
        told.insert(0, whole(path, "A111", f"台账被另存成了{content.encoding}编码"))
    if header is None and not told:
        told.append(whole(path, "A107", "台账没有可用的表头"))
    return tuple(told)
