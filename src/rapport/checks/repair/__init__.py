"""Finders of the family `repair`."""
