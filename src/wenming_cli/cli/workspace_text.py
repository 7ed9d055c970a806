"""The text of a new wenming.yaml."""

from wenming_cli.errors import InputError
from wenming_cli.model.typed import half_width

TEMPLATE = """\
# wenming工作区。“名称: 内容”之间是半角冒号加一个空格；#后面是注释。
城市: {city}

# 用哪个测评体系：自带的编号，或者体系文件夹的路径
体系: [{edition}]

# 一个轮次是一次从头到尾的自评；新的一轮加在最后，编号不能重复
轮次:
  - 编号: {round}
{target}
# 在这个文件夹里填报的单位；创城办汇总各单位时写“全市”
本单位: {own}

# 体系的单位名录里没有的单位写在这里，例如城区、开发区
{units}
"""

EXAMPLE = """\
#单位:
#  - 名称: 龙山区
#    简称: [龙山]
#    归入:
#      - 各区
#      - 各县（市、区）"""

_MARKS = frozenset(":#\"'{}[],&*!|>%@`-?")
"""What means something else in YAML than itself, somewhere in a text."""

_HUNDRED = 100


def target_line(typed: str) -> str:
    """Write the round's target, a comment where there is none.

    Raises:
        InputError: It is no number from 0 to 100.
    """
    number = half_width(typed).removesuffix("%")
    if number in {"", "无", "没有"}:
        return "    #目标得分率: 85"
    try:
        in_range = 0 <= float(number) <= _HUNDRED
    except ValueError:
        in_range = False
    if not in_range:
        raise InputError(f"目标得分率“{typed}”不是0到100的数", "例如85，没有目标就不写")
    return f"    目标得分率: {number}"


def added(unit: str, names: tuple[str, ...]) -> str:
    """Write a unit that the edition does not know, with the collective names it belongs to."""
    lines = ["单位:", f"  - 名称: {scalar(unit)}"]
    if names:
        lines += ["    # 归入哪些统称，是按名称的末一个字写的；不对就改", "    归入:"]
        lines += [f"      - {scalar(name)}" for name in names]
    return "\n".join(lines)


def scalar(text: str) -> str:
    """Write a text so that YAML takes it as text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    bare = text == text.strip() and not any(mark in text for mark in _MARKS)
    return text if bare else f'"{escaped}"'
