"""Whole visits on the real screen with the real content."""
