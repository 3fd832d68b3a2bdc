"""Trains the learned reader; not part of the package that is installed."""
