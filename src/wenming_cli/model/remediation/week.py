"""What a week has brought (周报), computed once by `core`."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.typed_week import Week


class Brought(NamedTuple):
    """One unit's week, or everybody's. An issue counts for the unit charged at the end of it.

    carried + new + returned - done - dismissed = left.

    Attributes:
        carried: 上周遗留: not settled when the week began.
        new: 本周新增.
        returned: Closed when the week began and open again at its end (反弹).
        done: 本周整改: open or new in it, and closed at its end.
        dismissed: Likewise 不予认定.
        left: Not settled at its end; `late` of them past their last day.
        rate: 累计整改率 at its end, in percent; `before` when it began. None of nothing.
        rank: By rate, ties share theirs (1、2、2、4); 0 where there is no rate.
    """

    name: str
    carried: int = 0
    new: int = 0
    returned: int = 0
    done: int = 0
    dismissed: int = 0
    left: int = 0
    late: int = 0
    rate: Decimal | None = None
    before: Decimal | None = None
    rank: int = 0

    @property
    def change(self) -> Decimal | None:
        """Against the week before, in 百分点."""
        return None if self.rate is None or self.before is None else self.rate - self.before


class Weekly(NamedTuple):
    """A week of a round.

    Attributes:
        end: The docket at the end of the week, or today where the week is not over.
        units: In official order; `whole` all of them.
        sites: How many places the week's new issues were found at; places where nothing was
            found are not recorded and cannot be counted.
        typical: Issues to name: red lines first, then those that came back most, then the
            longest late.
        ahead: Not settled and due in the week after, by their last day.
    """

    week: Week
    on: date
    end: Docket
    units: tuple[Brought, ...]
    whole: Brought
    sites: int
    typical: tuple[Entry, ...]
    ahead: tuple[Entry, ...]
