"""Gates before a mail is sent. A gate never loses a mail, and alters none but for its own headers."""
