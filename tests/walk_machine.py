"""A walk and its ledger under operations in any order, against a list of what was answered."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.written_files import WHOLE
from wenming_cli.cli.session import Session, open_session
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.loop import Walk
from wenming_cli.cli.walk.turn import Turn
from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.walk import Only, Role, questions
from wenming_cli.errors import LockedError
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.report import json_v1
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.reading import inspect, read
from wenming_cli.store.ledgers.writer import open_for_writing

WORKSPACE = "城市: 样例市\n体系: [体系.yaml]\n轮次:\n  - 编号: 2026Q4\n本单位: 全市\n"
AT = datetime.fromisoformat("2026-11-23T14:20:05+08:00")
GRADES = {"1": Status.ACHIEVED, "Ｂ": Status.PARTIALLY_ACHIEVED, "未达标": Status.NOT_ACHIEVED}
NOT_ANSWERS = ("s", "b", "u", "r", "h", "g 1", "/制度", "abc", "9.9.9 1", "", "e 无.txt")
NOTES = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)

place = st.integers(0, 200)
given = st.tuples(place, st.sampled_from(sorted(GRADES)), NOTES)


class WalkMachine(RuleBasedStateMachine):
    """Answers, corrections, departures, crashes, other windows, clocks and merges."""

    def __init__(self) -> None:
        """Begin with an empty folder."""
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.model: list[Answer] = []

    @initialize()
    def open(self) -> None:
        """Make the workspace and sit down."""
        (self.root / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
        (self.root / "体系.yaml").write_bytes(WHOLE)
        self.sit_down()

    def sit_down(self) -> None:
        """Open the ledger and begin a walk in which an answer is one line."""
        self.session: Session = open_session(self.root, None)
        self.path = self.session.place.ledger("2026Q4", "全市")
        course = questions(self.session.edition, self.session.unit, Role.LEAD, self.session.roster)
        self.ids = [
            question.requirement.id for question in course if not question.requirement.numeric
        ]
        self.walk = Walk(Desk(self.session, course, Only.ALL), asks=False)
        self.walk.start()

    def made(self, told: tuple[int, str, str], moved: int = 0) -> Answer:
        """Return an answer that no walk has given."""
        at, grade, note = told
        id_ = self.ids[at % len(self.ids)]
        when = (AT + timedelta(seconds=moved)).isoformat()
        fingerprint = self.session.edition.requirements[id_].fingerprint
        return Answer(id_, fingerprint, when, GRADES[grade], note=note)

    def typed(self, line: str) -> Turn:
        """Type a line; where that was the end of the walk, sit down again."""
        turn = self.walk.typed(line)
        if turn.ask is None:
            self.session.writer.close()
            self.sit_down()
        return turn

    @rule(told=given)
    def answer(self, told: tuple[int, str, str]) -> None:
        """Answer a requirement, or answer it anew."""
        at, grade, note = told
        id_ = self.ids[at % len(self.ids)]
        self.typed(f"g {id_}")
        turn = self.typed(f"{grade} {note}")
        arrived = self.session.writer.answers[len(self.model) :]
        assert arrived or not turn.understood or not note.strip()
        for answer in arrived:
            assert (answer.requirement, answer.status) == (id_, GRADES[grade])
            assert "".join(answer.note.split()) in "".join(note.split())
        self.model += arrived

    @rule(line=st.sampled_from(NOT_ANSWERS))
    def type_no_answer(self, line: str) -> None:
        """Move about, ask for help, mistype: nothing is recorded."""
        self.typed(line)

    @rule(told=given, moved=st.integers(-(10**9), 10**9))
    def answer_by_another_clock(self, told: tuple[int, str, str], moved: int) -> None:
        """The clock was put back or forth: order in the file counts."""
        answer = self.made(told, moved)
        self.session.writer.append(answer)
        self.model.append(answer)

    @rule()
    def quit_and_come_back(self) -> None:
        """Leave with q; the next sitting finds everything."""
        assert self.typed("q").ask is None
        assert not self.session.writer.set_aside

    @rule(told=given, part=st.floats(0, 1), zeros=st.sampled_from([0, 0, 1, 600]))
    def crash(self, told: tuple[int, str, str], part: float, zeros: int) -> None:
        """The power fails while an answer is on its way to disk, at any of its bytes."""
        answer = self.made(told)
        line, _ = encode(answer, self.session.writer.ledger.head)
        taken = round(part * len(line))
        self.session.writer.close()
        with self.path.open("ab") as file:
            file.write(line[:taken] + bytes(zeros))
        self.sit_down()
        arrived = self.session.writer.answers[len(self.model) :]
        assert list(arrived) == [answer] * (taken >= len(line) - 1)
        assert bool(self.session.writer.set_aside) == (0 < taken < len(line) - 1 or zeros > 0)
        self.model += arrived

    @rule()
    def second_window(self) -> None:
        """Another window is refused."""
        with pytest.raises(LockedError):
            open_session(self.root, None)

    @rule(mine=st.lists(given, max_size=2), theirs=st.lists(given, min_size=1, max_size=2))
    def merge(
        self, mine: Sequence[tuple[int, str, str]], theirs: Sequence[tuple[int, str, str]]
    ) -> None:
        """Two copies go on apart and are united line by line, as git's union merge does."""
        ours = [self.made(told, 1) for told in mine]
        others = [self.made(told, 2) for told in theirs]
        header = replace(self.session.writer.ledger.header, at=AT.isoformat())
        self.session.writer.close()
        base = self.path.read_bytes()
        copy = self.root / "另一台" / self.path.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(base)
        for path, answers in ((self.path, ours), (copy, others)):
            with open_for_writing(path, header) as writer:
                for answer in answers:
                    writer.append(answer)
        with self.path.open("ab") as file:
            file.write(copy.read_bytes()[len(base) :])
        self.model += [*ours, *others]
        self.sit_down()

    @invariant()
    def ledger_holds_the_model(self) -> None:
        """What is on disk is what was answered, in order, and nothing is wrong with it."""
        if not hasattr(self, "path"):
            return
        assert list(read(self.path).answers) == self.model
        assert not inspect(self.path).faults
        in_force = {answer.requirement: answer for answer in self.model}
        assert self.session.standing == in_force

    def teardown(self) -> None:
        """The report says of every requirement what was answered last."""
        if hasattr(self, "session"):
            self.session.writer.close()
            self._compare_report()
        shutil.rmtree(self.root, ignore_errors=True)

    def _compare_report(self) -> None:
        edition, ledger = self.session.edition, read(self.path)
        results = evaluate(edition, [ledger], Basis(self.session.roster, self.session.round))
        told = json.loads(json_v1.render(results))
        rows = [r for a in told["areas"] for i in a["items"] for r in i["requirements"]]
        in_force = {answer.requirement: answer for answer in self.model}
        for row in rows:
            answer = in_force.get(row["id"])
            status = answer.status if answer else None
            assert row["status"] == (status and str(status)), row["id"]
            assert row["note"] == (answer.note if answer else ""), row["id"]
