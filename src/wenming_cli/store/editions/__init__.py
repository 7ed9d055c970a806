"""Editions on disk: found, checked, loaded, compiled."""
