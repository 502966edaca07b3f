"""JSON Schema and JSON Forms UI schema to a form; what a kiosk cannot show is refused by name."""
