"""JSON Schemas of the files people write: an editor completes and explains while they type."""
