"""整改 as people write it: tables and lists of steps read, every fault at its place."""
