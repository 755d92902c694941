"""What a sentence means: its intent, and the units, days and figures it names."""
