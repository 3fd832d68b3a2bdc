"""The words that readers of English meet most often."""

from functools import cache
from pathlib import Path


@cache
def common_words() -> frozenset[str]:
    """Return about 2900 common words, inflected forms among them, in lower case.

    Counted over EWT e-mail (CC BY-SA 4.0), MAGPIE (Haagsma et al. 2020, CC BY 4.0), Parakweet intent (Apache 2.0) and
    the Stanford Politeness Corpus (as distributed CC BY 4.0) by `benchmarks/train_common_words.py`.
    """
    return frozenset(Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split())
