"""`wenming schema`: JSON Schemas for editors and for programs that read our JSON."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from wenming_cli.cli.findings import put


class SchemaName(StrEnum):
    """What has a schema."""

    EDITION = "edition"
    AREA = "area"
    ANSWER_SHEET = "answer-sheet"
    WORKSPACE = "workspace"
    GATE = "gate"
    RESULT = "result"


def schema(
    ctx: typer.Context,
    name: Annotated[
        SchemaName,
        typer.Argument(
            metavar="文件",
            help="哪一种文件：edition体系、area测评项目、answer-sheet答卷、"
            "workspace工作区、gate门槛、result结果",
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", metavar="文件", help="写成文件；不写就写到屏幕或管道")
    ] = None,
) -> None:
    """写出文件格式的JSON Schema，编辑器照着它补全和解释。"""
    import json
    import sys

    page = (json.dumps(_made(name), ensure_ascii=False, indent=2) + "\n").encode()
    if output is None:
        put(page)
        return
    from wenming_cli.store.output import write

    write(ctx.obj / output, page)
    print(f"已写好 {ctx.obj / output}", file=sys.stderr)


def _made(name: SchemaName) -> dict[str, Any]:
    if name is SchemaName.RESULT:
        from wenming_cli.report import json_schema

        return json_schema.result()
    from wenming_cli.store.schemas import files

    return files.schema(name.value)
