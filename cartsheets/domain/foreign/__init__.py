"""Sheets that CartSheets did not export: which column is what, and which row is whom."""
