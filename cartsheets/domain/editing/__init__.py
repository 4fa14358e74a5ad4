"""The grid's table while it is edited: gestures, undo, what is wrong in a cell, and how all is kept."""
