"""What must hold between the parts of an edition, beyond the shape of each part.

Each law looks at the tree as it was read, so that one misspelt key does not hide the other faults.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.yaml_text import Mapping, Text
from wenming_cli.terms import chinese

_SOURCE_KEY = re.compile(r"S\d+")


def broken(edition: Mapping, *, complete: bool) -> Iterator[Broken]:
    """Yield the breaches; nothing is counted unless every part could be read (`complete`)."""
    yield from _ids(edition)
    yield from _sources(edition)
    yield from _numbers(edition)
    if complete:
        yield from _counts(edition)


def _ids(edition: Mapping) -> Iterator[Broken]:
    """编号 is used once: a second use would make two answers fight for one place."""
    levels = (tree.children(edition, "areas"), tree.items(edition), tree.requirements(edition))
    for name, level in zip(("areas", "items", "requirements"), levels, strict=True):
        first: dict[str, Text] = {}
        for node in level:
            number = tree.text(node, "id")
            if number is None:
                continue
            if number in first:
                before = first[number].place
                message = (
                    f"{chinese(name)}编号“{number}”用了两次，"
                    f"前一次在{before.path.name}第{before.line}行"
                )
                yield Broken(number, "C201", message, "换一个没有用过的编号；用过的编号不再给别的条目")
            else:
                first[number] = number


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
        if said is not None and said.isdecimal() and int(said) != found:
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


def _numbers(edition: Mapping) -> Iterator[Broken]:
    """Numbers outside the range in which they mean something."""
    checks = [(tree.text(edition, "partial_credit"), "部分达标折算", "大于0、小于1", 0, 1)]
    checks += [(tree.text(i, "points"), "分值", "大于0", 0, None) for i in tree.items(edition)]
    checks += [(tree.text(r, "weight"), "权重", "大于0", 0, None) for r in tree.requirements(edition)]
    for item in tree.items(edition):
        rule = item.get(chinese("rule"))
        if isinstance(rule, Mapping):
            checks.append((tree.text(rule, "per_miss"), "每处扣", "大于0", 0, None))
            checks.append((tree.text(rule, "line"), "达到比例", "大于0、不大于1", 0, Decimal("1.0001")))
            yield from _ratios(tree.texts(rule, "ratios"))
    for at, name, words, low, high in checks:
        number = tree.number(at)
        if at is not None and number is not None:
            if number <= low or (high is not None and number >= high):
                yield Broken(at, "C209", f"“{name}”应当{words}，现在是{at}", "改成合理的数")


def _ratios(ratios: list[Text]) -> Iterator[Broken]:
    numbers = [tree.number(ratio) for ratio in ratios]
    for before, ratio, number in zip([None, *numbers], ratios, numbers, strict=False):
        if number is None:
            continue
        if not 0 <= number <= 1 or (before is not None and number > before):
            hint = "从高到低写，例如[1, 0.66, 0.33, 0]"
            yield Broken(ratio, "C209", f"比例{ratio}不在0到1之间，或比前一档高", hint)
