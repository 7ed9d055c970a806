"""LibreOffice reads our documents as we wrote them. Skipped where it is not installed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.conftest import ledger, said, small_edition

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import marks
from wenming_cli.report.docx.report import render

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="没有安装LibreOffice")


def as_text(content: bytes, folder: Path) -> str:
    """Let LibreOffice save a document as text."""
    (folder / "report.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    asked = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    program = shutil.which("soffice") or ""
    subprocess.run(
        [program, profile, *asked, str(folder / "report.docx")],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return (folder / "report.txt").read_text(encoding="utf-8-sig")


def test_it_opens_in_an_office(results: Results, tmp_path: Path) -> None:
    """Chapters, appendices and every requirement are there; a formula in a note is text."""
    edition = small_edition()
    note = '=1+1 {HYPERLINK "http://a"} <w:p/> 𠮷'
    spoken = [ledger(edition, "市教育局", {"1.1.2": said(Status.NOT_ACHIEVED, note=note)})]
    told = evaluate(edition, spoken, Basis(edition.units, sample=True))
    text = as_text(render(told), tmp_path)
    words = [r.requirement.text for r in results.requirements]
    for each in ("一、工作开展情况", "附件3", note, *marks.notices(told), *words):
        assert each in text
