"""gate.yaml: read with its lines, and every fault of it told at its place."""

from decimal import Decimal
from pathlib import Path

import pytest

from wenming_cli.errors import FileProblems
from wenming_cli.model.gate import Demand
from wenming_cli.model.spot import Spot
from wenming_cli.store import gates

AREAS = ("1", "2", "M1")
WHOLE = """# 门槛
得分率不低于: 85
已评不低于: "100"
项目得分率不低于:
  ２: 80.5
  m1: 60
无一票否决: 是
无逾期: 否
"""


def test_a_gate_is_read_with_its_lines(tmp_path: Path) -> None:
    """In the order of the file; ids in any width and case; 否 asks nothing."""
    file = tmp_path / "gate.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    lines = WHOLE.split("\n")

    def at(line: int, column: int, length: int) -> Spot:
        return Spot(file, line, column, lines[line - 1], length)

    assert gates.read(file, AREAS) == (
        Demand("least_rate", Decimal(85), spot=at(2, 9, 2)),
        Demand("least_coverage", Decimal(100), spot=at(3, 8, 5)),
        Demand("least_area_rates", Decimal("80.5"), "2", at(5, 6, 4)),
        Demand("least_area_rates", Decimal(60), "M1", at(6, 7, 2)),
        Demand("no_veto", spot=at(7, 8, 1)),
    )


FAULTS = [
    ("得分率不低干: 85", [("C102", 1)]),
    ("得分率不低于: 八十五", [("C104", 1)]),
    ("得分率不低于: 85%", [("C104", 1)]),
    ("得分率不低于: 101", [("G101", 1)]),
    ("得分率不低于: -1\n已评不低于: 100.5", [("G101", 1), ("G101", 2)]),
    ("项目得分率不低于: {1: 120}", [("G101", 1)]),
    ("项目得分率不低于: {9: 80, 2: 70}", [("G102", 1)]),
    ("项目得分率不低于: 80", [("C107", 1)]),
    ("项目得分率不低于:\n  m1: 3\n  M1: 4", [("G104", 3)]),
    ("无逾期: 有", [("C108", 1)]),
    ("得分率不低于:", [("C105", 1)]),
    ("项目得分率不低于:\n  1:\n无一票否决: 是", [("C105", 2)]),
    ("项目得分率不低于: {}", [("G103", 1)]),
    ("无一票否决: 否\n无逾期: 否", [("G103", 1)]),
    ("{}", [("G103", 1)]),
    ("得分率不低于: 80\n得分率不低于: 60", [("C016", 2)]),
    ("无逾期: 是\n得分率不低于：80", [("C021", 2)]),
    ("", [("C017", 1)]),
    ("得分率不低于: 850\n已评不低子: 3\n无逾期: 有", [("G101", 1), ("C102", 2), ("C108", 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FAULTS)
def test_every_fault_is_told_at_its_line(
    tmp_path: Path, text: str, told: list[tuple[str, int]]
) -> None:
    """All at once, in the order of the file; none of them lets a gate pass."""
    file = tmp_path / "gate.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileProblems) as failure:
        gates.read(file, AREAS)
    assert [(problem.code, problem.line) for problem in failure.value.problems] == told
    assert all(problem.hint for problem in failure.value.problems)


def test_without_an_edition_areas_are_not_looked_at(tmp_path: Path) -> None:
    """A gate may be checked before there is a workspace."""
    file = tmp_path / "gate.yaml"
    file.write_text("项目得分率不低于: {９９: 80}", encoding="utf-8")
    assert [demand.area for demand in gates.read(file, None)] == ["99"]
