"""Verifies, signs and fetches releases by The Update Framework."""
