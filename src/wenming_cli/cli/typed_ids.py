"""Requirements by the ids that are typed."""

from wenming_cli.errors import InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.requirement import Requirement


def requirement(edition: Edition, typed: str) -> Requirement:
    """Return a requirement by its id as typed, full-width digits included.

    Raises:
        InputError: There is none; the nearest ids are in the hint.
    """
    import difflib

    from wenming_cli.model.typed import find_id, half_width

    id_ = find_id(edition.requirements, typed)
    if id_ is not None:
        return edition.requirements[id_]
    near = difflib.get_close_matches(half_width(typed), edition.requirements, n=3, cutoff=0.5)
    hint = f"是不是：{'、'.join(near)}；" if near else ""
    raise InputError(f"{edition.title}里没有编号“{typed}”", f"{hint}编号见wenming show")
