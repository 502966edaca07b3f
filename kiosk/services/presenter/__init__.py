"""Demonstrations: a tour under way, and who steers it."""
