"""Decides. Values in, values out: no files, network, clock, threads, Qt or logging."""
