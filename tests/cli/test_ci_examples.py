"""The pipelines in examples/ci and the pre-commit hook, run as they stand on a workspace."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.cli.test_demo import wenming

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "ci"
EDITION = "体系/national-prefecture-2018"


def github() -> list[str]:
    """Return what the steps of the workflow run."""
    page = yaml.safe_load((EXAMPLES / "github-actions.yml").read_text(encoding="utf-8"))
    steps = page["jobs"]["wenming"]["steps"]
    return [step["run"] for step in steps if "run" in step]


def gitlab() -> list[str]:
    """Return what the jobs run, in order."""
    page = yaml.safe_load((EXAMPLES / "gitlab-ci.yml").read_text(encoding="utf-8"))
    jobs = [job for job in page.values() if isinstance(job, dict)]
    return [*page["before_script"], *(line for job in jobs for line in job["script"])]


def hook() -> list[str]:
    """Return what pre-commit runs: the entry and its arguments."""
    (page,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (page["id"], page["language"], page["pass_filenames"]) == (
        "wenming-check",
        "python",
        False,
    )
    assert re.search(page["files"], "台账/2026Q4/市教育局.jsonl")
    return [" ".join([page["entry"], *page["args"]])]


PIPELINES = {"github": github, "gitlab": gitlab, "pre-commit": hook}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace in order: the sample, an edition of its own, and the gate beside it."""
    folder = tmp_path_factory.mktemp("ci") / "样例"
    assert wenming("demo", folder.name, folder=folder.parent).returncode == 0
    shutil.copytree(ROOT / "criteria" / "national-prefecture-2018", folder / EDITION)
    change(folder / "wenming.yaml", "体系: national-prefecture-2018", f"体系: {EDITION}")
    change(folder / "wenming.yaml", "  - national-prefecture-2018", f"  - {EDITION}")
    shutil.copy(EXAMPLES / "gate.yaml", folder)
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """Return a workspace to break."""
    return Path(shutil.copytree(made, tmp_path / "样例"))


def change(file: Path, old: str, new: str) -> None:
    """Do what a person with an editor does, wherever it stands."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def run(pipeline: str, folder: Path) -> tuple[int, str]:
    """Run the steps in a shell until one fails; return its exit code and all that was said."""
    said = ""
    for line in PIPELINES[pipeline]():
        if not line.startswith("wenming "):
            assert line.startswith("python -m pip install "), line
            continue
        command = line.replace("wenming ", f'"{sys.executable}" -m wenming_cli ', 1)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=folder,
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            timeout=120,
        )
        said += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, said
    return 0, said


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_a_pipeline_passes_where_all_is_well(place: Path, pipeline: str) -> None:
    """The sample is in order and meets the gate of the example."""
    code, said = run(pipeline, place)
    assert code == 0, said


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_a_broken_edition_stops_it(place: Path, pipeline: str) -> None:
    """Exit code 2, with the line."""
    file = next((place / EDITION).glob("09-*.yaml"))
    lines = file.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if line.strip() == "性质: 定量")
    lines[number - 1] = lines[number - 1].replace("定量", "定亮")
    file.write_text("\n".join(lines), encoding="utf-8")
    code, said = run(pipeline, place)
    if pipeline == "gitlab":
        said = (place / "check.xml").read_text(encoding="utf-8")
    assert code == 2
    assert re.search(rf"{re.escape(file.name)}(:|,line=){number}\b", said)
    assert "C103" in said


@pytest.mark.parametrize("pipeline", ["github", "gitlab"])
def test_a_coverage_too_low_stops_it(place: Path, pipeline: str) -> None:
    """Exit code 4, with the line of gate.yaml that asks for more."""
    change(place / "gate.yaml", "已评不低于: 90", "已评不低于: 100")
    code, said = run(pipeline, place)
    assert code == 4
    assert "gate.yaml:6:8: G205" in said
    assert "已评162/180" in said
    if pipeline == "github":
        assert "::error file=gate.yaml,line=6,col=8," in said


@pytest.mark.parametrize("pipeline", ["github", "gitlab"])
def test_a_veto_that_stands_stops_it(place: Path, pipeline: str) -> None:
    """Exit code 3, with the line of gate.yaml and the requirement; the gap is an error."""
    told = wenming("answer", "8.1.1", "80", "--unit", "全市", folder=place)
    assert told.returncode == 0, told.stderr.decode()
    code, said = run(pipeline, place)
    assert code == 3
    assert "gate.yaml:7:8: G206" in said
    assert "没有达到：8.1.1 未成年人思想道德建设" in said
    if pipeline == "gitlab":
        failing = ET.parse(place / "gate.xml").find(".//failure")
        assert failing is not None
        assert "：8.1.1 " in failing.attrib["message"]
        results = json.loads((place / "gaps.sarif").read_text(encoding="utf-8"))["runs"][0][
            "results"
        ]
        (worst,) = (each for each in results if each["level"] == "error")
        where = worst["locations"][0]["physicalLocation"]
        assert "/08-" in where["artifactLocation"]["uri"]
        assert where["region"]["startLine"] == line_of(place, "编号: 8.1.1")


def line_of(folder: Path, text: str) -> int:
    """Return the line of area 8 where a text stands."""
    file = next((folder / EDITION).glob("08-*.yaml"))
    lines = file.read_text(encoding="utf-8").split("\n")
    return next(n for n, line in enumerate(lines, 1) if line.strip(" -") == text)


def test_nothing_assessed_never_passes(place: Path) -> None:
    """A round without a single answer is not judged, whatever the gate."""
    change(place / "wenming.yaml", "\n单位:\n", f"  - {{编号: 2027Q1, 体系: {EDITION}}}\n\n单位:\n")
    (place / "gate.yaml").write_text("得分率不低于: 0\n", encoding="utf-8")
    assert run("github", place)[0] == 4
