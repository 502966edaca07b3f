"""Tests of what the kiosk knows and decides."""
