"""The requirements in one row of a table that others made."""

import re
from collections.abc import Sequence

from wenming_cli.core.importing import units
from wenming_cli.core.importing.line import Line
from wenming_cli.core.importing.numbered import Parted, parted
from wenming_cli.core.importing.splitting import entries, labelled, names
from wenming_cli.model.imported import Doubt, Written
from wenming_cli.model.typed import half_width

_ID = re.compile(r"[A-Za-z]{0,4}[-.]?\d+(?:[-.]\d+)*")
_BUILT = re.compile(r"\d[-.]\d")
_UNUSABLE = re.compile(r"[\s/\\:*?\"'<>|,，。、；：（）()]+")
_DISTRIBUTED = ("methods", "lead_unit", "responsible_units", "supporting", "evidence", "sites")
_NATURES = {"定量": "定量", "非定量": "定性", "定性": "定性", "是": "定量", "否": "定性"}
_SAME = ("facet", "action", "division", "veto", "not_applicable_when")


def requirements(line: Line, document: str, doubts: list[Doubt]) -> list[dict[str, Written]]:
    """Return the requirements of a row, without the ids that are derived later."""
    cell = parted(line.said["text"])
    if cell.lead:
        doubts.append(Doubt(line.address, f"总起的“{cell.lead}”写进了拆开的每一条"))
    cells = _apart(line, len(cell.pieces))
    made = []
    for place, piece in enumerate(cell.pieces):
        said = {**line.said, **cells[place]}
        found: dict[str, Written] = {"id": _printed(line, cell)}
        found["text"] = f"{cell.lead}{piece.text}" if cell.lead else piece.text
        found["nature"] = _nature(line, doubts if not place else [])
        found |= {"facet": None, "evidence": None, "guidance": None}
        found |= {name: said[name] for name in _SAME if said.get(name)}
        found |= _done(said, line, doubts if not place else [])
        found["source"] = _source(line, piece.mark, document)
        made.append(found)
    return made


def _apart(line: Line, count: int) -> list[dict[str, str]]:
    """Give each requirement of a row its own part of a cell that is numbered alike."""
    cells: list[dict[str, str]] = [{} for _ in range(count)]
    for role in _DISTRIBUTED:
        texts = [said.get(role, "") for said in (line.said, *line.further)]
        whole = "\n".join(dict.fromkeys(filter(None, texts)))
        own = parted(whole).pieces
        for place, cell in enumerate(cells):
            cell[role] = own[place].text if len(own) == count > 1 else whole
    return cells


def _done(said: dict[str, str], line: Line, doubts: list[Doubt]) -> dict[str, Written]:
    """Return how it is measured, who does it, and what is to be shown."""
    methods, strange = units.methods(said["methods"])
    if strange:
        place = line.grid.address(line.row, line.header.columns["methods"][0])
        doubts.append(Doubt(place, f"测评方法“{'、'.join(strange)}”不认识，照写，check会指出"))
    parts = units.shared(said["lead_unit"], said["responsible_units"], said["supporting"])
    leads = parts.lead
    if not leads and "lead_unit" not in line.header.columns:
        leads = parts.responsible[:1]
    others = dict.fromkeys((*leads[1:], *parts.responsible, *parts.supporting))
    found: dict[str, Written] = {"methods": methods or None, "lead_unit": next(iter(leads), None)}
    if rest := tuple(name for name in others if name != next(iter(leads), "")):
        found["responsible_units"] = rest
    if len(leads) > 1:
        place = line.grid.address(line.row, line.header.columns.get("lead_unit", (0,))[0])
        doubts.append(Doubt(place, f"牵头单位有{len(leads)}个，取第一个，其余列入责任单位"))
    if parts.supporting and "division" not in said:
        found["division"] = f"配合单位：{'、'.join(parts.supporting)}"
    if said["evidence"]:
        found["evidence"] = entries(said["evidence"])
    if said["sites"]:
        found["sites"] = names(said["sites"])
    return found


def _nature(line: Line, doubts: list[Doubt]) -> str:
    said = "".join(line.said.get("nature", "").split())
    if said and said not in _NATURES:
        place = line.grid.address(line.row, line.header.columns["nature"][0])
        doubts.append(Doubt(place, f"性质“{said}”不认识，按定性写"))
    return _NATURES.get(said, "定性")


def _source(line: Line, mark: str, document: str) -> Written:
    """Say where it stands: file, the number printed there, sheet and cell."""
    label = next(
        (
            code
            for role in ("item.name", "item.indicator", "area.name")
            if (code := labelled(line.said.get(role, ""))[0])
        ),
        "",
    )
    clause = line.said.get("source.clause", "") or " ".join(filter(None, (label, mark)))
    note = line.said.get("source.remark", "")
    source: dict[str, Written] = {"documents": (document,)}
    if clause:
        source["clause"] = clause
    source["confidence"] = "高"
    source["remark"] = f"{line.address}；{note}" if note else line.address
    return source


def item_id(rows: Sequence[tuple[Line, int]]) -> str:
    """Return the printed id of an item: one that stands for several requirements."""
    printed = {_id(line) for line, _ in rows}
    count = sum(number for _, number in rows)
    return printed.pop() if len(printed) == 1 and count > 1 else ""


def _printed(line: Line, cell: Parted) -> str | None:
    """Return the printed id of a requirement, None where it is derived."""
    role = _role(line)
    alone = (
        len(cell.pieces) == 1 and role and line.grid.begins(line.row, line.header.columns[role][0])
    )
    span = line.grid.span(line.row, line.header.columns[role][0]) if alone else None
    return (_id(line) or None) if alone and (span is None or span.top == span.bottom) else None


def _role(line: Line) -> str:
    """Return which column holds ids: 序号 does only where it is built like 1.2.3."""
    if "id" in line.header.columns:
        return "id"
    return "serial" if _BUILT.search(half_width(line.said.get("serial", ""))) else ""


def _id(line: Line) -> str:
    role = _role(line)
    plain = half_width(line.said.get(role, "")) if role else ""
    return _UNUSABLE.sub("-", plain).strip("-.")
