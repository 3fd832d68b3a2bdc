"""Numbers that belong to one person: told by checksum or range, and by the word before where the form is common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from rapport.checks.never.credentials import blocks_of_author
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit

_ENOUGH_DIGITS = Pattern(r"(?:\d[\s./-]?[A-Z]{0,2}){5}", re.IGNORECASE)

_AMEX = r"3[47]\d\d[\s-]?\d{6}[\s-]?\d{5}"
_DINERS = r"(?:3(?:0[0-5]|[689]\d)\d[\s-]?\d{6}[\s-]?\d{4})"
_FIRST_FOUR = r"(?:4\d{3}|5[1-5]\d\d|2(?:2[2-9]|[3-6]\d|7[01])\d|2720|6011|65\d\d|64[4-9]\d|35(?:2[89]|[3-8]\d))"
"""How the numbers of Visa, Mastercard, Discover and JCB begin, which have sixteen digits."""
_OTHER_TWELVE = r"(?:(?P<gap>[\s-])\d{4}(?P=gap)\d{4}\s?(?P=gap)?\d{4}|[\s-]\d{4}[\s-]\d{4}[\s-]\d{4}|\d{12})"
_CARD = Pattern(rf"(?<![\w.,/#+-])(?:{_AMEX}|{_DINERS}|{_FIRST_FOUR}{_OTHER_TWELVE})(?![\w-]|[.,]\d)")
_TEST_CARDS = frozenset(
    """
    4111111111111111 4242424242424242 4012888888881881 4000056655665556 5555555555554444 5105105105105100
    4222222222222
    378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 30569309025904 38520000023237
    3530111333300000 3566002020360505 5200828282828210 2223003122003222 4000000000000002 4000000000000077
    4917610000000000
    5431111111111111 4444333322221111 4263982640269299 5425233430109903
    """.split()
)
"""Numbers that card networks and payment firms publish for tests."""

_LONGER_CARD = Pattern(
    r"(?<![\w.,/#+-])(?:62\d\d|220[0-4]|50(?:18|20|38)|5893|6304|6390|67(?:59|6[1-3])|4\d{3}|6011|65\d\d|64[4-9]\d)"
    r"(?:(?P<gap>[\s-])\d{4}(?P=gap)\d{4}(?P=gap)\d{4}(?:(?P=gap)\d{1,3})?|\d{2}\s\d{13}|\d{8,15})(?![\w-]|[.,]\d)"
)
"""UnionPay, Mir, Maestro, and cards of other lengths than 16; so many numbers have this form that a word has to tell."""

_CARD_WORD = Pattern(
    r"\b(?:cards?|visa|master ?card|maestro|union ?pay|mir|discover|jcb|debit|credit|charge|cvv2?|cvc2?|expir\w+)\b",
    re.IGNORECASE,
)
_OTHER_NUMBER = (
    r"(?:orders?|invoices?|parcels?|packages?|tracking|bar ?codes?|imei|serial|batch|lot|case|tickets?|meeting|parts?|sku"
    r"|ref(?:erence)?|isbn|ean|upc|asin|field|items?|articles?|products?|models?|shipments?|consignments?|deliver(?:y|ies)"
    r"|waybill|catalogue|catalog|asset|inventory|purchase orders?|po)"
)
_NUMBER_WORD = r"(?:numbers?|nos?\b\.?|ids?|nrs?\b\.?|codes?|refs?\b\.?)"
_NUMBERED_BEFORE = Pattern(
    rf"\b{_OTHER_NUMBER}(?:\s+{_NUMBER_WORD})?(?:\s+(?:for|of|on)\s+(?:[\w'-]+\s+){{0,3}}[\w'-]+?)?[\s:#.(=]*"
    r"(?:(?:is|was|reads|now|are)[\s:]+)?[\"'(]?$",
    re.IGNORECASE,
)
_NUMBERED_BEHIND = Pattern(
    rf"[\"')]?\s*(?:\(|(?:is|was|as)\s)\s*(?:(?:the|your|our|my|an?)\s)?(?:\w+\s)?{_OTHER_NUMBER}\b", re.IGNORECASE
)
"""Words that tell what a number belongs to, when it is no person."""

_IBAN = Pattern(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \n-]?[A-Z0-9]{4}){2,7}(?:[ \n-]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_SSN = Pattern(r"(?<![\w.,/+-])\d{3}(?P<gap>[- ])\d{2}(?P=gap)\d{4}(?![\w/-]|[.,]\d)")
_SSN_WORD = Pattern(r"\b(?:ssns?|social(?: security)?)\b", re.IGNORECASE)
_NINO = Pattern(
    r"(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN"
    r"|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?P<gap> ?)\d\d(?P=gap)\d\d(?P=gap)\d\d"
    r"(?P=gap)[A-D](?![A-Za-z0-9])",
    re.IGNORECASE,
)
_PASSPORT = Pattern(
    r"\bpassports?\b(?! (?:office|photo|control|check|size))(?P<between>[^.!?]{0,60}?)"
    r"(?<![\w./-])(?P<value>[A-Z]{0,3}\d{6,9}|(?=\w*\d{3})[A-Z0-9]{9})(?![\w/-])",
    re.IGNORECASE,
)
_NOT_A_PASSPORT = Pattern(
    r"\b(?:order|invoice|phone|call|tel|fax|ref|reference|booking|case|application|ext)\b", re.IGNORECASE
)


def find(whole: Block, draft: Draft) -> Iterator[Hit]:
    """Find numbers of cards, accounts, social security and passports; each finding tells in `kind` what it is."""
    for block in blocks_of_author(draft):
        string = fold(block.raw.string)
        if not _ENOUGH_DIGITS.search(string):
            continue
        end = 0
        for start, stop, kind in sorted(_numbers(string)):
            if start >= end:
                yield Hit(start, stop, values={"kind": f"{'an' if kind[0] in 'aA' else 'a'} {kind}"}, block=block)
                end = stop


def _numbers(string: str) -> Iterator[tuple[int, int, str]]:
    cards = (_CARD, _LONGER_CARD) if _CARD_WORD.search(string) else (_CARD,)
    for match in (match for form in cards for match in form.finditer(string)):
        if _is_card(match[0]) and not _is_of_a_thing(match):
            yield *match.span(), "card number"
    for match in _IBAN.finditer(string):
        length = _iban_length(match[0])
        if length:
            yield match.start(), match.start() + length, "account number"
    for match in _SSN.finditer(string):
        told = match["gap"] == "-" or _SSN_WORD.search(string[: match.start()])
        if told and _is_ssn(match[0]) and not _is_of_a_thing(match):
            yield *match.span(), "social security number"
    for match in _NINO.finditer(string):
        if match["gap"] or re.search(r"\b(?:ni|nino|insurance)\b", string[: match.start()], re.IGNORECASE):
            yield *match.span(), "National Insurance number"
    for match in _PASSPORT.finditer(string):
        if not _NOT_A_PASSPORT.search(match["between"]):
            yield *match.span("value"), "passport number"
    for words, form, valid, kind in _labelled():
        for match in form.finditer(string):
            if words.search(string[max(0, match.start() - 60) : match.start()]) and valid(match[0]):
                yield *match.span(), kind


def _is_of_a_thing(number: re.Match[str]) -> bool:
    """Return whether the words before or behind a number show that it is that of an order, a part or a parcel."""
    before = number.string[max(0, number.start() - 80) : number.start()]
    return bool(_NUMBERED_BEFORE.search(before) or _NUMBERED_BEHIND.match(number.string, number.end()))


def _is_card(found: str) -> bool:
    from stdnum import luhn

    digits = re.sub(r"\D", "", found)
    return digits not in _TEST_CARDS and len(set(digits)) > 3 and bool(luhn.is_valid(digits))


def _iban_length(found: str) -> int:
    """Return how many of the characters are the account number, 0 if none; later words may have been caught."""
    from stdnum import iban

    for match in reversed(list(re.finditer(r"(?<=\w)(?=[ \n-]|$)", found))):
        if iban.is_valid(re.sub(r"\s", "", found[: match.start()]), check_country=False):
            return match.start()
    return 0


def _is_ssn(found: str) -> bool:
    from stdnum.us import ssn

    digits = re.sub(r"\D", "", found)
    return bool(ssn.is_valid(f"{digits[:3]}-{digits[3:5]}-{digits[5:]}")) and len(set(digits)) > 2


@cache
def _labelled() -> tuple[tuple[Pattern, Pattern, Callable[[str], bool], str], ...]:
    """Numbers whose form is common: the word before, the form, the check, what it is."""
    from stdnum.ca import sin
    from stdnum.de import idnr
    from stdnum.in_ import aadhaar, pan

    def compiled(words: str, form: str) -> tuple[Pattern, Pattern]:
        return Pattern(rf"\b(?:{words})\b", re.IGNORECASE), Pattern(rf"(?<![\w./-])(?:{form})(?![\w/-])")

    return (
        (*compiled(r"ssns?|social security", r"\d{9}"), _is_ssn, "social security number"),
        (*compiled(r"sin|social insurance", r"\d{3}[ -]?\d{3}[ -]?\d{3}"), sin.is_valid, "social insurance number"),
        (*compiled(r"aadh?aar", r"\d{4} ?\d{4} ?\d{4}"), aadhaar.is_valid, "Aadhaar number"),
        (*compiled(r"pan", r"[A-Z]{5}\d{4}[A-Z]"), pan.is_valid, "tax number"),
        (*compiled(r"steuer-?id|tax id|idnr", r"\d{2} ?\d{3} ?\d{3} ?\d{3}"), idnr.is_valid, "tax number"),
        (*compiled(r"cvv2?|cvc2?|card security code", r"\d{3,4}"), str.isdigit, "card security code"),
        (
            *compiled(r"driv(?:er|ing)'?s? licen[cs]e(?: (?:no\.?|number))?(?: is)?:?", r"(?=\w*\d{4})[A-Z0-9]{7,16}"),
            str.isalnum,
            "driving licence number",
        ),
    )
