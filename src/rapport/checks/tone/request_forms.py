"""The forms a request takes when it is not a question, and the same request as a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rapport.checks.tone.request_words import RULE_OF_USE, VERBS
from rapport.checks.tone.softening import as_please, as_question
from rapport.draft import Sentence
from rapport.matching import Pattern, fold
from rapport.prose import imperative

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

ORDER = "may sound like an order"
DEMAND = "may sound like a demand"

_LEAD = (
    r"(?:(?:(?:next|this|last) time|from now on|this (?:morning|afternoon|evening|week)|and|but|or|so|then|also|just|"
    r"simply|now|first|second|finally|lastly|again|always|never|only|ok|okay|well|yes|no|hey|hi|today|tomorrow|tonight|"
    r"since|as),? +)"
)
_NAMES = r"(?-i:(?:[A-Z][\w.'-]* ){0,2}[A-Z][\w'-]*)(?:,| -+| –| —|:) +"
_VERB_FIRST = Pattern.of_card(rf"^[\s\"'(*>-]*(?:{_NAMES})?{_LEAD}*+(?:(?:do not|don't) (?:ever |you |just )?)?((?:double-|cross-|e-)?[a-z]+)\b(?!')")
_VERB_LATER = Pattern.of_card(
    rf"(?:;|\bso,?|^\W*(?:since|as|because|next time|from now on|this time)\b[^,.]*,?|^\W*(?:after|as of|before|by|during|"
    rf"for|no|on|once|when|while)\b[^,.;]*,) +{_LEAD}*+([a-z]+)\b(?!')"
)
_VERB_SPLICED = Pattern.of_card(
    r"(?:,| -+| –| —) ([a-z]+) (?:it|them|this|that|me|us|him|her)\b(?!.*\b(?:and|or|then)\b)"
)
"""Another clause behind a comma or a dash: “the file is broken, send it again”."""
_PRONOUN_OR_ARTICLE = (
    r"(?:me|us|him|her|it|them|the|my|your|our|his|their|this|that|these|those|all|more|another)\b"
)
_PLAIN_OBJECT = Pattern.of_card(
    rf"[a-z-]+ (?:up |out |in |off )?(?:{_PRONOUN_OR_ARTICLE}|"
    r"(?:by|before|within|at|no later than) (?:the |end |close |noon|tomorrow|today|\d|\w+day)|"
    r"(?:asap|immediately|now|today|at once)\b|to (?:me|us|him|her|them|(?-i:[A-Z][a-z]+))\b)"
)
"""What follows a verb and no noun, whatever the tagger made of a first word that may be either (“order”, “reply”)."""

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = (
    rf"(?:the )?(?:(?:week|month|day)'s end|hour|end|close|cob|eod|eob|noon|midday|midnight|lunch|tonight|tomorrow|today|next|this|{_WEEKDAY}|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|\d)"
)
_DEADLINE = (
    rf"\b(?:(?:by|before|until|till|no later than|within|at) {_DAY}|now|today|tonight|tomorrow|immediately|asap|"
    r"a\.s\.a\.p|at once|right away|straight away|first thing|this (?:morning|afternoon|evening|minute|instant)|"
    rf"(?:on|this) {_WEEKDAY})"
)
DEADLINE = Pattern.of_card(_DEADLINE)

_OPENING = rf"(?s)^(?P<lead>[\s\"'(]*(?:{_NAMES})?(?:{_LEAD}|[^.;]*?[,;] )??)"
_WISH = r"(?:i|we)(?:(?: really| do| will| shall| also| just| still|'ll){0,2}) "
_FEELS = (
    r"(?:know|feel|enjoy|meet|remember|believe|trust|think|win|have(?!.*\b(?:ready|done|finished|by)\b)|"
    r"be (?!here|there|at|in|on|back|ready)\w+)\b"
)
"""What one wishes for another person: “I want you to be happy”."""
_NEED_YOU = Pattern.of_card(
    rf"{_OPENING}(?P<mark>{_WISH}(?:(?:need|want|expect|require|order|demand|command|am asking|'m telling) (?:you|u)"
    rf"(?P<other> and (?-i:[A-Z])\w+)? (?P<not>not )?to (?P<never>not )?(?!{_FEELS})|demand that you (?P<no>not )?)(?P<rest>.+))$"
)
_VITAL = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?:it is|it's) (?:\w+ly )?(?:imperative|crucial|essential|vital|paramount|mandatory|critical) "
    r"(?:that )?you (?P<not>not )?(?P<rest>(?!are\b|have\b|were\b|know\b|understand\b)[a-z]+\b.+))$"
)
_YOUR_TASK = Pattern.of_card(
    rf"{_OPENING}(?P<mark>your (?:task|job) (?:now )?is (?:now )?(?P<not>not )?to (?P<rest>.+))$"
)
_LIKE_STOP = Pattern.of_card(rf"{_OPENING}(?P<mark>i(?:'d| would) like you (?P<not>not )?to (?P<rest>stop .+))$")
_MUST = (
    r"(?: (?:(?:really|just|simply|all|also|now|absolutely) )*(?:must|have (?:got )?to|"
    r"need to|had better|are (?:required|expected|obliged|ordered) to|are to|will (?:need|have) to|gotta|got to)|"
    r"'(?:d better|ll (?:need|have) to|re (?:required|expected|obliged) to|ve got to))"
)
"""What follows “you” in an order."""
_YOU_MUST = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?:you|u){_MUST} (?P<not>not )?(?P<rest>(?:\w+ly )?(?P<verb>[a-z]+)\b.*))$"
)
_YOU_ARE_NOT_TO = Pattern.of_card(rf"{_OPENING}(?P<mark>you(?: are|'re) (?P<not>not) to (?P<rest>[a-z]+\b.*))$")
_YOU_WILL = Pattern.of_card(
    rf"{_OPENING}(?P<mark>you(?: will|'ll|'re going to| are going to) (?P<not>not )?(?P<rest>(?P<verb>[a-z]+)\b.*))$"
)
_PAPERS = """
    answer apology approval comments confirmation contract copy correction decision details documents? draft explanation
    acknowledge?ment figures files? improvement input invoice list minutes money numbers payment proof quote refund reply report
    response revision signature slides statement status summary update version
""".split()
_PAPER = rf"(?:{'|'.join(_PAPERS)})"
"""What one may be asked to hand over."""
_WANTED = (
    r"(?:the|this|that|these|those|your|my|it|them|all|both|every|another|somebody|someone|at least|\d+|two|three|four|five|"
    rf"six|ten|twelve|an? (?:\w+ )?{_PAPER})"
)
_DONE = (
    r"(?:it|this|that|them|these|the \w+|my \w+) (?:done|fixed|finished|sent|signed|ready|back|gone|solved|removed|"
    r"changed|corrected|delivered|paid|cleaned)\b.*"
)
_YOURS = (
    r"your (?!help|advice|support|opinion|thoughts|love|patience|trust|vote|blessing|guidance|understanding|business)\w+.*"
)
_DUE = (
    r"(?:this|it|these|them) (?:by|on|in|at|back|done|finished|ready|today|tonight|tomorrow)\b.*|"
    rf"(?:your|an?|the) (?:\w+ )?(?:\w+ )?{_PAPER}\b.*|your .*{_DEADLINE}.*"
)
_HAVE_IT = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?!.*, so\b){_WISH}(?:(?:need|want|demand|require|insist on) (?P<rest>"
    rf"{_WANTED}\b[^,;]{{0,60}}?{_DEADLINE}.*|{_DONE}|(?:your|an?|the) (?:\w+ )?{_PAPER}\b.*|{_YOURS})|"
    rf"expect (?P<due>{_DUE})))$"
)
_HAVE_IT_THEN = Pattern.of_card(
    rf"(?s)^(?P<lead>\W*(?:by|before|within|no later than) {_DAY}\b[^,.;]*,? )(?P<mark>{_WISH}(?:need|want|expect|require) "
    r"(?P<rest>(?!to\b|you\b).+))$"
)
_EXPECTING = Pattern.of_card(rf"{_OPENING}(?P<mark>(?:i'm|i am) (?:still )?expecting (?P<rest>your \w+.*{_DEADLINE}.*))$")
_NEEDED = Pattern.of_card(
    rf"(?s)^(?P<lead>\W*)(?P<mark>(?:need|want) (?P<rest>(?:it|an?|this|that|these|those|the|my|your)\b.*{_DEADLINE}.*))$"
)
_ALL_I_NEED = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?:what|all|the only thing) (?:i|we) (?:really |still )?(?:need|want|expect)(?: to have)? from you,?"
    r"[^.;]{0,40}? (?:is|are) (?P<rest>(?!to\b|that\b|for\b).+))$"
)
_WANT_TO_KNOW = Pattern.of_card(
    rf"{_OPENING}(?P<mark>{_WISH}(?:(?:want|demand) to know (?P<rest>(?:why|who|when|where|how (?:this|that|it|you|on|could|"
    r"come)|what (?:went|happened|has|you (?:did|were|intend|plan|are going)))\b.*)|"
    rf"(?:need|want) to know (?P<due>.*{_DEADLINE}.*)))$"
)
_WANT_TO_SEE = Pattern.of_card(
    rf"{_OPENING}(?P<mark>{_WISH}(?:need|want) to (?P<rest>(?:see|speak (?:to|with)|talk (?:to|with)) you "
    rf"(?:in|at|before|after|about|{_DEADLINE}).*))$"
)
_WANT_YOU = Pattern.of_card(
    rf"{_OPENING}(?P<mark>{_WISH}(?:need|want|expect) you (?P<rest>(?:in|at|here|there|on|back|out|off|ready)\b.*))$"
)
_WAITING = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?:(?:i'm|i am|we're|we are)(?: still)?|still) waiting (?:for|on) "
    rf"(?P<rest>(?:your|(?:the|my|that|an|those) {_PAPER}(?! from (?!you)))\b.*))$"
)
_IT_MUST = Pattern.of_card(
    rf"{_OPENING}(?P<mark>(?P<thing>(?:this|that|(?:the|this|that|your|my|these|those) \w+(?: \w+)?)) "
    r"(?:needs?|has|have|must|got)(?: to)? "
    rf"(?P<rest>be (?!said\b|.*\bby now\b)(?:\w+ )*?[^,;]{{0,50}}?(?:on my desk|in my inbox|{_DEADLINE}).*))$"
)
_GENERAL = frozenset(
    """
    be see try visit meet taste read watch understand know remember realize realise admit agree think consider believe
    feel have love enjoy find get receive notice hear learn recall forgive excuse imagine log sign register enter click
    like want need become win earn lose save eat sleep rest relax tell say keep mean come join hope worry wait
    """.split()
)
"""Verbs with which “you must” is advice, a rule or a guess (“you must see this film”, “you must be tired”)."""
_MEANT = Pattern.of_card(
    rf"^be (?:here|there|in|at|on|ready|quiet|back)\b.*{_DEADLINE}|"
    rf"^(?!be\b)\w+\b.*\b(?:by|within|before) (?:{_DAY}|\d)"
)
"""What makes it an order nevertheless: a place to be at a time, or a deadline."""
_ACTS = frozenset(
    """
    send give call write bring book finish fix deliver submit prepare cover take do hand forward reply answer resend
    redo update complete provide order cancel pay report return stay work attend
    """.split()
)
"""Verbs with which “you will” is an order."""
_FORBIDDEN = frozenset("talk speak discuss share contact change touch mention tell leave use copy open sign".split())
"""Verbs with which “you will not” is one as well."""


class Request(NamedTuple):
    """A request in a sentence: character offsets `start:end`, and of its verb; `bare` for an imperative.

    `general` tells that its object is nothing in particular (“write new rules”), `negative` that it forbids.
    """

    start: int
    end: int
    verb: int
    reading: str
    alternatives: tuple[str, ...]
    bare: bool = False
    general: bool = False
    negative: bool = False


_Maker = Callable[[re.Match[str]], Iterator[Request]]

_CONDITIONS = ("if", "when", "in order", "to ", "before", "once", "unless", "for ")
_NEGATIONS = frozenset({"not", "n't", "never", "don't", "dont"})
_OF_PEOPLE = frozenset("ask call cc contact copy email inform invite notify phone remind tell".split())
_DEFINING = frozenset({"det", "poss", "nummod", "prep", "relcl", "acl"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "PDT", "WP", "WRB", "RP"})
_FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
_DOUBTFUL_TAGS = frozenset({"NN", "NNP", "NNS", "VBP", "VB", "JJ", "JJR", "UH"})
_ALSO_HELPERS = frozenset("be need let".split())
"""Verbs that open a statement without its subject, or a question, as well: “need the car”."""
_HELPERS = frozenset({"do", "just", "simply", "always", "only", "ever", "you"})


def looks_like_request(string: str) -> bool:
    """Return whether a sentence may be a request other than a question, by its words alone."""
    return any(pattern.match(string) for pattern, _ in _FORMS) or next(_verb_places(string), None) is not None


def _verb_places(string: str) -> Iterator[int]:
    """Yield the offsets at which the verb of an imperative may stand, by the words alone."""
    if string.rstrip().endswith("?"):
        return
    first = _VERB_FIRST.match(string)
    for match in (*([first] if first else []), *_VERB_LATER.finditer(string), *_VERB_SPLICED.finditer(string)):
        if match[1].lower() in VERBS:
            yield match.start(1)


def requests_in(sentence: Sentence) -> Iterator[Request]:
    """Yield the requests of a sentence, the plainest first."""
    string = fold(sentence.string)
    for pattern, make in _FORMS:
        if (match := pattern.match(string)) and not string.rstrip().endswith("?"):
            yield from make(match)
    yield from _imperatives(sentence, string)


def _asked_of_you(reading: str) -> _Maker:
    """Make requests of the forms that name the reader: “I need you to …”, “you must …”."""

    def make(match: re.Match[str]) -> Iterator[Request]:
        clause, first = match["rest"], not match["lead"].strip()
        said = match.groupdict("")
        forbids = any(said.get(name) for name in ("not", "never", "no"))
        whom = f"could you{said.get('other', '')}"
        alternatives = as_please(clause, first) if forbids else as_question(clause, whom, first)
        yield Request(*match.span("mark"), match.start("rest"), reading, alternatives)

    return make


def _told_you(match: re.Match[str]) -> Iterator[Request]:
    rest = match["rest"]
    general = match["verb"].lower() in _GENERAL and not _MEANT.search(rest)
    if not general and not RULE_OF_USE.search(rest) and not match["lead"].lower().startswith(_CONDITIONS):
        yield from _asked_of_you(ORDER)(match)


def _foretold_you(match: re.Match[str]) -> Iterator[Request]:
    acts = _ACTS | _FORBIDDEN if match["not"] else _ACTS
    if match["verb"].lower() in acts and not match["lead"].lower().startswith(_CONDITIONS):
        yield from _asked_of_you(ORDER)(match)


def _wanted(match: re.Match[str]) -> Iterator[Request]:
    yield _demand(match, "mark", match["rest"] or match["due"], "could I have")


def _wanted_there(match: re.Match[str]) -> Iterator[Request]:
    yield _demand(match, "rest", f"be {match['rest']}", "could you")


def _told_me(match: re.Match[str]) -> Iterator[Request]:
    """Make a request of a wish to know: “I want to know why …”."""
    yield _demand(match, "mark", f"tell me {match['rest'] or match['due']}", "could you")


def _seen(match: re.Match[str]) -> Iterator[Request]:
    yield _demand(match, "rest", match["rest"], "could I")


def _due(match: re.Match[str]) -> Iterator[Request]:
    thing = match["thing"][:1].lower() + match["thing"][1:]
    yield _demand(match, "rest", match["rest"], f"could {thing}")


def _demand(match: re.Match[str], verb: str, clause: str, opening: str) -> Request:
    """Return a demand whose verb is in the group `verb`, with `clause` as a question that opens with `opening`."""
    alternatives = as_question(clause, opening, not match["lead"].strip())
    return Request(*match.span("mark"), match.start(verb), DEMAND, alternatives)


_FORMS: Sequence[tuple[Pattern, _Maker]] = (
    (_NEED_YOU, _asked_of_you(DEMAND)),
    (_VITAL, _asked_of_you(ORDER)),
    (_YOUR_TASK, _asked_of_you(ORDER)),
    (_LIKE_STOP, _asked_of_you(DEMAND)),
    (_YOU_MUST, _told_you),
    (_YOU_ARE_NOT_TO, _asked_of_you(ORDER)),
    (_YOU_WILL, _foretold_you),
    (_HAVE_IT, _wanted),
    (_HAVE_IT_THEN, _wanted),
    (_EXPECTING, _wanted),
    (_NEEDED, _wanted),
    (_ALL_I_NEED, _wanted),
    (_WANT_TO_KNOW, _told_me),
    (_WANT_TO_SEE, _seen),
    (_WANT_YOU, _wanted_there),
    (_WAITING, _wanted),
    (_IT_MUST, _due),
)


def _imperatives(sentence: Sentence, string: str) -> Iterator[Request]:
    """Yield the first imperative of a sentence; one behind other words is parsed as a clause of its own."""
    for place in _verb_places(string):
        parse = sentence.parse
        at = next((token for token in parse.tokens if token.start == place), None)
        verb = imperative(parse)
        if at is not None and (verb is None or verb.start < place):
            parse = parse.since(_clause_start(parse, at.index))
            verb = imperative(parse) or _plain_verb(at, string)
        if verb is not None and _is_sure(parse, verb, string):
            yield _order(sentence.parse, verb, string, _is_general(parse, verb))
            return


def _plain_verb(token: Token, string: str) -> Token | None:
    """Return a verb the tagger took for a noun or a statement, if what follows makes it an imperative; else None."""
    is_plain = token.tag in _DOUBTFUL_TAGS and token.lower not in _ALSO_HELPERS
    return token if is_plain and _PLAIN_OBJECT.match(string, token.start) else None


def _is_sure(parse: Parse, verb: Token, string: str) -> bool:
    """Return whether `verb` is certainly a verb, and no noun (“test results”, “direct flights”)."""
    if _PLAIN_OBJECT.match(string, verb.start):
        return True
    if is_numbered_thing(string):
        return False
    following = parse.tokens[verb.index + 1] if verb.index + 1 < len(parse.tokens) else verb
    asks = verb.lower in _OF_PEOPLE and following.tag == "NNP"
    is_verb = verb.tag == "VB" and following.tag not in _FINITE
    return is_verb or following.tag in _OBJECTS or asks or len(parse.tokens) <= 2


_FINITE_VERB = (
    r"(?:is|was|has|had|will|can|cannot|may|must|does|did|do|are|were|have|isn't|wasn't|hasn't|doesn't|didn't|won't|can't)\b"
)
_COUNTED = r"\w+ (?:\w+ )?(?:copies|pages|seats|tickets)"
_ENDS_OR_GOES_ON = (
    r"(?:\W*\Z|[.!]| (?:on|at|in|by|for|to|with|yesterday|today|again|because|last|this|before|after)\b)"
)
_NUMBERED_THING = Pattern.of_card(
    rf"^\W*\w+ (?:no\.? ?|number |#)?[\d./-]+ (?:{_FINITE_VERB}|"
    rf"(?:already |never |just |still )?(?!{_COUNTED})\w+ed\b{_ENDS_OR_GOES_ON})"
)


def is_numbered_thing(string: str) -> bool:
    """Return whether a sentence begins with a noun and its number, and says something of it: “Check 1182 bounced”."""
    return _NUMBERED_THING.match(fold(string)) is not None


def _clause_start(parse: Parse, at: int) -> int:
    """Return the index of the token that begins the whole clause: that of “do” in “do not”, else `at`."""
    while at and parse.tokens[at - 1].lower in _NEGATIONS | _HELPERS:
        at -= 1
    return at


def _order(parse: Parse, verb: Token, string: str, general: bool) -> Request:
    tokens = [token for token in parse.tokens if token.start < verb.start]
    negative = False
    place = _PREFIX.search(string, 0, verb.start)
    asked = start = place.start() if place else verb.start
    for token in reversed(tokens):
        if token.lower in _NEGATIONS:
            negative = True
        elif token.lower not in _HELPERS and not (token.lower == "again" and token.index):
            break
        start = token.start
    clause = string[asked:]
    first = not string[:start].strip(" \n\t\"'(*->") and string[start].isupper()
    alternatives = as_please(clause, first) if negative else as_question(clause, "could you", first)
    return Request(start, len(string.rstrip()), asked, ORDER, alternatives, True, general, negative)


_PREFIX = Pattern.of_card(r"\b(?:double|cross|e)-\Z")


def _is_general(parse: Parse, verb: Token) -> bool:
    """Return whether the object of a verb is an indefinite plural."""
    for token in parse.children(verb.index):
        if token.dep == "dobj":
            return token.tag == "NNS" and not any(child.dep in _DEFINING for child in parse.children(token.index))
    return False
