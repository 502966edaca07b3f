"""Tests of kiosk.adapters.paper."""
