"""Commands for staff; each is a function that gets everything it touches."""
