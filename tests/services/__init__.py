"""Tests of kiosk.services."""
