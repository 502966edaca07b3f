"""What goes home on paper: leaflets, posters, cards, and the printer that brings them out."""
