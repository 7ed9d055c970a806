"""A numbered paper that went out (发文登记)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A numbered paper that went out (发文登记), such as 创城督〔2026〕12号.

    Attributes:
        form: What it is: 交办单, 督办单.
        series: 创城督 (机关代字); `year` and `number` make the rest.
        issues: Ids of the issues it is about, such as 市教育局-003.
        unit: Whom it goes to.
    """

    form: str
    series: str
    year: int
    number: int
    unit: str
    issues: tuple[str, ...]
    at: str
    by: str = ""

    @property
    def title(self) -> str:
        """The number as it is printed.

        >>> Paper("督办单", "创城督", 2026, 12, "市教育局", (), "").title
        '创城督〔2026〕12号'
        """
        return f"{self.series}〔{self.year}〕{self.number}号"
