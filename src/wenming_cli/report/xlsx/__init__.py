"""Workbooks (xlsx): tables as values, then drawn. No formulas anywhere: core has computed all."""
