"""Tests of kiosk.adapters."""
