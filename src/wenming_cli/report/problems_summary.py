"""What a check comes to, in a sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence

from wenming_cli.errors import Problem
from wenming_cli.model.edition import Edition
from wenming_cli.report.visible import shown


def counted(problems: Sequence[Problem]) -> str:
    """Return for example `共3处问题、2处提醒，涉及2个文件`; empty where there is nothing."""
    if not problems:
        return ""
    warnings = sum(problem.warning for problem in problems)
    numbers = ((len(problems) - warnings, "处问题"), (warnings, "处提醒"))
    told = "、".join(f"{number}{word}" for number, word in numbers if number)
    return f"共{told}，涉及{len({problem.path for problem in problems})}个文件"


def passed(editions: Iterable[Edition], kinds: Iterable[str]) -> str:
    """Return one line an edition in order, and one for all other files.

    Args:
        editions: In order, as they were checked.
        kinds: What each other file is: 工作区, 台账, 答卷.
    """
    lines = [f"检查通过：{shown(each.title)}{_size(each)}" for each in editions]
    others = Counter(kinds)
    if others:
        listed = "、".join(f"{kind}{number}份" for kind, number in others.items())
        lines.append(f"检查通过：{listed}")
    return "\n".join(lines)


def _size(edition: Edition) -> str:
    items = sum(1 for _ in edition.items)
    return (
        f"{len(edition.areas)}个测评项目、{items}项测评内容、{len(edition.requirements)}条测评标准"
    )
