"""What may stand at the cursor: commands, options, choices, and what the workspace knows.

Where there is nothing to offer the shell offers files, as it does without us.
"""

from collections.abc import Callable, Iterator, Mapping

from typer._click.core import Parameter
from typer.core import TyperGroup

from wenming_cli.cli.chinese.params import choices, metavar, summary, takes_value
from wenming_cli.cli.completing import issues, known
from wenming_cli.cli.completing.line import Line, option_of

Candidate = tuple[str, str]
"""A word, and what it is."""

_KNOWN: Mapping[str, Callable[[Line], Iterator[Candidate]]] = {
    "编号": known.ids,
    "单位": known.units,
    "轮次": known.rounds,
    "体系": known.editions,
    "测评体系": known.editions,
    "原体系": known.editions,
    "新体系": known.editions,
    "结论": known.conclusions,
    "结论或数值": known.conclusions,
    "分组": known.groupings,
    "问题编号": issues.issue_ids,
    "领导": issues.leaders,
    "文种": issues.forms,
    "周": issues.weeks,
}
"""By the word for what is to be typed, as it stands on the help page."""


def candidates(line: Line, current: str) -> Iterator[Candidate]:
    """Yield what begins with the word at the cursor, in the order of help and edition."""
    for word, about in _possible(line, current):
        if word.startswith(current):
            yield word, about


def _possible(line: Line, current: str) -> Iterator[Candidate]:
    if line.waiting is not None:
        yield from _values(line, line.waiting)
        return
    if current.startswith("-"):
        yield from _options(line, current)
        return
    if isinstance(line.command, TyperGroup) and not line.places:
        for name, command in line.command.commands.items():
            if not command.hidden:
                yield name, summary(command)
    if line.argument is not None:
        yield from _values(line, line.argument)


def _options(line: Line, current: str) -> Iterator[Candidate]:
    """Yield options not given yet; after `--unit=` its values, with what stands before them."""
    written, equals, _ = current.partition("=")
    option = option_of(line.command, written)
    if equals and option is not None and takes_value(option):
        yield from ((f"{written}={word}", about) for word, about in _values(line, option))
        return
    for param in line.command.params:
        again = getattr(param, "multiple", False)
        if param.param_type_name == "option" and (again or param.name not in line.values):
            yield max(param.opts, key=len), str(getattr(param, "help", None) or "")
    yield "--help", "显示本说明"


def _values(line: Line, param: Parameter) -> Iterator[Candidate]:
    if accepted := choices(param):
        yield from ((word, "") for word in accepted)
    elif offers := _KNOWN.get(metavar(param)):
        yield from offers(line)
