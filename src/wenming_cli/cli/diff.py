"""`wenming diff`: what differs between two editions."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class DiffFormat(StrEnum):
    """How the difference is printed."""

    TEXT = "text"
    JSON = "json"


def diff(
    ctx: typer.Context,
    before: Annotated[str, typer.Argument(metavar="原体系", help="编号，或者文件夹的路径")],
    after: Annotated[str, typer.Argument(metavar="新体系", help="编号，或者文件夹的路径")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="文件", help="写成文件：.md或.json"),
    ] = None,
    format_: Annotated[
        DiffFormat, typer.Option("--format", help="text给人看，json给程序读")
    ] = DiffFormat.TEXT,
) -> None:
    """比较两个测评体系：增删、改写、换位、改分、改线，哪些作答要重评。"""
    import sys

    from wenming_cli.cli.differing import compared
    from wenming_cli.errors import InputError
    from wenming_cli.report import difference_text
    from wenming_cli.store.output import write

    if output is not None and output.suffix.lower() not in {".md", ".json"}:
        raise InputError(f"“{output}”的后缀看不出格式", "写成.md或.json")
    found = compared(ctx.obj, before, after)
    if output is None and format_ is DiffFormat.TEXT:
        sys.stdout.write(difference_text.render(found))
        return
    as_json = output.suffix.lower() == ".json" if output else True
    page = difference_text.render_json(found) if as_json else difference_text.render_markdown(found)
    if output is None:
        sys.stdout.buffer.write(page)  # UTF-8 whatever the console speaks
        return
    write(ctx.obj / output, page)
    typer.echo(f"写好了：{ctx.obj / output}")
