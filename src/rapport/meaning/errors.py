"""What can go wrong with the learned reader."""


class ReaderMissingError(Exception):
    """The learned reader cannot be loaded; the message says why and what would help."""
