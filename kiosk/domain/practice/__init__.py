"""A practice application: its stages, its scenes, and one person's run through it."""
