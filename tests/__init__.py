"""The tests of the kiosk; the folders mirror those of the program."""
