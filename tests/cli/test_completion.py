"""Tab: what is offered where, and that real shells take it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from tests.cli.test_demo import wenming

from wenming_cli.cli.findings import FindingFormat
from wenming_cli.cli.main import COMMANDS
from wenming_cli.model.remediation.view import View

pytestmark = pytest.mark.long

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace."""
    folder = tmp_path_factory.mktemp("completion")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


def asked(place: Path, current: str, *words: str) -> list[str]:
    """Return the candidates' lines for a word after other words."""
    done = wenming("__complete", f"--at={current}", *words, folder=place)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().splitlines()


def written(shell: str, place: Path) -> str:
    """Write a shell's script into a folder and return it."""
    script = wenming("completion", shell, folder=place).stdout.decode()
    (place / "script").write_text(script, encoding="utf-8")
    return script


def offered(place: Path, current: str, *words: str) -> list[str]:
    """Return the candidates alone."""
    return [line.partition("\t")[0] for line in asked(place, current, *words)]


OFFERED = {
    "commands": (("",), [*COMMANDS]),
    "commands that begin so": (("e",), [name for name in COMMANDS if name.startswith("e")]),
    "commands after -C": (("ver", "-C", "."), ["verify"]),
    "commands of a command": (("", "sheet"), ["import"]),
    "options": (("--m", "score"), ["--min-rate", "--min-coverage"]),
    "options once": (("--min", "score", "--min-rate", "85"), ["--min-coverage"]),
    "options of all": (("--p",), ["--plain"]),
    "choices": (("", "score", "--format"), [*FindingFormat]),
    "choices after =": (("--format=j", "score"), ["--format=json", "--format=junit"]),
    "choices after = in bash": (("=", "score", "--format"), [*FindingFormat]),
    "choices in Chinese": (("", "assess", "--only"), ["未评", "差距", "全部"]),
    "shells": (("", "completion"), ["bash", "zsh", "fish", "powershell"]),
    "rounds, the last first": (
        ("", "score", "--round"),
        ["2026Q4", "2026Q4-未成年人", "2026Q2"],
    ),
    "editions": (("", "diff", "minors-2016"), ["national-prefecture-2018", "minors-2016"]),
    "units": (("市教", "gaps", "--unit"), ["市教育局"]),
    "districts of the workspace": (("龙", "gaps", "--unit"), ["龙山区"]),
    "ids of every level": (("9.4", "explain"), ["9.4", *(f"9.4.{n}" for n in range(1, 5))]),
    "ids to answer": (("9.4", "answer"), [f"9.4.{n}" for n in range(1, 5)]),
    "ids to begin with": (("9.4.1", "assess", "--from"), ["9.4.1"]),
    "ids of the round's edition": (("M1.1.1", "answer", "--round", "2026Q4-未成年人"), ["M1.1.1"]),
    "conclusions": (("", "answer", "9.4.1"), ["达标", "部分达标", "未达标", "不适用"]),
    "groups": (("", "gaps", "--by"), ["单位", "项目", "类型"]),
    "forms of papers": (("", "paper"), ["交办单", "督办单", "销号申请", "一点一策"]),
    "weeks": (("", "brief", "--week"), ["本周", "上周"]),
    "states": (("待", "ledger", "--state"), ["待复核", "待销号"]),
    "views": (("", "ledger", "--view"), [*View]),
    "leaders": (("分管教", "ledger", "--leader"), ["分管教育工作的副市长"]),
    "issues, settled last": (
        ("市教", "ledger"),
        ["市教育局-002", "市教育局-003", "市教育局-004", "市教育局-001"],
    ),
    "issues of a paper": (
        ("市公", "paper", "交办单"),
        ["市公安局-001", "市公安局-002", "市公安局-003"],
    ),
    "issues that can be closed first": (
        ("市城", "track", "close"),
        [f"市城市管理行政执法局-00{n}" for n in (4, 1, 2, 3)],
    ),
    "more issues": (("西安区-003", "track", "submit", "西安区-002"), ["西安区-003"]),
    "issues that can be looked at again first": (
        ("市教", "lookback", "held"),
        ["市教育局-001", "市教育局-002", "市教育局-003", "市教育局-004"],
    ),
    "issues of a round without any": (("", "ledger", "--round", "2026Q2"), []),
    "files: the shell's business": (("", "score"), []),
    "a free text": (("", "answer", "9.4.1", "达标", "--note"), []),
    "no such command": (("", "xyzzy"), []),
    "no such folder": (("", "-C", "没有的", "score", "--round"), []),
}


@pytest.mark.parametrize("case", OFFERED)
def test_what_may_stand_there_is_offered(sample: Path, case: str) -> None:
    """In the order of the help page and of the edition."""
    words, wanted = OFFERED[case]
    assert offered(sample, *words) == wanted


def test_a_candidate_says_what_it_is(sample: Path) -> None:
    """An id says its text, an option its help, cut to a line."""
    assert asked(sample, "9.4", "explain")[0] == "9.4\t街道设施"
    assert asked(sample, "--min-r", "score") == ["--min-rate\t门槛：得分率至少百分之几"]
    assert asked(sample, "9.4.2", "answer")[0].startswith("9.4.2\t主干道机动车道")
    assert asked(sample, "西安区-003", "ledger") == [
        "西安区-003\t整改中 小巷为临时照明，夜间巡检有7盏不亮"
    ]


@pytest.mark.parametrize("text", ["城市: [", "\x00", "城市: 甲\n"])
def test_a_broken_workspace_offers_nothing_and_says_nothing(tmp_path: Path, text: str) -> None:
    """Pressing Tab is no moment for messages."""
    (tmp_path / "wenming.yaml").write_text(text, encoding="utf-8")
    assert offered(tmp_path, "", "score", "--unit") == []
    assert offered(tmp_path, "", "ledger") == []


def test_a_damaged_ledger_offers_nothing_and_says_nothing(sample: Path, tmp_path: Path) -> None:
    """The other ledgers are still offered."""
    place = shutil.copytree(sample, tmp_path / "样例")
    ledger = place / "台账" / "2026Q4" / "市教育局.jsonl"
    ledger.write_bytes(ledger.read_bytes().replace("市".encode(), "县".encode(), 3))
    assert offered(place, "市", "paper", "督办单")
    assert offered(place, "市教", "paper", "督办单") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_script_explains_itself_in_chinese(sample: Path, shell: str) -> None:
    """Whoever opens it reads what it does."""
    script = written(shell, sample)
    comments = [line for line in script.splitlines() if line.lstrip().startswith("# ")]
    assert len(comments) >= 2
    assert f"Tab补全（{shell}）" in script.replace("PowerShell", "powershell")
    assert "__complete" in script


def environment() -> dict[str, str]:
    """Return an environment in which a shell finds the program."""
    return {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "TERM": "dumb"}


def shell_or_skip(name: str) -> str:
    """Return a shell's path."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name} here")
    return found


IN_BASH = """\
source ./script
COMP_WORDS=({words}) COMP_CWORD={last}
_wenming
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("wenming explain 9.4.1", ["9.4.1"]),
        ("wenming gaps --by ''", ["单位", "项目", "类型"]),
        ("wenming assess --only = 差", ["差距"]),
        ("wenming score ''", [""]),
    ],
)
def test_bash_takes_the_candidates(sample: Path, words: str, reply: list[str]) -> None:
    """Words alone, in our order; none where files are meant."""
    bash = shell_or_skip("bash")
    written("bash", sample)
    code = IN_BASH.format(words=words, last=len(words.split()) - 1)
    done = subprocess.run(
        [bash, "-c", code],
        cwd=sample,
        env=environment(),
        capture_output=True,
        check=True,
        timeout=30,
    )
    assert done.stdout.decode().split("\n")[:-1] == reply
    assert done.stderr == b""


def test_fish_takes_the_candidates(sample: Path) -> None:
    """With what each is."""
    fish = shell_or_skip("fish")
    written("fish", sample)
    lines = {"wenming explain 9.4.1": "9.4.1\t建成数字化", "wenming gaps --by 单": "单位"}
    for line, begins in lines.items():
        done = subprocess.run(
            [fish, "-N", "-c", f"source ./script; complete -C '{line}'"],
            cwd=sample,
            env=environment(),
            capture_output=True,
            check=True,
            timeout=30,
        )
        assert done.stdout.decode().startswith(begins)
        assert done.stderr == b""


@pytest.mark.parametrize(
    ("shell", "start"),
    [("bash", "bash --norc --noprofile -i"), ("zsh", "zsh -f -i")],
)
def test_tab_completes_in_a_terminal(sample: Path, shell: str, start: str) -> None:
    """Typed in a real shell: the word is finished, and the command runs."""
    shell_or_skip(shell)
    written(shell, sample)
    child = pexpect.spawn(
        start, cwd=str(sample), env=environment(), encoding="utf-8", dimensions=(40, 200)
    )
    child.sendline("source ./script; echo 准备''好了")
    child.expect("准备好了", timeout=30)
    child.send("wenming completion po\t")
    child.expect("powershell", timeout=30)
    child.sendline("")
    child.expect("Register-ArgumentCompleter", timeout=30)
    child.close(force=True)
