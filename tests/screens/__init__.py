"""The real screens with the real content, measured: sizes, places, colours, words, names."""
