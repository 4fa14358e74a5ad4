"""The small parts that pages are made of. Each has an accessible name and shows texts as plain text."""
