"""Finders of the family `clarity`."""
