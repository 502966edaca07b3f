"""Tests of kiosk.validation."""
