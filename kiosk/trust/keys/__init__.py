"""Keys of people: made, locked, printed, restored."""
