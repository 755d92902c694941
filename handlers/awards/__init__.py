"""Criteria of an award beside what the tables show and what people judged."""
