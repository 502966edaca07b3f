"""Takes signed releases over: looks, installs, activates, restores."""
