"""A fake Telegram Bot API server, run as its own process by tests and benches."""
