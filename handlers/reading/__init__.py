"""Reads a report out of one chat message, the way people type them on a phone."""
