"""Compare libraries that find many phrases at once, on made-up words: `python benchmarks/matching.py [PHRASES]`.

Prints a table: seconds to build the matcher, seconds to scan the mails, matches (all that overlap; google-re2 gives
one at a time and so finds fewer). The last row is `rapport.phrases` itself: borders, slots and plain words included.
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module

from rapport.phrases import Entry, PhraseSet

Scan = Callable[[str], int]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MAILS = 3000
WORDS_IN_A_MAIL = 230


def ahocorasick_rs(phrases: Sequence[str]) -> Scan:
    from ahocorasick_rs import AhoCorasick, Implementation

    automaton = AhoCorasick(phrases, store_patterns=False, implementation=Implementation.NoncontiguousNFA)
    return lambda mail: len(automaton.find_matches_as_indexes(mail, overlapping=True))


def pyahocorasick(phrases: Sequence[str]) -> Scan:
    automaton = import_module("ahocorasick").Automaton()
    for phrase in phrases:
        automaton.add_word(phrase, phrase)
    automaton.make_automaton()
    return lambda mail: sum(1 for _ in automaton.iter(mail))


def google_re2(phrases: Sequence[str]) -> Scan:
    re2 = import_module("re2")
    options = re2.Options()
    options.max_mem = 1 << 30
    pattern = re2.compile("|".join(map(re2.escape, phrases)), options)
    return lambda mail: sum(1 for _ in pattern.finditer(mail))


def rapport_phrases(phrases: Sequence[str]) -> Scan:
    compiled = PhraseSet.compile(Entry("rule", phrase, ("plain words",)) for phrase in phrases).to_bytes()
    phrase_set = PhraseSet.from_bytes(compiled)
    return lambda mail: sum(1 for _ in phrase_set.find(mail))


def main(count: int) -> None:
    """Print one row a library; one that is not installed is said to be so."""
    chance = random.Random(1)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 7))) for _ in range(40_000)]
    phrases = sorted({" ".join(chance.choices(words, k=chance.randint(1, 5))) for _ in range(count)})
    mails = [" ".join(chance.choices(words[:4000], k=WORDS_IN_A_MAIL)) for _ in range(MAILS)]
    print(f"{len(phrases):,} phrases, {MAILS:,} mails, {sum(map(len, mails)):,} characters")
    print(f"{'library':18}{'build s':>10}{'scan s':>10}{'matches':>12}")
    for build in (ahocorasick_rs, pyahocorasick, google_re2, rapport_phrases):
        start = time.perf_counter()
        try:
            scan = build(phrases)
        except ImportError:
            print(f"{build.__name__:18}not installed")
            continue
        built = time.perf_counter()
        matches = sum(map(scan, mails))
        print(f"{build.__name__:18}{built - start:10.3f}{time.perf_counter() - built:10.3f}{matches:12,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15_000)
