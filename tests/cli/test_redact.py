"""`wenming redact`: a copy that can be given away, and the reminder that comes before it."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

pytestmark = pytest.mark.long

MOBILE = "13800000000"
SAID = f"两条路待修，问某甲{MOBILE}"


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def told(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return what a process said, both streams."""
    return done.stdout.decode() + done.stderr.decode()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a note that names somebody, a comment likewise, and evidence gone."""
    folder = tmp_path_factory.mktemp("隐去") / "样例"
    assert wenming("demo", "样例", folder=folder.parent).returncode == 0
    wanted = ("answer", "9.4.2", "97.5", "--unit", "市城管局", "--note", SAID, "--by", "某乙")
    done = wenming(*wanted, folder=folder)
    assert done.returncode == 0
    file = folder / "wenming.yaml"
    file.write_text(f"# 联系某丙{MOBILE}\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    next(iter(sorted((folder / "佐证").rglob("*.txt")))).unlink()
    return folder


@pytest.fixture(scope="module")
def copy(sample: Path) -> Path:
    """The copy of the whole workspace; making it changes nothing in the original."""
    before = tree(sample)
    done = wenming("redact", "-o", "../副本", folder=sample)
    assert done.returncode == 0, told(done)
    ledgers = [data for name, data in before.items() if name.endswith(".jsonl")]
    records = sum(data.count(b"\n") for data in ledgers)
    assert f"{len(ledgers)}份台账，{records}条记录" in told(done)
    assert tree(sample) == before
    return sample.parent / "副本"


def test_the_copy_holds_nothing_personal(sample: Path, copy: Path) -> None:
    """No name, note, number, path or evidence file; comments of wenming.yaml are gone too."""
    everything = b"".join(tree(copy).values()).decode()
    ledgers = b"".join(data for name, data in tree(sample).items() if name.endswith("l")).decode()
    hidden = "note|by|path|reason|text|measure|goal|leader|person|post|approver|phone"
    said = set(re.findall(rf'"(?:{hidden})":"([^"]+)"', ledgers))
    said -= {Path(name).stem for name in tree(sample)}
    assert len(said) > 50
    assert not [words for words in (*said, MOBILE, "某丙") if words in everything]
    assert {Path(name).suffix for name in tree(copy)} == {".yaml", ".jsonl"}


@pytest.mark.parametrize("scope", ["全市", "市城管局", "龙山区"])
@pytest.mark.parametrize("round_", ["2026Q2", "2026Q4", "2026Q4-未成年人"])
def test_the_copy_scores_as_the_original(sample: Path, copy: Path, scope: str, round_: str) -> None:
    """The JSON of both is the same but for what was hidden, file checks included."""
    pages = []
    for place in (sample, copy):
        options = ("--format", "json", "--round", round_, "--unit", scope)
        done = wenming("score", *options, folder=place)
        assert done.returncode == 0, told(done)
        pages.append(hidden_left_out(json.loads(done.stdout)))
    assert pages[0] == pages[1]


def hidden_left_out(page: object) -> object:
    """Return a page without the members that hold what was hidden."""
    if isinstance(page, dict):
        gone = {"note", "other_note", "by", "path", "heads", "evidence_missing"}
        return {key: hidden_left_out(value) for key, value in page.items() if key not in gone}
    return [hidden_left_out(each) for each in page] if isinstance(page, list) else page


def test_gaps_keep_their_types(sample: Path, copy: Path) -> None:
    """缺证 stays 缺证 and nothing else becomes it; the file that is gone is still told as gone."""
    counts = []
    for place in (sample, copy):
        done = wenming("gaps", "-o", "差距.csv", folder=place)
        assert done.returncode == 0, told(done)
        text = (place / "差距.csv").read_text(encoding="utf-8-sig")
        counts.append([text.count(kind) for kind in ("缺项", "缺证", "弱项", "找不到")])
        (place / "差距.csv").unlink()
    assert counts[0][:3] == counts[1][:3]
    assert bool(counts[0][3]) == bool(counts[1][3]) is True


def test_the_copy_is_whole_and_names_its_original(sample: Path, copy: Path) -> None:
    """Every ledger verifies; its header holds the last checksum of the ledger it came from."""
    assert wenming("check", folder=copy).returncode == 0
    done = wenming("verify", folder=copy)
    assert done.returncode == 0, told(done)
    assert "份台账，都完好" in told(done)
    for name in tree(copy):
        if name.endswith(".jsonl"):
            last = (sample / name).read_text(encoding="utf-8").splitlines()[-1]
            first = (copy / name).read_text(encoding="utf-8").splitlines()[0]
            assert json.loads(first)["prev"] == json.loads(last)["h"]
            assert f"原台账末条校验码：{json.loads(last)['h']}" in told(done)
    assert "原台账" not in told(wenming("verify", folder=sample))


def test_a_copy_can_be_worked_on(copy: Path, tmp_path: Path) -> None:
    """It is a workspace like any other: an answer is added behind what is there."""
    subprocess.run(["cp", "-r", copy, tmp_path / "副本"], check=True)
    wanted = ("answer", "9.4.2", "99.5", "--unit", "市城管局")
    assert wenming(*wanted, folder=tmp_path / "副本").returncode == 0
    assert wenming("verify", folder=tmp_path / "副本").returncode == 0


def test_who_watches_and_what_is_open_come_to_the_same(sample: Path, copy: Path) -> None:
    """Leaders go by stand-ins, as many as there were; issues stand where they stood."""
    assert "领导" in (sample / "wenming.yaml").read_text(encoding="utf-8")
    pages = []
    for place in (sample, copy):
        assert wenming("duty", "-o", "../包保.md", folder=place).returncode == 0
        text = (place.parent / "包保.md").read_text(encoding="utf-8")
        pages.append([line for line in text.splitlines() if "校验值" not in line])
    rows, copied = ([line.split("|") for line in page] for page in pages)
    names = dict(
        pair
        for row, other in zip(rows, copied, strict=True)
        for pair in zip(row, other, strict=True)
        if pair[0] != pair[1]
    )
    assert len(set(names.values())) == len(names) > 2
    assert all("人员" in each for each in names.values())


def test_a_table_of_duties_is_copied_with_its_names_hidden(tmp_path: Path) -> None:
    """The table itself stays behind."""
    assert wenming("init", "甲", *INIT, folder=tmp_path).returncode == 0
    place = tmp_path / "甲"
    with (place / "wenming.yaml").open("a", encoding="utf-8") as file:
        file.write("包保表: 包保.csv\n")
    table = f"点位名称,片区,市级包保领导,包保单位,联系电话\n中心广场,一片,某甲,市公安局,{MOBILE}\n"
    (place / "包保.csv").write_text(table, encoding="utf-8")
    assert wenming("answer", "M1.1.1", "达标", folder=place).returncode == 0
    done = wenming("redact", "-o", "../副本", folder=place)
    assert done.returncode == 0, told(done)
    text = (tmp_path / "副本/wenming.yaml").read_text(encoding="utf-8")
    assert "中心广场" in text
    assert "人员1" in text
    assert not [word for word in ("某甲", MOBILE, "包保.csv") if word in text]
    assert wenming("check", folder=tmp_path / "副本").returncode == 0


def test_notes_and_names_can_be_kept(sample: Path) -> None:
    """What is kept loses its numbers, and the comments of wenming.yaml go all the same."""
    done = wenming("redact", "-o", "../有说明", "--keep", "notes", "--keep", "by", folder=sample)
    assert done.returncode == 0, told(done)
    everything = b"".join(tree(sample.parent / "有说明").values()).decode()
    assert "两条路待修，问某甲［号码已隐去］" in everything
    assert '"by":"某乙"' in everything
    assert MOBILE not in everything


def test_ledgers_can_be_named(sample: Path, tmp_path: Path) -> None:
    """Only they are copied, to where their headers say they belong."""
    loose = tmp_path / "随便.jsonl"
    loose.write_bytes((sample / "台账/2026Q4/市公安局.jsonl").read_bytes())
    done = wenming("redact", "随便.jsonl", "-o", "新/副本", folder=tmp_path)
    assert done.returncode == 0, told(done)
    assert set(tree(tmp_path / "新/副本")) == {"台账/2026Q4/市公安局.jsonl"}


def test_what_cannot_be_copied_is_refused_whole(sample: Path, tmp_path: Path) -> None:
    """A folder that is there, one among the ledgers, a damaged ledger, a header that climbs."""
    whole = (sample / "台账/2026Q4/市公安局.jsonl").read_bytes()
    cut = tmp_path / "坏.jsonl"
    cut.write_bytes(whole.replace("达标".encode(), "未达".encode(), 1))
    for arguments, code, says in (
        (("-o", "佐证"), 2, "已经有了"),
        (("-o", "台账/副本"), 2, "在工作区的台账里"),
        ((str(cut), "-o", "../坏副本"), 65, "改动"),
        (("没有.jsonl", "-o", "../坏副本"), 2, "没有"),
        ((), 2, "--output"),
    ):
        done = wenming("redact", *arguments, folder=sample)
        assert (done.returncode, says in told(done)) == (code, True), told(done)
        assert b"Traceback" not in done.stderr
    assert not (sample / "台账/副本").exists()
    assert not (sample.parent / "坏副本").exists()


def test_two_ledgers_of_one_unit_are_refused(sample: Path, tmp_path: Path) -> None:
    """One would hide the other."""
    for name in ("一.jsonl", "二.jsonl"):
        (tmp_path / name).write_bytes((sample / "台账/2026Q4/市公安局.jsonl").read_bytes())
    done = wenming("redact", "一.jsonl", "二.jsonl", "-o", "副本", folder=tmp_path)
    assert done.returncode == 2
    assert "两份台账" in told(done)


def test_an_edition_of_the_workspace_goes_along(tmp_path: Path) -> None:
    """One that lies elsewhere is told; a number left in what is copied as it is, too."""
    assert wenming("init", "甲", *INIT, folder=tmp_path).returncode == 0
    shipped = Path(__file__).parents[2] / "criteria" / "minors-2016"
    for place in (tmp_path / "甲/体系", tmp_path / "别处"):
        subprocess.run(["cp", "-r", shipped, place], check=True)
    main = tmp_path / "甲/体系/edition.yaml"
    main.write_text(f"# {MOBILE}\n{main.read_text(encoding='utf-8')}", encoding="utf-8")
    file = tmp_path / "甲/wenming.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('["minors-2016"]', "[体系, ../别处]"), encoding="utf-8")
    assert wenming("answer", "M1.1.1", "达标", folder=tmp_path / "甲").returncode == 0
    done = wenming("redact", "-o", "../副本", folder=tmp_path / "甲")
    assert done.returncode == 0, told(done)
    assert "“../别处”不在工作区里，没有复制" in told(done)
    assert "副本的体系/edition.yaml第1行还有像手机号的数字" in told(done)
    scores = [wenming("score", folder=tmp_path / name).stdout for name in ("甲", "副本")]
    assert scores[0] == scores[1]


INIT = (
    *("--city", "样例市", "--unit", "全市", "--round", "2026Q4", "--target", "85"),
    *("--edition", "minors-2016"),
)


def test_a_number_in_a_note_is_reminded_of(tmp_path: Path) -> None:
    """By `answer` and by the walk, when graded and when amended; it is recorded all the same."""
    assert wenming("init", "甲", *INIT, folder=tmp_path).returncode == 0
    place = tmp_path / "甲"
    done = wenming("answer", "M1.1.1", "3", "--note", SAID, folder=place)
    assert done.returncode == 0
    assert "提醒：说明里有像手机号的数字" in done.stderr.decode()
    assert "提醒" not in told(wenming("answer", "M1.1.2", "3", "--note", "缺台账", folder=place))
    typed = f"3 身份证110101190001010000\nb\nn {SAID}\nq\n"
    done = wenming("assess", folder=place, typed=typed)
    assert done.returncode == 0, told(done)
    assert "有像身份证号的数字" in told(done)
    assert "有像手机号的数字" in told(done)
    ledger = (place / "台账/2026Q4/全市.jsonl").read_text(encoding="utf-8")
    assert ledger.count(MOBILE) == 2
    assert "110101190001010000" in ledger


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_the_copy_is_its_owners(copy: Path) -> None:
    """Whoever makes it gives it away himself."""
    for path in (copy, *copy.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
