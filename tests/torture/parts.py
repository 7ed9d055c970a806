"""The parts of the torture, in order, and what share of the time each has."""

from typing import NamedTuple


class Part(NamedTuple):
    """A module of this folder with a function `run`.

    Attributes:
        title: What stands in the table.
        share: Of the time, in relation to the others.
        in_memory: Whether its files need no real disk.
        posix: Whether it needs the signals and terminals of POSIX.
    """

    title: str
    share: float
    in_memory: bool = False
    posix: bool = False


PARTS = {
    "walks": Part("打断逐条自评", 20, posix=True),
    "imports": Part("打断收表、导入、写报告", 12, posix=True),
    "flips": Part("台账每个字节改动、截断", 6, in_memory=True),
    "refusals": Part("每个系统调用出错", 5, in_memory=True),
    "disks": Part("真实的坏盘、满盘", 10, posix=True),
    "writers": Part("两个和八个窗口同时写", 5, posix=True),
    "clocks": Part("电脑的钟前后乱拨", 2),
    "cuts": Part("断电（各种落盘次序）", 6, in_memory=True),
    "texts": Part("写坏的体系、答卷、工作区、台账", 16, in_memory=True),
    "tables": Part("写坏的Excel、Word、CSV", 10, in_memory=True),
    "words": Part("恶意文字进每种输出", 6, in_memory=True),
    "machine": Part("随机操作与模型对照", 5, in_memory=True),
}
