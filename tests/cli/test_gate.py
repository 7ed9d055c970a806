"""`wenming score --gate`, and what `score` and `gaps` tell programs, in real processes."""

import json
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from tests.cli.test_demo import wenming
from tests.report import sarif
from tests.report.test_json_schema import closed

from wenming_cli.report.json_schema import result


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace."""
    folder = tmp_path_factory.mktemp("门槛")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


def gated(folder: Path, gate: str, *arguments: str) -> tuple[int, str]:
    """Score against a gate; return the exit code and what is said on stderr."""
    (folder / "gate.yaml").write_text(gate, encoding="utf-8")
    done = wenming("score", "--gate", "gate.yaml", *arguments, folder=folder)
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stderr.decode()


CODES = [
    ("得分率不低于: 70", (), 0),
    ("得分率不低于: 85", (), 3),
    ("得分率不低于: 80", (), 4),
    ("项目得分率不低于: {9: 77}", (), 0),
    ("项目得分率不低于: {9: 78}", (), 3),
    ("项目得分率不低于: {12: 50}", (), 4),
    ("已评不低于: 90", (), 0),
    ("已评不低于: 100", (), 4),
    ("无一票否决: 是", (), 0),
    ("无一票否决: 是", ("--unit", "市民政局"), 4),
    ("已评不低于: 100\n得分率不低于: 85", (), 3),
    ("得分率不低于: 850", (), 2),
    ("项目得分率不低于: {99: 1}", (), 2),
    ("得分率不低于: 0", ("--unit", "市民政局"), 4),
]


@pytest.mark.parametrize(("gate", "more", "code"), CODES)
def test_a_gate_has_its_exit_code(
    sample: Path, gate: str, more: tuple[str, ...], code: int
) -> None:
    """Met 0, not met 3 before not to be judged 4, a fault of the file 2."""
    found, said = gated(sample, gate, *more)
    assert found == code, said
    assert ("gate.yaml:" in said) == bool(code)


@pytest.mark.parametrize(
    "typed",
    [
        "score --min-rate nan",
        "score --min-coverage NaN",
        "gaps --target nan",
        "init 新的 --city 甲 --target nan",
    ],
)
def test_what_is_no_number_is_no_percentage(sample: Path, typed: str) -> None:
    """Python takes nan for a number, and it is in every range."""
    done = wenming(*typed.split(), folder=sample)
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert "“nan”不是数字" in said
    assert not (sample / "新的").exists()


def test_the_stricter_of_file_and_option_counts(sample: Path) -> None:
    """Whichever asks more; the place that is told is its own."""
    code, said = gated(sample, "得分率不低于: 85", "--min-rate", "10")
    assert code == 3
    assert "gate.yaml:1:9: G201" in said
    code, said = gated(sample, "得分率不低于: 10", "--min-rate", "85", "--no-veto")
    assert code == 3
    assert "--min-rate: G201" in said
    assert "gate.yaml:" not in said
    assert "门槛：没有一票否决，达到" in said


def test_what_is_not_met_is_said_with_its_line_and_cause(sample: Path) -> None:
    """Text for a person: place, line, marks, remedy; what is met is a sentence."""
    code, said = gated(sample, "项目得分率不低于: {9: 78}\n已评不低于: 50")
    assert code == 3
    demanded = "9 舒适便利的生活环境得分率不低于78.00%"
    assert said.split("\n")[:4] == [
        f"gate.yaml:1:15: G203 门槛：{demanded}，没有达到：得分率77.27%（77.27%）",
        "  1 | 项目得分率不低于: {9: 78}",
        "    |                       ^^",
        "  建议：用wenming gaps --by 项目列出它的差距",
    ]
    assert said.endswith("门槛：已评不低于50.00%，达到：已评162/180（90.00%）\n")


def test_a_gate_that_is_not_there_is_no_pass(sample: Path) -> None:
    """A missing file is said, with exit code 2."""
    done = wenming("score", "--gate", "没有.yaml", folder=sample)
    assert done.returncode == 2
    assert "没有.yaml: C001 没有这个文件" in done.stderr.decode()


def test_the_page_stays_what_it_is_under_a_gate(sample: Path) -> None:
    """JSON on stdout is the same page with and without a gate."""
    plain = wenming("score", "--format", "json", folder=sample)
    strict = wenming("score", "--format", "json", "--min-rate", "99", folder=sample)
    assert (plain.returncode, strict.returncode) == (0, 3)
    assert plain.stdout == strict.stdout
    assert "--min-rate: G201" in strict.stderr.decode()


def test_programs_get_the_line_of_the_gate_and_a_file_for_an_option(sample: Path) -> None:
    """SARIF and GitHub point at files; an option is pointed at wenming.yaml as a whole."""
    (sample / "gate.yaml").write_text("已评不低于: 100\n", encoding="utf-8")
    asked = ("score", "--gate", "gate.yaml", "--min-rate", "85", "--format")
    done = wenming(*asked, "sarif", folder=sample)
    assert done.returncode == 3
    log = json.loads(done.stdout)
    sarif.assert_valid(log)
    places = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in log["runs"][0]["results"]
    ]
    assert places == ["gate.yaml", "wenming.yaml"]
    lines = wenming(*asked, "github", folder=sample).stdout.decode().splitlines()
    assert lines[0].startswith("::error file=gate.yaml,line=1,col=8,endColumn=11,title=G205::")
    assert lines[1].startswith("::error file=wenming.yaml,title=G201::")
    suite = ET.fromstring(wenming(*asked, "junit", folder=sample).stdout)[0]
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")


def test_nothing_unmet_is_an_empty_page(sample: Path) -> None:
    """SARIF without results, no command for GitHub."""
    done = wenming("score", "--min-rate", "1", "--format", "sarif", folder=sample)
    assert done.returncode == 0
    assert json.loads(done.stdout)["runs"][0]["results"] == []
    assert not wenming("score", "--format", "github", folder=sample).stdout


def test_gaps_point_to_the_answer_where_the_edition_is_bundled(sample: Path) -> None:
    """The line of the ledger holds that requirement, the last time it was answered."""
    done = wenming("gaps", "--format", "sarif", folder=sample)
    assert done.returncode == 0
    log = json.loads(done.stdout)
    sarif.assert_valid(log)
    for each in log["runs"][0]["results"]:
        place = each["locations"][0]["physicalLocation"]
        file = sample / unquote(place["artifactLocation"]["uri"])
        lines = file.read_text(encoding="utf-8").split("\n")
        number = place["region"]["startLine"]
        id_ = each["message"]["text"].split(" ")[0]
        assert json.loads(lines[number - 1])["requirement"] == id_
        answers = (later for later in lines[number:] if '"kind":"answer"' in later)
        assert not any(f'"requirement":"{id_}"' in later for later in answers)


def test_gaps_of_a_sheet_point_to_its_entries(tmp_path: Path) -> None:
    """Without a workspace, with the id as it was typed."""
    entries = "  9.4.2: 97.5\n  ９.６.１: {结论: 未达标, 说明: 无}\n"
    sheet = f"体系: national-prefecture-2018\n答案:\n{entries}"
    (tmp_path / "答卷.yaml").write_text(sheet, encoding="utf-8")
    done = wenming("gaps", "答卷.yaml", "--format", "github", folder=tmp_path)
    places = [line.split(",title")[0] for line in done.stdout.decode().splitlines()]
    assert sorted(places) == [
        "::warning file=答卷.yaml,line=3,col=3,endColumn=8",
        "::warning file=答卷.yaml,line=4,col=3,endColumn=8",
    ]
    asked = ("score", "答卷.yaml", "--min-coverage", "50", "--format", "github")
    assert wenming(*asked, folder=tmp_path).stdout.startswith(
        "::error file=答卷.yaml,title".encode()
    )


def test_the_gap_list_as_json_is_the_files(sample: Path) -> None:
    """On stdout as with -o; both at once are refused."""
    done = wenming("gaps", "--top", "3", "--format", "json", folder=sample)
    assert wenming("gaps", "--top", "3", "-o", "a.json", folder=sample).returncode == 0
    assert done.stdout == (sample / "a.json").read_bytes()
    both = wenming("gaps", "--format", "json", "-o", "b.json", folder=sample)
    assert both.returncode == 2
    assert "-o和--format只能写一个" in both.stderr.decode()
    assert not (sample / "b.json").exists()


def test_every_page_of_the_sample_has_its_schema(sample: Path) -> None:
    """`wenming schema result` describes all of `score --format json` and `report -o`."""
    schema = json.loads(wenming("schema", "result", folder=sample).stdout)
    assert schema == result()
    assert wenming("report", "-o", "报告.json", folder=sample).returncode == 0
    ways = ((), ("--unit", "市公安局"), ("--round", "2026Q2"), ("--round", "2026Q4-未成年人"))
    asked = ("score", "--format", "json")
    pages = [wenming(*asked, *more, folder=sample).stdout for more in ways]
    for page in [(sample / "报告.json").read_bytes(), *pages]:
        errors = Draft202012Validator(closed(schema)).iter_errors(json.loads(page))
        assert [error.message for error in errors] == []


def test_a_schema_goes_to_a_file(tmp_path: Path) -> None:
    """The same bytes as on stdout, with a line that says so."""
    done = wenming("schema", "gate", "-o", "gate.schema.json", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "已写好 gate.schema.json" in done.stderr.decode()
    shown = wenming("schema", "gate", folder=tmp_path).stdout
    assert (tmp_path / "gate.schema.json").read_bytes() == shown


def test_an_unknown_schema_is_answered_in_chinese(tmp_path: Path) -> None:
    """With the names there are."""
    done = wenming("schema", "报告", folder=tmp_path)
    assert done.returncode == 2
    assert "answer-sheet" in done.stderr.decode()


def test_a_gate_is_checked_with_its_workspace(sample: Path) -> None:
    """Areas of any edition in use may be named, others not; alone and within the whole."""
    gate = sample / "gate.yaml"
    gate.write_text("项目得分率不低于: {9: 78, M1: 80}\n", encoding="utf-8")
    done = wenming("check", folder=sample)
    assert done.returncode == 0
    assert "工作区1份、门槛1份、台账" in done.stderr.decode()
    gate.write_text("项目得分率不低于:\n  9: 78\n  13: 80\n", encoding="utf-8")
    for paths in ((), ("gate.yaml",)):
        done = wenming("check", *paths, folder=sample)
        assert done.returncode == 2
        assert "gate.yaml:3:3: G102 没有编号是“13”的测评项目" in done.stdout.decode()
