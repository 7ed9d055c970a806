"""Editions written as YAML read back as the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_cli.errors import InputError
from wenming_cli.store import new_folder
from wenming_cli.store.editions import writing
from wenming_cli.store.editions.yaml_writing import scalar
from wenming_cli.store.reading import document
from wenming_cli.store.reading.sources import Sources

WORDS = st.text(
    st.one_of(
        st.sampled_from(":#-?[]{},&*!|>'\"%@` \t\n：，。𠮷\u2028\x85\ufeff\x1b\x7f\ufffe0null~"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
)


@given(text=WORDS, entry=WORDS)
def test_every_text_is_read_as_it_was_written(text: str, entry: str) -> None:
    """Behind a key, in a list and in a list in one line."""
    written = f"a: {scalar(text)}\nb:\n  - {scalar(entry)}\nc: [{scalar(text, in_line=True)}, x]\n"
    tree = document.tree_of(Path("x.yaml"), written.encode(), Sources())
    assert (str(tree["a"]), [str(e) for e in tree["b"]], str(tree["c"][0])) == (  # type: ignore[union-attr,index]
        text,
        [entry],
        text,
    )


def test_what_is_to_be_filled_is_marked() -> None:
    """A key with nothing behind it, and a word on what belongs there."""
    requirement = {"id": "1.1.1", "text": "有制度。", "lead_unit": None, "guidance": None}
    item = {"id": "1.1", "name": "乙", "requirements": (requirement,)}
    edition = {"framework": "体系", "areas": ({"id": "1", "name": "甲/乙", "items": (item,)},)}
    main, area = writing.written(edition, ("导入的。",))
    assert main == ("edition.yaml", "# 导入的。\n测评体系: 体系\n".encode())
    assert area[0] == "01-甲-乙.yaml"
    assert "        牵头单位:  # 待填\n" in area[1].decode()
    assert "        判定说明:  # 可补" in area[1].decode()


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written into it, and nothing half-written is left beside it."""
    folder = tmp_path / "体系"
    folder.mkdir()
    with pytest.raises(InputError):
        new_folder.write(folder, (("edition.yaml", b"x"),))
    assert [path.name for path in tmp_path.rglob("*")] == ["体系"]
    new_folder.write(tmp_path / "新的" / "体系", (("edition.yaml", b"x"),))
    assert (tmp_path / "新的" / "体系" / "edition.yaml").read_bytes() == b"x"
