"""The spreadsheet file: written, recognised, read, and given back with results. The only openpyxl."""
