"""Two scores of a text: how negative it sounds, and which school grade it asks for."""

from functools import cache
from typing import TYPE_CHECKING

from rapport.prose.sentences import sentence_spans
from rapport.prose.words import word_spans

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that VADER scores as bad and that are neutral in work mail: nobody is attacked by "the fire alarm".
NEUTRAL_AT_WORK = _set(
    """
    alarm alert argument block blocked cancel cancelled charge charges crisis critical cut cuts debt
    defect delay delayed demand difficult drop dropped error errors exposed failure fire fault fight
    hard issue kill killed lack limit limited loss lost low miss missed missing no outage pay
    pressure problem problems risk risks shortage stop stopped strike urgent vulnerable warn warned
    warning
    """
)


@cache
def _analyzer() -> "SentimentIntensityAnalyzer":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    for word in NEUTRAL_AT_WORK:
        analyzer.lexicon.pop(word, None)
    return analyzer


def negativity(text: str) -> float:
    """Return the VADER compound score of `text`, from -1 (very negative) to 1 (very positive).

    Source: C. J. Hutto and E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
    Social Media Text", ICWSM 2014, with the valence of `NEUTRAL_AT_WORK` set to none.
    """
    return float(_analyzer().polarity_scores(text)["compound"])


def grade(text: str) -> float:
    """Return the Automated Readability Index of `text`: the US school grade that it asks for, about 0 to 20.

    Source: R. J. Senter and E. A. Smith, "Automated Readability Index", 1967. Sentences and words are
    counted by this package. A text without words has grade 0.
    """
    words = [text[start:end] for start, end in word_spans(text)]
    if not words:
        return 0.0
    characters = sum(map(len, words))
    return 4.71 * characters / len(words) + 0.5 * len(words) / len(sentence_spans(text)) - 21.43
