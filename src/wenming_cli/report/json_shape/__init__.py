"""The shape of JSON format 1, as types: what `json_v1.tree` returns, with its explanations.

Every member that is told is here (tests/report/test_json_schema.py); new ones may come, so a
reader must not refuse what it does not know.
"""
