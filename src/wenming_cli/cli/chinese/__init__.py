"""Typer in Chinese: help pages, usage errors, what a keyboard sends."""
