"""Units as people name them."""
