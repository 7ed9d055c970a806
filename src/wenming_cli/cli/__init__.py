"""Commands: typer, the clock, the screen, the keyboard, exit codes. One file a command."""
