"""Pages for screen readers, pipes and old terminals: the same facts, a line each."""

from rich.console import Console


class PlainConsole(Console):
    """A console on which tables are lists, and bars are numbers.

    What draws itself asks for it; everything else prints as it always does.
    """
