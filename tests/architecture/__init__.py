"""Rules about the project itself: layout, lock, notices, QML."""
