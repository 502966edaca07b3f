"""What a signed release is, what may go wrong with it, and when it may be shown."""
