"""What a part of the torture counted."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

MOST_SAID = 20
"""Sentences that are kept of a part; the counts tell how many there were."""


@dataclass(slots=True)
class Figures:
    """Counts of one part.

    Attributes:
        trials: Rounds begun, each from a seed of its own.
        faults: What was done to the program or its files: kills, refused calls, changed bytes.
        damaged: Files that were read after something had happened to them.
        confirmed: Answers the program had said to be saved.
        lost: Of these, how many were not there afterwards.
        phantoms: Answers that were there and that nobody had given.
        wrong: Other broken promises: damage that was not seen, a wrong exit code, a page that
            obeys what people wrote.
        tracebacks: Failures that are no sentence, death by a signal included.
        hangs: Rounds that did not end in time.
        slowest: Seconds of the longest round.
        memory: The most megabytes that the part's process held.
        said: What went wrong, with the number of its round.
        left_out: Why something was not tried here.
    """

    trials: int = 0
    faults: int = 0
    damaged: int = 0
    confirmed: int = 0
    lost: int = 0
    phantoms: int = 0
    wrong: int = 0
    tracebacks: int = 0
    hangs: int = 0
    slowest: float = 0
    memory: int = 0
    said: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.phantoms + self.wrong + self.tracebacks + self.hangs

    def say(self, what: str) -> None:
        """Keep a sentence, up to a limit."""
        if len(self.said) < MOST_SAID:
            self.said.append(what)

    def told(self) -> dict[str, Any]:
        """Return the figures as they go from one process to another."""
        return asdict(self)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Return the figures that `told` gave away."""
        return cls(**told)


def total(parts: Iterable[Figures]) -> Figures:
    """Return the sum of all parts; time and memory are the greatest."""
    whole = Figures()
    for part in parts:
        for name in ("trials", "faults", "damaged", "confirmed", "lost", "phantoms", "wrong"):
            setattr(whole, name, getattr(whole, name) + getattr(part, name))
        whole.tracebacks += part.tracebacks
        whole.hangs += part.hangs
        whole.slowest = max(whole.slowest, part.slowest)
        whole.memory = max(whole.memory, part.memory)
    return whole
