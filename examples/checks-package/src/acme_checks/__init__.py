"""Checks of our house for rapport; the cards lie in the folder `rules` beside the finders."""
