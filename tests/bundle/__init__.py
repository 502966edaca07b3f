"""Tests of kiosk.bundle."""
