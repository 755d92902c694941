"""Models of a unit and their stages."""
