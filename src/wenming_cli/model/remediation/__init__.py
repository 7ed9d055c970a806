"""整改: a problem that was found, and what was done about it until it was closed."""
