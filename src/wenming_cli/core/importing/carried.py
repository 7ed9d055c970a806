"""Names that are written once and hold for the rows below: area, indicator, item."""

from collections.abc import Mapping

from wenming_cli.core.importing.splitting import labelled

ROLES = ("area.id", "area.name", "item.indicator", "item.id", "item.name")


class Carried:
    """The names in force, as they stand in the table."""

    def __init__(self) -> None:
        """Start with none."""
        self.names: dict[str, str] = {}

    def begin(self, area: str) -> None:
        """Begin an area; what was under the one before does not go on."""
        self.names = {"area.name": area}

    def take(self, said: Mapping[str, str]) -> bool:
        """Take over the names that stand in a row, and tell whether there were any.

        An empty cell means the name above it.
        """
        area = said.get("area.name", "")
        if area and not _same(area, self.names.get("area.name", "")):
            self.begin(area)
        indicator = said.get("item.indicator", "")
        if indicator and indicator != self.names.get("item.indicator", indicator):
            self.names.pop("item.name", None)
        found = {role: said[role] for role in ROLES if said.get(role)}
        self.names |= found
        return bool(found)


def _same(area: str, carried: str) -> bool:
    """Whether a name is the carried one, repeated on a new page with （续）."""
    return bool(carried) and labelled(area)[1] == labelled(carried)[1]
