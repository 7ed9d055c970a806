"""Reads a calendar file back strictly, as RFC 5545 has it: what is not allowed is an error."""

import re
from typing import NamedTuple

_LINE = re.compile(r"(?P<name>[A-Z][A-Z0-9-]*)(?P<params>(?:;[A-Z-]+=[^;:,\"]+)*):(?P<value>.*)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MEANS = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}


class Property(NamedTuple):
    """A content line."""

    name: str
    params: str
    value: str

    @property
    def text(self) -> str:
        """The value as text; every escape is a known one and no mark stands bare."""
        bare = _ESCAPE.sub("", self.value)
        assert not set(bare) & set(';,\\"') - {'"'}, self.value
        return _ESCAPE.sub(lambda found: _MEANS[found[1]], self.value)


class Component(NamedTuple):
    """A block, its properties and the blocks in it."""

    name: str
    properties: list[Property]
    inner: list["Component"]

    def one(self, name: str) -> Property:
        """Return the property of which there has to be one."""
        (found,) = [each for each in self.properties if each.name == name]
        return found

    def some(self, name: str) -> list[Property]:
        """Return the properties of a name."""
        return [each for each in self.properties if each.name == name]


def read(content: bytes) -> Component:
    """Return the calendar: lines end in CRLF, none is longer than 75 octets, all is UTF-8."""
    assert content.endswith(b"\r\n")
    lines = content[:-2].split(b"\r\n")
    assert not any(set(line) & set(b"\r\n") for line in lines)
    assert all(0 < len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two
    whole = content[:-2].replace(b"\r\n ", b"").decode().split("\r\n")
    stack = [Component("", [], [])]
    for line in whole:
        found = _LINE.fullmatch(line)
        assert found, line
        if found["name"] == "BEGIN":
            stack.append(Component(found["value"], [], []))
        elif found["name"] == "END":
            done = stack.pop()
            assert done.name == found["value"]
            stack[-1].inner.append(done)
        else:
            assert not any(ord(c) < 32 for c in found["value"])
            stack[-1].properties.append(Property(found["name"], found["params"], found["value"]))
    (root,) = stack
    (calendar,) = root.inner
    assert not root.properties
    return calendar
