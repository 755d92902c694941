"""Leaders' questions of figures: what is asked, and in words what was understood."""
