"""Tests of what QML sees."""
