"""What the index of passages is made of; callers use `knowledge.index`."""
