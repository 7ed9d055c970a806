"""How a failure is said: `wenming：…`, `建议：…` on stderr, and the exit code that goes with it."""

import os
import sys
from contextlib import suppress
from types import TracebackType

from typer import Abort
from typer._click.exceptions import ClickException

from wenming_cli.errors import DamagedError, FileProblems, InputError, WenmingError
from wenming_cli.terms import TERMS

STOPPED = 130
"""Exit code after Ctrl-C."""

Failure = WenmingError | ClickException | Abort | EOFError | KeyboardInterrupt
"""What `tell` has words for; everything else is a mistake in wenming."""


def tell(failure: Failure) -> int:
    """Say `failure` on stderr and return the exit code of the process."""
    match failure:
        case WenmingError():
            if isinstance(failure, FileProblems | DamagedError):
                from wenming_cli.cli.places import seen_from_here
                from wenming_cli.report.problems_text import render

                _write(render(seen_from_here(failure.problems)))
            _say(failure.message, failure.hint)
            return failure.exit_code
        case ClickException():
            from wenming_cli.cli.chinese.usage_errors import in_chinese

            _say(*in_chinese(failure))
            return InputError.exit_code
        case EOFError():
            _say("输入到头了，还有问题没有回答", "补全输入后再运行一次；确认过的答案都已保存")
            return InputError.exit_code
    _write("\n已停下，确认过的答案都已保存。")
    return STOPPED


def out_of_reach(error: OSError) -> InputError:
    """Return in words that a file or folder of the user's cannot even be looked at.

    Raises:
        OSError: The same `error`, when it names no file: then it is about a standard stream.
    """
    if not isinstance(error.filename, str):
        raise error
    from wenming_cli.store.durable import reason

    why = "没有权限" if isinstance(error, PermissionError) else reason(error)
    return InputError(f"“{error.filename}”打不开：{why}", "核对文件名，以及它和上层文件夹的权限")


def tell_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show the traceback of a mistake in wenming, without values: they may be people's notes."""
    sys.__excepthook__(kind, error, trace)
    _say(
        "程序自身出了问题，确认过的答案都已保存",
        "再试一次；还是这样，请把上面的内容发给维护者",
    )


def tell_unwritable_name(error: UnicodeEncodeError) -> int:
    """Say that this system is set to an encoding without Chinese, in which no file is found.

    Raises:
        UnicodeEncodeError: The same `error`, where names of files are not the matter.
    """
    try:
        os.fsencode(TERMS["ledger"])
    except UnicodeEncodeError:
        said = "系统的语言设置里没有中文，中文名的文件和文件夹打不开"
        _say(said, "设环境变量PYTHONUTF8=1再运行，或把语言设成zh_CN.UTF-8")
        return InputError.exit_code
    raise error


def _say(message: str, hint: str) -> None:
    _write(f"wenming：{message}" + (f"\n建议：{hint}" if hint else ""))


def _write(text: str) -> None:
    """Write `text`, which may quote what people typed, after what stands on stdout."""
    from wenming_cli.report.visible import shown

    if sys.stdout is not None:
        # A reader that has gone must not silence the message; `console.finish` sees to the rest.
        with suppress(OSError):
            sys.stdout.flush()
    print(shown(text), file=sys.stderr)
