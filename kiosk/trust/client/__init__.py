"""The stand: fetches and verifies."""
