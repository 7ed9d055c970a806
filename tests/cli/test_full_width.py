"""Ids, numbers, percents, dates and words to choose, typed full-width, are what they mean."""

import shutil
import unicodedata
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming
from tests.cli.test_no_english import EVERY
from typer._click.types import DateTime, _NumberParamTypeBase
from typer._types import TyperChoice

from wenming_cli.cli.chinese.params import choices, takes_value
from wenming_cli.cli.chinese.written import as_written

pytestmark = pytest.mark.long

ALIKE = {
    "a percent": ("score --min-rate 85", "score --min-rate ８５"),
    "a percent with places": ("score --min-rate 71.5", "score --min-rate ７１．５"),
    "a Chinese full stop for the point": ("score --min-rate 71.5", "score --min-rate 71。5"),
    "a percent with its sign": ("score --min-rate 71.5", "score --min-rate ７１．５％"),
    "a half-width sign": ("score --min-coverage 90", "score --min-coverage 90%"),
    "after an equals sign": ("score --min-coverage=90", "score --min-coverage＝９０"),
    "dashes too": ("score --min-coverage 90", "score ——ｍｉｎ－ｃｏｖｅｒａｇｅ ９０"),
    "a format": ("score --format json", "score --format ｊｓｏｎ"),
    "a format of a check": ("check --format json", "check --format ｊｓｏｎ"),
    "a format of a difference": (
        "diff minors-2016 minors-2016 --format json",
        "diff ｍｉｎｏｒｓ－２０１６ ｍｉｎｏｒｓ－２０１６ --format ｊｓｏｎ",
    ),
    "a count": ("gaps --top 10", "gaps --top １０"),
    "a target": ("gaps --target 85.5", "gaps --target ８５．５％"),
    "a grouping": ("gaps --by unit", "gaps --by ｕｎｉｔ"),
    "a round": ("score --round 2026Q4", "score --round ２０２６Ｑ４"),
    "a round of a report": ("report --round 2026Q2", "report --round ２０２６Ｑ２"),
    "an edition": (
        "show 1.1.1 --edition national-prefecture-2018",
        "show 1.1.1 --edition ｎａｔｉｏｎａｌ－ｐｒｅｆｅｃｔｕｒｅ－２０１８",
    ),
    "an id": ("explain 9.4.2", "explain ９．４．２"),
    "an id with Chinese full stops": ("explain 9.4.2", "explain 9。4。2"),
    "an item's id": ("show 9.4", "show ９．４"),
    "an id with a letter": ("show M1.1.1", "show ｍ１．１．１"),
    "the total": ("explain total", "explain ｔｏｔａｌ"),
    "an id to begin with": (
        "assess --unit 市民政局 --from 5.3.3",
        "assess --unit 市民政局 --from ５．３．３",
    ),
    "a role": ("assess --unit 市民政局 --role lead", "assess --unit 市民政局 --role ｌｅａｄ"),
    "a digest": ("verify --expect abc12345", "verify --expect ＡＢＣ１２３４５"),
    "a shell": ("completion bash", "completion ｂａｓｈ"),
    "a command": ("score", "ｓｃｏｒｅ"),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace."""
    folder = tmp_path_factory.mktemp("width")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


@pytest.mark.parametrize("case", ALIKE)
def test_full_width_is_what_it_means(sample: Path, case: str, tmp_path: Path) -> None:
    """Page, messages and exit code are those of the same line typed half-width."""
    told = []
    for number, line in enumerate(ALIKE[case]):
        place = shutil.copytree(sample, tmp_path / str(number) / "样例")
        done = wenming(*line.split(), folder=place)
        assert "要填" not in done.stderr.decode()
        told.append((done.returncode, done.stdout, done.stderr))
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        ("９．４．２", "９７．５"),
        ("９．４．１", "Ａ"),
        ("９。４。１", "１"),
        ("９．４．２", "９７．５％"),
    ],
)
def test_an_answer_may_be_typed_full_width(
    sample: Path, tmp_path: Path, id_: str, value: str
) -> None:
    """What is recorded has the edition's id and a number."""
    place = shutil.copytree(sample, tmp_path / "样例")
    line = ("answer", id_, value, "--unit", "市城管局", "--round", "２０２６Ｑ４")
    done = wenming(*line, folder=place)
    assert done.returncode == 0, done.stderr.decode()
    plain = unicodedata.normalize("NFKC", id_).replace("。", ".")
    assert f"　{plain}　" in done.stdout.decode()


def test_a_workspace_may_be_made_full_width(tmp_path: Path) -> None:
    """Letters and digits of the round are half-width in its file, the target is a number."""
    line = ("init", "甲", "--city", "甲市", "--unit", "全市", "--round", "２０２６Ｑ４")
    assert wenming(*line, "--target", "８５．５％", folder=tmp_path).returncode == 0
    text = (tmp_path / "甲" / "wenming.yaml").read_text(encoding="utf-8")
    assert "2026Q4" in text
    assert "85.5" in text


def test_a_round_keeps_its_chinese_marks(tmp_path: Path) -> None:
    """A name with Chinese in it stays as it was typed, and is found in either width."""
    line = ("init", "甲", "--city", "甲市", "--unit", "全市", "--round", "２０２６年（上）")
    assert wenming(*line, "--target", "85", folder=tmp_path).returncode == 0
    for typed in ("２０２６年（上）", "2026年(上)"):
        done = wenming("score", "--round", typed, folder=tmp_path / "甲")
        assert done.returncode == 0, done.stderr.decode()
        assert "２０２６年（上）" in done.stdout.decode()


NUMERIC = [
    (line, param)
    for line, command in EVERY.items()
    for param in command.params
    if takes_value(param) and isinstance(param.type, TyperChoice | DateTime | _NumberParamTypeBase)
]


@pytest.mark.parametrize(
    ("line", "option"),
    [(line, max(param.opts, key=len)) for line, param in NUMERIC],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_every_number_and_choice_is_taken_full_width(line: tuple[str, ...], option: str) -> None:
    """No option of any command asks for another keyboard."""
    param = next(p for p in EVERY[line].params if option in p.opts)
    for word in choices(param) or ["85"]:
        wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)
        assert as_written(param, wide) == word


def test_a_note_keeps_its_width(sample: Path, tmp_path: Path) -> None:
    """What is not a number, a date or a choice stays as it was typed."""
    place = shutil.copytree(sample, tmp_path / "样例")
    note = "缺２项：１．１％，见（附件）"
    line = ("answer", "9.4.1", "部分达标", "--unit", "市城管局", "--note", note)
    assert wenming(*line, folder=place).returncode == 0
    assert note in wenming("explain", "9.4.1", folder=place).stdout.decode()
