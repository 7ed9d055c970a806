"""The sample workspace, from the command line, against sums done by hand."""

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

AREA_9 = {
    # 分值1，一条：增速高于全省1.2个百分点，达标 → 1
    "9.1": "1",
    # 居民收入高于全省0.3个百分点，达标 → 1
    "9.2": "1",
    # 无障碍设施部分达标 → 0.5
    "9.3": "0.5",
    # 数字城管达标1；主干道亮灯率97.5%，够95%不够99%，0.5；背街小巷93.4%，够90%不够95%，0.5；
    # 人行道达标1
    "9.4": "3",
    # 公交覆盖92.3%，够90%，1；公交服务达标1
    "9.5": "2",
    # 面貌部分达标0.5；秩序达标1；公厕可见距离620米，超过500米，没有部分分线，0
    "9.6": "1.5",
    # 小区绿化0.5；路面0.5；垃圾分类1；楼道未达标0；服务设施31.5平方米，够30，1；公约1
    "9.7": "4",
    # 床位7.1张，够6张，1；医保定点96.2%，够95%，1
    "9.8": "2",
    # 参保计划完成100.6%，1
    "9.9": "1",
    # 失业率低于目标0.6个百分点，1
    "9.10": "1",
}
"""已得 of each 测评内容 of area 9, added up from the sheets of `demo/` with pencil and paper."""


def wenming(*arguments: str, folder: Path, typed: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the program as a user does, with `typed` coming through a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "wenming_cli", *arguments],
        cwd=folder,
        input=typed.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample once, with `wenming demo`."""
    folder = tmp_path_factory.mktemp("样例 工作区")
    done = wenming("demo", "样例", folder=folder)
    assert done.returncode == 0, done.stderr.decode()
    return folder / "样例"


def scored(sample: Path, *arguments: str) -> dict[str, Any]:
    """Return the score as JSON."""
    done = wenming("score", "--format", "json", *arguments, folder=sample)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_an_area_equals_its_sum_by_hand(sample: Path) -> None:
    """舒适便利的生活环境: 22 points, 17 earned, 5 lost, 77.27 %, item by item as on paper."""
    area = next(a for a in scored(sample)["areas"] if a["id"] == "9")
    assert {i["id"]: Decimal(str(i["earned"])) for i in area["items"]} == {
        id_: Decimal(earned) for id_, earned in AREA_9.items()
    }
    told = [area[k] for k in ("points", "earned", "pending", "lost", "excused", "rate")]
    assert told == [22, 17, 0, 5, 0, 77.27]


def test_the_city_counts_a_requirement_once(sample: Path) -> None:
    """8.2.1 is answered by its lead and by another unit: the lead's counts, the other is told."""
    score = scored(sample)
    area = next(a for a in score["areas"] if a["id"] == "8")
    asked = next(r for i in area["items"] for r in i["requirements"] if r["id"] == "8.2.1")
    assert (asked["unit"], asked["status"]) == ("市教育局", "达标")
    assert [o["unit"] for o in asked["others"]] == ["市城市管理行政执法局"]
    assert "8.2.1" in [conflict["id"] for conflict in score["conflicts"]]


def test_four_places_hold_all_180_points(sample: Path) -> None:
    """已得＋待评＋失分＋不适用 is 180, and the areas add up to it."""
    score = scored(sample)
    parts = [score[k] for k in ("earned", "pending", "lost", "excused")]
    assert sum(parts) == score["points"] == 180
    assert sum(a["points"] for a in score["areas"]) == 180


def test_a_units_score_is_over_what_it_leads(sample: Path) -> None:
    """市公安局 leads eight requirements; what it said of others is shown and not counted."""
    score = scored(sample, "--unit", "公安局")
    assert (score["scope"], score["coverage"]) == ("市公安局", {"answered": 8, "total": 8})
    beside = [
        r for a in score["areas"] for i in a["items"] for r in i["requirements"] if not r["counted"]
    ]
    assert beside
    assert all(r["lead_unit"] != "市公安局" and r["points"] == 0 for r in beside)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--min-rate", "70"), 0),
        (("--min-rate", "85"), 3),
        (("--min-rate", "80"), 4),
        (("--min-coverage", "100"), 4),
        (("--min-coverage", "90"), 0),
        (("--no-veto",), 0),
        (("--round", "2026Q3"), 2),
    ],
)
def test_gates_have_their_exit_codes(sample: Path, arguments: tuple[str, ...], code: int) -> None:
    """Met 0, certainly not met 3, still open 4, a round that is not there 2."""
    done = wenming("score", *arguments, folder=sample)
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_filled_folder_is_left_alone(sample: Path) -> None:
    """A second demo in the same folder changes nothing and says what to type."""
    done = wenming("demo", "样例", folder=sample.parent)
    assert done.returncode == 2
    assert "换一个新的文件夹" in done.stderr.decode()


def test_the_sample_says_what_it_is(sample: Path) -> None:
    """Invented data and reference wording are marked on the score."""
    told = wenming("score", folder=sample).stdout.decode()
    assert "内容虚构" in told
    assert "参考版" in told
