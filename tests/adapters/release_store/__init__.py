"""The release store: what is installed survives whatever happens to the machine."""
