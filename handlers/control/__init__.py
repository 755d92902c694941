"""Leaders steer reminders: silences, hours, rungs, and the office's calendar."""
