"""Untrusted bytes to trusted domain objects and back: checker, compiler and strict decoder of content."""
