"""Plans: checked by a person, confirmed, replaced, withdrawn, followed by the next year's."""
