"""Words, sentences and odd characters that generated texts are made of."""

from __future__ import annotations

from functools import cache
from random import Random

from tests.findings import all_rules

WORDS = """the a report room list we you I they it is are was will would could please send give thanks thx gonna wanna ASAP EOD
NOT NEVER never always again meeting plan attached enclosed file figures.xlsx plan.pdf on by until at before after Monday Friday
tomorrow 3/4 03/04/2027 2027-03-04 31/02/2027 Fri, 12 March March 9999 10:00 5 pm 0am 99:99 noon CET IST EST GMT+2 +0100 4111
1111 1111 1111 123-45-6789 password: hunter2 token=abc123XYZ https://ann:k7Tq9zRw2@example.org/a?b=c#d www.example.org/x
ann@example.org <ann@example.org> mailto:ann@example.org touch base ball in your court leverage and but that if or because
don't I'll who's Ann Bob Dr. e.g. i.e. Mr. v1.2.3 C++ U.S. 5% $100 and/or well-known O'Neil señor naïve Zoë über 会議室 привет
שלום مرحبا ไทย""".split()
MARKS = (". ", ". ", ". ", "? ", "! ", ", ", ", ", "; ", ": ", " - ", " – ", " — ", "... ", "!!! ", "?! ", "\n", "\n", "\n\n", "\t", "  ")
ODD = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u202e\u2066\u00a0\u3000\u2028\u2029\u0085\x0b\x0c\x1b\x7f\x01"
    "😀👩‍👩‍👧🇩🇪1️⃣é́ǅİıßſﬁ①½²‘’“”„«»…•·–—−°ºª\\`*_~#>|<&;:()[]{}%$@^=+-/\"'"
)
LINES = (
    "Hi Bob,", "Dear Ms Berg,", "Hello,", "Thanks,", "Best regards,", "Ann", "-- ", "--", "-----", "________________",
    "> quoted", ">> more", ">", "> ", " > odd", "| bar", "- item", "* item", "  1. item", "• item", "\tcode();",
    "On Tue, 4 Jun 2024 at 10:15, Ann <ann@example.com> wrote:", "Am 04.06.2024 um 10:15 schrieb Ann:",
    "From: Ann <ann@example.com>", "Sent: Monday", "To: Bob", "Subject: cake", "Von: Ann", "Gesendet: Montag",
    "-----Original Message-----", "---------- Forwarded message ---------", "Sent from my iPhone",
    "This e-mail is confidential, notify the sender if you are not the intended recipient and delete it.",
    "To unsubscribe, e-mail list@example.com", "x = foo(bar[1]);", "```", "~~~", "diff --git a/x b/x", "@@ -1 +1 @@",
    "+added", "-removed", "a\tb\tc", "P.S. one more thing", "+1 555 0100 200", "<<report.doc>>", "das ist ein deutscher Satz.",
    "# Heading", "## THE PLAN", "Heading\n=====", "| a | b |\n|---|---|\n| c | d |", "[a]: http://example.org", "---", "***",
    "<!-- rapport: ignore tone/blame -- reason -->", "<!-- rapport: off all -- r -->", "-----BEGIN PGP SIGNED MESSAGE-----",
    "-----BEGIN PGP SIGNATURE-----", "-----END PGP SIGNATURE-----", "",
)  # fmt: skip


@cache
def sentences() -> tuple[str, ...]:
    """Return the examples of all rules: texts in which they find something, and their innocent neighbours."""
    return tuple(one.text for rule in all_rules().rules for one in (*rule.fails, *rule.passes) if len(one.text) < 400)


def phrase(rng: Random) -> str:
    """Return a few words with marks between them."""
    words = (rng.choice(WORDS) + (rng.choice(MARKS) if rng.random() < 0.2 else " ") for _ in range(rng.randint(1, 12)))
    return "".join(words)


def passage(rng: Random) -> str:
    """Return a sentence, a line or some words, now and then with a character that nobody expects."""
    kind = rng.random()
    text = rng.choice(sentences()) if kind < 0.35 else rng.choice(LINES) if kind < 0.7 else phrase(rng)
    return spoilt(rng, text) if rng.random() < 0.15 else text


def spoilt(rng: Random, text: str) -> str:
    """Return a text with some characters taken out, doubled, put in, or in another case."""
    for _ in range(rng.randint(1, 4)):
        place = rng.randint(0, len(text))
        length = rng.choice((0, 0, 1, 1, 3))
        middle = text[place : place + length]
        new = rng.choice(("", middle * 2, middle.upper(), rng.choice(ODD), rng.choice(ODD) * rng.randint(1, 5), rng.choice(WORDS)))
        text = text[:place] + new + text[place + length :]
    return text


def prose(rng: Random, most: int = 14) -> str:
    """Return a text of up to so many passages."""
    return "".join(passage(rng) + rng.choice((" ", "\n", "\n", "\n\n")) for _ in range(rng.randint(0, most)))
