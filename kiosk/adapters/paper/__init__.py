"""Paper: typesetting and the print queue."""
