"""隐去: what of a record is left in a copy that is made to be shared."""
