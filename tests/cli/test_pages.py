"""The commands that show pages, as real processes in a real workspace."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SHEETS = Path(__file__).parents[2] / "demo"
ENGLISH = re.compile(r"[A-Za-z]{2,}")
TYPED = {
    *("wenming", "assess", "only", "gaps", "by", "explain", "report", "verify", "show", "md"),
    *("unit", "txt", "plan"),
}
"""What has to be typed as it stands, and the suffix of file names; ids are short."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace."""
    folder = tmp_path_factory.mktemp("样例")
    done = run(folder, "demo", "样例")
    assert done.returncode == 0, done.stderr
    return folder / "样例"


def run(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run one command line in a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "wenming_cli", "-C", str(folder), *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **env},
        timeout=60,
    )


def test_the_report_of_the_sample(place: Path) -> None:
    """The first page names rate, coverage, interval, target and the four numbers that add up."""
    shown = run(place, "report").stdout
    rate = re.search(r"得分率([\d.]+)%（已评162/180；全部评完后在([\d.]+)%至([\d.]+)%之间）", shown)
    assert rate is not None
    assert rate[1] == rate[2] < rate[3]
    places = re.search(r"已得(.+)＋待评(.+)＋失分(.+)＋不适用(.+)＝分值(.+)", shown)
    assert places is not None
    *parts, whole = map(float, places.groups())
    assert sum(parts) == pytest.approx(whole) == pytest.approx(180)


@pytest.mark.parametrize(
    "arguments",
    [
        ("report",),
        ("gaps",),
        ("gaps", "--by", "单位", "--type", "弱项"),
        ("explain", "9.4.2"),
        ("explain", "合计"),
        ("show",),
        ("show", "9.4.2"),
        ("show", "10"),
    ],
    ids=" ".join,
)
def test_a_page_in_a_pipe_is_plain_chinese(place: Path, arguments: tuple[str, ...]) -> None:
    """No colour, no English word but what is to be typed, nothing cut to “…”."""
    done = run(place, *arguments)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    assert "\x1b" not in done.stdout
    words = set(ENGLISH.findall(re.sub(r"[0-9a-f]{32}", "", done.stdout)))
    assert words <= TYPED
    assert not re.search(r"…\s*$", done.stdout, re.MULTILINE)


def test_a_report_is_written_as_its_suffix_says(place: Path) -> None:
    """What is written agrees with what is shown, and the message counts it."""
    done = run(place, "report", "-o", "报告.json")
    assert done.returncode == 0
    assert not done.stdout
    told = re.search(r"报告\.json：12个测评项目、180条测评标准、(\d+)项差距", done.stderr)
    assert told is not None
    data = json.loads((place / "报告.json").read_text(encoding="utf-8"))
    assert len(data["gaps"]) == int(told[1])
    run(place, "report", "-o", "报告.MD")
    page = (place / "报告.MD").read_text(encoding="utf-8")
    assert f"得分率{data['rate']:.2f}%" in page
    assert page.count("\n| 180 |") == 1


@pytest.mark.parametrize("command", ["report", "gaps"])
@pytest.mark.parametrize("name", ["报告.txt", "报告"])
def test_an_unknown_suffix_is_told_the_known_ones(place: Path, command: str, name: str) -> None:
    """A suffix without a format is refused before anything is written."""
    done = run(place, command, "-o", name)
    assert done.returncode == 2
    assert ".md、.json" in done.stderr
    assert not (place / name).exists()


def test_gaps_are_chosen_and_grouped(place: Path) -> None:
    """JSON of a gap list holds what was asked for, the groups in words."""
    done = run(place, "gaps", "--type", "缺项", "--by", "unit", "--top", "4", "-o", "差距.json")
    assert done.returncode == 0, done.stderr
    assert "4项差距" in done.stderr
    data = json.loads((place / "差距.json").read_text(encoding="utf-8"))
    assert {gap["type"] for gap in data["gaps"]} == {"缺项"}
    assert [gap["group"] for gap in data["gaps"]] == [gap["lead_unit"] for gap in data["gaps"]]
    assert data["by"] == "单位"


def test_a_grouping_nobody_knows_is_told_the_known_ones(place: Path) -> None:
    """--by takes Chinese and English words and names the Chinese ones."""
    done = run(place, "gaps", "--by", "颜色")
    assert done.returncode == 2
    assert "单位、项目、类型" in done.stderr


def test_a_target_changes_no_figure(place: Path) -> None:
    """--target moves the sentence about the target and nothing else."""
    plain, aimed = (run(place, "gaps", *more).stdout for more in ((), ("--target", "76")))
    differing = [
        pair
        for pair in zip(plain.splitlines(), aimed.splitlines(), strict=True)
        if pair[0] != pair[1]
    ]
    assert len(differing) == 1
    assert differing[0][1].startswith("目标76.00%，补齐前")


@pytest.mark.parametrize("typed", ["9.4.2", "９。４。２", " 9.4.2 "])
def test_an_id_is_read_as_a_chinese_keyboard_gives_it(place: Path, typed: str) -> None:
    """Full-width digits and stops are the id that was meant."""
    assert "测评标准9.4.2" in run(place, "explain", typed).stdout
    assert "亮灯率" in run(place, "show", typed).stdout


def test_an_id_of_another_edition_finds_its_round(place: Path) -> None:
    """An id of the minors' framework leads to the round that goes through it."""
    assert "2026Q4-未成年人" in run(place, "explain", "m1.1.1").stdout
    assert "2026Q4-未成年人" in run(place, "show", "M1.1.1").stdout


@pytest.mark.parametrize("command", ["explain", "show"])
def test_an_unknown_id_is_told_the_nearest(place: Path, command: str) -> None:
    """A slip in an id is answered with ids that exist."""
    done = run(place, command, "9.4.22")
    assert done.returncode == 2
    assert "“9.4.22”" in done.stderr
    assert "9.4.2" in done.stderr.split("建议")[1]


def test_what_a_unit_does_not_lead_is_said_so(place: Path) -> None:
    """An id that exists but is not the unit's is not called unknown."""
    done = run(place, "explain", "12.1.1", "--unit", "公安局")
    assert done.returncode == 2
    assert "市公安局不牵头“12.1.1”" in done.stderr


def test_a_unit_sees_what_it_leads_and_shares(place: Path) -> None:
    """A unit is shown both, within an area where one is named."""
    shown = run(place, "show", "--unit", "城管局").stdout
    assert "市城市管理行政执法局牵头：7条" in shown
    within = run(place, "show", "9.4", "--unit", "城管局").stdout
    assert "市城市管理行政执法局牵头：2条" in within


def test_show_needs_no_workspace(tmp_path: Path) -> None:
    """Without a workspace the bundled editions answer, and no standing is claimed."""
    shown = run(tmp_path, "show", "M1.1.1").stdout
    assert "M1.1.1" in shown
    assert "现状" not in shown


def test_pages_of_one_sheet_need_no_workspace(tmp_path: Path) -> None:
    """A hand-written sheet alone makes a report."""
    sheet = tmp_path / "答卷.yaml"
    sheet.write_text(
        "体系: national-prefecture-2018\n答案:\n  1.1.1: 达标\n  9.4.2: 97.5\n", encoding="utf-8"
    )
    done = run(tmp_path, "report", "答卷.yaml")
    assert "已评2/180" in done.stdout
    assert "部分达标，折算0.5" in run(tmp_path, "explain", "9.4.2", "答卷.yaml").stdout


@pytest.mark.parametrize("columns", ["60", "80", "100", "120"])
def test_a_pipe_keeps_every_requirement_whole(place: Path, columns: str) -> None:
    """Whatever the width, the gap page has the same characters."""
    drawn = re.compile(r"[\s─]")
    wide, narrow = (
        sorted(drawn.sub("", run(place, "gaps", "--top", "20", COLUMNS=c).stdout))
        for c in ("100", columns)
    )
    assert wide == narrow


def test_a_gbk_pipe_gets_a_page(place: Path) -> None:
    """An office's Windows pipe speaks GBK; the page is whole there, drawn with plain marks."""
    done = subprocess.run(
        [sys.executable, "-m", "wenming_cli", "-C", str(place), "report"],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "gbk"},
        timeout=60,
    )
    shown = done.stdout.decode("gbk")
    assert "图例：#已得" in shown
    assert "█" not in shown
    assert "?" not in shown
