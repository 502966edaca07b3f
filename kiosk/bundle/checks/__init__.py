"""What must hold between the parts of a catalogue; each check looks at a draft and adds to a report."""
