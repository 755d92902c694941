"""What is late, and what has no day, told to those who lead."""
