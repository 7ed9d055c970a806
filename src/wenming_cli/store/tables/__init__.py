"""Tables that other people made: workbooks, documents and CSV files, read as grids of texts."""
