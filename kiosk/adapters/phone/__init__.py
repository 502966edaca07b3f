"""The volunteer's phone: the helper process that serves its page, and how the screen talks to it."""
