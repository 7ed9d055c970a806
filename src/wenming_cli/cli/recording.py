"""What may be recorded: words understood, reasons given."""

from decimal import Decimal

from wenming_cli.core.shares import of_value
from wenming_cli.errors import InputError
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.typed import Said, Slip, lowered, status_of, understood


def understood_or_refused(
    requirement: Requirement, typed: str, status: str | None, note: str
) -> Said:
    """Return what is said of a requirement.

    Args:
        requirement: What was asked.
        typed: A conclusion or a value.
        status: A conclusion beside a value, to lower it.
        note: The reason; 未达标 and 不适用 need one, and so does a lowered value.

    Raises:
        InputError: It is not understood, not allowed, or lacks its reason.
    """
    said = understood(requirement, typed)
    if status is not None and isinstance(said, Said):
        word = status_of(status)
        if word is None:
            raise InputError(f"看不懂结论“{status}”", "填达标、部分达标、未达标或不适用")
        said = lowered(requirement, said, word)
    if isinstance(said, Slip):
        raise InputError(f"编号{requirement.id}：{said.message}", said.hint)
    _refuse_raised(requirement, said)
    if said.status is not None and not note and (said.status.needs_note or said.value is not None):
        reason = "数值之外另填结论" if said.value is not None else str(said.status)
        raise InputError(f"编号{requirement.id}：{reason}要写说明", "加上--note “缺什么、为什么”")
    return said


def _refuse_raised(requirement: Requirement, said: Said) -> None:
    """A value sets the ceiling of its conclusion, whatever a part of a requirement is worth."""
    measure = requirement.measure
    if measure is None or said.value is None or said.status is None:
        return
    half = Decimal("0.5")
    if said.status.share(half) > of_value(measure, said.value, half):
        message = f"编号{requirement.id}：结论{said.status}比数值得出的高"
        raise InputError(message, "结论只能比数值得出的低；数值有误的改数值，无误的不填结论")
