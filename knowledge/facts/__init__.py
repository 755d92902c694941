"""Facts of a plan, each with the words it was read from and the clause where they stand."""
