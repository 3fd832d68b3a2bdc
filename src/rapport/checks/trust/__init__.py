"""Finders of the family `trust`."""
