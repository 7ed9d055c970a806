"""Short pages of sentences and tables that have the same words in every format."""
