"""rapport reads a mail draft the way its recipient will."""

__version__ = "0.1.0"
