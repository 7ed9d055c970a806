"""Workbooks (.xlsx) that come back: read under guards, cell by cell, never trusted."""
