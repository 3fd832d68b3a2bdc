"""Where the words of a text are."""


from rapport.matching import Pattern

_WEB_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?'’)\]}]"
_MAIL_ADDRESS = r"(?<![\w.+%-])[\w.+%-]+@\w[\w-]*(?:\.[\w-]+)*+"
_DOTTED = r"(?<!\w)(?:[^\W\d_]\.){2,}+(?!\w)"
"""e.g. U.S. p.m."""
_PLAIN = r"[^\W_]+(?:(?:['’‑-]|(?<=\d)[.,:/](?=\d)|_)[^\W_]+)*+"
"""don't, follow-up, 3.5, 10:30"""
_WORD = Pattern("|".join((_WEB_ADDRESS, _MAIL_ADDRESS, _DOTTED, _PLAIN)))


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the words of `text` as character offsets `(start, end)`, in order and without overlap.

    A word is a run of letters and digits, with inner apostrophes, hyphens and decimal points ("don't",
    "follow-up", "3.5"). A dotted abbreviation keeps its full stops ("e.g."); a web or mail address is one
    word.
    """
    return tuple(match.span() for match in _WORD.re.finditer(text))
