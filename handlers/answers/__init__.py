"""Questions about plans, answered with a quote, and the plans held in memory for it."""
