"""What draws cells. A delegate reads its model directly and paints with plain QPainter calls."""
