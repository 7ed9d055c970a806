"""The frame of every page: one file that asks for nothing, whatever stands in it."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from wenming_cli.model.about import About
from wenming_cli.report import sentences
from wenming_cli.report.html import charts, overview, remarks
from wenming_cli.report.html.markup import Html, joined, tag
from wenming_cli.report.html.script import SCRIPT
from wenming_cli.report.html.style import SCREEN
from wenming_cli.report.html.style_media import NARROW, PAPER

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    f"script-src 'sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
"""What the page may do: use its own style and its one script, and load nothing."""


def page(
    title: str,
    results: About,
    parts: Iterable[Html],
    records: Iterable[str],
    *,
    style: str = "",
) -> bytes:
    """Return a whole page, UTF-8: notices and title, the parts, and what proves the figures.

    Args:
        title: Of the page.
        results: What it is about.
        parts: In order.
        records: A line a ledger that the figures come from.
        style: What this page needs beside the style of all.
    """
    head = (
        Html('<meta charset="utf-8">'),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="referrer", content="no-referrer"),
        tag("meta", name_="color-scheme", content="light"),
        tag("link", rel="icon", href="data:,"),
        tag("title", f"{title}（{sentences.whose(results)}）"),
        Html(f"<style>{SCREEN}{NARROW}{PAPER}{style}</style>"),
    )
    top = tag("header", overview.notices(results), tag("h1", title), overview.whose(results))
    body = tag(
        "body",
        charts.PATTERNS,
        top,
        tag("main", joined(parts, "\n")),
        remarks.records(results.edition, records),
        Html(f"<script>{SCRIPT}</script>"),
    )
    whole = tag("html", tag("head", joined(head, "\n")), body, lang="zh-CN")
    return f"<!DOCTYPE html>\n{whole}\n".encode()
