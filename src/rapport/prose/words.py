"""Where the words of a text are."""

import re

from rapport.matching import Pattern

_WORD = Pattern(
    r"""
      (?: https?:// | www\. ) [^\s<>"]* [^\s<>".,;:!?'’)\]}]            # a web address
    | (?<! [\w.+%-] ) [\w.+%-]+ @ \w [\w-]* (?: \. [\w-]+ )*+                           # a mail address
    | (?<!\w) (?: [^\W\d_] \. ){2,}+ (?!\w)                              # e.g. U.S. p.m.
    | [^\W_]+ (?: (?: ['’‑-] | (?<=\d) [.,:/] (?=\d) | _ ) [^\W_]+ )*+    # don't, follow-up, 3.5, 10:30
    """,
    re.VERBOSE,
)


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the words of `text` as character offsets `(start, end)`, in order and without overlap.

    A word is a run of letters and digits, with inner apostrophes, hyphens and decimal points ("don't",
    "follow-up", "3.5"). A dotted abbreviation keeps its full stops ("e.g."); a web or mail address is one
    word.
    """
    return tuple(match.span() for match in _WORD.re.finditer(text))
