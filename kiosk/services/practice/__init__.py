"""Practising: the service that runs a practice, its words, and its pages."""
