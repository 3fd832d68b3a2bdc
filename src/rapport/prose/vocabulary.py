"""The words that readers of English meet most often."""

from functools import cache
from pathlib import Path


@cache
def common_words() -> frozenset[str]:
    """Give about 3700 common words, inflected forms among them, in lower case.

    Counted over mail, books, news, questions and code reviews: a word is in at least six of ten such collections, 14
    times or more in a million words, and mostly written in lower case. Days, months and the words of letters are added.
    """
    return frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
