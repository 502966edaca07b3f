"""Every QML type by itself."""
