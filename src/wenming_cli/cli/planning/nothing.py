"""Why there is nothing to plan, and what to do instead."""

from wenming_cli.cli.planning.tasks import Tasks


def nothing(tasks: Tasks) -> tuple[str, str]:
    """Say why a unit has nothing to plan, and what comes first or next."""
    unit, covered = tasks.unit, tasks.results.coverage
    if tasks.taken:
        return f"{unit}没有要定方案的差距", f"{tasks.taken}项都已登记，进展见wenming ledger"
    if covered.total and not covered.answered:
        return f"{unit}还没有作答，看不出差距", f"先逐条自评，wenming assess --unit {unit}"
    said = f"{unit}没有要定方案的差距"
    if covered.left:
        return said, f"还有{covered.left}条没有评，接着评用wenming assess --unit {unit}"
    return said, "得分见wenming score"
