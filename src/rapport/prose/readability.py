"""How hard a text is to read, and where a long sentence can be split.

A sentence is taken as the list of its words that count: those a dictionary explains. Names, numbers, codes, addresses
and the letters that stand for masked values are left out, for every reader meets them alike.
"""

import re
from collections.abc import Sequence

from rapport.prose.sentences import sentence_spans
from rapport.prose.words import word_spans

FEWEST = 3
"""Sentences of fewer words (“Many thanks”) say nothing about how hard a text is."""

_SHORT = 12
_FILLED = re.compile(r"[xX]{2,}|w{2,}")
_UNREAD = re.compile(r"[\d@.]|://")


def running_words(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence that count for its level, as they are written."""
    words = [sentence[start:end] for start, end in word_spans(sentence)]
    shouted = sentence.isupper()
    return tuple(
        word
        for index, word in enumerate(words)
        if not (_UNREAD.search(word) or _FILLED.fullmatch(word) or (len(word) == 1 and word not in "aAI"))
        and (index == 0 or shouted or not word[0].isupper() or word[:2] in ("I", "I'", "I’"))
    )


def is_running_text(sentence: str) -> bool:
    """Return whether a text is a sentence, and not a row of names, numbers and labels that has lost its line breaks.

    At least two in five words of a sentence begin with a small letter, unless it is all in capitals.
    """
    words = [sentence[start:end] for start, end in word_spans(sentence)]
    small = sum(word[0].islower() for word in words)
    return len(words) < _SHORT or sentence.isupper() or small * 5 >= len(words) * 2


def grade(text: str) -> float:
    """Return the Automated Readability Index of a text; see `estimate`."""
    return estimate([running_words(text[start:end]) for start, end in sentence_spans(text)])


def estimate(sentences: Sequence[Sequence[str]]) -> float:
    """Return the Automated Readability Index: the school grade that sentences ask for, 0 (or less) to about 20.

    Takes the words of each sentence, as `running_words` gives them; without sentences the grade is 0. Source: E. A.
    Smith and R. J. Senter, "Automated Readability Index", AMRL-TR-66-220, 1967.
    """
    counted = [words for words in sentences if len(words) >= FEWEST]
    if not counted:
        return 0.0
    words = sum(map(len, counted))
    letters = sum(len(word) for one in counted for word in one)
    return 4.71 * letters / words + 0.5 * words / len(counted) - 21.43


def school_grade(sentences: Sequence[Sequence[str]]) -> float:
    """Return the Automated Readability Index by the library textstat, which takes about a second to import.

    The words are laid out anew, with one full stop a sentence, so that textstat counts the sentences this package
    found. Formulas that count syllables are left alone: textstat fetches a dictionary for them from the network.
    """
    import textstat

    text = " ".join(f"{' '.join(words)}." for words in sentences if len(words) >= FEWEST)
    return float(textstat.automated_readability_index(text)) if text else 0.0


LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
"""The levels of the Common European Framework of Reference, from beginner to the level of educated native speakers."""

_GRADES_A_LEVEL = 2.5
_FIRST_GRADE = 1.5
_USUAL_RARE = 0.08
_LEVELS_OF_RARE = 6.0


def language_level(grade: float, rare: float) -> str:
    """Estimate the level of English (one of `LEVELS`) that a text asks for.

    `grade` is its school grade, `rare` the share of its words that are not common. The estimate is a straight line:
    grade 1.5 begins A1 and every 2.5 grades are a level, so that B1 is about grades 7 to 9 and C1 begins at 11.5. Eight
    rare words in a hundred are usual, and seventeen more make it a level harder. It rests on what is published about
    these features (Y. Arase, S. Uchida and T. Kajiwara, "CEFR-Based Sentence Difficulty Annotation and Assessment",
    EMNLP 2022), not on texts rated for this program, and can be a level off.
    """
    level = (grade - _FIRST_GRADE) / _GRADES_A_LEVEL + (rare - _USUAL_RARE) * _LEVELS_OF_RARE
    return LEVELS[max(0, min(int(level), len(LEVELS) - 1))]


def rare_share(sentences: Sequence[Sequence[str]]) -> float:
    """Return the share of words, 0 to 1, that are not among the common ones."""
    from rapport.prose.vocabulary import common_words

    words = [word.replace("’", "'").lower() for one in sentences for word in one]
    return sum(not _is_common(word, common_words()) for word in words) / len(words) if words else 0.0


_ENDING = re.compile(r"(?:'s|s'|'ll|'ve|'re|'d|n't|s|es|ed|d|ing|ly|er|est)$")


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Return whether a word, with or without its ending, is common; of a word with a hyphen all parts have to be."""
    if "-" in word:
        return all(_is_common(part, common) for part in word.split("-") if part)
    stem = _ENDING.sub("", word)
    return word in common or stem in common or f"{stem}e" in common


_SUBJECT = (
    r"(?:(?:i|we|he|she|they)(?:['’]\w+|\s+\w+)|(?:you|it|there)(?:['’]\w+|\s+(?:is|are|was|were|has|have|had|will"
    r"|would|can|could|should|may|might|must|do|does|did|need|needs)\b)|please\s+\w+)"
)
_SPLIT = re.compile(
    rf"(?:(?P<sign>[;–—]|(?<=\s)--?(?=\s))|,(?=\s+(?:and|but|so)\s)|(?=\s+but\s))\s+"
    rf"(?P<words>(?:(?:and|but|so|however,|therefore,)\s+)?{_SUBJECT})",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"\W*(?:if|when|whenever|although|though|because|while|since|as|after|before|once|unless|until|whether|whereas"
    r"|either|both|not only)\b",
    re.IGNORECASE,
)
_MIDDLE = (0.25, 0.75)


def split_words(sentence: str) -> str:
    """Return the words, nearest the middle, before which a full stop makes two whole sentences; or nothing.

    The second sentence begins with a subject of its own (“but we …”, “; they …”), and the first does not begin with a
    dependent clause, nor holds a condition, which may go on behind the place. What stands in brackets is passed over.
    """
    if _DEPENDENT.match(sentence):
        return ""
    low, high = (share * len(sentence) for share in _MIDDLE)
    found = [
        match
        for match in _SPLIT.finditer(sentence)
        if low <= match.start() <= high
        and not _in_brackets(sentence, match.start())
        and not _CONDITION.search(sentence, 0, match.start())
    ]
    if not found:
        return ""
    nearest = min(found, key=lambda match: abs(match.start() - len(sentence) / 2))
    return " ".join(nearest["words"].split())


def _in_brackets(sentence: str, offset: int) -> bool:
    return sentence.count("(", 0, offset) > sentence.count(")", 0, offset)
