"""量值: what a 定量 requirement is measured by."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.rules import ZERO

Direction = Literal["不低于", "高于", "不高于", "低于"]
Conversion = Literal["分档", "线性", "逐次扣"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a 定量 requirement is measured by (量值), and the lines (线) it has to reach.

    A line is a number, or words (表述) where it is set by others and then judged by a person.

    Attributes:
        measured_in: The unit of measurement, `%` or 平方米; 单位 means an office here.
        direction: How a value meets `full_line`; 高于 and 低于 leave the line itself out.
        partial_direction: The same for `partial_line`; None where it is `direction`.
        minimum: The least value that can be true; see `range`.
        conversion: 分档 (lines only), 线性 (actual by target) or 逐次扣 (a count of occurrences).
        per_occurrence: Share lost at each occurrence under 逐次扣, in ``(0, 1]``.
        line_source: Where the lines come from.
    """

    __pydantic_config__ = WRITTEN

    metric: str
    measured_in: str
    line_source: str
    direction: Direction | None = None
    full_line: Decimal | None = None
    partial_direction: Direction | None = None
    partial_line: Decimal | None = None
    full_words: str | None = None
    partial_words: str | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    conversion: Conversion = "分档"
    per_occurrence: Decimal | None = None

    @property
    def numeric(self) -> bool:
        """Whether an answer is a number; else the line is words and a conclusion is given."""
        return self.full_line is not None

    @property
    def range(self) -> tuple[Decimal, Decimal | None]:
        """Least and greatest value that can be true: a share lies in 0–100, a count is not < 0."""
        low, high = {
            "%": (ZERO, Decimal(100)),
            "个百分点": (Decimal(-100), Decimal(100)),
        }.get(self.measured_in, (ZERO, None))
        return (
            low if self.minimum is None else self.minimum,
            high if self.maximum is None else self.maximum,
        )
