"""More time for a task: asked for, decided by a leader, followed by reminders."""
