"""Windows over the window: questions, the command palette, the overlay of keys, the crash report."""
