"""What a filled row comes to: three sides compared, every slip at its cell."""

from dataclasses import replace
from decimal import Decimal
from operator import itemgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import AT, PROOF, requirement, said, small_edition

from wenming_cli.core.filled import Prefer, compared
from wenming_cli.core.filled_proofs import proven
from wenming_cli.core.filled_together import agreed
from wenming_cli.core.standing import Standing
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.fill_in import INPUTS, Cells, Column, Stamp, cells_of
from wenming_cli.model.filled import (
    Asked,
    Cell,
    Change,
    Difference,
    FilledRow,
    FilledSheet,
    Outcome,
)
from wenming_cli.model.measure import Measure
from wenming_cli.model.status import GapType, Status

EDITION = small_edition()
LIGHT = "2.1.1"  # 亮灯率, at least 99%, partly from 95%
SPOTS = "1.2.1"  # 场所数, none
PLAIN = "1.1.1"
SCHOOLS = "1.2.2"  # may be not applicable
STAMP = Stamp("1", EDITION.id, EDITION.fingerprint, "2026Q4", "全市", AT, "0.1.0")


def row(id_: str, *texts: str, number: int = 5, **cells: Cell) -> FilledRow:
    """Return a row with texts in the cells to be filled in, in order."""
    filled = dict(zip(INPUTS, [*texts, *[""] * (5 - len(texts))], strict=True))
    made = {
        column: Cell(number, place, filled.get(column, id_ if column is Column.ID else ""))
        for place, column in enumerate(Column, 1)
        if column in {Column.ID, *INPUTS}
    }
    return FilledRow({**made, **{Column[name]: cell for name, cell in cells.items()}})


def sheet(*rows: FilledRow, base: Standing | None = None) -> FilledSheet:
    """Return a workbook of the whole small edition, made when `base` was in force."""
    asked = {
        r.id: Asked(r.fingerprint, cells_of((base or {}).get(r.id)))
        for r in EDITION.requirements.values()
    }
    return FilledSheet(Path("表.xlsx"), "自评表", STAMP, asked, rows)


def answer(id_: str, status: Status | None = None, **more: object) -> Answer:
    """Return an answer to a requirement as it reads."""
    fingerprint = EDITION.requirements[id_].fingerprint
    return replace(said(status, **more), requirement=id_, fingerprint=fingerprint)


def one(made: Difference) -> Change:
    """Return the only change; there is no fault."""
    assert not made.faults
    return made.changes[0]


def fault(*texts: str, id_: str = PLAIN, **cells: Cell) -> tuple[str, str, str]:
    """Return cell, message and hint of the only fault of a row."""
    found = compared(sheet(row(id_, *texts, **cells)), EDITION, {}).faults
    assert len(found) == 1
    return found[0].cell.name, found[0].message, found[0].hint


@pytest.mark.parametrize(
    ("id_", "texts", "status", "value"),
    [
        (PLAIN, ("达标",), Status.ACHIEVED, None),
        (PLAIN, ("Ａ",), Status.ACHIEVED, None),
        (PLAIN, ("２",), Status.PARTIALLY_ACHIEVED, None),
        (PLAIN, (" 部分达标 ",), Status.PARTIALLY_ACHIEVED, None),
        (PLAIN, ("未达标", "", "没有台账"), Status.NOT_ACHIEVED, None),
        (SCHOOLS, ("不适用", "", "没有学校"), Status.NOT_APPLICABLE, None),
        (LIGHT, ("", "97.5"), None, "97.5"),
        (LIGHT, ("", "９７．５％"), None, "97.5"),
        (LIGHT, ("部分达标", "97.5"), None, "97.5"),
        (LIGHT, ("3", "97.5", "路面坏"), Status.NOT_ACHIEVED, "97.5"),
        (LIGHT, ("未达标", "", "没有数据"), Status.NOT_ACHIEVED, None),
        (LIGHT, ("", "0.5%"), None, "0.5"),
        (SPOTS, ("", "1处"), None, "1"),
    ],
)
def test_what_is_filled_in_is_understood(
    id_: str, texts: tuple[str, ...], status: Status | None, value: str | None
) -> None:
    """Words, letters, digits, full width, units: as everywhere else in wenming."""
    made = one(compared(sheet(row(id_, *texts)), EDITION, {}))
    assert made.outcome is Outcome.NEW
    assert made.said == (status, None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("id_", "texts", "at", "words"),
    [
        (PLAIN, ("很好",), "J5", "看不懂结论“很好”"),
        (PLAIN, ("不适用", "", "无"), "J5", "不能填不适用"),
        (PLAIN, ("", "", "只有说明"), "J5", "没有填结论"),
        (PLAIN, ("达标", "3"), "K5", "不填数值"),
        (PLAIN, ("未达标",), "L5", "还没有说明"),
        (PLAIN, ("达标", "", "", "", "缺钱"), "N5", "看不懂差距类型"),
        (PLAIN, ("达标", "", "长" * 21_000), "L5", "放不下"),
        (PLAIN, ("达标", "", "", "\n".join(f"佐证/{n}.txt" for n in range(400))), "M5", "放不下"),
        (LIGHT, ("达标",), "K5", "要填数值"),
        (LIGHT, ("", "", "只有说明"), "K5", "没有填数值或结论"),
        (LIGHT, ("", "很多"), "K5", "不是数"),
        (LIGHT, ("", "未达标"), "K5", "数值这一格填的是“未达标”"),
        (LIGHT, ("", "101"), "K5", "不合情理"),
        (LIGHT, ("", "0.975"), "K5", "分不清“0.975”是97.5%，还是0.975%"),
        (LIGHT, ("", "1"), "K5", "分不清“1”是100%，还是1%"),
        (LIGHT, ("达标", "97.5"), "J5", "结论不能填得更高"),
        (LIGHT, ("未达标", "99"), "L5", "结论比数值得出的低"),
        (SPOTS, ("", "5%"), "K5", "计量单位是处"),
        ("1.1.3", ("达标", "3"), "K5", "不按数值判定"),
    ],
)
def test_every_slip_is_told_at_its_cell(
    id_: str, texts: tuple[str, ...], at: str, words: str
) -> None:
    """What cannot be taken is named with its cell, why, and what to type."""
    cell, message, hint = fault(*texts, id_=id_)
    assert (cell, bool(hint)) == (at, True)
    assert message.startswith(f"编号{id_}：")
    assert words in message


def test_dates_and_formulas_are_no_answers() -> None:
    """A value that became a date and a formula are told, not guessed at."""
    date = Cell(5, 11, "2026-03-04", date=True)
    assert "成了日期“2026-03-04”" in fault(id_=LIGHT, VALUE=date)[1]
    formula = Cell(5, 10, "达标", formula=True)
    assert "公式" in fault(STATUS=formula)[1]
    percent = Cell(5, 11, "50%", Decimal(50), percent=True)
    assert "计量单位是处" in fault(id_=SPOTS, VALUE=percent)[1]


def test_small_percentages_are_taken_where_the_line_is_small() -> None:
    """0.5 under a line of at most 1% can only be half a percent."""
    few = Measure("事故率", "%", "示例", "不高于", Decimal(1))
    area = EDITION.areas[0]
    item = replace(area.items[0], requirements=(requirement("9.1", measure=few),))
    edition = replace(EDITION, areas=(replace(area, items=(item,)),))
    asked = {"9.1": Asked(edition.requirements["9.1"].fingerprint, Cells())}
    made = FilledSheet(Path("表.xlsx"), "自评表", STAMP, asked, (row("9.1", "", "0.5"),))
    assert one(compared(made, edition, {})).said.value == Decimal("0.5")


def test_only_what_was_touched_changes() -> None:
    """Three sides are compared: the sheet now, the sheet as it was made, the ledger now."""
    was, other = answer(PLAIN, Status.ACHIEVED), answer(PLAIN, Status.PARTIALLY_ACHIEVED)
    base, later = {PLAIN: was}, {PLAIN: other}

    def outcome(text: str, base: Standing, now: Standing, prefer: Prefer | None = None) -> Outcome:
        return one(compared(sheet(row(PLAIN, text), base=base), EDITION, now, prefer)).outcome

    assert outcome("", {}, {}) is Outcome.OPEN
    assert outcome("", {}, base) is Outcome.OPEN
    assert outcome("达标", {}, {}) is Outcome.NEW
    assert outcome("达标", base, base) is Outcome.SAME
    assert outcome("达标", {}, base) is Outcome.SAME
    assert outcome("部分达标", base, base) is Outcome.CHANGED
    assert outcome("达标", base, later) is Outcome.SAME
    assert outcome("", base, base) is Outcome.CLEARED
    assert outcome("部分达标", {}, base) is Outcome.CONFLICT
    assert outcome("部分达标", {}, base, Prefer.SHEET) is Outcome.CHANGED
    assert outcome("部分达标", {}, base, Prefer.LEDGER) is Outcome.KEPT
    assert outcome("达标", base, {}) is Outcome.CONFLICT
    assert outcome("达标", base, {}, Prefer.SHEET) is Outcome.NEW
    assert outcome("达标", base, {}, Prefer.LEDGER) is Outcome.KEPT


def test_a_requirement_that_reads_otherwise_now_is_left_out() -> None:
    """An answer to an earlier wording is told and not recorded; an untouched row is not told."""
    made = sheet(row(PLAIN, "达标"), row(SCHOOLS, number=6))
    asked = {id_: each._replace(fingerprint="0" * 16) for id_, each in made.asked.items()}
    found = compared(made._replace(asked=asked), EDITION, {})
    assert [change.outcome for change in found.changes] == [Outcome.STALE, Outcome.OPEN]
    gone = sheet(row("8.8.8", "达标"))
    gone.asked["8.8.8"] = Asked("0" * 16, Cells())
    assert one(compared(gone, EDITION, {})).outcome is Outcome.STALE


def test_rows_are_known_by_their_id_alone() -> None:
    """Unknown, missing and doubled ids are told with their cells; rows that are gone are named."""
    rows = (
        row("9.9.9", "达标", number=5),
        row("", "达标", number=6),
        row(PLAIN, "达标", number=7),
        row("１.１.１", "达标", number=8),
        row("填报单位（盖章）：", number=9),
    )
    made = compared(sheet(*rows), EDITION, {})
    assert [(f.cell.name, f.code) for f in made.faults] == [
        ("B5", "F102"),
        ("B6", "F101"),
        ("B8", "F103"),
    ]
    assert len(made.changes) == 1
    assert len(made.missing) == len(EDITION.requirements) - 1


def test_an_id_that_became_a_number_is_taken_where_only_one_fits() -> None:
    """1.10 saved as a number reads 1.1; that is no guess only where there is no 1.1 beside it."""
    number = Cell(5, 2, "1.1", Decimal("1.1"))
    asked = {"1.10": Asked("0" * 16, Cells()), "1.2": Asked("0" * 16, Cells())}
    made = sheet(row("", "达标", ID=number))._replace(asked=asked)
    assert [change.id for change in compared(made, EDITION, {}).changes] == ["1.10"]
    both = made._replace(asked={**asked, "1.1": Asked("0" * 16, Cells())})
    assert compared(both, EDITION, {}).faults[0].code == "F102"


def test_a_value_stands_in_its_cell_without_idle_zeros() -> None:
    """What a spreadsheet program makes of 97.50 and of 1,000 is what was written there."""
    values = [cells_of(answer(LIGHT, value=Decimal(n))).value for n in ("97.50", "1E+3", "0.0")]
    assert values == ["97.5", "1000", "0"]


def test_evidence_recorded_before_stays_as_it_was_seen() -> None:
    """Paths already in the ledger keep their checksum; only new ones are looked for."""
    current = answer(PLAIN, Status.ACHIEVED, evidence=PROOF)
    filled = row(PLAIN, "部分达标", "", "", "佐证/方案.txt\n佐证/新.txt")
    made = one(compared(sheet(filled, base={PLAIN: current}), EDITION, {PLAIN: current}))
    assert made.proofs == PROOF
    assert made.paths == ("佐证/方案.txt", "佐证/新.txt")


def test_a_path_given_another_way_is_no_change() -> None:
    """A full path to the file that is recorded already says nothing new."""
    current = answer(PLAIN, Status.ACHIEVED, evidence=PROOF)
    filled = row(PLAIN, "达标", "", "", "/工作区/佐证/方案.txt")
    made = one(compared(sheet(filled, base={PLAIN: current}), EDITION, {PLAIN: current}))
    assert made.outcome is Outcome.CHANGED
    assert proven(made, PROOF).outcome is Outcome.SAME


def test_two_workbooks_of_a_unit_may_not_contradict() -> None:
    """The same twice is recorded once; two different answers are a fault of the later one."""
    first, same, other = (
        compared(sheet(row(PLAIN, text)), EDITION, {}) for text in ("达标", "1", "部分达标")
    )
    kept, dropped = agreed([first, same])
    assert [c.outcome for d in (kept, dropped) for c in d.changes] == [Outcome.NEW, Outcome.SAME]
    kept, refused = agreed([first, other])
    assert [c.outcome for c in kept.changes] == [Outcome.NEW]
    assert [(f.code, f.cell.name) for f in refused.faults] == [("F104", "J5")]


TEXTS = st.sampled_from([
    "",
    "达标",
    "部分达标",
    "未达标",
    "不适用",
    "97",
    "99",
    "0",
    "说明",
    "缺项",
])
ROWS = st.tuples(st.sampled_from(list(EDITION.requirements)), *[TEXTS] * 5)


@given(st.lists(ROWS, max_size=9, unique_by=itemgetter(0)))
def test_what_was_recorded_is_not_recorded_again(filled: list[tuple[str, ...]]) -> None:
    """After an import the same workbook has nothing more to record, and contradicts nothing."""
    rows = [row(id_, *texts, number=n) for n, (id_, *texts) in enumerate(filled, 5)]
    made = sheet(*rows)
    now = {
        change.id: recorded(change)
        for change in compared(made, EDITION, {}).changes
        if change.recorded
    }
    again = compared(made, EDITION, now)
    assert not [change for change in again.changes if change.recorded]
    assert not again.of(Outcome.CONFLICT)


def recorded(change: Change) -> Answer:
    """Return the answer that a change becomes."""
    proofs = tuple(Evidence(path, 1, "ab" * 32, "2026-10-01") for path in change.paths)
    return answer(
        change.id,
        change.said.status,
        value=change.said.value,
        note=change.note,
        evidence=proofs,
        gap_type=GapType(change.gap_type) if change.gap_type else None,
    )
