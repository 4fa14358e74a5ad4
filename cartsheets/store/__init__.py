"""The store's REST API: the only part that speaks HTTP."""
