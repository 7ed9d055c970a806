"""Help pages and answers to mistyped command lines are Chinese, and say what to type."""

import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wenming_cli.cli.main import COMMANDS, build, run
from wenming_cli.errors import DamagedError, FileProblems, Problem, SaveError


class Form(StrEnum):
    """Formats of a page."""

    TEXT = "text"
    JSON = "json"


def _no_round(value: str) -> str:
    if value == "无":
        raise typer.BadParameter("轮次不能叫“无”")
    return value


def trial(
    requirement: Annotated[str, typer.Argument(metavar="编号", help="测评标准的编号，如 1.1.1")],
    grade: Annotated[Form, typer.Argument(help="一种格式")],
    files: Annotated[list[Path] | None, typer.Argument(help="台账文件或文件夹")] = None,
    unit: Annotated[str, typer.Option("--unit", "-u", help="替哪个单位作答")] = ...,
    round_: Annotated[
        str, typer.Option("--round", callback=_no_round, help="轮次的名称")
    ] = "2026Q4",
    top: Annotated[int, typer.Option(help="只列失分最多的几条")] = 10,
    min_rate: Annotated[float, typer.Option(min=0, max=100, help="得分率低于这个数就不过关")] = 85,
    form: Annotated[Form, typer.Option("--format", help="输出的格式")] = Form.TEXT,
    evidence: Annotated[list[Path] | None, typer.Option(help="佐证材料的路径")] = None,
    due: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="整改时限")] = None,
    colour: Annotated[bool, typer.Option("--colour/--no-colour", help="用不用颜色")] = True,
    no_veto: Annotated[bool, typer.Option("--no-veto", help="有一票否决就不过关")] = False,
    ledger: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="一份台账")
    ] = None,
) -> None:
    """记下一条答案。这一句不在命令列表里。

    每条答案写进台账后才算数；写错了，再答一次就是更正，原来的一行仍然留着。
    """
    print(requirement, grade, files, unit, round_, top, min_rate, form, evidence, due)
    print(colour, no_veto, ledger)


def gaps(ctx: typer.Context, kind: str = "") -> None:
    """列出差距清单。"""
    print(ctx.obj, kind)


TRIAL: dict[str, Callable[..., object]] = {"trial": trial, "gaps": gaps}

GIVEN = {
    *(
        "wenming",
        "plain",
        "trial",
        "gaps",
        "help",
        "version",
        "unit",
        "round",
        "top",
        "min",
        "rate",
    ),
    *("format", "evidence", "due", "colour", "veto", "ledger", "text", "json", "kind"),
}
"""Latin words that may stand on the screen: names of commands, options and values."""

GOOD = ["trial", "1.1.1", "json", "--unit", "市教育局"]


def english(text: str, typed: list[str]) -> set[str]:
    """Return the Latin words of `text` that neither the program names nor the user typed."""
    words = {word.lower() for word in re.findall(r"[A-Za-z]{3,}", text)}
    return words - GIVEN - {word.lower() for word in re.findall(r"[A-Za-z]{3,}", " ".join(typed))}


WHOLE = "wenming trial 编号 取值 --unit 单位"

MISTYPED = {
    "unknown command, near": (
        ["gasp"],
        "没有“gasp”这个命令",
        "是不是 wenming gaps；全部命令见 wenming --help",
    ),
    "unknown command, by its meaning": (
        ["差距"],
        "没有“差距”这个命令",
        "是不是 wenming gaps；全部命令见 wenming --help",
    ),
    "unknown command, nothing near": (
        ["xyzzy"],
        "没有“xyzzy”这个命令",
        "全部命令见 wenming --help",
    ),
    "no command": (["-C", "."], "还没有写命令", "全部命令见 wenming --help"),
    "no such folder": (
        ["-C", "没有的", "gaps"],
        "没有“没有的”这个文件夹",
        "核对 -C 后面的路径",
    ),
    "unknown option, near": (
        [*GOOD, "--fromat", "json"],
        "没有“--fromat”这个选项",
        "是不是 --format；用法见 wenming trial --help",
    ),
    "unknown option, nothing near": (
        [*GOOD, "--xyzzy"],
        "没有“--xyzzy”这个选项",
        "用法见 wenming trial --help",
    ),
    "unknown short option": (
        [*GOOD, "-x"],
        "没有“-x”这个选项",
        "用法见 wenming trial --help",
    ),
    "option of the command before it": (
        ["--format", "json", "trial"],
        "“--format”要写在命令后面",
        "写成 wenming trial --format",
    ),
    "option of the group after the command": (
        [*GOOD, "-C", "."],
        "“-C”要写在命令前面",
        "写成 wenming -C 文件夹 trial",
    ),
    "missing arguments and option": (
        ["trial"],
        "还缺 编号、取值、--unit",
        f"写成 {WHOLE}；取值 可以填 text、json；用法见 wenming trial --help",
    ),
    "missing argument": (
        ["trial", "1.1.1", "--unit", "市教育局"],
        "还缺 取值",
        f"写成 {WHOLE}；取值 可以填 text、json；用法见 wenming trial --help",
    ),
    "missing option": (
        ["trial", "1.1.1", "json"],
        "还缺 --unit",
        "写成 wenming trial 编号 取值 --unit 单位；用法见 wenming trial --help",
    ),
    "option without value": (
        [*GOOD, "--round"],
        "“--round”后面还没有写内容",
        "写成 --round 轮次；用法见 wenming trial --help",
    ),
    "option followed by an option": (
        ["trial", "1.1.1", "json", "--unit", "--round", "2026Q4"],
        "“--unit”后面还没有写内容",
        "写成 --unit 单位；用法见 wenming trial --help",
    ),
    "choice without value": (
        [*GOOD, "--format"],
        "“--format”后面还没有写内容",
        "写成 --format 取值，可以填 text、json；用法见 wenming trial --help",
    ),
    "group option without value": (
        ["-C"],
        "“-C”后面还没有写内容",
        "写成 -C 文件夹；用法见 wenming --help",
    ),
    "flag with a value": (
        [*GOOD, "--no-veto=1"],
        "“--no-veto”后面不用写内容",
        "只写 --no-veto；用法见 wenming trial --help",
    ),
    "no number": ([*GOOD, "--top", "十条"], "--top 要填整数，现在是“十条”", "填整数，例如 10"),
    "a fraction for a whole number": (
        [*GOOD, "--top", "8.5"],
        "--top 要填整数，现在是“8.5”",
        "填整数，例如 10",
    ),
    "a number with points behind it": (
        [*GOOD, "--min-rate", "８５．５分"],
        "--min-rate 要填数字，现在是“８５．５分”",
        "写成 85.5",
    ),
    "no number of a range": (
        [*GOOD, "--min-rate", "高"],
        "--min-rate 要填数字，现在是“高”",
        "填0到100的数字",
    ),
    "out of range": (
        [*GOOD, "--min-rate", "120"],
        "--min-rate 超出范围，现在是“120”",
        "填0到100的数字",
    ),
    "no choice": ([*GOOD, "--format", "表格"], "--format 不能填“表格”", "可以填 text、json"),
    "no choice of an argument": (
        ["trial", "1.1.1", "表格", "--unit", "市教育局"],
        "“取值”不能填“表格”",
        "可以填 text、json",
    ),
    "no date": (
        [*GOOD, "--due", "六月"],
        "--due 要填日期，现在是“六月”",
        "写成 2026-06-30 这样",
    ),
    "no file": (
        [*GOOD, "--ledger", "没有.jsonl"],
        "用不了“没有.jsonl”",
        "核对名称和所在的文件夹；用法见 wenming trial --help",
    ),
    "refused by a check of ours": (
        [*GOOD, "--round", "无"],
        "--round：轮次不能叫“无”",
        "用法见 wenming trial --help",
    ),
    "extra argument": (
        ["gaps", "多余"],
        "多写了“多余”",
        "去掉后再试；用法见 wenming gaps --help",
    ),
    "a note without quotation marks": (
        ["gaps", "缺", "会议", "记录"],
        "多写了“缺”“会议”“记录”",
        "去掉后再试；一段话里有空格时，用引号括起来；用法见 wenming gaps --help",
    ),
}


@pytest.mark.parametrize("case", MISTYPED)
def test_a_mistyped_line_is_answered_in_chinese(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each slip has its own two lines: what is the matter, and what to type."""
    typed, message, hint = MISTYPED[case]
    assert run(typed, TRIAL) == 2
    out, err = capsys.readouterr()
    assert err == f"wenming：{message}\n建议：{hint}\n"
    assert not out
    assert not english(err, typed)


HELP = """\
用法：wenming trial 编号 取值 [路径…] [选项]…

记下一条答案。这一句不在命令列表里。

每条答案写进台账后才算数；写错了，再答一次就是更正，原来的一行仍然留着。

参数：
  编号     测评标准的编号，如 1.1.1（必填）
  取值     一种格式（可填：text、json；必填）
  [路径…]  台账文件或文件夹

选项：
  -u, --unit 单位         替哪个单位作答（必填）
  --round 轮次            轮次的名称（默认：2026Q4）
  --top 整数              只列失分最多的几条（默认：10）
  --min-rate 小数         得分率低于这个数就不过关（0到100；默认：85）
  --format 取值           输出的格式（可填：text、json；默认：text）
  --evidence 佐证材料     佐证材料的路径（可以写多次）
  --due 日期              整改时限
  --colour / --no-colour  用不用颜色（默认：--colour）
  --no-veto               有一票否决就不过关
  --ledger 台账           一份台账
  -h, --help              显示本说明
"""

OVERVIEW = """\
用法：wenming 命令 [选项]…

文明城市测评体系逐条自评：作答、计分、差距清单。

命令：
  trial  记下一条答案
  gaps   列出差距清单

选项：
  -C 文件夹      工作区所在的文件夹，写在命令前面（默认：当前文件夹）
  --plain        一行一件事，没有颜色、表格和动画；写在命令前面
  -V, --version  显示版本
  -h, --help     显示本说明
"""


@pytest.mark.parametrize("line", [["trial", "--help"], ["trial", "-h"], ["help", "trial"]])
def test_a_command_explains_itself(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The help page names every argument and option, what may be typed, and what is assumed."""
    assert run(line, TRIAL) == 0
    page = capsys.readouterr().out
    assert page.rstrip("\n") == HELP.rstrip("\n")
    assert not english(page, [])


@pytest.mark.parametrize("line", [[], ["--help"], ["-h"], ["help"]])
def test_wenming_alone_gives_the_overview(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Who types only the name learns the commands."""
    assert run(line, TRIAL) == 0
    page = capsys.readouterr().out
    assert page.rstrip("\n") == OVERVIEW.rstrip("\n")
    assert not english(page, [])


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120])
def test_a_page_fits_the_terminal(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal, none is wider than 100, none begins with a comma."""
    monkeypatch.setenv("COLUMNS", str(columns))
    run(["trial", "--help"], TRIAL)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(cell_len, lines)) <= min(columns, 100)
    assert not [line for line in lines if line.strip().startswith(tuple("，。；：）”"))]


LINES = st.lists(
    st.sampled_from([
        *("trial", "gaps", "help", "-C", ".", "--unit", "-u", "市教育局", "json", "1.1.1", "--"),
        *("--format", "--format=", "--top", "--top=十", "--min-rate", "101", "--due", "2026-06-30"),
        *(
            "--no-veto",
            "--no-veto=1",
            "--ledger",
            "——format",
            "-",
            "",
            "差距",
            "--ｕｎｉｔ",
            "\udcd6",
        ),
    ]),
    max_size=8,
)


@given(LINES)
def test_no_line_is_answered_in_english(line: list[str]) -> None:
    """However commands, options and values are mixed up, every answer is Chinese, and 0 or 2."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(line, TRIAL)
    assert code == (2 if err.getvalue() else 0)
    assert not english(err.getvalue().replace(r"\udcd6", ""), line)
    assert not code or re.fullmatch(r"wenming：.+\n建议：.+\n", err.getvalue())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command says what it does, and every option what it is for."""
    assert run([name, "--help"]) == 0
    page = capsys.readouterr().out
    assert re.search(r"\n\n[^\n]*[一-龥]{4}", page)
    assert not re.search(r"Usage|Options|Arguments|default|required|Show this", page)
    assert not [param.name for param in build(COMMANDS).commands[name].params if not param.help]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("——format", "--format"),
        ("－－ｆｏｒｍａｔ", "--format"),
        ("–-format", "--format"),
        ("——format＝json", "--format=json"),
    ],
)
def test_options_may_be_typed_on_a_chinese_keyboard(
    typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash that an input method has made of two hyphens is read as two hyphens."""
    value = [] if "json" in typed else ["json"]
    assert run([*GOOD, typed, *value], TRIAL) == 0
    as_typed = capsys.readouterr().out
    assert run([*GOOD, meant, *value], TRIAL) == 0
    assert as_typed == capsys.readouterr().out


@pytest.mark.parametrize(
    "typed",
    ["2026-06-30", "２０２６－０６－３０", "2026年6月30日", "２０２６．６．３０", "2026/6/30"],
)
def test_a_date_may_be_typed_as_offices_write_it(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With dots, strokes or 年月日, half-width or full."""
    assert run([*GOOD, "--due", typed], TRIAL) == 0
    assert "2026-06-30 00:00:00" in capsys.readouterr().out


def test_a_note_keeps_its_dashes(capsys: pytest.CaptureFixture[str]) -> None:
    """Only what is exactly an option is read as one."""
    assert run(["gaps", "--kind", "——很好"], TRIAL) == 0
    assert "——很好" in capsys.readouterr().out


def test_commands_may_be_typed_full_width(capsys: pytest.CaptureFixture[str]) -> None:
    """A command typed with a Chinese input method is found."""
    assert run(["ｇａｐｓ"], TRIAL) == 0
    assert capsys.readouterr().out == ". \n"


def test_the_named_folder_reaches_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-C` is the path in `ctx.obj`, as it was typed."""
    assert run(["-C", str(tmp_path), "gaps"], TRIAL) == 0
    assert capsys.readouterr().out == f"{tmp_path} \n"


PLACE = "台账.yaml:3:5: C104 “分值”应当是数字，现在是“二十”"
PROBLEM = Problem(Path("台账.yaml"), 3, 5, "C104", "“分值”应当是数字，现在是“二十”", "填 20")


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (SaveError("磁盘已满", "腾出空间"), 74, "wenming：磁盘已满\n建议：腾出空间\n"),
        (SaveError("名字\x1b[2J"), 74, "wenming：名字\\x1b[2J\n"),
        (
            FileProblems([PROBLEM]),
            2,
            f"{PLACE}\n  建议：填 20\nwenming：共1处问题\n",
        ),
        (
            DamagedError([PROBLEM._replace(hint="")], "从备份取回"),
            65,
            f"{PLACE}\nwenming：台账有1处损坏或改动\n建议：从备份取回\n",
        ),
        (KeyboardInterrupt(), 130, "\n已停下，确认过的答案都已保存。\n"),
        (typer.Abort(), 130, "\n已停下，确认过的答案都已保存。\n"),
        (
            EOFError(),
            2,
            "wenming：输入到头了，还有问题没有回答\n建议：补全输入后再运行一次；确认过的答案都已保存\n",
        ),
        (
            typer.BadParameter("不认识后缀“.pdf2”", param_hint="-o"),
            2,
            "wenming：-o：不认识后缀“.pdf2”\n建议：用法见 wenming fails --help\n",
        ),
        (typer.Exit(3), 3, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_a_failure_has_its_words_and_its_code(
    failure: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a command raises is said on stderr, and the exit code tells scripts the kind."""

    def fails() -> None:
        raise failure

    assert run(["fails"], {"fails": fails}) == code
    out, err = capsys.readouterr()
    assert not out
    assert err == said


def test_a_bug_is_not_hidden() -> None:
    """A mistake of ours passes through `run` as it is."""

    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(["fails"], {"fails": fails})
