"""The survey at the stand: filling it in, storing what was sent, and what staff see of it."""
