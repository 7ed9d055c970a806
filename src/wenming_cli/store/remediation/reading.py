"""A file of written steps, read by its kind."""

from pathlib import Path

from wenming_cli.errors import Problem
from wenming_cli.model.remediation.written import Field
from wenming_cli.store.remediation.rows import Rows


def read(path: Path, *, timed: bool = False) -> Rows:
    """Read the rows of a file.

    Args:
        path: YAML, or a table: xlsx, docx, csv.
        timed: Whether 时间 is taken; else the clock says when a step is recorded.

    Raises:
        WenmingError: It cannot be read, or has no rows of ours.
    """
    # Each kind has its own libraries; only one is needed.
    if path.suffix.lower() in {".yaml", ".yml"}:
        from wenming_cli.store.remediation import yaml_rows

        found = yaml_rows.read(path)
    else:
        from wenming_cli.store.remediation import table_rows

        found = table_rows.read(path)
    return found if timed else _untimed(path, found)


def _untimed(path: Path, found: Rows) -> Rows:
    if not any(Field.AT in row.cells for row in found.rows):
        return found
    message = f"“{Field.AT}”没有读：记入的时间由电脑的钟定"
    hint = "以前发生的事，日期写进“说明”；发现的日期写“发现日期”"
    told = Problem(path, 0, 0, "L111", message, hint, warning=True)
    rows = (
        row._replace(cells={f: text for f, text in row.cells.items() if f is not Field.AT})
        for row in found.rows
    )
    return Rows(tuple(rows), (*found.remarks, told))
