"""What is measured with: a full ledger, an edition ten times the national one, its rules as XCCDF.

Everything is made from the edition that ships, so that it has the length and the shape of real
texts.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.editions.finding import shipped
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers.writer import open_for_writing

NATIONAL = shipped("criteria") / "national-prefecture-2018"
AT = "2026-11-23T14:20:05+08:00"
_XCCDF = "http://checklists.nist.gov/xccdf/1.2"


def full_ledger(folder: Path) -> Path:
    """Write a ledger with an answer to each of the 180 requirements."""
    edition = load(NATIONAL)
    path = folder / "全市.jsonl"
    header = Header(edition.id, edition.fingerprint, "全市", "2026Q4", AT, "0")
    with open_for_writing(path, header) as writer:
        for answer in answers(edition):
            writer.append(answer)
    return path


def answers(edition: Edition) -> Iterator[Answer]:
    """Yield an answer to each requirement, with a note."""
    for requirement in edition.requirements.values():
        measure = requirement.measure
        value = measure.full_line if measure is not None else None
        status = None if value is not None else Status.PARTIALLY_ACHIEVED
        note = "缺一次集中学习，正在补"
        yield Answer(requirement.id, requirement.fingerprint, AT, status, value, note)


def tenfold(folder: Path) -> Path:
    """Write an edition of 1,800 requirements: the national one ten times, ids going on."""
    made = folder / "tenfold"
    made.mkdir()
    main = (NATIONAL / "edition.yaml").read_text(encoding="utf-8")
    main = main.replace("编号: national-prefecture-2018", "编号: tenfold")
    numbers = "数目: {测评项目: 120, 测评内容: 880, 测评标准: 1800}"
    main = re.sub(r"^数目: .*$", numbers, main, flags=re.MULTILINE)
    (made / "edition.yaml").write_text(main, encoding="utf-8")
    for area in sorted(NATIONAL.glob("[0-9]*.yaml")):
        text = area.read_text(encoding="utf-8")
        for copy in range(10):
            moved = re.sub(
                r"(编号: )(\d+)",
                lambda found, first=12 * copy: f"{found[1]}{int(found[2]) + first}",
                text,
            )
            (made / f"{copy}-{area.name}").write_text(moved, encoding="utf-8")
    return made


def xccdf(folder: Path, times: int) -> Path:
    """Write the same requirements as rules of an XCCDF file, which OpenSCAP checks."""
    rules = [
        f'<Rule id="xccdf_wenming_rule_{copy}-{each.id}" selected="true">'
        f"<title>{escape(each.text)}</title>"
        f"<description>{escape('；'.join(each.evidence))}</description></Rule>"
        for copy in range(times)
        for each in load(NATIONAL).requirements.values()
    ]
    path = folder / f"{len(rules)}.xccdf.xml"
    head = f'<Benchmark xmlns="{_XCCDF}" id="xccdf_wenming_benchmark_tenfold">'
    group = '<Group id="xccdf_wenming_group_all"><title>全部</title>'
    body = "\n".join([head, "<status>draft</status>", "<version>1</version>", group, *rules])
    path.write_text(f"{body}\n</Group></Benchmark>\n", encoding="utf-8")
    return path
