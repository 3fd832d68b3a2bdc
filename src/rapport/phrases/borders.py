"""Where words begin and end in running text, addresses and file names."""

import unicodedata

from rapport.matching import Pattern

# Between word characters each of these makes one word: root-cause, don't, u/2, btw.txt, a_b, c+x, k=v.
_GLUE = "'-/\\_.+=&@"
_TAGS = "@#"
# An option of a command, such as -u or --fix.
_OPTION = Pattern(r"(?:\A|\s)--?\Z")
# A word broken at the end of its line, as transport writes it: "dis=", "cuss" on the next line.
_BROKEN = Pattern(r"\w= \Z")
# A letter before a text in quotation marks, as in code: u"Error".
_LETTER = Pattern(r"(?:\A|\W)[^\W\d_]\Z")
_ROOTS = ("/", "\\", ":")
_LONGEST_WORD = 60
_WORD_AT_END = Pattern(r"[^\W_]+(?:['-][^\W_]+)*\Z")
# What "'s" behind these stands for is a verb or "us".
_NO_OWNERS = ("he", "here", "how", "it", "let", "she", "that", "there", "what", "when", "where", "who", "why")


def opens_word(text: str, start: int) -> bool:
    """Return whether what begins at `start` is not the rest of a longer word, address or path."""
    if start == 0 or not (text[start].isalnum() or text[start] == "'"):
        return True
    before = text[start - 1]
    if _is_word_character(before) or before in _TAGS:
        return False
    if before == "=" or _BROKEN.search(text, max(0, start - 3), start):
        return False
    beyond = text[start - 2 : start - 1]
    if before in "/\\" and beyond in _ROOTS:
        return False
    if before == "-" and _OPTION.re.search(text, max(0, start - 3), start):
        return False
    return before not in _GLUE or not _is_word_character(beyond)


def closes_word(text: str, end: int) -> bool:
    """Return whether what ends at `end` is not the beginning of a longer word, address or path.

    The possessive "'s" closes a word ("the boss's"), but not that of "it's" or "let's".
    """
    last, after = text[end - 1], text[end : end + 1]
    if not after or not (last.isalnum() or last in "'."):
        return True
    if after in "\"'" and _LETTER.search(text, max(0, end - 2), end) and _is_word_character(text[end + 1 : end + 2]):
        return False
    if _is_word_character(after) or after == "=":
        return False
    if after not in _GLUE or not _is_word_character(text[end + 1 : end + 2]):
        return True
    return after == "'" and last != "'" and _is_owner(text, end)


def _is_owner(text: str, end: int) -> bool:
    if text[end + 1] not in "sS" or _is_word_character(text[end + 2 : end + 3]):
        return False
    return text[word_start(text, end) : end].lower() not in _NO_OWNERS


def word_start(text: str, end: int) -> int:
    """Return where the word that ends at `end` begins, with its hyphens and apostrophes; `end` if none does."""
    match = _WORD_AT_END.re.search(text, max(0, end - _LONGEST_WORD), end)
    return match.start() if match else end


def _is_word_character(character: str) -> bool:
    return character.isalnum() or (character > "\u02ff" and unicodedata.combining(character) > 0)
