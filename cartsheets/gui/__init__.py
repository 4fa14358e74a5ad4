"""Shows. The only PySide6; no decisions: pages take values and emit wishes, steps do the rest."""
