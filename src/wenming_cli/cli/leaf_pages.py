"""Pages of one leaf: on the screen, or as a file in one of their formats."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from wenming_cli.cli.formats import refuse_overwriting, renderer

if TYPE_CHECKING:
    from wenming_cli.report.leaf.leaf import Leaf

LEAF_FORMATS: Final[Mapping[str, str]] = {
    ".docx": "leaf.docx",
    ".md": "leaf.markdown",
    ".csv": "leaf.csv",
}


def leaf_renderer(output: Path) -> Callable[[Any], bytes]:
    """Return what makes a leaf for a file with this suffix.

    Raises:
        InputError: No format goes by it.
    """
    return renderer(LEAF_FORMATS, output)


def put_leaf(page: "Leaf", folder: Path, output: Path | None, *, force: bool) -> None:
    """Show a page, or write it to a file in this folder and say so on stderr.

    Raises:
        InputError: No format goes by the suffix, or somebody may have worked on the file.
        SaveError: It is not written.
    """
    if output is None:
        from wenming_cli.cli.console import console
        from wenming_cli.report.leaf.terminal import render

        console().print(render(page))
        return
    from wenming_cli.store.output import write

    file = folder / output
    refuse_overwriting(file, force=force)
    write(file, leaf_renderer(output)(page))
    print(f"已写好 {file}", file=sys.stderr)
