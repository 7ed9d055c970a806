"""Reads a Mermaid gantt strictly: the lines that its grammar knows, and nothing else."""

import re
from datetime import date
from typing import NamedTuple

_FENCE = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TASK = re.compile(
    r"(?P<name>[^:;#%\n]+) :(?P<tags>(?:(?:active|done|crit|milestone), )*)"
    r"(?P<id>[a-z]+\d*), (?P<first>\d{4}-\d\d-\d\d), (?P<last>\d{4}-\d\d-\d\d|0d)"
)
_OWN = re.compile(
    r"(gantt|title|section|click|dateFormat|axisFormat|excludes|includes|todayMarker|"
    r"tickInterval|weekday|inclusiveEndDates|topAxis|acc)",
    re.IGNORECASE,
)


class Task(NamedTuple):
    """A line of a chart."""

    section: str
    name: str
    tags: tuple[str, ...]
    id: str
    first: date
    last: date | None


def charts(text: str) -> list[list[Task]]:
    """Return the tasks of every chart of a page; ids are unique in each."""
    found = [_chart(block) for block in _FENCE.findall(text)]
    assert len(found) == text.count("```") // 2
    return found


def _chart(block: str) -> list[Task]:
    assert len(block) < 50_000
    kind, title, *rest = block.splitlines()
    assert kind == "gantt"
    assert re.fullmatch(r"    title [^:;#%]+", title)
    settings = ["dateFormat YYYY-MM-DD", "inclusiveEndDates", "axisFormat %m-%d", "todayMarker off"]
    assert [line.strip() for line in rest[:4]] == settings
    section, tasks = "", []
    for line in rest[4:]:
        assert line.startswith("    ")
        words = line[4:]
        if words.startswith("section "):
            section = words.removeprefix("section ")
            assert re.fullmatch(r"[^:;#%]+", section)
            continue
        task = _TASK.fullmatch(words)
        assert task, line
        assert section
        assert not _OWN.match(task["name"]), line
        first = date.fromisoformat(task["first"])
        last = None if task["last"] == "0d" else date.fromisoformat(task["last"])
        tags = tuple(filter(None, task["tags"].split(", ")))
        assert (last is None) == ("milestone" in tags)
        assert last is None or first <= last
        tasks.append(Task(section, task["name"], tags, task["id"], first, last))
    assert len({task.id for task in tasks}) == len(tasks)
    return tasks
