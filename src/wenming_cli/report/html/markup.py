"""Elements of a page: text becomes safe where it enters, so no caller can forget it."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from string import ascii_letters, digits

from wenming_cli.report.visible import shown

_EMPTY = frozenset({"meta", "link", "input", "rect"})
"""Elements without content; in a picture such an element has to be closed."""

_PLAIN = frozenset(f"{ascii_letters}{digits}-._")
"""What an address needs no escape for."""


class Html(str):  # ruff: ignore[subclass-builtin] - join and escape need a real str
    """Markup that is safe as it stands; every other string is text and gets escaped."""

    __slots__ = ()


def tag(name: str, /, *children: str, **attributes: str) -> Html:
    """Make an element.

    Args:
        name: Of the element.
        children: Markup stays; words of people and editions are made visible and escaped.
        attributes: `class_` is class, `data_label` is data-label; an empty value is left out,
            except for alternatives that have to be there.

    >>> tag("p", "1<2", tag("b", '"好"'), class_="note")
    '<p class="note">1&lt;2<b>&quot;好&quot;</b></p>'
    """
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
        if value
    )
    if name in _EMPTY:
        return Html(f"<{name}{named}/>" if name == "rect" else f"<{name}{named}>")
    return Html(f"<{name}{named}>{joined(children)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Put markup and text behind one another."""
    return Html(between.join(_safe(part) for part in parts))


def said(text: str, name: str = "span") -> Html:
    """Set what a person wrote apart: its line ends show, and its direction stays its own."""
    return tag(name, text, class_="said", dir="auto")


def anchor(id_: str) -> str:
    """Return the place of a requirement on the page: an id, and what stands behind `#`.

    >>> anchor("M1.1.1"), anchor("甲 1")
    ('r-M1.1.1', 'r-%E7%94%B2%201')
    """
    plain = (chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in shown(id_).encode())
    return f"r-{''.join(plain)}"


def _safe(text: str) -> str:
    return text if isinstance(text, Html) else _escaped(text)


@lru_cache(maxsize=8192)
def _escaped(text: str) -> str:
    """Escape text; a long table says the names of its columns and units over and over."""
    return escape(shown(text), quote=True)
