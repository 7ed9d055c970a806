"""Pages: results in, words or bytes out. Nothing is computed here."""
