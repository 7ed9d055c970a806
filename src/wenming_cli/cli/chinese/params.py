"""Arguments and options in Chinese words: how they are named, explained and typed."""

import inspect
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any

from typer._click.core import Command, Context, Parameter
from typer._click.types import _NumberRangeBase
from typer._types import TyperChoice

from wenming_cli.terms import TERMS

_WORDS = {
    "str": "文字",
    "int": "整数",
    "int range": "整数",
    "float": "小数",
    "float range": "小数",
    "choice": "取值",
    "boolean": "是否",
    "datetime": "日期",
    "uuid": "编号",
    "path": "路径",
    "file": "文件",
    "directory": "文件夹",
    "filename": "文件",
}
"""Typer's names of types and what is to be typed."""


def names(declared: Sequence[Parameter]) -> list[str]:
    """Return every way to write the options among `declared`."""
    options = [param for param in declared if param.param_type_name == "option"]
    return [name for param in options for name in (*param.opts, *param.secondary_opts)]


def takes_value(param: Parameter) -> bool:
    """Tell whether `param` is an option that wants a value after it."""
    flag = getattr(param, "is_flag", False) or getattr(param, "count", False)
    return param.param_type_name == "option" and not flag


def metavar(param: Parameter) -> str:
    """Return the Chinese word for what is to be typed."""
    by_type = _WORDS.get(getattr(param.type, "name", ""), "取值")
    return param.metavar or TERMS.get((param.name or "").rstrip("_")) or by_type


def label(param: Parameter) -> str:
    """Return what a message calls `param`: the long name of an option, an argument's word."""
    return max(param.opts, key=len) if param.param_type_name == "option" else metavar(param)


def subject(param: Parameter) -> str:
    """Return `label` as the subject of a sentence about what was typed.

    An option is set off by a space, the word for an argument by quotation marks.
    """
    name = label(param)
    return f"{name} " if param.param_type_name == "option" else f"“{name}”"


def in_usage(param: Parameter) -> str:
    """Return `param` as it stands in a usage line."""
    word = metavar(param) + ("…" if param.nargs != 1 else "")
    if param.param_type_name == "option":
        return f"{label(param)} {word}" if takes_value(param) else label(param)
    return word if param.required else f"[{word}]"


def heading(param: Parameter) -> str:
    """Return the left column of a help page."""
    if param.param_type_name == "argument":
        return in_usage(param)
    written = ", ".join(sorted(param.opts, key=len))
    if param.secondary_opts:
        written += " / " + ", ".join(sorted(param.secondary_opts, key=len))
    return f"{written} {metavar(param)}" if takes_value(param) else written


def explanation(param: Parameter, ctx: Context) -> str:
    """Return the right column of a help page: what it is for, and what may be typed."""
    notes = list(_notes(param, ctx))
    text = inspect.cleandoc(getattr(param, "help", None) or "")
    return text + (f"（{'；'.join(notes)}）" if notes else "")


def _notes(param: Parameter, ctx: Context) -> Iterator[str]:
    if isinstance(param.type, TyperChoice):
        yield "可填：" + "、".join(choices(param))
    if isinstance(param.type, _NumberRangeBase) and not getattr(param, "count", False):
        yield limits(param.type)
    if getattr(param, "multiple", False):
        yield "可以写多次"
    if param.required:
        yield "必填"
    wanted = getattr(param, "show_default", True)
    default = wanted if isinstance(wanted, str) else _default(param, ctx) if wanted else ""
    if default:
        yield f"默认：{default}"


def _default(param: Parameter, ctx: Context) -> str:
    value: Any = param.get_default(ctx, call=False)
    if callable(value):
        return ""
    if isinstance(value, bool):
        given = param.opts if value else param.secondary_opts
        return max(given, key=len, default="") if param.secondary_opts else ""
    if isinstance(value, (list, tuple)):
        return "、".join(str(one) for one in value)
    return "" if value is None else str(value.value if isinstance(value, Enum) else value)


def choices(param: Parameter) -> list[str]:
    """Return the values that `param` accepts, as they are typed."""
    accepted = param.type.choices if isinstance(param.type, TyperChoice) else ()
    return [str(one.value if isinstance(one, Enum) else one) for one in accepted]


def limits(numbers: _NumberRangeBase) -> str:
    """Return the range of a number in words."""
    low = f"{'大于' if numbers.min_open else '不小于'}{numbers.min}"
    high = f"{'小于' if numbers.max_open else '不大于'}{numbers.max}"
    if numbers.min is None or numbers.max is None:
        return high if numbers.min is None else low
    if numbers.min_open or numbers.max_open:
        return f"{low}、{high}"
    return f"{numbers.min}到{numbers.max}"


def summary(command: Command) -> str:
    """Return the first sentence of a command's help."""
    text = inspect.cleandoc(command.short_help or command.help or "")
    return text.partition("\n\n")[0].replace("\n", "").partition("。")[0]
