"""Tests of kiosk.services.pages."""
