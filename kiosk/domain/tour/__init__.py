"""A tour: a prepared demonstration that a volunteer walks through, one step at a time."""
