"""Tests of what knows when."""
