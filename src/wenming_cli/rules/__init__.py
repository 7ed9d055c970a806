"""计分办法: one file a rule, frozen parameters and one pure method. Points and shares only."""

from wenming_cli.rules._base import ONE, ZERO, Mark, Rule, plain
from wenming_cli.rules.all_or_nothing import AllOrNothing
from wenming_cli.rules.deduct import Deduct
from wenming_cli.rules.grade import Grade
from wenming_cli.rules.proportional import Proportional
from wenming_cli.rules.threshold import Threshold

RULES: tuple[type[Rule], ...] = (Proportional, Deduct, Grade, AllOrNothing, Threshold)

__all__ = [
    "ONE",
    "RULES",
    "ZERO",
    "AllOrNothing",
    "Deduct",
    "Grade",
    "Mark",
    "Proportional",
    "Rule",
    "Threshold",
    "plain",
]
