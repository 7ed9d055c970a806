"""`wenming init` with a unit the edition does not know, and where the workspace lies."""

import sys
from pathlib import Path

import pytest
import yaml
from tests.cli.test_demo import wenming

from wenming_cli.store import workspace

if sys.platform != "win32":
    import pexpect

QUESTIONS = ("--city", "辽源市", "--round", "2026Q4", "--target", "85")


def made(folder: Path, unit: str) -> tuple[str, str]:
    """Make a workspace; return its file and what was said on stderr."""
    done = wenming("init", "创城", *QUESTIONS, "--unit", unit, folder=folder)
    assert done.returncode == 0, done.stderr.decode()
    return (folder / "创城" / "wenming.yaml").read_text(encoding="utf-8"), done.stderr.decode()


def test_a_known_unit_leaves_an_example(tmp_path: Path) -> None:
    """An alias is written in full, and nothing is said."""
    text, said = made(tmp_path, "教育局")
    assert not said
    assert "\n本单位: 市教育局\n" in text
    assert "\n#单位:\n" in text


def test_an_unknown_unit_is_kept_and_told(tmp_path: Path) -> None:
    """The nearest names are said; the file has one 单位, and no example beside it."""
    text, said = made(tmp_path, "市教育居")
    assert said.startswith("单位名录里没有“市教育居”，已写进wenming.yaml的“单位”")
    assert "是不是：市教育局" in said
    assert "#单位" not in text
    assert yaml.safe_load(text)["单位"] == [{"名称": "市教育居"}]


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("龙山区", ["各区", "各县（市、区）"]),
        ("东丰县", ["各县（市、区）"]),
        ("梅河口市", ["各县（市、区）"]),
        ("向阳社区", ["各社区"]),
        ("鹿鸣湖景区", None),
        ("新设的局", None),
    ],
)
def test_a_district_belongs_to_the_districts(
    tmp_path: Path, unit: str, names: list[str] | None
) -> None:
    """The collective names of the edition are written, and the file reads."""
    text, said = made(tmp_path, unit)
    assert yaml.safe_load(text)["单位"][0].get("归入") == names
    assert ("归入" in said) == (names is not None)
    assert workspace.load(tmp_path / "创城").workspace.units[0].member_of == tuple(names or ())


def test_the_city_itself_is_city_wide(tmp_path: Path) -> None:
    """Who types the city's name is told what stands for the city."""
    text, said = made(tmp_path, "辽源市")
    assert "是不是：全市" in said
    assert "归入" not in text


def test_the_folder_is_named(tmp_path: Path) -> None:
    """In the current folder there is nowhere to go; elsewhere there is."""
    here = tmp_path / "这里"
    here.mkdir()
    said = wenming("init", *QUESTIONS, "--unit", "全市", folder=here).stdout.decode()
    assert said.splitlines() == [f"工作区建好了：{here.resolve()}", "接下来：wenming assess"]
    said = wenming("init", "新 的", *QUESTIONS, "--unit", "全市", folder=here).stdout.decode()
    assert said.splitlines()[1] == '接下来：cd "新 的" 然后 wenming assess'


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals here")
@pytest.mark.parametrize(
    ("replies", "unit"), [(("",), "市教育居"), (("市教育据", "教育局"), "市教育局")]
)
def test_a_terminal_asks_again(tmp_path: Path, replies: tuple[str, ...], unit: str) -> None:
    """Enter keeps what was typed; another name is looked up anew."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "init", *QUESTIONS],
        cwd=tmp_path,
        encoding="utf-8",
        timeout=30,
    )
    child.expect("本单位")
    child.sendline("市教育居")
    for reply in replies:
        child.expect("单位名录里没有“市教育.”。是不是：市教育局")
        child.expect("直接按Enter")
        child.sendline(reply)
    child.expect("工作区建好了")
    child.expect(pexpect.EOF)
    child.close()
    text = (tmp_path / "wenming.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["本单位"] == unit
