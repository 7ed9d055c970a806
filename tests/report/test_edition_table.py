"""An edition as a table holds every field, and says nothing else."""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from python_calamine import CalamineWorkbook
from tests.conftest import small_edition

from wenming_cli.errors import InputError
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Guidance, Requirement, Source
from wenming_cli.model.table_form import COLUMNS, COUNTED, SAID_ONCE
from wenming_cli.report.edition_table import csv_text, rows, xlsx
from wenming_cli.report.edition_table import docx as word
from wenming_cli.rules import Grade
from wenming_cli.store.tables import reading

HOSTILE = "=1+1 <b>&amp; 'x'\n｜|[red]𠮷 _x000D_ \u202e"
RENDERERS = {"xlsx": xlsx.render, "docx": word.render, "csv": csv_text.render}


def leaves(kind: Any, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Return the path of every field of a class that holds no further class."""
    found = set()
    for each in fields(kind):
        inner = {"guidance": Guidance, "measure": Measure, "source": Source}.get(each.name)
        if inner and kind is Requirement:
            found |= leaves(inner, (*path, each.name))
        else:
            found.add((*path, each.name))
    return found


def test_every_field_of_the_model_has_a_column() -> None:
    """A field that is added and has no column would be lost by export and import."""
    for kind, level, holder in (
        (Area, "area", "items"),
        (Item, "item", "requirements"),
        (Requirement, "requirement", ""),
    ):
        assert is_dataclass(kind)
        shown = {column.path for column in COLUMNS if column.level == level}
        assert leaves(kind) - {(holder,)} == shown
    known = {each.name for each in fields(Edition)}
    assert known == {*SAID_ONCE, "expected", "sources", "roster", "areas"}
    assert COUNTED == ("areas", "items", "requirements")


def hostile() -> Edition:
    """Return the small edition with words that programs take for something else."""
    edition = small_edition()
    first = edition.areas[0]
    requirement = replace(
        first.items[0].requirements[0],
        text=HOSTILE,
        evidence=(HOSTILE, "甲；乙、丙"),
        division="-5",
    )
    rule = Grade(ratios=(Decimal(1), Decimal("0.66"), Decimal(0)))
    item = replace(
        first.items[0], rule=rule, requirements=(requirement, *first.items[0].requirements[1:])
    )
    area = replace(first, items=(item, *first.items[1:]))
    return replace(edition, areas=(area, *edition.areas[1:]), statement="@说明", reference=False)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_another_program_reads_back_every_text(tmp_path: Path, suffix: str) -> None:
    """Calamine, an XML reader and a CSV reader find each cell as it was."""
    edition = hostile()
    path = tmp_path / f"表.{suffix}"
    path.write_bytes(RENDERERS[suffix](edition))
    seen = {text for grid in reading.read(path).grids for row in grid.rows for text in row}
    main = rows.main(edition)
    assert {text.strip() for row in main.rows for text in row} <= seen | {""}


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    """Texts stay texts, and merged areas lie over their rows."""
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx.render(hostile())))
    sheet = book.get_sheet_by_name("测评标准")
    assert len(sheet.merged_cell_ranges or ()) > 10
    assert all(isinstance(cell, str) for row in sheet.to_python() for cell in row)


def test_no_cell_of_the_csv_begins_like_a_formula() -> None:
    """An apostrophe stands before what a spreadsheet would work out."""
    text = csv_text.render(hostile()).decode("utf-8-sig")
    assert '"=' not in text
    assert '"@' not in text
    assert "\"'=1+1" in text


def test_the_document_repeats_its_heading() -> None:
    """The first rows are marked so, and merged areas go down over their rows."""
    table = docx.Document(BytesIO(word.render(hostile()))).tables[0]
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows][:3] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("suffix", RENDERERS)
def test_the_same_edition_gives_the_same_bytes(suffix: str) -> None:
    """No clock in it."""
    assert RENDERERS[suffix](hostile()) == RENDERERS[suffix](hostile())


def test_a_text_that_a_cell_cannot_hold_is_refused() -> None:
    """Excel cuts at 32,767 characters without a word; wenming does not."""
    edition = replace(hostile(), statement="长" * 40_000)
    with pytest.raises(InputError):
        xlsx.render(edition)
