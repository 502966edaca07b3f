"""One module per outside thing, each implementing one port."""
