"""Files: the only room that opens, reads and writes."""
