"""The keys of the walk, explained."""

from wenming_cli.cli.walk.commands import WORDS

KEYS = "b上一条 s跳过 g跳转 /查找 u未评 r得分 n说明 e佐证 t类型 z撤回 h帮助 q退出"
"""The key bar."""

PLAN_KEYS = "b上一条 s跳过 g跳转 /查找 h帮助 q退出"
"""The key bar where a measure is written."""

ENTRY_KEYS = "b上一问 s跳过这一条 h帮助 q退出 Esc重写这一条"
"""The line under what is asked beside a measure."""

HELP = (
    ("1 A 达标", "每条按一个键就评完，进到下一条；2或B部分达标，3或C未达标，0或D不适用。"),
    ("数值", "定量的写数字再按Enter，结论由数值得出；没有数据按C（未达标）。"),
    ("97.5 C 理由", "数值之外把结论填低，要写理由；已填的按l或写“降”。结论不能往高填。"),
    ("b", "上一条，也可以按←或↑；小写b是上一条，大写B是部分达标。"),
    ("s Enter", "跳过这一条，以后再填。"),
    ("g 1.2.1", "跳到某一条；写项目或内容的编号，就到它的第一条。"),
    ("7.10.2 1", "按行填的时候，编号可以写在前面：到这一条，填上，再往下走。"),
    ("/ 路灯", "查找条文、佐证、点位里的词。"),
    ("u", "只看未评和所有条目都看，来回切换。"),
    ("r", "当前得分。"),
    ("n e t", "说明、佐证、差距类型：没评的先记下，评过的改后再存一次。"),
    ("z", "撤回刚填的一条，恢复它原来的答案。"),
    ("q", "退出。确认过的都已保存，下次接着填。"),
    ("Esc", "取消正在填的这一条；Ctrl-L重新显示这一条。"),
    ("汉字", f"达标、部分达标、未达标、不适用、{'、'.join(WORDS)}，写完按Enter。"),
    (
        "--plain",
        "和管道里都是一行一条，说明写在后面：3 缺少台账；佐证写在前一行：e 台账.xlsx。",
    ),
)
"""Keys or words, and what they do."""
