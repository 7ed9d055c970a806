"""The parts of the torture, in order, and what share of the time each has."""

from typing import NamedTuple


class Part(NamedTuple):
    """A module of this folder with a function `run`; `title` stands in the table."""

    title: str
    share: float


PARTS = {
    "walks": Part("打断逐条自评", 14),
    "imports": Part("打断收表、导入、写报告", 10),
    "flips": Part("台账每个字节改动、截断", 10),
    "refusals": Part("每个系统调用出错", 6),
    "disks": Part("真实的坏盘、满盘", 10),
    "writers": Part("两个和八个窗口同时写", 5),
    "clocks": Part("电脑的钟前后乱拨", 3),
    "cuts": Part("断电（各种落盘次序）", 8),
    "texts": Part("写坏的体系、答卷、工作区、台账", 14),
    "tables": Part("写坏的Excel、Word、CSV", 10),
    "words": Part("恶意文字进每种输出", 6),
    "machine": Part("随机操作与模型对照", 6),
}
