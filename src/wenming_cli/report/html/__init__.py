"""The report as one self-contained page: no network, no data in scripts, printable."""
