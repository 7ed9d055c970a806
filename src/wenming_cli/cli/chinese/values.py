"""Values that an option or an argument does not accept, and what it accepts."""

from typing import Any

from typer._click.core import Context, Parameter
from typer._click.exceptions import BadParameter
from typer._click.types import DateTime, _NumberParamTypeBase, _NumberRangeBase
from typer._types import TyperChoice

from wenming_cli.cli.chinese import params
from wenming_cli.cli.chinese.half_width import half_width
from wenming_cli.cli.chinese.keyboard import TYPED
from wenming_cli.cli.chinese.reply import Reply, see

_PATHS = {"path", "file", "directory", "filename"}
"""Typer's names of types that look at the disk."""


def bad_value(param: Parameter, ctx: Context) -> Reply | None:
    """Say which value `param` does not accept; None when its type accepts all that was typed."""
    value = _rejected(param, ctx)
    name = params.subject(param)
    if value is None:
        return None
    kind = param.type
    if isinstance(kind, TyperChoice):
        return Reply(f"{name}不能填“{value}”", "可以填 " + "、".join(params.choices(param)))
    if isinstance(kind, _NumberParamTypeBase):
        return _bad_number(name, value, kind)
    if isinstance(kind, DateTime):
        return Reply(f"{name}要填日期，现在是“{value}”", "写成 2026-06-30 这样")
    if kind.name in _PATHS:
        return Reply(f"用不了“{value}”", f"核对名称和所在的文件夹；{see(ctx)}")
    return Reply(f"{name}不能填“{value}”", see(ctx))


def _bad_number(name: str, value: str, kind: _NumberParamTypeBase) -> Reply:
    limits = params.limits(kind) if isinstance(kind, _NumberRangeBase) else ""
    number = kind._number_class  # ruff: ignore[private-member-access] - Typer's only word for it
    sort = "整数" if number is int else "数字"
    bare = half_width(value).replace("。", ".").strip("%分 ")
    try:
        number(value)
    except ValueError:
        fits = _is_number(kind, bare)
        what = f"写成 {bare}" if fits else f"填{limits}的{sort}" if limits else f"填{sort}，例如 10"
        return Reply(f"{name}要填{sort}，现在是“{value}”", what)
    return Reply(f"{name}超出范围，现在是“{value}”", f"填{limits}的{sort}")


def _is_number(kind: _NumberParamTypeBase, text: str) -> bool:
    try:
        kind.convert(text, None, None)
    except BadParameter:
        return False
    return True


def _rejected(param: Parameter, ctx: Context) -> str | None:
    """Return the text that the type of `param` does not accept; None if it accepts all of it."""
    typed, _, _ = ctx.command.make_parser(ctx).parse_args(list(ctx.meta.get(TYPED, ())))
    given: Any = typed.get(param.name or "")
    for one in given if isinstance(given, (list, tuple)) else [given]:
        try:
            param.type(one, param, ctx)
        except BadParameter:
            return str(one)
    return None
