"""The fill-in workbook (自评表) that a unit gets, and what came of it when it is back."""
