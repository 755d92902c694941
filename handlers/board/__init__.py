"""What the board's page shows, and the link that opens it."""
