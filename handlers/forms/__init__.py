"""One file per form: its questions, its checks, and what sending it does."""
