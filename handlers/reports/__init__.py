"""Reports: taken from a message, sent, changed, reviewed, found again, handed out."""
