"""From bytes to text: files here are UTF-8, and a file that is not is told so."""

import re
from pathlib import Path

from wenming_cli.errors import FileProblems, InputError, Problem

LIMIT = 8 * 1024 * 1024
"""Bytes accepted in a file that a person wrote."""

_SAVE_AS = "用记事本打开，“另存为”时编码选UTF-8，再试一次"
_BREAK = re.compile(r"[\x85\u2028\u2029]")
"""Ends of lines to YAML, but to no editor: pasted from Word, they part a sentence unseen."""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        FileProblems: There is no such file, it is a folder, too big or may not be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise _whole(path, "C001", "没有这个文件", "核对文件名和所在的文件夹") from None
    except IsADirectoryError:
        raise _whole(path, "C001", "这是一个文件夹", "写出里面的文件名") from None
    except OSError as error:
        hint = "核对这个文件的权限，或把它复制到自己的文件夹里"
        raise _whole(path, "C002", f"打不开（{error.strerror}）", hint) from error
    if len(data) > LIMIT:
        raise _whole(path, "C003", f"文件超过{LIMIT // 1024 // 1024}MB", "拆成几个文件")
    return data


def decoded(path: Path, data: bytes) -> str:
    r"""Return the text of a UTF-8 file, with or without a mark, lines ended by ``\n``.

    Raises:
        FileProblems: It is in another encoding, named where it can be told, or no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _whole(path, "C004", "文件是UTF-16编码（记事本里叫“Unicode”）", _SAVE_AS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        named = "看来是GBK编码" if _is_gbk(data) else "文件内容可能已损坏"
        message = f"从这一行起不是UTF-8编码，{named}"
        raise FileProblems([Problem(path, line, 1, "C004", message, _SAVE_AS)]) from error
    if "\0" in text:
        hint = "这不是文本文件，或没有存完；换一份完好的"
        raise _at(path, text, text.index("\0"), "C005", "文件里有空字符", hint)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _BREAK.search(text):
        hint = "删掉这个字符，两段文字接起来"
        raise _at(path, text, found.start(), "C024", "这里有看不见的换行字符", hint)
    return text


def existing(path: Path) -> Path:
    """Return the path if something stands there.

    Raises:
        InputError: Nothing does.
    """
    if not path.exists():
        raise InputError(f"没有“{path}”", "核对文件名和所在的文件夹")
    return path


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _whole(path: Path, code: str, message: str, hint: str) -> FileProblems:
    return FileProblems([Problem(path, 0, 0, code, message, hint)])


def _at(path: Path, text: str, offset: int, code: str, message: str, hint: str) -> FileProblems:
    line, begin = text.count("\n", 0, offset) + 1, text.rfind("\n", 0, offset) + 1
    source = text[begin:].partition("\n")[0]
    return FileProblems([Problem(path, line, offset - begin + 1, code, message, hint, source)])
