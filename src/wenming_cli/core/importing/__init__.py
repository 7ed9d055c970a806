"""From grids of texts to an edition, with an account of every row."""
