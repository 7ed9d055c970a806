"""How wide the columns of a table stand where not everything fits on one line."""

from collections.abc import Sequence


def squeezed(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fill a room, taken from the widest columns first; none below its least.

    Rich squeezes first and gives the least back afterwards, which is wider than the screen.

    >>> squeezed([24, 40, 20, 10], [24, 8, 4, 10], 70)
    [24, 18, 18, 10]
    """
    widths = [min(each, max(room, small)) for each, small in zip(natural, least, strict=True)]
    while sum(widths) > room:
        wide = [n for n, small in enumerate(least) if widths[n] > small]
        if not wide:
            break
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths
