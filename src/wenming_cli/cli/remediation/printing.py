"""Papers to the screen or to a file; a number is taken only for a file."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wenming_cli.cli.formats import PAPER_FORMATS, refuse_overwriting, renderer
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.remediation.issuing import Issued, Terms, dockets, issued, reprinted
from wenming_cli.cli.remediation.register import papers_out
from wenming_cli.core.remediation.numbering import already_out
from wenming_cli.errors import InputError, SaveError
from wenming_cli.model.remediation.form import Draft, Form, Written
from wenming_cli.report.dispatch.ids import several
from wenming_cli.report.dispatch.page import Page
from wenming_cli.report.dispatch.wording import worded
from wenming_cli.store.output import write


@dataclass(frozen=True, slots=True)
class Target:
    """Where pages go.

    Attributes:
        path: A file; None: the screen.
        force: Whether a document that is there may be replaced.
        top: Rows of a table shown on the screen.
    """

    path: Path | None
    force: bool
    top: int

    def checked(self) -> None:
        """Find out what can be known before a number is taken.

        Raises:
            InputError: No such format or folder, or a document is there.
        """
        if self.path is None:
            return
        renderer(PAPER_FORMATS, self.path)
        if not self.path.parent.is_dir():
            raise InputError(f"没有文件夹“{self.path.parent}”", "先建好文件夹，或换一个位置")
        refuse_overwriting(self.path, force=self.force)


def put(pages: Sequence[Page], target: Target) -> None:
    """Show pages, or write them to their file and say so."""
    if target.path is not None:
        write(target.path, renderer(PAPER_FORMATS, target.path)(pages))
        print(f"已写好 {target.path}", file=sys.stderr)
        return
    from wenming_cli.cli.console import console
    from wenming_cli.report.dispatch.terminal import render

    console().print(render(pages, target.top))


def send(
    matters: Matters, drafts: Sequence[Draft], written: Written, terms: Terms, target: Target
) -> None:
    """Number papers that bear a number, and put them out.

    Raises:
        WenmingError: They cannot be numbered or written; a number that was taken is told.
    """
    _remind(drafts)
    if not drafts[0].form.numbered:
        put(worded(drafts, written), target)
    elif target.path is None:
        put(worded(_previewed(matters, drafts, terms), written), target)
        print("这是预览，没有编新号；编号并写成文件：加上-o 文件.docx", file=sys.stderr)
    else:
        with issued(matters, drafts, terms) as done:
            deliver(done, written, target)


def deliver(done: Sequence[Issued], written: Written, target: Target) -> None:
    """Put out numbered papers, and tell of each whether its number is a new one.

    Raises:
        WenmingError: The file cannot be written; the hint says how to print them.
    """
    try:
        put(worded((each.draft for each in done), written), target)
    except (InputError, SaveError) as error:
        taken = "、".join(each.paper.title for each in done if each.fresh)
        how = f"或者wenming paper --number {done[0].paper.title} -o 文件.docx"
        again = f"换个位置再运行一次（不加--again）就按原号重印，{how}"
        hint = f"{error.hint}。文号{taken}已经登记；{again}"
        raise type(error)(error.message, hint if taken else error.hint) from error
    if target.path is not None:
        for each in done:
            print(_told(each), file=sys.stderr)


def _remind(drafts: Sequence[Draft]) -> None:
    """Tell which issues go out on a 交办单 without having been assigned in the ledger."""
    assigning = [draft for draft in drafts if draft.form is Form.ASSIGN]
    waiting = [e.issue.id for draft in assigning for e in draft.entries if e.unassigned]
    if waiting:
        told = f"台账里还没有交办：{several(waiting)}；先记wenming track assign，时限就会印上"
        print(f"提醒：{told}", file=sys.stderr)


def _previewed(matters: Matters, drafts: Sequence[Draft], terms: Terms) -> list[Draft]:
    """Give papers that are out their numbers; the others stay without."""
    out = () if terms.anew else papers_out(matters)
    found = ((draft, already_out(out, draft, terms.series)) for draft in drafts)
    then = dockets(matters)
    return [reprinted(draft, paper, then) if paper else draft for draft, paper in found]


def _told(each: Issued) -> str:
    paper = each.paper
    told = f"{paper.title}　{paper.form}　{paper.unit}　{several(paper.issues)}"
    if each.fresh:
        return told
    return f"{told}　按{paper.at[:10]}的原号重印；另编新号：写上问题编号，加上--again"
