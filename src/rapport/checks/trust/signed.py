"""The name below a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.trust.mailboxes import folded, name_words
from rapport.draft import Draft
from rapport.matching import Pattern
from rapport.zones.closing import closing
from rapport.zones.names import is_name

FILLER = Pattern(r"x{4,}|\{\{|\$\{|<%|%%|\[\w|\{\w+\}")
_FIRM_WORDS = """
    inc corp corporation llc ltd llp gmbh ag plc company co group university institute department dept team support office sales
    service services solutions software systems technologies bank center centre committee club foundation society association
    hotel school council agency studio studios store shop press media news newsletter conference library museum hospital clinic
    restaurant academy college church partners consulting management customer care help desk info billing accounts accounting hr
    it marketing recruiting recruitment reception editors? notifications? alerts?
""".split()
FIRM = Pattern(rf"\b(?:{'|'.join(_FIRM_WORDS)})\b", re.IGNORECASE)


def is_signed(draft: Draft) -> bool:
    """Whether a name, or a team's, stands below the mail."""
    own = [word for word in map(folded, name_words(draft.sender) if draft.sender else ()) if len(word) > 1]
    return any(_names(line, own) for line in _last_lines(draft))


def _last_lines(draft: Draft) -> Iterator[str]:
    """Yield the lines of sign-off and signature, and the last line of the text."""
    below = [block for block in draft.blocks if block.zone in ("sign-off", "signature")]
    texts = [block for block in draft.blocks if block.zone in ("body", "list")]
    for block in below:
        yield from block.raw.string.splitlines()
    if texts:
        yield texts[-1].raw.string.splitlines()[-1][-80:]


def _names(line: str, own: list[str]) -> bool:
    text = line.strip(" -–—~*_\t,.")
    if not text or FILLER.search(text):
        return bool(text)
    words = [folded(word) for word in text.split()]
    if len(words) < 10 and any(name in words for name in own):
        return True
    kind = closing(text)
    if kind:
        return kind == "named"
    if len(words) < 7 and words[-1] in ("team", "support", "family"):
        return True
    return is_name(text, 4, strict=False) and not text.islower()


def signed_name(draft: Draft) -> str:
    """Return the first and last name the author signs with; empty unless both are there."""
    for line in _last_lines(draft):
        name = line.strip(" -–—~*_\t,.")
        full = 1 < len(name.split()) < 4 and name.istitle() and is_name(name, 3)
        if full and not closing(name) and not FIRM.search(name):
            return name
    return ""
