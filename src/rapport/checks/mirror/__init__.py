"""Finders of the family `mirror`."""
