"""定方案的走法: the gaps of a unit, planned one by one or through a sheet."""
