"""What can be missing."""


class ModelMissingError(RuntimeError):
    """No English model for spaCy is installed; the message says what to install."""
