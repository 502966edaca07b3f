"""What the kiosk knows and decides: frozen dataclasses and pure functions, standard library only."""
