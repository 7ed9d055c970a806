"""The fill-in workbook: made for a unit, taken back into its ledger."""
