"""Word documents in the layout of official papers (公文, GB/T 9704-2012)."""
