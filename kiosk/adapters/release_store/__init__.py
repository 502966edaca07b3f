"""Releases on disk: objects by SHA-256, generations, one pointer; a power cut leaves the old or the new."""
