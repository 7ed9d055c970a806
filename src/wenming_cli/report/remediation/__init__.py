"""Pages of 整改: the ledger of problems, the lists, the counts, and what presses today."""
