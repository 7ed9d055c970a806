"""Everything that is wrong with files, each checked once; nothing is written."""

from pathlib import Path

from wenming_cli.errors import InputError, Problem
from wenming_cli.model.edition import Edition
from wenming_cli.store.editions import checking
from wenming_cli.store.editions.finding import MAIN_FILE, locate
from wenming_cli.store.reading.document import Document
from wenming_cli.store.reading.nodes import Text


class Checks:
    """Files checked so far.

    Attributes:
        near: The workspace or working folder, where editions lie.
        problems: All that was found, file by file.
        editions: The editions that are in order, by their path.
        files: What was looked at (测评体系、台账、答卷、工作区), in order.
        damaged: Whether a ledger is.
    """

    def __init__(self, near: Path) -> None:
        """Start with nothing."""
        self.near = near
        self.problems: list[Problem] = []
        self.editions: dict[Path, Edition] = {}
        self.files: list[tuple[str, Path]] = []
        self.damaged = False
        self._seen: set[Path] = set()

    def first(self, kind: str, path: Path) -> bool:
        """Note a file; tell whether it is met for the first time."""
        real = path.resolve()
        if real in self._seen:
            return False
        self._seen.add(real)
        self.files.append((kind, path))
        return True

    def edition(self, path: Path) -> Edition | None:
        """Check an edition; None where it cannot be used."""
        path = path.parent if path.name == MAIN_FILE else path
        if self.first("测评体系", path):
            found = checking.check(path)
            self.problems += found.problems
            if found.edition is not None:
                self.editions[path] = found.edition
        return self.editions.get(path)

    def ledger(self, path: Path) -> None:
        """Check a ledger."""
        from wenming_cli.store.ledgers import reading as ledger  # an edition is checked without
        from wenming_cli.store.ledgers.location import misplaced

        if not self.first("台账", path):
            return
        try:
            found = ledger.inspect(path)
        except InputError as error:
            self.problems.append(Problem(path, 0, 0, "A113", error.message, error.hint))
            return
        self.damaged = self.damaged or bool(found.faults)
        self.problems += [*found.faults, *found.remarks]
        if found.header is not None:
            self.problems += misplaced(path, found.header)

    def named_edition(self, read: Document, name: Text, near: Path, code: str) -> Edition | None:
        """Check the edition that a file names; one that is not there is a problem of that file."""
        try:
            return self.edition(locate(name, near))
        except InputError as error:
            problem = read.sources.problem(name.place, code, error.message, error.hint)
            self.problems.append(problem)
            return None
