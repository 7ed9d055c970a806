"""What people wrote, as text in WordprocessingML that no program reads as anything else."""

from xml.sax.saxutils import escape, quoteattr

from wenming_cli.report.visible import shown

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def text(value: str) -> str:
    """Return text as the content of an element."""
    return escape(shown(value))


def attribute(value: str) -> str:
    """Return a quoted attribute value."""
    return quoteattr(shown(value))


def run(words: str, properties: str = "", *, limit: int | None = None) -> str:
    """Return text as one run; line ends become breaks, what cannot be seen is spelled out.

    Args:
        words: One field as it was written; characters that XML forbids are cleaned here.
        properties: Markup of the run's properties.
        limit: Most characters to show of it; see `visible.shown`.
    """
    lines = shown(words, limit=limit).split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """Return a paragraph of ready runs.

    Args:
        style: Id of a style in `styles`.
        runs: Markup from `run`.
        properties: Markup that follows the style, in the order of the schema.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def said(style: str, words: str, *, limit: int | None = None) -> str:
    """Return a paragraph of plain text."""
    return paragraph(style, run(words, limit=limit))
