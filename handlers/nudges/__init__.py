"""Asking exactly those units that an answer named."""
