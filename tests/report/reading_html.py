"""A page as another program reads it: elements in order, their attributes, their text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"meta", "link", "input", "rect"}
"""Elements without an end."""

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "li", "tr", "div", "caption", "summary", "title"}


@dataclass
class Element:
    """One element; `text` is everything inside it, in order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Everything inside, put together."""
        return "".join(self.pieces)

    def all(self, tag: str = "", kind: str = "") -> list["Element"]:
        """Return the elements inside, by tag and class."""
        found = []
        for child in self.children:
            if tag in {"", child.tag} and (not kind or kind in child.kinds):
                found.append(child)
            found += child.all(tag, kind)
        return found

    @property
    def kinds(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()


class Reader(HTMLParser):
    """Reads a page and asserts that every element is closed where it should be."""

    def __init__(self, page: bytes) -> None:
        """Read a whole page."""
        super().__init__()
        self.root = self.open = Element("", {})
        self.feed(page.decode())
        self.close()
        assert self.open is self.root, f"not closed: {self.open.tag}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; no attribute may stand twice."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag}: {names}"
        made = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(made)
        if tag not in EMPTY:
            self.open = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that closes itself."""
        assert tag in EMPTY, tag
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open, and no other."""
        assert self.open.tag == tag, f"{tag} closes {self.open.tag}"
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        """Give text to all elements around it."""
        at: Element | None = self.open
        while at is not None:
            at.pieces.append(data)
            at = at.parent

    def handle_comment(self, data: str) -> None:
        """No page has comments."""
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        """No page has instructions."""
        raise AssertionError(data)


def read(page: bytes) -> Element:
    """Return the page's root."""
    return Reader(page).root


def skeleton(page: bytes) -> list[tuple[str, ...]]:
    """Return every element with the names of its attributes, without any word."""
    return [(each.tag, *sorted(each.attributes)) for each in read(page).all()]


def words(page: bytes) -> str:
    """Return what the page says, a line a block; style and script left out."""
    lines: list[str] = []
    for each in read(page).all("body")[0].all():
        inside = [child for child in each.all() if child.tag in BLOCKS | {"td", "th", "dd"}]
        if each.tag in {"tr", "summary"} or (each.tag in BLOCKS | {"dd", "dt"} and not inside):
            parts = each.children if each.tag == "tr" else [each]
            told = " | ".join(part.text.replace("\n", "⏎") for part in parts)
            lines += [f"{'#' * int(each.tag[1])} {told}" if each.tag[1:].isdigit() else told]
    return "\n".join(lines) + "\n"
