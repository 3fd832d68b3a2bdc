"""What the reader is asked about each sentence: one yes-or-no question a label."""

from __future__ import annotations

RULES = (
    "clarity/metaphor",
    "contact/vague-deadline",
    "interest/intrusive",
    "interest/religion-politics",
    "interest/too-deep",
    "never/bad-news",
    "never/confidential",
    "never/discrimination",
    "never/gossip",
    "never/health",
    "never/legal",
    "never/pay",
    "never/performance-review",
    "never/resignation",
    "never/secrecy",
    "repair/non-apology",
    "tone/abrupt-request",
    "tone/blame",
    "tone/condescending",
    "tone/hostile",
    "tone/negative",
    "tone/passive-aggressive",
    "tone/sarcasm",
    "tone/ultimatum",
    "trust/overclaim",
)
"""Faults, named as the rules that tell them."""

SAYS = (
    "says/announces-file",
    "says/apology",
    "says/complaint",
    "says/joke",
    "says/order",
    "says/praise",
    "says/promise",
    "says/proposal",
    "says/question",
    "says/quoted-speech",
    "says/real-apology",
    "says/repairs",
    "says/request",
    "says/thanks",
)
"""Helpers: what a sentence does, of which rules about whole drafts are composed."""

SCALES = ("scale/polite", "scale/formal")
"""How polite a request is and how formal a sentence is, 0 to 1."""

FEELS = ("feels/anger", "says/intent")
"""Labels known only from texts of others: anger, annoyance or disgust (GoEmotions); asks or proposes (Parakweet)."""

EMOTIONS = tuple(
    f"emotion/{name}"
    for name in (
        "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval "
        "disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization "
        "relief remorse sadness surprise neutral"
    ).split()
)
"""The emotions of GoEmotions in the order of its numbers; they help to train and are left out of what ships."""

PAIRS = ("reply/answers",)
"""Asked of two sentences: whether the second, of a reply, takes up what the first, of the mail it answers, asks for."""

SHIPPED = (*RULES, *SAYS, *SCALES, *FEELS)
ALL = (*SHIPPED, *PAIRS, *EMOTIONS)
NUMBER = {label: number for number, label in enumerate(ALL)}
HEADS = (("", SHIPPED), ("pair_", PAIRS))
"""Which labels ship, and what the names of their heads begin with: of single sentences, and of pairs."""

OWN_TABLES = (
    *RULES,
    "says/announces-file",
    "says/complaint",
    "says/promise",
    "says/real-apology",
    "says/repairs",
)
"""Labels that have a table of own sentences."""
