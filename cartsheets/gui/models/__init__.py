"""Qt's view of domain values. A model holds them, filters and sorts by itself, and never fetches."""
