"""How a noun that people write in YAML is read."""

from wenming_cli.terms import chinese

WRITTEN = {"alias_generator": chinese, "extra": "forbid"}
"""Chinese keys, the words of the glossary, and no others. Read by pydantic's engine in `store`."""
