"""What each command loads: start-up time is imports, so a library is loaded where it is used."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

WATCHED = {
    *("yaml", "pydantic", "pydantic_core", "rich.console", "prompt_toolkit"),
    *("xlsxwriter", "docx", "lxml", "python_calamine"),
}
READER = {"yaml", "pydantic_core"}
"""What reads a YAML file that was not read before."""

MAY_LOAD = {
    ("--help",): set(),
    ("score",): set(),
    ("score", "--format", "json"): set(),
    ("score", "--min-rate", "10", "--format", "junit"): set(),
    ("score", "--gate", "gate.yaml", "--format", "github"): READER,
    ("gaps", "--format", "json"): set(),
    ("gaps", "--format", "sarif"): set(),
    ("schema", "gate"): {"pydantic_core"},
    ("schema", "result"): set(),
    ("verify",): set(),
    ("answer", "9.4.1", "达标", "--unit", "市城管局"): set(),
    ("init", "新的", "--city", "甲", "--unit", "全市", "--round", "1", "--target", "85"): READER,
    ("check",): READER,
    ("check", "--format", "sarif"): READER,
    ("report",): {"rich.console"},
    ("gaps",): {"rich.console"},
    ("explain", "9.4.2"): {"rich.console"},
    ("show", "9.4.2"): {"rich.console"},
    ("report", "-o", "报告.md"): set(),
    ("report", "-o", "报告.json"): set(),
    ("report", "-o", "报告.html"): set(),
    ("report", "-o", "报告.csv"): set(),
    ("report", "-o", "报告.docx"): set(),
    ("report", "-o", "报告.xlsx"): {"xlsxwriter"},
    ("gaps", "-o", "差距.md"): set(),
    ("sheet", "--unit", "市教育局"): {"xlsxwriter"},
    ("ledger",): {"rich.console"},
    ("ledger", "-o", "台账.md"): set(),
    ("ledger", "-o", "台账.json"): set(),
    ("ledger", "-o", "台账.html"): set(),
    ("ledger", "-o", "台账.csv"): set(),
    ("ledger", "-o", "台账.docx"): set(),
    ("ledger", "-o", "台账.xlsx"): {"xlsxwriter"},
    ("today",): {"rich.console"},
    ("today", "--format", "json"): set(),
    ("assess", "--unit", "市教育局"): set(),
    ("diff", "minors-2016", "minors-2016"): set(),
    ("redact", "-o", "副本"): set(),
    ("paper", "--list"): {"rich.console"},
    ("paper", "--list", "-o", "发文登记.docx"): set(),
    ("--plain", "score"): set(),
    ("completion", "bash"): set(),
    ("__complete", "--at=", "score", "--unit"): set(),
    ("__complete", "--at=9.4", "explain"): set(),
    ("__complete", "--at=", "track", "submit"): set(),
    ("track", "assign", "西安区-1", "--due", "+3", "--by", "甲"): set(),
    ("track", "--form", "空白.csv"): set(),
    ("track", "--form", "空白.xlsx"): {"xlsxwriter"},
    ("plan", "--unit", "市教育局", "--sheet", "计划.csv"): set(),
    ("plan", "--unit", "市教育局", "--by", "甲"): set(),
    ("timetable",): {"rich.console"},
    ("timetable", "-o", "计划.md"): set(),
    ("timetable", "-o", "计划.html"): set(),
    ("timetable", "-o", "计划.ics"): set(),
    ("timetable", "-o", "计划.docx"): set(),
    ("timetable", "-o", "计划.xlsx"): {"xlsxwriter"},
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace, its files read once before."""
    folder = tmp_path_factory.mktemp("loads")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    assert wenming("score", folder=folder / "样例").returncode == 0
    (folder / "样例" / "gate.yaml").write_text("得分率不低于: 10\n", encoding="utf-8")
    return folder / "样例"


@pytest.mark.parametrize("arguments", MAY_LOAD, ids=" ".join)
def test_a_command_loads_what_it_uses(
    sample: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """And none loads a validator, a parser or a screen that it has no use for."""
    place = tmp_path / "样例"
    shutil.copytree(sample, place)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "wenming_cli", *arguments],
        cwd=place,
        input=b"",
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )
    told = done.stderr.decode()
    assert done.returncode == 0, told[-500:]
    modules = set(re.findall(r"\| +([\w.]+)$", told, re.MULTILINE))
    assert modules & WATCHED <= MAY_LOAD[arguments]
