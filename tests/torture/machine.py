"""The machine of tests/walk_machine.py for as long as there is time."""

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.torture.bout import Bout
from tests.walk_machine import WalkMachine

EXAMPLES, STEPS = 10, 100


def run(bout: Bout) -> None:
    """Run examples of a hundred operations, from a new seed each time, without shrinking them."""
    counted = _counting(bout)
    for dice in bout.rounds():
        with bout.watched("随机操作", limit=0):
            quiet = settings(
                max_examples=EXAMPLES,
                stateful_step_count=STEPS,
                deadline=None,
                database=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            machine = seed(dice.randrange(1 << 32))(_new(counted))
            run_state_machine_as_test(machine, settings=quiet)


def _new(machine: type[WalkMachine]) -> type[WalkMachine]:
    """Return the machine again: a seed is set on the class itself."""
    return type(machine.__name__, (machine,), {})


def _counting(bout: Bout) -> type[WalkMachine]:
    """Return the machine with its figures taken at the end of each example."""

    class Counting(WalkMachine):
        """See tests/walk_machine.py."""

        def sit_down(self) -> None:
            """Count a fault or a departure."""
            bout.figures.faults += 1
            super().sit_down()

        def teardown(self) -> None:
            """Count the answers of an example."""
            bout.figures.confirmed += len(self.model)
            bout.figures.damaged += 1
            super().teardown()

    return Counting
