"""Number formats shared by every page: points, percentages, changes, shares."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from wenming_cli.model.score import Coverage, Score
from wenming_cli.rules import ONE
from wenming_cli.rules import plain as four_places

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)
NONE = "—"


def rounded(number: Decimal) -> Decimal:
    """Return a number as people are shown it: two places, half up.

    >>> rounded(Decimal("2.675")), rounded(Decimal("0.125"))
    (Decimal('2.68'), Decimal('0.13'))
    """
    return number.quantize(_CENT, ROUND_HALF_UP)


def rounded_percent(number: Decimal, places: int = 2) -> Decimal:
    """Return a percentage, to two places if not told otherwise; 0 and 100 only where exact.

    >>> [str(rounded_percent(Decimal(n))) for n in ("99.999", "0.001", "100", "0", "66.665")]
    ['99.99', '0.01', '100.00', '0.00', '66.67']
    """
    least = ONE.scaleb(-places)
    near = number.quantize(least, ROUND_HALF_UP)
    if near == _HUNDRED and number != _HUNDRED:
        return near - least if number < _HUNDRED else near + least
    if near == 0 and number != 0:
        return least if number > 0 else -least
    return near


def points(number: Decimal) -> str:
    """Word points (分), always with two places.

    >>> points(Decimal(3)), points(Decimal(2) / 3)
    ('3.00', '0.67')
    """
    return str(rounded(number))


def percent(number: Decimal | None, places: int = 2) -> str:
    """Word a percentage.

    >>> percent(Decimal("83.333")), percent(Decimal("84.996"), 4), percent(None)
    ('83.33%', '84.9960%', '—')
    """
    return NONE if number is None else f"{rounded_percent(number, places)}%"


def telling_places(line: Decimal, numbers: Iterable[Decimal | None]) -> int:
    """Return how many places tell on which side of a line numbers are: two, or more in need.

    >>> telling_places(Decimal(85), [Decimal("84.99")])
    2
    >>> telling_places(Decimal(85), [None, Decimal("84.996"), Decimal(90)])
    4
    """
    told = [number for number in numbers if number is not None]
    return next(
        (
            places
            for places in (2, 4, 8)
            if all(
                (rounded_percent(n, places) < rounded_percent(line, places)) == (n < line)
                for n in told
            )
        ),
        16,
    )


def interval(score: Score, places: int = 2) -> str:
    """Word what a rate can still become.

    >>> interval(Score(earned=Decimal(2), pending=Decimal(1), lost=Decimal(1)))
    '50.00%至75.00%'
    """
    if score.low is None or score.low == score.high:
        return percent(score.low, places)
    return f"{percent(score.low, places)}至{percent(score.high, places)}"


def coverage(covered: Coverage, places: int = 2) -> str:
    """Word how much is answered; 100% only when all is.

    >>> coverage(Coverage(57, 180))
    '57/180（31.67%）'
    """
    return f"{covered.answered}/{covered.total}（{percent(covered.percent, places)}）"


def change(number: Decimal | None) -> str:
    """Word a change between rounds, in 百分点.

    >>> change(Decimal("1.6")), change(Decimal("-14.5")), change(Decimal(0)), change(None)
    ('上升1.60个百分点', '下降14.50个百分点', '持平', '—')
    """
    if number is None:
        return NONE
    if number == 0:
        return "持平"
    return f"{'上升' if number > 0 else '下降'}{abs(rounded_percent(number))}个百分点"


def signed(number: Decimal | None) -> str:
    """Word a change in 百分点 where the heading says so.

    >>> signed(Decimal("1.6")), signed(Decimal("-14.5")), signed(Decimal(0)), signed(None)
    ('+1.60', '-14.50', '0.00', '—')
    """
    if number is None:
        return NONE
    return f"{'+' if number > 0 else ''}{rounded_percent(number)}"


def plain(number: Decimal) -> str:
    """Word a measured value as it was given, without idle zeros.

    >>> plain(Decimal("97.50")), plain(Decimal(1000))
    ('97.5', '1000')
    """
    return f"{number.normalize():f}"


def share(number: Decimal | None) -> str:
    """Word a share, at most four places.

    >>> share(Decimal("0.50")), share(Decimal(2) / 3), share(None)
    ('0.5', '0.6667', '—')
    """
    return NONE if number is None else four_places(number)
