"""What must hold between the parts of an edition, beyond the shape of each part.

Each law looks at the tree as it was read, so that one misspelt key does not hide the other faults;
what is only the consequence of a fault already told is not told.
"""

import re
from collections.abc import Iterator

from wenming_cli.model.typed import half_width
from wenming_cli.store.editions import measure_laws, number_laws, unit_laws
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.terms import chinese

_SOURCE_KEY = re.compile(r"S\d+")
_ID = re.compile(r"[^\s/\\:*?\"'<>|,，。、；：（）]+")


def broken(edition: Mapping, *, complete: bool) -> Iterator[Broken]:
    """Yield the breaches; nothing is counted unless every part could be read (`complete`)."""
    yield from _ids(edition)
    yield from _sources(edition)
    yield from _forgotten(edition)
    yield from number_laws.broken(edition)
    yield from unit_laws.broken(edition)
    yield from measure_laws.broken(edition)
    if complete:
        yield from _counts(edition)


def _ids(edition: Mapping) -> Iterator[Broken]:
    """编号 can be typed, and is used once: a second use would make two answers fight.

    Small and capital letters are typed for one another. An item may bear the number of a
    requirement, as in tables that number both 1, 2, 3: answers are to requirements alone.
    """
    levels = (tree.children(edition, "areas"), tree.items(edition), tree.requirements(edition))
    for name, level in zip(("areas", "items", "requirements"), levels, strict=True):
        first: dict[str, Text] = {}
        for number in filter(None, (tree.text(node, "id") for node in level)):
            plain = half_width(number)
            if plain != number or not _ID.fullmatch(plain):
                hint = f"写成{plain}" if _ID.fullmatch(plain) else "用半角的数字、字母和点"
                message = f"编号“{number}”里有全角字符、空格或标点"
                yield Broken(number, "C220", message, hint)
            if (before := first.setdefault(plain.upper(), number)) is not number:
                where = f"前一次在{before.place.path.name}第{before.place.line}行"
                case = "" if before == number else f"（写成“{before}”，不分大小写）"
                message = f"{chinese(name)}编号“{number}”用了两次，{where}{case}"
                hint = "换一个没有用过的编号；用过的编号不再给别的条目"
                yield Broken(number, "C201", message, hint)


def _counts(edition: Mapping) -> Iterator[Broken]:
    expected = edition.get(chinese("expected"))
    if not isinstance(expected, Mapping):
        return
    levels = {
        "areas": tree.children(edition, "areas"),
        "items": tree.items(edition),
        "requirements": tree.requirements(edition),
    }
    for name, level in levels.items():
        said, found = tree.text(expected, name), sum(1 for _ in level)
        if said is not None and tree.number(said) != found:
            message = f"{chinese(name)}应有{said}个，文件里有{found}个"
            yield Broken(said, "C202", message, "补齐缺的条目，或改正这里的数目")


def _sources(edition: Mapping) -> Iterator[Broken]:
    known = edition.get(chinese("sources"))
    if not isinstance(known, Mapping):
        return
    for requirement in tree.requirements(edition):
        source = requirement.get(chinese("source"))
        for document in tree.texts(source, "documents") if isinstance(source, Mapping) else []:
            if _SOURCE_KEY.fullmatch(document) and document not in known:
                message = f"来源里没有“{document}”"
                yield Broken(document, "C208", message, "在edition.yaml的“来源”里补上它的说明")


def _forgotten(edition: Mapping) -> Iterator[Broken]:
    """What most requirements have and one has not was forgotten, though it may be left out."""
    found = [node for node in tree.requirements(edition) if not node.faulty]
    for name in ("facet", "evidence", "guidance"):
        field = chinese(name)
        lacking = [node for node in found if node.get(field) is None]
        if 0 < len(lacking) < len(found) / 2:
            for id_ in filter(None, (tree.text(node, "id") for node in lacking)):
                message, hint = f"编号{id_}没有写“{field}”，多数条目都有", f"补上“{field}: …”"
                yield Broken(id_, "C222", message, hint, warning=True)
