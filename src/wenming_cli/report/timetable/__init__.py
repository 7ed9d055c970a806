"""整改计划图和落实时间表, on every kind of page."""
