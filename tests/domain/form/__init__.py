"""Tests of kiosk.domain.form."""
