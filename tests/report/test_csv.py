"""CSV for Excel and WPS: complete, the same numbers as JSON, and nothing that is computed."""

import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ledger, said, small_edition
from tests.report.pages import gaps_of
from tests.report.test_hostile import HOSTILE, with_words
from tests.report.test_xlsx import ASSESSMENT, _stored, full_answers
from tests.report.test_xlsx_hostile import NOTES

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import csv_gaps, csv_text, figures, json_gaps, json_v1, labels, marks
from wenming_cli.report.csv_cells import protected, unprotected
from wenming_cli.report.visible import shown


def read(content: bytes) -> list[list[str]]:
    """Read a file as the standard library's reader does."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(content: bytes) -> list[dict[str, str]]:
    """Return the rows under the headings, protection taken off."""
    rows = read(content)
    at = next(n for n, row in enumerate(rows) if row[0] == "序号")
    return [dict(zip(rows[at], map(unprotected, row), strict=True)) for row in rows[at + 1 :]]


def test_a_file_is_what_excel_takes(results: Results) -> None:
    """It begins with the mark of UTF-8, lines end in CR LF, every cell is quoted."""
    content = csv_text.render(results)
    assert content.startswith(b'\xef\xbb\xbf"')
    assert content.endswith(b'"\r\n')
    rows = read(content)
    quoted = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in rows
    )
    assert content.decode("utf-8-sig") == quoted
    assert len({len(row) for row in rows}) == 1


def test_the_columns_of_the_form_come_first(results: Results) -> None:
    """The first columns are those of the 自评表; no heading stands twice."""
    wanted = ASSESSMENT.split()
    heads = next(row for row in read(csv_text.render(results)) if row[0] == "序号")
    assert heads[: len(wanted)] == wanted
    assert len(set(heads)) == len(heads)


def test_what_it_is_stands_above(results: Results) -> None:
    """Title, whose, rate with interval, notices, and each ledger's last h come first."""
    for content in (csv_text.render(results), csv_gaps.render(gaps_of(results))):
        above = "\n".join(row[0] for row in read(content)[:12])
        for words in (*marks.notices(results), *labels.records(results), "辽源市全市　2026Q4"):
            assert words in above
        assert figures.interval(results.score) in above


def test_requirements_carry_the_numbers_of_json(results: Results) -> None:
    """Each requirement's points, losses, shares and answers agree with JSON format 1."""
    told = json.loads(json_v1.render(results))
    wanted = [r for a in told["areas"] for i in a["items"] for r in i["requirements"]]
    for row, each in zip(table(csv_text.render(results)), wanted, strict=True):
        assert row["编号"] == each["id"]
        assert (float(row["分值"]), float(row["失分"])) == (each["points"], each["lost"])
        assert row["折算份额"] == ("" if each["share"] is None else f"{each['share']:g}")
        assert row["数值"] == ("" if each["value"] is None else f"{each['value']:g}")
        assert (row["说明"], row["填报人"]) == (shown(each["note"]), each["by"])


@pytest.mark.parametrize("by", [None, *Grouping])
def test_gaps_carry_the_numbers_of_json(results: Results, by: Grouping | None) -> None:
    """The gap list has the gaps, groups, running totals and rates of its JSON."""
    gaps = gaps_of(results, by=by)
    wanted = json.loads(json_gaps.render(gaps))["gaps"]
    for row, each in zip(table(csv_gaps.render(gaps)), wanted, strict=True):
        assert (row["编号"], row.get("分组") or None) == (each["id"], each["group"])
        assert row["可补分值"] == f"{each['lost']:.2f}"
        assert row["累计"] == f"{each['running']:.2f}"
        assert row["补齐后得分率"] == f"{each['reach_low']:.2f}%"
        assert row["补齐后最高得分率"] == f"{each['reach_high']:.2f}%"


def test_every_stored_field_of_an_answer_is_in_it() -> None:
    """Each field of each answer, counted or not, is found in the file."""
    results = full_answers()
    text = csv_text.render(results).decode("utf-8-sig")
    counted = [r.answer for r in results.requirements if r.answer]
    others = [v.answer for r in results.requirements for v in r.views]
    stale = [r.stale for r in results.requirements if r.stale]
    for answer in (*counted, *others, *stale):
        for leaf in _stored(answer):
            assert leaf in text, leaf


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Lines and cells are the same whatever people wrote."""
    harmless, hostile = with_words("平常话"), with_words(words)
    for render in (csv_text.render, lambda r: csv_gaps.render(gaps_of(r))):
        assert [len(row) for row in read(render(hostile))] == [
            len(row) for row in read(render(harmless))
        ]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_reads_back_as_it_is_shown(note: str) -> None:
    """Whatever it begins with, a note is whole again once the protection is taken off."""
    edition = small_edition()
    spoken = [ledger(edition, "市教育局", {"1.1.2": said(Status.NOT_ACHIEVED, note=note)})]
    rows = table(csv_text.render(evaluate(edition, spoken, Basis(edition.units))))
    assert next(row for row in rows if row["编号"] == "1.1.2")["说明"] == shown(note)


@pytest.mark.parametrize("first", "=+-@＝＋－＠\t\r\n")
@pytest.mark.parametrize("before", ["", " ", "\u3000", "\u200b", "\ufeff", "\xa0 "])
def test_no_cell_begins_as_a_formula(first: str, before: str) -> None:
    """An apostrophe stands before what a spreadsheet would compute, spaces or not."""
    assert protected(f"{before}{first}1+1") == f"'{before}{first}1+1"


def test_a_measured_value_below_zero_stays_a_number(results: Results) -> None:
    """Only text is protected: −5 as a value is no formula."""
    first = results.requirements[0]
    area = results.areas[0]
    answer = said(None, value=Decimal(-5))
    item = area.items[0]._replace(requirements=(first._replace(answer=answer),))
    changed = results._replace(areas=(area._replace(items=(item,)),))
    assert '"-5"' in csv_text.render(changed).decode("utf-8-sig")


@given(st.text())
def test_protection_is_taken_off_again(words: str) -> None:
    """Every text comes back as it was, also one that began with an apostrophe."""
    assert unprotected(protected(words)) == words
