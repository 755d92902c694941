"""How delivery to each group stands, and what a unit was sent."""
