"""Targets of plans: tied to measures, reckoned, shown."""
