"""Walks the real screen like a visitor, for pictures and for tests."""
