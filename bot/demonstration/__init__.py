"""The demonstration district's plans, written for it and dated as if issued this year."""
