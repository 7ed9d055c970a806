"""Tab: what may stand next on a command line, for the scripts of `wenming completion`."""
