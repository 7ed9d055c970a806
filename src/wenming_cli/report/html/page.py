"""The report as one self-contained page: complete, on the screen and on paper."""

from wenming_cli.model.results import Results
from wenming_cli.report import labels
from wenming_cli.report.html import counted, gaps, overview, remarks, requirements
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.shell import page


def render(results: Results) -> bytes:
    """Return the report as one HTML page, UTF-8."""
    title = f"{results.edition.title}自评报告"
    sections = (
        overview.vetoes(results),
        overview.overall(results),
        counted.areas(results),
        counted.matrix(results),
        gaps.section(results),
        counted.units(results),
        remarks.second_look(results),
        counted.methods(results),
        requirements.section(results),
    )
    parts = [_contents(results), *sections]
    return page(title, results, parts, labels.records(results))


def _contents(results: Results) -> Html:
    """Link to the sections there are."""
    named = (
        ("overall", "总体情况", True),
        ("areas", "测评项目", True),
        ("matrix", "双达标、双提升", True),
        ("gaps", "差距", True),
        ("units", "单位", True),
        ("conflicts", "填报不一致", bool(results.conflicts)),
        ("stale", "待重评", bool(results.stale)),
        ("methods", "测评方法", True),
        ("requirements", "逐条自评", True),
    )
    links = (tag("li", tag("a", name, href=f"#{id_}")) for id_, name, there in named if there)
    return tag("nav", tag("ul", *links), aria_label="目录")
