"""Finders of the family `contact`."""
