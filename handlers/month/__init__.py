"""A unit's calendar of a month, in words and as a file for the phone."""
