"""The web chat: a channel of its own, a small server, and the page it serves."""
