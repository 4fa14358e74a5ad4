"""Joins: what each page wishes, and the jobs that fulfil it. One module per page; `main_window` calls them."""
