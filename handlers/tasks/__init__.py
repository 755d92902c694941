"""What a unit owes: shown, done, excused."""
