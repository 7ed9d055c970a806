"""Confirmed means on disk; what cannot be saved is said, and nothing before it is lost."""

import errno
import os
import signal
import stat
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from wenming_cli.errors import InputError, LockedError, SaveError
from wenming_cli.model.event import Answer, Header
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.status import Status
from wenming_cli.store import durable
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import Writer, open_for_writing

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")
SECOND = Answer("1.2", "f", AT, Status.NOT_ACHIEVED, note="两条路待修")


def answer(name: str) -> Answer:
    """Return a plain answer."""
    return Answer(name, "f", AT, Status.ACHIEVED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a ledger lies in a workspace; nothing is there yet."""
    return tmp_path / "台账" / "2026Q4" / "市教育局.jsonl"


def in_another_process(code: str, path: Path) -> subprocess.Popen[str]:
    """Start a process with the ledger's writer at hand."""
    setting = (
        "import sys, time, resource; from pathlib import Path\n"
        "from wenming_cli.errors import *\n"
        "from wenming_cli.model.event import *\n"
        "from wenming_cli.store.ledgers.writer import open_for_writing\n"
        f"AT = {AT!r}; HEADER = Header('e', 'f', '市教育局', '2026Q4', AT, '0.1.0')\n"
        "path = Path(sys.argv[1])\n"
    )
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", setting + code, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


HOLD = """
with open_for_writing(path, HEADER, by="张三") as writer:
    writer.append(Answer("1.1", "f", AT))
    print("open", flush=True)
    time.sleep(60)
"""


def test_a_second_window_is_told_who_and_since_when(path: Path) -> None:
    """It is refused at once with 75, and free at once when the first is killed."""
    with in_another_process(HOLD, path) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        with pytest.raises(LockedError) as caught:
            open_for_writing(path, HEADER)
        assert caught.value.exit_code == 75
        assert f"张三从{AT}起打开着" in caught.value.message
        assert str(first.pid) in caught.value.message
        assert read(path).answers == (Answer("1.1", "f", AT),)
        first.send_signal(signal.SIGKILL)
        first.wait()
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.2"))
    assert read(path).records == 3


def test_the_same_process_cannot_open_it_twice(path: Path) -> None:
    """The lock belongs to the writer, not to the process; closing lets it go."""
    with open_for_writing(path, HEADER), pytest.raises(LockedError):
        open_for_writing(path, HEADER)
    open_for_writing(path, HEADER).close()


def test_a_refused_opening_lets_the_lock_go(path: Path) -> None:
    """After another unit's header was refused, the right one is not locked out."""
    open_for_writing(path, HEADER).close()
    for other in ({"unit": "市文旅局"}, {"round_id": "2027Q1"}, {"edition": "minors-2016"}):
        with pytest.raises(InputError, match="的台账，不是"):
            open_for_writing(path, replace(HEADER, **other))
    with open_for_writing(path, replace(HEADER, fingerprint="new", wenming="9", at=AT)) as writer:
        assert writer.ledger.header == HEADER


def test_what_is_new_is_the_owners_only(path: Path) -> None:
    """Folders 0700, files 0600, whatever the umask; nothing else is left behind."""
    before = os.umask(0)
    try:
        with open_for_writing(path, HEADER) as writer:
            writer.append(answer("1.1"))
        with path.open("ab") as file:
            file.write(b'{"kind":"an')
        open_for_writing(path, HEADER).close()
    finally:
        os.umask(before)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parents[1].rglob("*")}
    assert modes == {
        "2026Q4": 0o700,
        "市教育局.jsonl": 0o600,
        ".市教育局.jsonl.lock": 0o600,
        "市教育局.jsonl.torn": 0o600,
    }
    assert stat.S_IMODE(path.parents[1].stat().st_mode) == 0o700


def test_the_requirement_of_an_unfinished_answer_is_named(path: Path) -> None:
    """The officer learns which one to answer again."""
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.1"))
        writer.append(answer("9.4.2"))
    os.truncate(path, path.stat().st_size - 5)
    with open_for_writing(path, HEADER) as writer:
        assert "9.4.2" in writer.set_aside
        assert writer.answers == (answer("1.1"),)
    assert not open_for_writing(path, HEADER).set_aside


LIMITED = """
limit = int(sys.argv[1].rpartition("#")[2]); path = Path(sys.argv[1].rpartition("#")[0])
with open_for_writing(path, HEADER) as writer:
    writer.append(Answer("1.1", "f", AT))
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + limit, resource.RLIM_INFINITY))
    try:
        writer.append(Answer("1.2", "f", AT, note="两条路待修"))
    except SaveError as error:
        print(error.exit_code, error.message, error.hint, path.stat().st_size == size)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    writer.append(Answer("1.3", "f", AT))
"""


@pytest.mark.parametrize(("limit", "said"), [(0, "文件大小到了上限"), (50, "磁盘满了")])
def test_a_full_disk_costs_one_answer_and_no_other(path: Path, limit: int, said: str) -> None:
    """A refused and a short write are cut back and said; with space again, work goes on."""
    with in_another_process(LIMITED, Path(f"{path}#{limit}")) as process:
        assert process.stdout is not None
        told = process.stdout.read()
    assert told.startswith(f"74 没有存上：{said}")
    assert "1.2 说明：两条路待修" in told
    assert told.endswith("True\n")
    assert [a.requirement for a in read(path).answers] == ["1.1", "1.3"]


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_refusing_disk_is_said_with_the_answer(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    """74, a reason in Chinese, and the answer to copy; what was confirmed stays."""
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.1"))
        with monkeypatch.context() as fault:
            fault.setattr(os, call, refusing(code))
            with pytest.raises(SaveError) as caught:
                writer.append(SECOND)
        assert caught.value.exit_code == 74
        assert caught.value.message.startswith(f"没有存上：{durable.reason(OSError(code, ''))}")
        assert "1.2 未达标 说明：两条路待修" in caught.value.hint
        goes_on = call == "write"
        assert can_append(writer) == goes_on
    requirements = [a.requirement for a in read(path).answers]
    assert requirements[0] == "1.1"
    assert requirements in (["1.1", "1.3"], ["1.1", "1.2"])
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.4"))
    assert read(path).answers[-1] == answer("1.4")


def refusing(code: int) -> object:
    """Return a system call that fails."""

    def call(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    return call


def can_append(writer: Writer) -> bool:
    """Whether the writer still takes an answer."""
    try:
        writer.append(answer("1.3"))
    except SaveError:
        return False
    return True


def test_a_failed_fsync_is_never_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After it the system may claim success for what is not on disk."""
    calls: list[int] = []

    def failing(handle: int) -> None:
        calls.append(handle)
        raise OSError(errno.EIO, "")

    with open_for_writing(path, HEADER) as writer:
        monkeypatch.setattr(os, "fsync", failing)
        for said in ("读写出了故障", "情况不明", "情况不明"):
            with pytest.raises(SaveError, match=said):
                writer.append(SECOND)
        assert writer.answers == ()
    assert len(calls) == 1


def test_a_short_write_that_cannot_be_cut_back_ends_the_writing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is glued to half a line; the next opening sets the half aside."""
    write = os.write
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.1"))
        with monkeypatch.context() as fault:
            fault.setattr(os, "write", lambda handle, content: write(handle, content[:30]))
            fault.setattr(os, "ftruncate", refusing(errno.EIO))
            with pytest.raises(SaveError):
                writer.append(SECOND)
        assert not can_append(writer)
    with open_for_writing(path, HEADER) as writer:
        assert writer.set_aside
        writer.append(answer("1.3"))
    assert [a.requirement for a in read(path).answers] == ["1.1", "1.3"]


@pytest.mark.parametrize("call", ["open", "mkdir", "write", "fsync", "replace"])
@pytest.mark.parametrize("number", range(1, 5))
def test_a_new_ledger_is_whole_or_absent(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """Whichever call fails while it is made, the next try starts clean."""
    real, count = getattr(os, call), 0

    def failing(*args: object, **named: object) -> object:
        nonlocal count
        count += 1
        if count == number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*args, **named)

    with monkeypatch.context() as fault:
        fault.setattr(os, call, failing)
        with suppress(SaveError):  # not every number is reached
            open_for_writing(path, HEADER).close()
    with open_for_writing(path, HEADER) as writer:
        assert not writer.set_aside
        writer.append(answer("1.1"))
    assert read(path).records == 2
    assert not list(path.parent.glob("*.new"))


def test_a_drive_that_syncs_no_folders_will_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shared folders of virtual machines answer EINVAL; the files themselves are synced."""
    fsync = os.fsync

    def syncing(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", syncing)
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.1"))
    assert read(path).records == 2


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A path below a file, a folder in the file's place, a device: each a sentence, 74 or 2."""
    file = tmp_path / "文件"
    file.write_text("", encoding="utf-8")
    with pytest.raises(SaveError, match="台账打不开：路径里有一段不是文件夹"):
        open_for_writing(file / "2026Q4" / "甲.jsonl", HEADER)
    (tmp_path / "乙.jsonl").mkdir()
    with pytest.raises(SaveError, match="台账打不开：这是一个文件夹"):
        open_for_writing(tmp_path / "乙.jsonl", HEADER)
    (tmp_path / "丙.jsonl").symlink_to("/dev/null")
    with pytest.raises(InputError, match="不是一个普通文件"):
        open_for_writing(tmp_path / "丙.jsonl", HEADER)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    """The reason is in the sentence."""
    tmp_path.chmod(0o500)
    with pytest.raises(SaveError, match="没有写入权限"):
        open_for_writing(tmp_path / "2026Q4" / "甲.jsonl", HEADER)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_that_is_full_refuses_what_is_set_aside() -> None:
    """The one write is not swallowed."""
    handle = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(OSError, match="No space") as caught:
        durable.write_once(handle, b"x")
    os.close(handle)
    assert durable.reason(caught.value) == "磁盘满了"


@pytest.mark.parametrize("how", ["replaced", "removed", "grown", "emptied"])
def test_a_file_changed_behind_the_writer_is_noticed(path: Path, how: str) -> None:
    """A checkout or a cloud drive puts another file in its place: an answer must not vanish."""
    with open_for_writing(path, HEADER) as writer:
        writer.append(answer("1.1"))
        content = path.read_bytes()
        if how == "replaced":
            path.with_suffix(".x").write_bytes(content)
            path.with_suffix(".x").replace(path)
        elif how == "removed":
            path.unlink()
        else:
            path.write_bytes(content + b"x" if how == "grown" else b"")
        with pytest.raises(SaveError, match="没有存上") as caught:
            writer.append(SECOND)
        assert "两条路待修" in caught.value.hint
        assert writer.answers == (answer("1.1"),)


def test_a_closed_writer_refuses(path: Path) -> None:
    """A call too late is said like any other, with value and evidence to copy."""
    with open_for_writing(path, HEADER) as writer:
        pass
    proof = Evidence("佐证/巡检.xlsx", 1, "c" * 64, "2026-11-01")
    with pytest.raises(SaveError) as caught:
        writer.append(replace(SECOND, evidence=(proof,)))
    assert "佐证：佐证/巡检.xlsx" in caught.value.hint
    writer.close()
