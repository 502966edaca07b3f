"""The Digitaltag kiosk: a touch application for information stands of German towns."""

__version__ = "0.1.0"
