"""Tests of kiosk.domain.practice."""
