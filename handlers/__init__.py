"""Decides what is meant and what to answer, in plain values."""
