"""Customer groups: names, who is in which, and what is changed about them."""
