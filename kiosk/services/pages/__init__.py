"""What each page shows, as frozen dataclasses made from the catalogue and the visit."""
