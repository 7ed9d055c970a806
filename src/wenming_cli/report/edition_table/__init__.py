"""An edition as the table it was printed as: for Excel, Word and CSV, every field a column."""
