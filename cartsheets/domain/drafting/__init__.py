"""What a sheet asks for, row by row and cell by cell: read against what was exported, nothing decided yet."""
