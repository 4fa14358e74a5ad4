"""Customers who are probably one: found, shown and merged."""
