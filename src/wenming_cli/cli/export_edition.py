"""`wenming export-edition`: an edition as the table it was printed as."""

from pathlib import Path
from typing import Annotated

import typer


def export_edition(
    ctx: typer.Context,
    edition: Annotated[str, typer.Argument(metavar="测评体系", help="编号，或者文件夹的路径")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="文件", help="写到哪里：.xlsx、.docx或.csv"),
    ],
) -> None:
    """把测评体系导出成表格：Excel、Word或CSV，改完可以再导入。"""
    from wenming_cli.errors import InputError
    from wenming_cli.store import workspace
    from wenming_cli.store.editions.finding import locate
    from wenming_cli.store.editions.loading import load
    from wenming_cli.store.output import write

    target = ctx.obj / output
    suffix = target.suffix.lower()
    if suffix not in {".xlsx", ".docx", ".csv"}:
        raise InputError(f"“{output}”的后缀看不出格式", "写成.xlsx、.docx或.csv")
    known = load(locate(edition, workspace.find(ctx.obj) or ctx.obj))
    # Each format has its own library; only one is needed.
    match suffix:
        case ".xlsx":
            from wenming_cli.report.edition_table.xlsx import render
        case ".docx":
            from wenming_cli.report.edition_table.docx import render
        case _:
            from wenming_cli.report.edition_table.csv_text import render
    write(target, render(known))
    typer.echo(f"写好了：{target}")
