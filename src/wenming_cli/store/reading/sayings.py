"""The engine's findings by their English names, and what is said of each in Chinese."""

from typing import Final, NamedTuple


class Saying(NamedTuple):
    """Code, message and hint; `{field}`, `{input}`, `{owner}` and `{choices}` are filled in."""

    code: str
    message: str
    hint: str = ""


_CHOICE = Saying("C103", "“{field}”不能填“{input}”", "可以填：{choices}")
_NUMBER = Saying("C104", "“{field}”应当是数字，现在是“{input}”", "只写数字，不带单位")
_NO_NUMBER = Saying("C104", "“{field}”应当是一个数字", "把数字直接写在冒号后面")
_KEYS = Saying("C107", "“{field}”下面应当是“名称: 内容”", "换行缩进两格，逐项写")
_YES_NO = Saying("C108", "“{field}”只能填“是”或“否”", "改成“是”或“否”")
_DAY = Saying("C109", "“{field}”应当是日期，现在是“{input}”", "写成2026-04-08")

SAYINGS: Final = {
    "missing": Saying("C101", "{owner}缺少“{field}”", "在这一级补上“{field}: …”"),
    "unexpected_keyword_argument": Saying("C102", "这一级没有“{field}”这个名称", "{choices}"),
    "literal_error": _CHOICE,
    "enum": _CHOICE,
    "union_tag_invalid": _CHOICE,
    "union_tag_not_found": Saying("C101", "“{field}”里缺少“办法”", "写成“{field}: 按比例”"),
    "decimal_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "int_parsing": _NUMBER,
    "decimal_type": _NO_NUMBER,
    "int_type": _NO_NUMBER,
    "too_short": Saying("C105", "“{field}”下面一条也没有", "至少写一条"),
    "string_too_short": Saying("C105", "“{field}”是空的", "把内容写在冒号后面"),
    "string_type": Saying(
        "C106", "“{field}”应当是一段文字", "把内容直接写在冒号后面，不要分条；以[或{{开头的加引号"
    ),
    "tuple_type": Saying("C107", "“{field}”应当分条列出", "每条一行，以“- ”开头"),
    "dict_type": _KEYS,
    "dataclass_type": _KEYS,
    "model_attributes_type": _KEYS,
    "bool_parsing": _YES_NO,
    "bool_type": _YES_NO,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_type": Saying("C109", "“{field}”应当是日期", "写成2026-04-08"),
}

OTHERWISE: Final = Saying("C199", "“{field}”的写法不合要求，现在是“{input}”")
EMPTY: Final = Saying("C105", "“{field}”是空的", "把内容写在冒号后面，分条的写在下面各行")
