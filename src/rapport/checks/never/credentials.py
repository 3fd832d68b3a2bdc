"""Passwords, keys and tokens: told by the form of the value, or by a word before it and a value that looks secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit
from rapport.text import VALUE_FILLER

_FORMS = (
    r"\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{16}\b",  # Amazon
    r"\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{22,}",
    r"\bgl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent)-[\w-]{20,}",  # GitLab
    r"\b[srk]k_(?:live|test)_[A-Za-z0-9]{16,}|\bwhsec_[A-Za-z0-9]{20,}|\brzp_(?:live|test)_[A-Za-z0-9]{14,}",
    r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}"
    r"|hooks\.slack\.com/services/T\w{6,}/B\w{6,}/\w{16,}",
    r"\bAIza[\w-]{30,}|\bya29\.[\w-]{20,}|\bGOCSPX-[\w-]{20,}",  # Google
    r"\bSG\.[\w-]{16,}\.[\w-]{16,}|\bxkeysib-[0-9a-f]{32,}[\w-]*|\bkey-[0-9a-f]{32}\b",  # SendGrid, Brevo, Mailgun
    r"\bnpm_[A-Za-z0-9]{30,}|\bpypi-AgE[\w-]{16,}|\bdckr_pat_[\w-]{20,}|\brubygems_[0-9a-f]{40,}",
    r"\bdo[opr]_v1_[0-9a-f]{40,}|\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|\bdapi[0-9a-f]{32}\b",
    r"\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9][\w-]{18,}|\bhf_[A-Za-z0-9]{30,}|\br8_[A-Za-z0-9]{30,}",
    r"\bhvs\.[\w-]{20,}|\bglsa_\w{30,}|\bNRAK-[A-Z0-9]{20,}|\blin_api_\w{30,}|\bPMAK-[\w-]{30,}|\bfigd_[\w-]{30,}",
    r"\bsq0(?:atp|csp)-[\w-]{20,}|\bEAACEdEose0cBA\w+|\btskey-\w+-[\w-]{16,}|\bAGE-SECRET-KEY-1[A-Z0-9]{50,}",
    r"(?<!\d)\d{8,10}:[A-Za-z][\w-]{33,36}(?![\w-])",  # Telegram
    r"\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}",  # JSON web token
    r"\bAccountKey=[A-Za-z0-9+/]{40,}={0,2}",  # Azure
    r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----",
    r"\b(?:Bearer|Basic) [A-Za-z0-9+/_.-]{20,}={0,2}",
)
"""Keys that tell their maker, by the prefixes the makers publish for this very purpose."""

_IN_ADDRESS = Pattern(
    r"\b[a-z][a-z0-9+.-]*://(?:[^\s:/@<>]*:(?P<value>[^\s@/<>]+)|(?P<alone>[^\s:/@<>]{12,}))@[\w\[]", re.IGNORECASE
)
"""What stands before the host: a password behind the user's name, or a key instead of a name."""

_SHORT_LABEL = r"(?:pass|pwd|passwd|creds)(?=\s*[:=]|\s+is\b|\s+\S*\d)|(?:pw|pswd|p/w)(?=\s*(?:[:=-]|is\b|for\b))"
"""Short forms, which need a value beside them to be labels."""
_NAMES_OF_PASSWORDS = (
    r"pass-?words?|passwd|passwort|kennwort|wachtwoord|contraseñas?|mot de passe|senha|has[lł]o|heslo|parola|pass ?phrases?"
    r"|pass ?codes?|(?:log-?in|log in|user) (?:pin|code)|pins?(?: (?:code|number))?|credentials?|client[ _-]?secrets?"
)
_USES_OF_KEYS = (
    "api|access|secret|private|auth|encryption|account|master|wi-?fi|wlan|wpa2?|host|security|recovery|signing"
    "|license server|webhook|live|admin"
)
_KEYS = rf"(?:(?:{_USES_OF_KEYS})[ _-]){{1,3}}(?:keys?|tokens?|secrets?|codes?)"
_TOKENS = (
    r"(?:bearer|refresh|session|bot|github|gitlab|slack|deploy|personal)(?:[ _-](?:access|api))?[ _-]tokens?"
    r"|tokens?(?=\s*[:=(]|\s+is\b)|secrets?(?=\s*[:=]|\s+is\b)"
)
_CODES = (
    "(?:alarm|door|gate|entry|unlock|lock|safe|vault|garage|2fa|one-time|verification|confirmation|login|sms|backup|tan)"
    " (?:codes?|combinations?)|otp|combination"
)
_LABEL = rf"(?P<label>{_SHORT_LABEL}|{_NAMES_OF_PASSWORDS}|{_KEYS}|{_TOKENS}|{_CODES})"
_LABELLED = Pattern(rf"(?<![\w-])(?:\w+_|PG)?{_LABEL}(?!\w)", re.IGNORECASE)
_CODE_FOR = Pattern(
    r"\bcodes? (?:for|of|to) (?:the|my|our|your) (?:\w+ )?(?:door|safe|gate|alarm|lock|garage|vault|phone|card)\b",
    re.IGNORECASE,
)
_PROGRAM = (
    r"\b(?:mysql\w*|mariadb) .*?-p(?P<first>[^\s-]\S{5,})|\bcurl .*?(?:-u|--user) \S+?:(?P<second>[^\s:]{6,})"
    r"|\s--?pass(?:word)?[ =](?P<third>\S{6,})"
)
_USER_AND_PASSWORD = (
    r"\b(?:log-?in|log in as|user(?: ?name)?|account|creds|credentials)(?!\w):? *\S+ *(?:/|with) *"
    r"(?P<fourth>(?=\S*\d)(?=\S*[a-z])\w{6,20})(?!\S)"
)
_SEED_PHRASE = r"\b(?:seed|recovery|mnemonic) phrase(?: is)?:? *(?P<fifth>(?:[a-z]{3,8} ){5,}[a-z]{3,8})"
_COMMAND = Pattern(rf"{_PROGRAM}|{_USER_AND_PASSWORD}|{_SEED_PHRASE}", re.IGNORECASE)
"""Places where programs and people write a user's name and the password side by side."""

_CONNECTED = Pattern(
    r"(?:[:=,(?\"'`>–—-]|(?<!\w)(?:is|was|be|are|to|type|types|enter|use|now|with|as|by|reads|still|again|lautet"
    r"|est|es|'s))\s*[\"'`(]*$",
    re.IGNORECASE,
)
_BEHIND = Pattern(
    rf"(?<!\S)[\"'`(]?(?P<value>[^\s\"'`()]{{4,80}}?)[\"'`)]?[;,]?\s+(?:(?:is|was|as|that's|being)\s+)?"
    rf"(?:(?:the|my|your|our|his|her|a|an|new|old|current|temporary)\s+){{1,2}}(?:[\w-]+\s+){{0,2}}?{_LABEL}(?!\w)",
    re.IGNORECASE,
)
_BARE = Pattern(
    r"\b(?:use|used|uses|try|enter|type|log(?:ged)? ?in|log-?ins?|sign in|get in|user ?names?|user|account"
    r"|certificate|password)\b",
    re.IGNORECASE,
)
_STRONG = Pattern(
    r"(?<![\w/@.:=&?#%+-])(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*\d)(?=[^\s]*[#$%&*!?^+~@])[A-Za-z][\w#$%&*!?^+~@]{6,19}(?=[.,;:!?)]*(?:\s|$))"
)
_DIGIT_LABEL = Pattern(r"\b(?:pin|pass ?code|code|combination|otp|tan|host key|key)s?\b", re.IGNORECASE)
_CALL_IN = Pattern(
    r"\b(?:dial[- ]?in|conference|call[- ]?in|participants?|meeting id|webinar|bridge|host code|toll[- ]free"
    r"|webcast|replay)\b",
    re.IGNORECASE,
)
_POSTAL = Pattern(r"\bpin ?codes?\b.*\b(?:office|city|address|area|post(?:al)?|district|town)\b", re.IGNORECASE)
_PLACEHOLDER = Pattern(
    rf"^[<\[{{$%]|[>\]}}]$|^(?:[*•.…_-]+|[{VALUE_FILLER}#?]+)$|\*\*\*|\.\.\.|xxx|^(?:your|my|the|his|her|our|new"
    rf"|old|some|any)[_-]"
    r"|(?:example|changeme|placeholder|redacted|dummy|yyyy|ddmm)|^(?:YOUR|MY|INSERT|ENTER)\b|[A-Z]+_(?:KEY|TOKEN"
    r"|SECRET|PASSWORD|ID)$",
    re.IGNORECASE,
)
_SENTENCE_BREAK = Pattern(r"[.!;](?=\s)|\n\s*\n")
_LINE_BREAK = Pattern("\n")
_FAR = 140
"""How many characters behind its label a secret may stand."""

_CODE = Pattern(r"\d(?:[\d-]{2,10})\d(?![\w.])|\d{3}(?= \d{3}\b)")
_COMBINATION = Pattern(r"combination|safe|lock", re.IGNORECASE)
_TOKEN = Pattern(r"[^\s\"'`“”()=]+(?:=+(?=\s|$))?|(?<==)[^\s\"'`“”()]+")
_DATE_OR_TIME = Pattern(r"(?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|\d{4}-\d\d-\d\d|\d{1,2}:\d\d.*")
_WORDS_FOR_IT = frozenset("password passwd pass pwd pw secret token xxx".split())
_ABOUT_PASSWORDS = Pattern(
    r"\b(?:e\.g\.|for example|such as|examples?(?!\.)|sample|dummy|fake|joke|famous|common(?:ly)?|weak|avoid"
    r"|never use|not allowed"
    r"|placeholder|film|movie|novel|was leaked|no longer valid|test vectors?|documentation)\b",
    re.IGNORECASE,
)
_ANOTHER_WORD = Pattern(
    r"[ -](?:hash(?:es)?|hints?|polic(?:y|ies)|fields?|resets?|managers?|strength|ids?|length|rotation|protect\w+"
    r"|box|form|page|check"
    r"|name|type|count|prefix|format|pad|santa|fingerprint|secrets?|variables?|settings?)\b",
    re.IGNORECASE,
)
_ONLY_DIGITS = Pattern(
    r"(?<!backup )(?<!recovery )(?<!login )(?<!time )(?<!verification )codes?$|combinations?$", re.IGNORECASE
)

_PASSWORD = Pattern(r"pass-?words?\b|pass ?phrase|\bpass ?code|\bwi-?fi\b", re.IGNORECASE)
_BARE_TOKEN = Pattern(r"tokens?", re.IGNORECASE)
_LONG = 16
"""Of what is only called a token, so many characters make a secret; shorter ones are numbers of a queue."""

_KEYPAD = Pattern(
    r"\b(?:safe|alarm|door|gate|locker?|phone|tablet|voicemail|card|sim)\b[^.!?\n]{0,30}?"
    r"\b(?:with|code|enter|type|press|key in|punch in|by) (?P<value>\d{4,6}|\d\d-\d\d-\d\d)(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
_MIXED = Pattern(
    r"(?<![\w/@.:=&?#%+-])(?=\w*[a-z][A-Z\d]\w*[A-Za-z])(?=\w*\d)(?=\w*[A-Z])(?=\w*[a-z]{2})[A-Za-z0-9]{8,24}(?![\w/@-]|\.\w)"
)
"""Letters of both cases and digits without order, as a machine makes them."""

_MEASURE = Pattern(r"\d+(?:st|nd|rd|th|am|pm|h|k|m|kg|gb|mb|days?|min)|v?\d+(?:\.\d+)+\w*", re.IGNORECASE)
_COMMON = frozenset(
    "password welcome letmein qwerty swordfish admin root secret abc123 monkey dragon sunshine iloveyou".split()
)
"""Passwords chosen so often that the bare word behind the label is one."""

_WORDS_BEHIND = frozenset(
    """
    the and for not now but with from that this his her your our their are was were has have had will can may
    must shall
    been being same none null true false required reset changed expired wrong correct invalid incorrect field
    below above
    attached separately protected mandatory optional case-sensitive sent here there too also only just still
    again needed
    stored known unknown public under over into when where which what who how why if is it in on at to of as by
    or an be
    log login username user name email e-mail mail see please contact ask call n/a tbd tba yes no left blank
    empty policy unchanged forgotten unset omitted removed withheld deleted hidden follows follow separate later soon
    tomorrow today yesterday ditto before after already always never pending whatever anything something everything
    optional letter letters phone text string varchar bytes boolean self getpass return
    manager managers recovery request rotation strength hash hint page link form
    """.split()
)
_EXPRESSION = Pattern(
    r"[A-Za-z_]+(?:(?:\.|->|::)[A-Za-z_]+)+|\w+(?:\.\w+)*\[.*|[A-Za-z]+(?:_[A-Za-z]+)+"
    r"|[a-z]+(?:[A-Z][a-z]+)*(?:Password|Passwd|Secret|Token|Credential|Key)s?"
)
"""What stands for a value in a program: the names of variables, fields and elements."""

_SENTENCE_END = Pattern(r"[.,;:!?)\]}'\"`]+$")


@cache
def _forms() -> Pattern:
    return Pattern("|".join(_FORMS))


def find(whole: Block, draft: Draft) -> Iterator[Hit]:
    """Find secrets that stand in the author's text, in any language and in code too, each once."""
    for block in blocks_of_author(draft):
        end = 0
        for start, stop in sorted(_secrets(fold(block.raw.string), draft)):
            if start >= end:
                yield Hit(start, stop, block=block)
                end = stop


def blocks_of_author(draft: Draft) -> Iterator[Block]:
    """Yield the blocks the author wrote, code and signature included, whatever their language."""
    return (block for block in draft.blocks if block.zone in (*AUTHOR_ZONES, "signature", "code"))


def _secrets(string: str, draft: Draft) -> Iterator[tuple[int, int]]:
    if _forms().search(string):
        yield from (match.span() for match in _forms().finditer(string) if _is_random(match[0]))
    if "@" in string:
        for match in _IN_ADDRESS.finditer(string):
            value = match["value"] or match["alone"]
            named = _PLACEHOLDER.search(value) or value.casefold() in _WORDS_FOR_IT
            if not named and (match["value"] or _looks_made(value)):
                yield match.span("value" if match["value"] else "alone")
    yield from _labelled(string, draft)
    if _ABOUT_PASSWORDS.search(string):
        return
    if _BARE.search(string):
        yield from (match.span() for match in _STRONG.finditer(string))
    if _PASSWORD.search(string):
        yield from (match.span() for match in _MIXED.finditer(string))
    yield from (match.span("value") for match in _KEYPAD.finditer(string))


def _looks_made(name: str) -> bool:
    """Return whether a name looks generated, as a key does: letters with at least three digits, not only at the end."""
    return len(re.findall(r"\d", name.rstrip("0123456789"))) >= 3 and re.search(r"[a-z]", name, re.IGNORECASE) is not None


def _is_random(key: str) -> bool:
    """Return whether a key is no sample from a manual, which has “example” in it or a run of one character."""
    return "example" not in key.casefold() and not re.search(r"([^-])\1{5}|1234567|abcdefg", key, re.IGNORECASE)


def _labelled(string: str, draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the spans of the values that follow or precede a word such as “password”."""
    for pattern in (_LABELLED, _CODE_FOR):
        for match in pattern.finditer(string):
            span = _value(match)
            if span and not _innocent(match[0], string, draft):
                yield span
    for match in _COMMAND.finditer(string):
        yield match.span(str(match.lastgroup))
    for match in _BEHIND.finditer(string):
        value = match["value"]
        if _looks_secret(value, sure=False) and not _ABOUT_PASSWORDS.search(string):
            yield match.span("value")


def _value(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the span of the first token after the label that looks secret and belongs to it; None if there is none."""
    string, start = match.string, match.end()
    in_query = string[max(0, match.start() - 1) : match.start()] in ("?", "&") and string.startswith("=", start)
    if _ANOTHER_WORD.match(string, start):
        return None
    for token in _TOKEN.finditer(string, start, _window_end(string, start)):
        between = string[start : token.start()]
        if between.strip() and not _CONNECTED.search(between):
            continue
        bare = _SENTENCE_END.sub("", token[0].partition("&")[0] if in_query else token[0])
        if bare and not token[0].endswith(":") and _fits(bare, match[0], between, string[token.start() + len(bare) :]):
            return token.start(), token.start() + len(bare)
    return None


def _window_end(string: str, start: int) -> int:
    """Return where the sentence of a label ends: at a mark and white space, two lines on, or `_FAR` characters on."""
    end = _SENTENCE_BREAK.search(string, start, start + _FAR)
    lines = [match.start() for match in _LINE_BREAK.finditer(string, start, start + _FAR)]
    limit = lines[1] if len(lines) > 1 else start + _FAR
    return min(end.start() if end else limit, limit, len(string))


def _fits(bare: str, label: str, between: str, behind: str) -> bool:
    """Return whether `bare` is the secret that `label` announces, from what stands between and behind them."""
    if _DIGIT_LABEL.search(label) and _CODE.match(bare):
        return bool(_COMBINATION.search(label)) or not _DATE_OR_TIME.fullmatch(bare)
    if _ONLY_DIGITS.search(label) or (_BARE_TOKEN.fullmatch(label) and len(bare) < _LONG):
        return False
    if _EXPRESSION.fullmatch(bare) or re.match(r"\(", behind):
        return False
    sure = len(between) < 8
    if sure and not re.match(r"[ \t]*\w", behind) and (bare.casefold() in _COMMON or _is_given(bare, label, between)):
        return True
    return _looks_secret(bare, sure)


def _is_given(bare: str, label: str, between: str) -> bool:
    """Return whether a plain word is given as a password: behind a colon, or in quotation marks."""
    word = bare.casefold()
    given = re.fullmatch(r"\W*[:=\"'`]\W*", between) and re.search(r"pass|pw|kenn", label, re.IGNORECASE)
    plain = word.isalpha() and len(word) >= 5 and word not in _WORDS_BEHIND
    return bool(given) and plain and not _PLACEHOLDER.search(word)


def _ends_clause(found: str, bare: str, behind: str) -> bool:
    return found != bare or not behind.strip(" \t") or behind.lstrip(" \t").startswith("\n")


def _looks_secret(value: str, sure: bool) -> bool:
    """Return whether a token is no word, number, date, name or placeholder.

    `sure` says that nothing but a colon or “is” stands between it and its label.
    """
    bare = _SENTENCE_END.sub("", value)
    if value.endswith(":") or re.search(r"\.\w{2,4}/|/.*\.\w{2,4}$", value):
        return False
    if len(bare) < 4 or bare.casefold() in _WORDS_BEHIND or _PLACEHOLDER.search(bare):
        return False
    if "://" in bare or bare.casefold().startswith("www.") or re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.-]+", bare):
        return False
    lower, upper = re.search(r"[a-z]", bare), re.search(r"[A-Z]", bare)
    digits = len(re.findall(r"\d", bare))
    if _DATE_OR_TIME.fullmatch(bare) or re.fullmatch(r"[\d.,:/%$€£-]+", bare):
        return sure and bare.isdigit() and len(bare) >= 4 and not _DATE_OR_TIME.fullmatch(bare)
    if (lower or upper) and digits and not _MEASURE.fullmatch(bare):
        return sure or digits + bool(lower) + bool(upper) >= 3
    if re.search(r"[#$%&*^~+=@!?](?=\w)|\w[#$%^*~]$", bare) and (lower or upper):
        return True
    return bool(re.fullmatch(r"[A-Za-z]{8,}", bare) and len(re.findall(r"(?<=[a-z])[A-Z]", bare)) >= 2)


def _innocent(label: str, string: str, draft: Draft) -> bool:
    """Return whether a code is meant for many: that of a telephone conference, or a postcode."""
    label = label.casefold()
    if _ABOUT_PASSWORDS.search(string):
        return True
    if label.startswith("pin") and (_POSTAL.search(string) or "pager" in string.casefold()):
        return True
    if not _DIGIT_LABEL.search(label) or "host" in label:
        return False
    shared = _CALL_IN.search(string) or _CALL_IN.search(draft.whole.string)
    return bool(shared) and not label.startswith(("pin", "alarm", "door", "safe"))
