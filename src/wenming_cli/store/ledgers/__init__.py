"""Ledgers (台账) on disk: read whole, appended durably, damage told line by line."""
