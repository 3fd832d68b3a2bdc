"""Finders of the family `tone`."""
