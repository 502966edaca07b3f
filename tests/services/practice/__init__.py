"""Tests of kiosk.services.practice."""
