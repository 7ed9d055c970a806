"""`wenming answer` and `wenming init`, as processes: what is recorded, and what is refused."""

import json
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a workspace with `wenming init`, every question answered by an option."""
    done = wenming(
        *("init", "创城", "--city", "辽源市", "--unit", "市教育局"),
        *("--round", "2026Q4", "--target", "85"),
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    return tmp_path / "创城"


def recorded(place: Path, unit: str = "市教育局") -> list[dict[str, object]]:
    """Return the answers in a unit's ledger."""
    text = (place / "台账" / "2026Q4" / f"{unit}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()][1:]


@pytest.mark.parametrize(
    ("typed", "status", "value"),
    [
        (("7.2.1", "达标"), "达标", None),
        (("７．２．１", "Ａ"), "达标", None),
        (("7.2.1", "１"), "达标", None),
        (("7.2.1", "部分达标"), "部分达标", None),
        (("7.2.1", "c", "--note", "没有公示"), "未达标", None),
        (("7.1.3", "78.6"), None, 78.6),
        (("7.1.3", "７８．６％"), None, 78.6),
        (("7.1.3", "78.6", "--status", "未达标", "--note", "口径不一致"), "未达标", 78.6),
    ],
)
def test_an_answer_is_recorded_as_said(
    place: Path, typed: tuple[str, ...], status: str | None, value: float | None
) -> None:
    """Words, letters, digits and values, half or full width."""
    done = wenming("answer", *typed, folder=place)
    assert done.returncode == 0, done.stderr.decode()
    assert "已保存" in done.stdout.decode()
    (answer,) = recorded(place)
    assert (answer.get("status"), answer.get("value")) == (status, value)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("7.9.9", "达标"), "没有编号“7.9.9”"),
        (("7.2.1", "还行"), "看不懂“还行”"),
        (("7.2.1", "未达标"), "要写说明"),
        (("7.2.1", "不适用", "--note", "无"), "不能填不适用"),
        (("7.1.3", "达标"), "要填数值"),
        (("7.1.3", "120"), "不合情理"),
        (("7.1.3", "60", "--status", "达标", "--note", "无"), "比数值得出的高"),
        (("7.1.3", "1,000"), "不是数"),
        (("7.1.3", "七十五"), "不是数"),
        (("7.2.1", "达标", "--unit", "市教委局"), "单位名录里没有“市教委局”"),
        (("7.2.1", "达标", "--round", "2027Q1"), "没有轮次“2027Q1”"),
        (("7.2.1", "达标", "--evidence", "没有.pdf"), "没有找到佐证“没有.pdf”"),
        (("7.2.1", "达标", "--evidence", "../外面.pdf"), "不能用"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_remedy(
    place: Path, typed: tuple[str, ...], says: str
) -> None:
    """Exit 2, what is wrong, what to type, and nothing recorded."""
    done = wenming("answer", *typed, folder=place)
    told = done.stderr.decode()
    assert done.returncode == 2, told
    assert says in told
    assert "建议：" in told
    assert "Traceback" not in told
    assert not (place / "台账").exists() or recorded(place) == []


def test_a_correction_is_a_later_answer(place: Path) -> None:
    """The last word counts and the first is still there."""
    wenming("answer", "7.2.1", "3", "--note", "没有公示", folder=place)
    wenming("answer", "7.2.1", "达标", "--by", "基教科", folder=place)
    assert [a.get("status") for a in recorded(place)] == ["未达标", "达标"]
    done = wenming("score", "--format", "json", folder=place)
    score = json.loads(done.stdout)
    asked = [r for a in score["areas"] for i in a["items"] for r in i["requirements"]]
    assert next(r for r in asked if r["id"] == "7.2.1")["status"] == "达标"


def test_evidence_is_described(place: Path) -> None:
    """Path, size and digest go into the ledger; the file stays where it is."""
    (place / "佐证").mkdir()
    (place / "佐证" / "公示.txt").write_text("校务公开栏", encoding="utf-8")
    done = wenming("answer", "7.2.1", "达标", "--evidence", "佐证/公示.txt", folder=place)
    assert done.returncode == 0, done.stderr.decode()
    (answer,) = recorded(place)
    (proof,) = answer["evidence"]  # type: ignore[misc]
    assert (proof["path"], proof["size"]) == ("佐证/公示.txt", 15)


def test_no_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    """Outside a workspace an answer has nowhere to go."""
    done = wenming("answer", "7.2.1", "达标", folder=tmp_path)
    assert done.returncode == 2
    assert "wenming init" in done.stderr.decode()


def test_a_workspace_is_not_made_twice(place: Path) -> None:
    """The second init leaves the first workspace alone."""
    before = (place / "wenming.yaml").read_bytes()
    done = wenming(
        "init", "--city", "乙", "--unit", "全市", "--round", "1", "--target", "1", folder=place
    )
    assert done.returncode == 2
    assert (place / "wenming.yaml").read_bytes() == before


@pytest.mark.parametrize("city", ["辽源市: 新区", '带"引号"的市', "- 市", "#市", "1.10"])
def test_any_name_makes_a_workspace_that_reads(tmp_path: Path, city: str) -> None:
    """Marks that mean something in YAML are text in a name."""
    done = wenming(
        *("init", "创城", "--city", city, "--unit", "新设的局", "--round", "2026年-一"),
        *("--target", "85"),
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stderr.decode()
    place = tmp_path / "创城"
    score = json.loads(wenming("score", "--format", "json", folder=place).stdout)
    assert (score["city"], score["scope"]) == (city, "新设的局")


def test_init_asks_for_what_was_not_given(tmp_path: Path) -> None:
    """In a pipe each line answers one question; an empty one takes what is offered."""
    done = wenming("init", "创城", folder=tmp_path, typed="辽源市\n市教育局\n\n85\n")
    assert done.returncode == 0, done.stderr.decode()
    score = json.loads(wenming("score", "--format", "json", folder=tmp_path / "创城").stdout)
    assert (score["city"], score["scope"], score["target"]) == ("辽源市", "市教育局", 85)


def test_init_names_the_option_for_a_question_nobody_answers(tmp_path: Path) -> None:
    """Without a terminal and without an answer nothing is made up."""
    done = wenming("init", "创城", folder=tmp_path)
    assert done.returncode == 2
    assert "--city" in done.stderr.decode()
    assert not (tmp_path / "创城").exists()
