"""YAML as our editions are written: Chinese keys, plain texts, quoted only where needed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from wenming_cli.model.imported import Written
from wenming_cli.terms import chinese

_FLAT = {"methods", "responsible_units", "sites", "aliases", "member_of", "documents", "ratios"}
"""Lists of names, written in one line."""

_TO_FILL = {
    "facet": "可补：软件或硬件",
    "evidence": "可补：一行一个，前面写“- ”",
    "guidance": "可补：达标、部分达标、未达标各写一句",
}
_NEEDED = "待填"

_BARE = re.compile(
    r"[^\s\x00-\x20\x7f-\xa0-?:,\[\]{}#&*!|>'\"%@`\ufeff\ufff0-\uffff]"
    r"[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufff0-\uffff]*"
)
_MEANT = re.compile(r":(\s|$)|\s#|\s$")
_IN_LINE = re.compile(r"[,\[\]{}]")
_UNSEEN = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff\ufff0-\uffff]")
_HALVES = re.compile(r"[\ud800-\udfff]")


def mapping(part: Mapping[str, Written], order: Sequence[str], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping; keys not in `order` come last.

    Args:
        part: English names → texts, lists and mappings; None is left to be filled in.
        order: The names in the order they are written.
        indent: Spaces before each line.
    """
    names = [*(n for n in order if n in part), *(n for n in part if n not in order)]
    for name in names:
        yield from _entry(name, part[name], " " * indent)


def _entry(name: str, value: Written, before: str) -> Iterator[str]:
    key = f"{before}{chinese(name)}:"
    match value:
        case None:
            yield f"{key}  # {_TO_FILL.get(name, _NEEDED)}"
        case str():
            yield f"{key} {scalar(value)}"
        case tuple() if name in _FLAT:
            yield f"{key} [{', '.join(scalar(str(each), in_line=True) for each in value)}]"
        case tuple():
            yield key
            yield from (f"{before}  - {scalar(str(each))}" for each in value)
        case _:
            yield key
            yield from mapping(value, (), len(before) + 2)


def scalar(text: str, *, in_line: bool = False) -> str:
    r"""Write a text so that it is read as just this text.

    >>> scalar("不低于99%，路面完好。"), scalar("1.10"), scalar("a: b"), scalar("一\n二")
    ('不低于99%，路面完好。', '1.10', '"a: b"', '"一\\n二"')
    >>> scalar("null"), scalar("- 条"), scalar("甲, 乙"), scalar("甲, 乙", in_line=True)
    ('"null"', '"- 条"', '甲, 乙', '"甲, 乙"')
    """
    whole = _HALVES.sub("\ufffd", text)
    bare = _BARE.fullmatch(whole) and not _MEANT.search(whole) and whole not in {"null", "~"}
    if bare and not (in_line and _IN_LINE.search(whole)):
        return whole
    quoted = json.dumps(whole, ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def literal(part: Mapping[str, Written], indent: int) -> Iterator[str]:
    """Yield the lines of a mapping whose keys are people's own, not ours."""
    for key, value in part.items():
        yield f"{' ' * indent}{scalar(key)}: {scalar(str(value))}"
