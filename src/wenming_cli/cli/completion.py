"""`wenming completion`: the script that lets a shell complete our command lines."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Shell(StrEnum):
    """Shells we have a script for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="终端", help="用哪一种终端")],
) -> None:
    """显示Tab补全的脚本：编号、单位、轮次、体系和选项按Tab补全。

    怎样用，写在脚本的头几行。
    """
    from wenming_cli.cli.completing.scripts import SCRIPTS

    sys.stdout.write(SCRIPTS[shell.value])
