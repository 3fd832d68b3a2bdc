"""Measures accuracy and speed on labelled data and real mail that are not part of the project."""
