"""What stands behind `wenming import`: a table read, worded, and written as an edition."""

import re
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NamedTuple

from wenming_cli.core.importing.columns import role, words
from wenming_cli.core.importing.headers import Asked
from wenming_cli.core.importing.importing import imported
from wenming_cli.errors import InputError
from wenming_cli.model.imported import Imported, Particulars
from wenming_cli.model.typed import half_width
from wenming_cli.report import imported_text
from wenming_cli.store import file_names, new_folder, workspace
from wenming_cli.store.editions import checking, writing
from wenming_cli.store.tables import column_map, reading

_LONGEST = 60
_UNFIT = re.compile(r"[\s/\\:*?\"'<>|,，。、；：（）()《》“”.]+")


class Wanted(NamedTuple):
    """What the options say."""

    file: Path
    id: str | None
    name: str | None
    year: str | None
    columns: Path | None
    sheet: str | None


class Found(NamedTuple):
    """What came of it: the id, the page that says everything, the files, what check would say."""

    id: str
    page: str
    contents: writing.Contents
    outlook: str


def read(wanted: Wanted) -> Found:
    """Read the file.

    Raises:
        WenmingError: It cannot be read, or no requirement was found in it.
    """
    asked = _asked(wanted.columns)
    with _waiting(f"正在读{wanted.file.name}…"):
        tables = reading.read(wanted.file, wanted.sheet)
        about = Particulars(
            wanted.file.name,
            _UNFIT.sub("-", half_width(wanted.file.stem)).strip("-")[:_LONGEST] or "imported",
            _id(wanted.id) if wanted.id is not None else "",
            wanted.name or "",
            _year(wanted.year or ""),
        )
        found = imported(tables.grids, about, asked, flowing=tables.kind == "docx")
        page = imported_text.render(found, tables.told)
        if not found.counts[2]:
            raise _nothing(wanted.file, found, page)
        id_ = str(found.edition["id"])
        contents = writing.written(found.edition, _remarks(wanted.file.name))
        return Found(id_, page, contents, _outlook(contents))


def save(folder: Path, found: Found) -> None:
    """Write the edition into a new folder."""
    new_folder.write(folder, found.contents)


def usual_folder(folder: Path, id_: str) -> Path:
    """Return where an edition goes that is not led elsewhere: `criteria/<id>` of the workspace."""
    if not file_names.usable_name(id_):
        raise InputError(f"编号“{id_}”不能作文件夹的名字", "用--id写一个编号，或用-o写文件夹")
    return (workspace.find(folder) or folder) / "criteria" / id_


def _nothing(file: Path, found: Imported, page: str) -> InputError:
    """Say why nothing came in; `page` lists every row with its reason."""
    headed = any(row.fate.name == "HEADER" for row in found.rows)
    if not found.rows:
        return InputError(f"“{file}”里没有表格", "核对是不是这个文件；Word里的内容要放在表格里")
    hint = "用--columns说明哪一列是什么、表头在第几行，例如“表头: 3”和“列: {测评标准: D}”"
    what = "没有认出测评标准" if headed else "没有找到表头（至少要有测评标准或测评内容一列）"
    return InputError(f"“{file}”里{what}\n{page.strip()}", hint)


def _asked(path: Path | None) -> Asked:
    if path is None:
        return Asked()
    said = column_map.read(path)
    columns: dict[str, int | str] = {}
    for word, where in said.columns.items():
        if not role(word):
            listed = "、".join(words())
            raise InputError(f"“{path}”里的“{word}”不是已知的列", f"可以写：{listed}")
        columns[role(word)] = where
    return Asked(columns, said.below)


def _id(typed: str) -> str:
    plain = half_width(typed.strip())
    if not file_names.usable_name(plain) or _UNFIT.search(plain):
        raise InputError(f"编号“{typed}”里有空格或标点", "用字母、数字、汉字和“-”")
    return plain


def _year(typed: str) -> str:
    return f"{typed}年版" if re.fullmatch(r"\d{4}", half_width(typed)) else typed


def _remarks(name: str) -> tuple[str, ...]:
    return (
        f"由wenming import从“{name}”导入，条文照录原表；各条出处写着原表的位置。",
        "写着“待填”的要补，写着“可补”的可以不补；编号导入后不再改动。",
    )


def _outlook(contents: writing.Contents) -> str:
    """Say what `wenming check` will find."""
    problems = checking.checked([(Path(name), data) for name, data in contents]).problems
    faults = sum(not problem.warning for problem in problems)
    if faults:
        return f"还有{faults}处要补或要改，wenming check会逐处指出。"
    return f"现在就能用{f'，另有{len(problems)}处提醒' if problems else ''}。"


def _waiting(words: str) -> AbstractContextManager[object]:
    """Show that something is going on, on a terminal only."""
    import sys

    from wenming_cli.cli.console import by_facts, console, is_plain

    if is_plain(sys.stderr) or by_facts():
        return nullcontext()
    return console(stderr=True).status(words, spinner="line")  # dots are not in GBK
