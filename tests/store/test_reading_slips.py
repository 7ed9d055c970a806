"""Slips of the keyboard: each is named at its place, once, with what to type."""

from pathlib import Path

import pytest

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.store.editions.checking import check, checked
from wenming_cli.store.reading.decoding import read_bytes

WHOLE = (Path(__file__).parent / "every_key.yaml").read_text(encoding="utf-8")
FILE = Path("体系.yaml")


def problems(text: str | bytes) -> list[Problem]:
    """Check an edition in one file, without a disk."""
    data = text.encode() if isinstance(text, str) else text
    return list(checked([(FILE, data)]).problems)


def line_of(text: str, part: str) -> int:
    """Return the number of the first line that holds a text."""
    return text[: text.index(part)].count("\n") + 1


def test_the_edition_with_every_key_is_clean() -> None:
    """What the other tests break is whole before."""
    assert problems(WHOLE) == []


SLIPS = [
    # what stands there, what is typed instead, code, part of the line pointed at, part of the hint
    ("        名称: 校园周边", "        名称：校园周边", "C021", "名称：校园", "“: ”"),
    ("            性质: 定量", "            性质：定量", "C021", "性质：定量", "“: ”"),
    ("              达标: 都做到。", "              达标：都做到。", "C021", "达标：都", "“: ”"),
    ("          - 编号: 1.1.1", "          - 编号：1.1.1", "C021", "编号：1", "“: ”"),
    ("        测评标准:\n", "        测评标准：\n", "C021", "测评标准：", "“: ”"),
    ("{测评项目: 1,", "{测评项目：1,", "C021", "{测评项目：", "“: ”"),
    # one level deeper the line silently becomes more of the text above
    ("            性质: 定量", "              性质：定量", "C021", "性质：定量", "“: ”"),
    ("  - 名称: 市公安局", "  - 名称：市公安局", "C021", "名称：市公", "“: ”"),
    ("            性质: 定量", "            性质:定量", "C022", "性质:定量", "“性质: 定量”"),
    ("  - 名称: 市公安局", "  - 名称:市公安局", "C022", "名称:市公", "“名称: 市公安局”"),
    ("            性质: 定量", "\t    性质: 定量", "C020", "\t    性质", "空格"),
    ("            性质: 定量", "              性质: 定量", "C030", "性质: 定量", "多了2格"),
    ("            性质: 定量", "           性质: 定量", "C030", "性质: 定量", "左边对齐"),
    ("            性质: 定量\n", "            性质: 定量\n" * 2, "C016", "性质", "删掉"),
    ("条文: 主干道", "条文: &a 主干道", "C012", "&a", "照写"),
    ("条文: 主干道亮灯率不低于99%。", "条文: *a", "C012", "*a", "照写"),
    ("条文: 主干道亮灯率不低于99%。", "条文: *重点*路段", "C023", "*重点", "双引号"),
    ("条文: 主干道", "条文: !!str 主干道", "C013", "!!str", "删掉"),
    ("条文: 主干道", "条文: !python/object:os.system 主干道", "C013", "!python", "删掉"),
    ("条文: 主干道", '条文: "主干道', "C025", '"主干道', "引号"),
    ("条文: 主干道", '条文: "主干"道', "C026", '"主干"道', "“ ”"),
    ("条文: 主干道", "条文: 路: 主干道", "C027", "路: 主", "“：”"),
    ("条文: 主干道", "条文: @主干道", "C023", "@主干道", "双引号"),
    ("责任单位: [市公安局]", "责任单位: [市公安局", "C025", "[市公安局", "补上"),
    ('计量单位: "%"', "计量单位: %", "C023", "计量单位: %", '"%"'),
    ("满分线: 99", "满分线: >1000", "C028", ">1000", "方向: 高于"),
    ("满分线: 99", "满分线: ≥99", "C104", "≥99", "写成99"),
    ("满分线: 99", "满分线: 99%", "C104", "99%", "写成99"),
    ("满分线: 99", "满分线: ９９", "C104", "９９", "写成99"),
    ("满分线: 99", "满分线: 九十九", "C104", "九十九", "写成99"),
    ("满分线: 99", "满分线: 1_000", "C104", "1_000", "写成1000"),
    ("满分线: 99", "满分线: .nan", "C104", ".nan", "只写数字"),
    ("满分线: 99", "满分线: 1e999999999", "C104", "1e9", "只写数字"),
    ("满分线: 99", "满分线: [99]", "C104", "满分线", "冒号后面"),
    ("测评标准: 5}", "测评标准: 五}", "C104", "五}", "写成5"),
    ("测评标准: 5}", "测评标准: 6}", "C202", "6}", "补齐"),
    ("参考版: 是", "参考版: yes", "C108", "yes", "“是”或“否”"),
    ("参考版: 是", "参考版: 1", "C108", "参考版: 1", "“是”或“否”"),
    ("统称: 是", "统称: [是]", "C108", "统称", "“是”或“否”"),
    ("性质: 定量", "性质: 定亮", "C103", "定亮", "是不是“定量”"),
    (
        "测评方法: [实地考察, 材料审核]",
        "测评方法: [实地考察，材料审核]",
        "C103",
        "[实地",
        "半角逗号",
    ),
    ("办法: 扣分", "办法: 扣份", "C103", "扣份", "扣分"),
    ("条文: 主干道亮灯率不低于99%。", "条文: [一, 二]", "C106", "条文", "冒号后面"),
    ("来源:\n  S1: 示例文件", "来源: 示例文件", "C107", "来源", "逐项写"),
    ("测评方法: 材料审核", "测评方法:", "C105", "测评方法:", "冒号后面"),
    ("佐证材料: 预算文件", "佐证材料: {预算: 文件}", "C107", "佐证材料", "每条一行"),
    ("责任单位: [市公安局]", "责任单位: [市公安]", "C203", "市公安]", "是不是：市公安局"),
    ("责任单位: [市公安局]", "责任单位: [全市]", "C204", "全市]", "具体"),
    ("责任单位: [市公安局]", "责任单位: [市公安局，市教育局]", "C221", "市公安局，", "半角逗号"),
    ("  - 名称: 市公安局", "  - 名称: 市公安局\n    简称: 教育局", "C207", "教育局", "删掉一处"),
    ("编号: 1.4.1", "编号: 1.5.1", "C201", "", "换一个"),
    ("编号: 1.4.1", "编号: １.4.1", "C220", "１.4.1", "写成1.4.1"),
    ("编号: 1.4.1", "编号: 1。4。1", "C220", "1。4。1", "写成1.4.1"),
    ("文件: [S1]", "文件: [S2]", "C208", "S2", "来源"),
    ("权重: 2", "权重: -1", "C209", "-1", "大于0"),
    ("每处扣: 2", "每处扣: 0", "C209", "每处扣: 0", "大于0"),
    ("比例: [1, 0.5, 0]", "比例: [1, 0, 0.5]", "C209", "0.5]", "从高到低"),
    ("达到比例: 0.8", "达到比例: 80", "C209", "80", "不大于1"),
    ("部分达标折算: 0.5", "部分达标折算: 1", "C209", "折算: 1", "小于1"),
    ("每次扣: 0.2", "每次扣: 2", "C209", "每次扣: 2", "份额"),
    ("部分分线: 95", "部分分线: 100", "C215", "100", "低于满分线"),
    ("部分分线: 95", "部分分线: 99", "C215", "分线: 99", "低于满分线"),
    ("部分方向: 不低于", "部分方向: 低于", "C214", "方向: 低于", "同一个方向"),
    ("最大值: 100", "最大值: 0", "C218", "最大值: 0", "改正"),
    ("折算: 分档", "折算: 线性", "C224", "部分分线: 95", "删掉部分分线"),
    ("满分线: 0\n", "满分线: 0\n              部分分线: 3\n", "C224", "分线: 3", "删掉"),
    ("折算: 逐次扣\n              每次扣: 0.2", "折算: 线性", "C217", "满分线: 0", "分档"),
    (
        "满分线: 0\n              折算: 逐次扣\n              每次扣: 0.2",
        "满分线: -5\n              折算: 线性",
        "C217",
        "满分线: -5",
        "分档",
    ),
    (
        "满分表述: 不低于上级",
        "折算: 线性\n              满分表述: 上级",
        "C217",
        "满分表述",
        "删掉",
    ),
    ("方向: 不高于", "方向: 不低于", "C223", "方向: 不低于", "不高于"),
    (
        """方向: 不高于
              满分线: 0
              折算: 逐次扣
              每次扣: 0.2""",
        "方向: 低于\n              满分线: 5\n              折算: 线性",
        "C223",
        "方向: 低于",
        "不低于或不高于",
    ),
    ("折算: 逐次扣", "折算: 分档", "C216", "每次扣", "逐次扣"),
    ("              每次扣: 0.2\n", "", "C216", "逐次扣", "每次扣"),
    ("              满分线: 99\n", "", "C212", "量值:", "满分线"),
    ("性质: 定性", "性质: 定量", "C210", "", "量值"),
    ("性质: 定量", "性质: 定性", "C211", "量值", "删掉"),
    ("              方向: 不低于\n", "", "C213", "99", "方向"),
    ("声明: 条文", "声明: 条文\x07", "C024", "声明", "重新输入"),
    ("声明: 条文", "声明: 条文\u2028", "C024", "声明", "删掉"),
    ("参考版: 是", "参考版: 是\n---\n参考版: 是", "C011", "", "---"),
]


@pytest.mark.parametrize(("old", "new", "code", "part", "hint"), SLIPS)
def test_a_slip_is_one_problem_at_its_place(
    old: str, new: str, code: str, part: str, hint: str
) -> None:
    """A slip is told once, at the line where it is, with what to type."""
    text = WHOLE.replace(old, new, 1)
    assert text != WHOLE
    found = problems(text)
    assert [problem.code for problem in found] == [code]
    assert hint in found[0].hint
    assert part in found[0].source
    if "\u2028" not in text:
        lines = text.split("\n")
        assert found[0].source == lines[found[0].line - 1]
        assert 1 <= found[0].column <= len(found[0].source) + 1


MISSING = ["牵头单位: 市教育局\n", "测评方法: [实地考察, 材料审核]\n", "性质: 定量\n"]


@pytest.mark.parametrize("part", MISSING)
def test_what_is_missing_is_named_with_its_owner(part: str) -> None:
    """A field that is not there is told at the thing that lacks it."""
    found = problems(WHOLE.replace(f"            {part}", "", 1))
    field = part.partition(":")[0]
    assert [(p.code, p.message) for p in found] == [("C101", f"编号1.1.1缺少“{field}”")]


def test_a_missing_source_is_named() -> None:
    """出处 has a block of its own."""
    start = WHOLE.index("            出处:\n")
    text = WHOLE[:start] + WHOLE[WHOLE.index("      - 编号: 1.2") :]
    assert [p.message for p in problems(text)] == ["编号1.1.1缺少“出处”"]


WARNINGS = [
    ("            佐证材料:\n              - 巡检记录\n", "", "C222"),
    ("            软硬件: 硬件\n", "", "C222"),
    ("责任单位: [市公安局]", "责任单位: [市公安局, 市教育局]", "C206"),
    ("牵头单位: 市教育局", "牵头单位: 教育局", "C205"),
]


@pytest.mark.parametrize(("old", "new", "code"), WARNINGS)
def test_a_reminder_does_not_refuse(old: str, new: str, code: str) -> None:
    """What was forgotten, an alias, a lead unit listed twice: told, and the edition is used."""
    found = checked([(FILE, WHOLE.replace(old, new, 1).encode())])
    assert [(p.code, p.warning) for p in found.problems] == [(code, True)]
    assert found.edition is not None


def test_ids_stay_texts() -> None:
    """1.10 is not 1.1, and both stand beside each other."""
    edition = checked([(FILE, WHOLE.encode())]).edition
    assert edition is not None
    assert list(edition.requirements)[:3] == ["1.1.1", "1.10", "1.1"]


FILES = [
    (b"", "C017", 1),
    ("# 只有说明\n\n".encode(), "C017", 1),
    ("- 一\n- 二\n".encode(), "C017", 1),
    ("一句话".encode(), "C017", 1),
    (WHOLE.encode("gbk"), "C004", 1),
    (WHOLE.encode("utf-16"), "C004", 0),
    (WHOLE.encode()[:-2] + b"\xff", "C004", WHOLE.count("\n")),
    (b"a: 1\nb: \0\n", "C005", 2),
    (b"PK\x03\x04\x00\x00", "C005", 1),
    (b"a: " + b"[" * 100_000, "C014", 1),
    (b"- " * 100_000, "C014", 1),
    (b"{a: " * 100_000, "C014", 1),
    (b"? " * 100_000, "C014", 1),
    (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "C012", 1),
    (b"[a, b]: 1\n", "C015", 1),
    (b"a: [" + b"x, " * 250_000 + b"]", "C010", 1),
]


@pytest.mark.parametrize(("data", "code", "line"), FILES)
def test_a_file_that_is_none_of_ours_is_told(data: bytes, code: str, line: int) -> None:
    """Other encodings, no YAML, bombs: one problem, at once."""
    assert [(p.code, p.line) for p in problems(data)][:1] == [(code, line)]
    assert len(problems(data)) == 1


def test_marks_and_line_ends_of_windows_are_taken() -> None:
    """Notepad writes a mark at the beginning and CR LF; neither changes a line number."""
    data = b"\xef\xbb\xbf" + WHOLE.replace("性质: 定量", "性质: 定亮", 1).encode()
    found = problems(data.replace(b"\n", b"\r\n"))
    assert [(p.code, p.line) for p in found] == [("C103", line_of(WHOLE, "性质: 定量"))]


def test_all_faults_are_told_at_once() -> None:
    """Three slips in three places are three problems, in the order of the file."""
    text = WHOLE.replace("参考版: 是", "参考版: 对").replace("权重: 2", "权重: 两")
    text = text.replace("可信度: 中", "可信度: 一般", 1)
    assert [p.code for p in problems(text)] == ["C108", "C104", "C103"]


def test_files_that_cannot_be_opened_are_told(tmp_path: Path) -> None:
    """A file that vanished, a folder in its place, 9 MB: said in a sentence."""
    (tmp_path / "大.yaml").write_bytes(b"#" * 9_000_000)
    for path, code in [
        (tmp_path / "无.yaml", "C001"),
        (tmp_path, "C001"),
        (tmp_path / "大.yaml", "C003"),
    ]:
        with pytest.raises(FileProblems) as told:
            read_bytes(path)
        assert [p.code for p in told.value.problems] == [code]


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    """A file the system will not read is told with its reason."""
    name = tmp_path / ("长" * 100 + ".yaml")
    with pytest.raises(FileProblems) as told:
        read_bytes(name)
    assert [p.code for p in told.value.problems] == ["C002"]


def test_a_folder_without_its_main_file_still_tells_the_rest(tmp_path: Path) -> None:
    """edition.yaml is missed, and the area files are checked all the same."""
    (tmp_path / "01.yaml").write_text("编号: 1\n名秤: 甲\n测评内容: []\n", encoding="utf-8")
    found = check(tmp_path).problems
    assert [(p.path.name, p.code) for p in found] == [
        ("edition.yaml", "C001"),
        ("01.yaml", "C102"),
        ("01.yaml", "C105"),
    ]


def test_thousands_of_faults_are_cut_short_and_said_so() -> None:
    """A wrong file is told soon; that more is wrong is the last thing said."""
    text = WHOLE + "".join(f"          - {{编号: 2.{n}, 条纹: x}}\n" for n in range(1000))
    found = problems(text)
    assert len(found) <= 1001
    assert [p.code for p in found].count("C198") == 1
