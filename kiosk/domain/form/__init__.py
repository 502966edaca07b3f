"""A form as data, and the pure rules by which a person walks through it."""
