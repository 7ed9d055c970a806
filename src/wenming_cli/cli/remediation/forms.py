"""Tables to be filled in, written as a workbook or as CSV."""

from pathlib import Path

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.formats import refuse_overwriting
from wenming_cli.cli.gathering import gather
from wenming_cli.errors import InputError
from wenming_cli.model.results import Results
from wenming_cli.report.xlsx.table import Row, Table
from wenming_cli.store import output

_SUFFIXES = (".xlsx", ".csv")


def write_form(folder: Path, path: Path, round_id: str | None, *, force: bool) -> None:
    """Write the empty form of steps."""
    refuse_suffix(path)
    from wenming_cli.report.xlsx.step_tables import form

    results = gather(Asked(folder, round_id=round_id)).results()
    write_table(folder / path, results, form(results), force=force)
    print(f"写好了{folder / path}，填好以后：wenming track --file {path}")


def refuse_suffix(path: Path) -> None:
    """Stop where a table cannot be written by this name.

    Raises:
        InputError: It is neither a workbook nor CSV.
    """
    if path.suffix.lower() not in _SUFFIXES:
        raise InputError(f"“{path}”的后缀不认识", f"按后缀选格式，可以写：{'、'.join(_SUFFIXES)}")


def write_table(path: Path, results: Results, table: Table, *, force: bool) -> None:
    """Write a table by its suffix.

    Raises:
        InputError: A table of that name is there, perhaps filled in, and nobody said to replace it.
        SaveError: It cannot be written.
    """
    refuse_overwriting(path, force=force, filled=True)
    if path.suffix.lower() == ".csv":
        from wenming_cli.report.csv_cells import page

        cells = (row.cells for row in table.rows if isinstance(row, Row) and any(row.cells))
        output.write(path, page((), table.headings, cells))
        return
    from wenming_cli.report.xlsx.book import made

    output.write(path, made(results, table.name, [table]))
