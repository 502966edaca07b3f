"""Who may sign what: set up, renewed, taken away."""
