"""Objects that QML sees; importing this package registers the QML module Kiosk.Bridge 1.0."""

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
