"""The plan as a sheet: written with the gaps, taken back filled in."""

from pathlib import Path

from wenming_cli.cli.places import seen_from_here
from wenming_cli.cli.planning.frame import unanswered
from wenming_cli.cli.planning.nothing import nothing
from wenming_cli.cli.planning.tasks import taken_up, tasks
from wenming_cli.cli.remediation.forms import refuse_suffix, write_table
from wenming_cli.cli.remediation.from_file import Wanted, take_file
from wenming_cli.cli.remediation.from_rows import ActsOf, Done
from wenming_cli.cli.remediation.gathering import Matters, today
from wenming_cli.cli.warning import warn
from wenming_cli.core.remediation import proposals
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.typed_issue import issues_typed
from wenming_cli.model.remediation.written import Fault, Field
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store.remediation.rows import Row


def write_sheet(
    folder: Path, path: Path, unit: str | None, round_id: str | None, *, force: bool
) -> None:
    """Write the sheet of a unit's plan, and tell how many gaps stand in it.

    Raises:
        InputError: There is nothing to plan, or the name cannot be used.
        SaveError: It cannot be written.
    """
    refuse_suffix(path)
    from wenming_cli.report.xlsx.step_tables import Proposed, plan

    found = tasks(folder, unit, round_id)
    if not found.gaps:
        raise InputError(*nothing(found))
    listed = tuple(
        Proposed(
            number,
            gap,
            proposals.problem(gap),
            (pace := proposals.pace(gap)),
            proposals.due(pace, today(), found.here.round),
            found.unit,
        )
        for number, gap in enumerate(found.gaps, 1)
    )
    write_table(folder / path, found.results, plan(found.results, listed), force=force)
    print(f"写好了{folder / path}：{found.unit}{len(listed)}项差距，措施和责任人空着")
    if found.closed:
        print(unanswered(found))
    print(f"填好以后：wenming plan --from {path} --unit {found.unit} --by 经办人")


def take_sheet(folder: Path, path: Path, wanted: Wanted) -> None:
    """Record a plan that was filled in; rows without a measure, and those taken up, are left out.

    Raises:
        FileProblems: With every fault of every row; nothing was recorded.
        WenmingError: It could not be read or saved.
    """
    take_file(folder, path, wanted, _planned)


def _planned(here: Matters, unit: str) -> ActsOf:
    """A row without a number opens an issue and plans it; with one it plans that issue."""
    docket = here.docket(today(), unit or CITY_WIDE)
    known = taken_up(docket)
    charged = {entry.issue.id: entry.issue.charged for entry in docket.entries}

    def acts(row: Row) -> Done:
        named = half_width(row.cells.get(Field.REQUIREMENT, ""))
        typed = issues_typed(row.cells.get(Field.ID, ""))
        if not row.cells.get(Field.MEASURE):
            return Done()
        if row.cells.get(Field.ID):
            ids = typed.numbers if typed else ()
            whose = here.roster.full(typed.unit) if typed and typed.unit else unit
            before = {charged.get(issue_id(whose, number), whose) for number in ids}
            return _handed_on(row, here, before, (Act.PLAN,))
        if named in known:
            _leave_out(row, named, known[named])
            return Done()
        return _handed_on(row, here, {unit}, (Act.OPEN, Act.PLAN))

    return acts


def _leave_out(row: Row, named: str, issue: str) -> None:
    message = f"{named}已经登记，是{issue}，这一行没有记"
    hint = "要改方案，填上问题编号；另有问题，用wenming track open登记"
    told = row.problem(Fault(Field.REQUIREMENT, "L110", message, hint), warning=True)
    warn(seen_from_here([told]))


def _handed_on(row: Row, here: Matters, before: set[str], acts: tuple[Act, ...]) -> Done:
    """Let an assignment go before the plan where another unit is charged than so far."""
    charged = row.cells.get(Field.CHARGED, "")
    if not charged or before == {here.roster.full(charged)}:
        return Done(acts, frozenset({Field.CHARGED}))
    return Done((*acts[:-1], Act.ASSIGN, Act.PLAN))
