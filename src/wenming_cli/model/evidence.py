"""A file shown as proof (佐证材料)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file as it was when it was shown; a description, never a copy.

    Attributes:
        path: Relative to the workspace, with `/`, as given.
        size: Bytes, when it was recorded.
        sha256: 64 hex digits over the file's bytes.
        date: Day of its last change, ``YYYY-MM-DD``.
    """

    path: str
    size: int
    sha256: str
    date: str
