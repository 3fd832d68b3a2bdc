"""The local page: a draft in a browser of this machine, with marks in the text and notes beside it."""
