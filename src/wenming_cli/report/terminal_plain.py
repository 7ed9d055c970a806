"""Pages for screen readers, pipes and old terminals: the same facts, a line each."""

from rich.console import Console


class PlainConsole(Console):
    """A console on which tables are lists, and bars are numbers.

    What draws itself asks for it; everything else prints as it always does.
    """


_ENDS = ("。", "；", "！", "？", "：", "，", "、")


def in_one_line(told: str) -> str:
    r"""Join the lines of a cell; a span that was broken to be narrow goes on.

    >>> in_one_line("整改中\n逾期3天\n71.63%\n至84.55%")
    '整改中；逾期3天；71.63%至84.55%'
    """
    joined = ""
    for line in filter(None, map(str.strip, told.split("\n"))):
        goes_on = not joined or joined.endswith(_ENDS) or line.startswith("至")
        joined += line if goes_on else f"；{line}"
    return joined
