"""Answer sheets (答卷): read, understood against an edition, every fault at its place."""

import difflib
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import InputError, Problem
from wenming_cli.model.answer_sheet import AnswerSheet, Entry
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.typed import Said, Slip, find_id, half_width
from wenming_cli.model.unit import Roster
from wenming_cli.store import evidence
from wenming_cli.store.reading import document, tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.store.sheet_entries import in_long_form, said_by
from wenming_cli.terms import chinese


class ReadSheet(NamedTuple):
    """A sheet whose shape is right; its answers are still as typed."""

    sheet: AnswerSheet
    document: document.Document


def read(path: Path) -> tuple[ReadSheet | None, list[Problem]]:
    """Read a sheet's shape: edition, unit, round, and answers as typed."""
    found = document.read(path)
    answers = found.tree.get(chinese("answers"))
    if isinstance(answers, Mapping):
        for key, node in list(answers.items()):
            answers[key] = in_long_form(node)
    sheet, problems = document.shaped(found, AnswerSheet)
    return (ReadSheet(sheet, found) if sheet else None), problems


def answers(
    read_sheet: ReadSheet, edition: Edition, roster: Roster, at: str, root: Path
) -> tuple[tuple[Answer, ...], list[Problem]]:
    """Understand a sheet's answers; an entry at fault is told and left out.

    Args:
        read_sheet: As read.
        edition: The edition it is about.
        roster: The units of the edition and the workspace; an empty one leaves 单位 unchecked.
        at: RFC 3339 time that the answers bear: a sheet has none of its own.
        root: Where paths of evidence begin: the workspace, else the sheet's folder.
    """
    made: dict[str, Answer] = {}
    problems = _unknown_unit(read_sheet, roster)
    written = read_sheet.document.tree[chinese("answers")]
    for key, node in written.items():
        id_ = _id(edition, key)
        if node is None:
            hint = "填上结论或数值；还没有评的，这一行可以删掉"
            problems.append(_told(read_sheet, key, "S105", f"编号{key}没有填", hint, warning=True))
        elif id_ in made:
            problems.append(_told(read_sheet, key, "S106", f"编号{id_}答了两次", "留下一处"))
        else:
            answer, found = _answer(read_sheet, edition, key, at, root)
            problems += found
            if answer is not None:
                made[id_] = answer
    return tuple(made.values()), problems


def _unknown_unit(sheet: ReadSheet, roster: Roster) -> list[Problem]:
    name = tree.text(sheet.document.tree, "unit")
    if name is None or not roster.units or roster.find(name) is not None:
        return []
    near = roster.nearest(name)
    known = f"是不是：{'、'.join(near)}；" if near else ""
    hint = f"{known}新的单位写进wenming.yaml的“单位”，整个城市写“全市”"
    return [_told(sheet, name, "S108", f"单位名录里没有“{name}”", hint)]


def _id(edition: Edition, key: str) -> str:
    """Return the edition's id that was typed; one it does not have, half width."""
    return find_id(edition.requirements, key) or half_width(key)


def _entry(sheet: ReadSheet, key: Text) -> Entry:
    """Return what stands under a key; spaces around it, of any width, were taken off."""
    bare = str(key).strip()
    return next(e for known, e in sheet.sheet.answers.items() if known.strip() == bare)


def _answer(
    sheet: ReadSheet, edition: Edition, key: Text, at: str, root: Path
) -> tuple[Answer | None, list[Problem]]:
    id_, entry = _id(edition, key), _entry(sheet, key)
    requirement = edition.requirements.get(id_)
    if requirement is None:
        near = difflib.get_close_matches(id_, edition.requirements, n=3, cutoff=0.5)
        hint = f"是不是：{'、'.join(near)}" if near else "编号见wenming show"
        message = f"{edition.title}里没有编号“{key}”"
        return None, [_told(sheet, key, "S101", message, hint)]
    node = sheet.document.tree[chinese("answers")][key]
    said, problems = _understood(sheet, requirement, key, node)
    if said is None:
        return None, problems
    proofs, lacking = _proofs(sheet, node, root)
    answer = Answer(
        requirement=requirement.id,
        fingerprint=requirement.fingerprint,
        at=at,
        status=said.status,
        value=said.value,
        note=entry.note,
        evidence=proofs,
        gap_type=entry.gap_type,
        by=sheet.sheet.recorded_by,
    )
    return answer, problems + lacking


def _understood(
    sheet: ReadSheet, requirement: Requirement, key: Text, node: Mapping
) -> tuple[Said | None, list[Problem]]:
    entry = _entry(sheet, key)
    said = said_by(requirement, entry)
    if isinstance(said, Slip):
        at = tree.text(node, "value") or tree.text(node, "status") or key
        return None, [_told(sheet, at, "S102", f"编号{key}：{said.message}", said.hint)]
    if said.status is None or not said.status.needs_note or entry.note:
        return said, []
    message, hint = f"编号{key}是{said.status}，没有写说明", "补上“说明: 缺什么、为什么”"
    return said, [_told(sheet, key, "S103", message, hint, warning=True)]


def _proofs(
    sheet: ReadSheet, node: Mapping, root: Path
) -> tuple[tuple[Evidence, ...], list[Problem]]:
    made: list[Evidence] = []
    problems: list[Problem] = []
    for path in tree.texts(node, "attached"):
        try:
            made.append(evidence.describe(root, path))
        except InputError as error:
            told = _told(sheet, path, "S104", error.message, error.hint, warning=True)
            problems.append(told)
    return tuple(made), problems


def _told(
    sheet: ReadSheet, at: Text, code: str, message: str, hint: str, *, warning: bool = False
) -> Problem:
    return sheet.document.sources.problem(at.place, code, message, hint, warning=warning)
