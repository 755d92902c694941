"""Tasks that a leader gives: read from a sentence, told to units, followed."""
