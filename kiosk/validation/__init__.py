"""What a value has to be: JSON Schema, German formats, and whether somebody types a real person's number."""
