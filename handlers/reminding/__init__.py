"""A reminder: what it says when it is sent, its buttons, and what was told."""
