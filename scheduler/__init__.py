"""Knows when: what is due becomes rows of the outbox."""
