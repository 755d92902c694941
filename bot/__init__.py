"""Carries messages between the apps people use and the tables."""
