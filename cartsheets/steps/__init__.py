"""Does. One module per thing the user does, from first byte to last."""
