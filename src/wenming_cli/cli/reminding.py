"""A reminder when what is recorded holds the number of a person; nothing is refused for it."""

from wenming_cli.core.personal import kinds


def reminder(note: str) -> str:
    """Return what to say of a note; empty when there is nothing to say."""
    found = kinds(note)
    if not found:
        return ""
    return f"提醒：说明里有像{'、'.join(found)}的数字，已照原样存下；用不着的话，改一次说明去掉它"
