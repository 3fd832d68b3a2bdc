"""Whether plain words are the part of speech in their sentence that the phrase is; where that is not sure, no."""

from __future__ import annotations

import re
from typing import NamedTuple


class Swap(NamedTuple):
    """Plain words as they are `written` and as their `row` has them, for a phrase and the texts around it.

    `found` is what stands in the text now; `before` and `after` are folded and in lower case.
    """

    written: str
    row: str
    phrase: str
    found: str
    before: str
    after: str

    @property
    def words(self) -> list[str]:
        return re.findall(r"[\w'-]+", self.written.lower())

    @property
    def previous(self) -> str:
        match = re.search(r"([\w'-]+)[\"*(]*\s*\Z", self.before)
        return match[1] if match else ""

    @property
    def following(self) -> str:
        match = re.match(r"\s*[\"*]*([\w'-]+)", self.after)
        return match[1] if match else ""


_END = re.compile(r"\s*(?:[.!?;)\f…]|:\s|-+\s|[–—]|\Z)")
_COMMA = re.compile(r"\s*,")
_START = re.compile(r"(?:\A|[.!?:;,\f(…–—]|-\s)[\s\"'(*>-]*(?:(?:and|but|so|well|oh|or) )?\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:\f])[\s\"'()*>-]*\Z")
_NOUN_BEHIND = frozenset("a an another any every his my no our some the their your".split())
_ONE_BEHIND = _NOUN_BEHIND | frozenset("this that these those each such what which same whole only".split())
_MODALS = frozenset(
    "can can't cannot could couldn't couldn't didn't doesn't don't may might must mustn't shall should shouldn't "
    "will won't would wouldn't i'll you'll he'll she'll it'll we'll they'll".split()
)
_VERBS = frozenset(
    "accept act admit agree annoy ask avoid be become begin behave bring buy call change check come confirm "
    "contact continue decide deal delay describe die do drink drive eat end expect explain fail fall feel "
    "find finish get give go have hear help hide hold hurry improve join keep know lead leave let listen "
    "look lose make meet move need pay please phone play produce provide put reach reject relax remain remember "
    "reply report return say see send set share show sleep speak start stay stop strengthen take talk tell "
    "think throw treat try turn understand use wait waste watch wear win work write".split()
)
_ADVERBS = frozenset("almost also always definitely just never not nearly often perhaps probably really soon".split())
_LINKS = frozenset("for from in of on to with without that who which about by at from than as between".split())
_AFTER_NOUN = frozenset(
    """
    a about after again against ago all already also always am an and any anyway are around as at be because been
    before behind being below but by can can't could did do does down during each either enough ever every first for
    from had has have he her here him his how i i'm if in into is isn't it it's its just last later like may maybe me
    might more must my near never next no nor not now of off often on once only or our out over per please quite
    really right she should since so some soon still such than that that's the their them then there these they this
    those though through till to today together tomorrow tonight too under until up upon us very was we were what when
    where whether which while who whose why will with within without would yesterday yet you your
    """.split()
)
"""What goes on behind a noun with its complements, or behind a verb; any other word may be a noun itself."""
_GRADABLE = frozenset(
    """
    angry annoying bad badly big boring bright busy cheap clean clear clever cold confusing cool cute dark dangerous
    difficult dirty dumb early easy effective efficient exciting expensive fast fine fit friendly funny glad good great
    handy happy hard heavy high hot huge important impressive interesting kind large late lazy little long loud low
    lucky many mean much near new nice odd old poor pretty proud quick quiet rare rich rude sad safe scary serious
    short sick silly simple slow small smart smooth soft sorry strange strict strong stupid sure sweet tall thin
    thick tight tired tough tricky ugly upset useful useless warm weak weird well wide wrong young
    """.split()
)
_DEGREES = frozenset("completely extremely fully really so too totally very rather somewhat".split())
_NUMBERS = frozenset("many most several some two three four five six seven eight nine ten".split())
_STUFF = frozenset("stuff thing things way guy person people".split())
_NO_DEGREE_BEHIND = frozenset("as how however such more less most".split())
_ASKS = re.compile(r"\b(?:do|does|did|can|could|may|might|must|shall|should|will|would|to)\b(?:n't)?[^.!?;,\f]*\Z")
_FINITE = frozenset("is isn't was wasn't does doesn't has hasn't agrees makes".split())
_SINGULAR = frozenset("he she it that this who which there everything something nothing everyone somebody one".split())
_OBJECTS = frozenset("me him her us them".split())
_ORDERS = re.compile(r"(?:please \w+|\w+ (?:me|us)\b|do not \w+)")
_EXCLAIMED = re.compile(r"i am (?:very |so )?\w+\Z")
_CLAUSE = re.compile(r"(?:i|it|that|you|we|they|he|she|this|there) \w+ .*\w")
_OPEN = frozenset("am are believe do feel guess have hope is know say see suppose that think to want will".split())


def is_same_part(swap: Swap) -> bool:
    """Return whether the plain words can be in the sentence what the phrase is in it."""
    return bool(swap.words) and all(check(swap) for check in _CHECKS)


def is_name(found: str, phrase: str, before: str) -> bool:
    """Return whether capitals say that words are a name or part of a title: “True Blue”, “on Slam Dunk Street”."""
    words = re.findall(r"[^\W\d_][\w'’-]*", found)
    if found.isupper() or phrase != phrase.lower() or not words or words[0][:1].islower():
        return False
    titled = len(words) > 1 and all(one[:1].isupper() for one in words if len(one) > 3) and words[-1][:1].isupper()
    return titled or (_SENTENCE_START.search(before) is None and len(words[0]) > 3 and not words[0].isupper())


def _of_stays(swap: Swap) -> bool:
    """“bits and pieces of the plan”, but no “small things of the plan”; “something of a matter of luck” neither."""
    if swap.following == "of" and swap.words[-1] not in ("because", "instead", "out", "all", "most"):
        return swap.phrase.split()[-1].strip("~+") == swap.words[-1]
    return not (re.search(r"\b(?:of|for|in|as) an? \Z", swap.before) and "of" in swap.words[1:]) or "of" in swap.phrase


def _degree_has_its_word(swap: Swap) -> bool:
    """“very” stands before what can be more or less, not before a noun or a verb, nor behind “as” and “how”."""
    behind_article = swap.previous in ("a", "an") and swap.words[:2] == ["very", "many"]
    if behind_article or (swap.words[0] in _DEGREES and swap.previous in _NO_DEGREE_BEHIND):
        return False
    if swap.words in (["rather"], ["somewhat"]) and (swap.previous in _ONE_BEHIND or swap.following in _STUFF):
        return False
    if len(swap.words) > 1 or swap.words[0] not in ("very", "completely"):
        return True
    return re.match(rf"\s+(?:{'|'.join(_GRADABLE)})\b", swap.after) is not None and swap.previous not in _DEGREES


def _clause_is_alone(swap: Swap) -> bool:
    """A clause with its own subject takes the place of a clause, from one mark to the next."""
    said = " ".join(swap.words)
    if swap.words[0] == "don't" and " " not in swap.phrase and not swap.phrase.startswith("don"):
        return _START.search(swap.before) is not None
    if not _CLAUSE.fullmatch(said) or swap.phrase.split()[0].split("'")[0] in _CLAUSE_SUBJECTS:
        return True
    ends = _END.match(swap.after) is not None
    if " " in swap.phrase and _COMMA.match(swap.after):
        return False
    if _EXCLAIMED.fullmatch(said):
        return ends and _SENTENCE_START.search(swap.before) is not None
    return ends or _COMMA.match(swap.after) is not None or swap.words[-1] in _OPEN


_CLAUSE_SUBJECTS = frozenset("i it that you we they he she this there what how".split())


def _opening_opens(swap: Swap) -> bool:
    """“to repeat the main point” opens a sentence; “please stop” is one, and thanks are no question."""
    first = swap.words[0]
    if len(swap.words) < 3 or first == swap.phrase.split()[0] or "~" in swap.row:
        return len(swap.words) != 2 or first != "please" or _START.search(swap.before) is not None
    starts = _START.search(swap.before) is not None
    if first == "please":
        return starts and (_END.match(swap.after) or _COMMA.match(swap.after)) is not None
    if first == "to":
        return starts and swap.following not in ("that", "to", "what", "how", "why", "when")
    return first != "thank" or (starts and re.match(r"\s*\?", swap.after) is None)


def _attribute_is_short(swap: Swap) -> bool:
    """“a sale of used things” cannot stand before a noun, as “garage sale” can (“garage sale prices”)."""
    if "~" in swap.row or swap.words[0] in _VERBS or len(swap.words) < 2 or swap.words[-1] in _LINKS:
        return True
    if _LINKS.isdisjoint(swap.words[1:]) or swap.words[-1] in _OPEN or swap.phrase.split()[-1] == swap.words[-1]:
        return True
    if swap.after.startswith("'s") or swap.following in _LINKS.intersection(swap.words[1:]):
        return False
    behind = re.match(r"[\s-]+[\"*]*([\w'-]+)", swap.after)
    return behind is None or behind[1] in _AFTER_NOUN or behind[1].endswith("ly")


def _verb_follows_modal(swap: Swap) -> bool:
    """Behind “will” and “don't” stands a verb: no “will decisive my career”."""
    infinitive = swap.previous == "to" and swap.phrase.split()[0] not in _NOUN_BEHIND
    if not (swap.previous in _MODALS or infinitive) or "~" in swap.row:
        return True
    named = infinitive and swap.words[0] in _NOUN_BEHIND | {"you", "me", "them", "all"}
    return named or swap.words[0] in _VERBS | _ADVERBS or swap.words[0].endswith("ly")


def _no_verb_behind_article(swap: Swap) -> bool:
    """“a holler” and “six torpedoes” are nouns, “contact me” is none."""
    if len(swap.words) == 1 and swap.words[0].endswith("ly") and swap.previous in _ONE_BEHIND:
        return False
    if swap.previous not in _NOUN_BEHIND | _NUMBERS and not swap.previous.isdigit():
        return True
    return not ("~" in swap.row or _ORDERS.match(" ".join(swap.words)) or swap.words[0] in _FINITE | {"thank"})


def _finite_verb_agrees(swap: Swap) -> bool:
    """“is bad” needs one subject before it, and no “did” or “to” that asks for another form."""
    if swap.phrase in ("ain't", "aint") and (swap.following in ("no", "nothing", "nobody") or not swap.previous):
        return False
    if "~" in swap.row or swap.words[0] not in _FINITE or swap.phrase.split()[0] == swap.words[0]:
        return True
    if _ASKS.search(swap.before) or swap.following in ("to", "at", "no", "out"):
        return False
    named = swap.previous.isalpha() and not swap.previous.endswith(("s", "ly")) and swap.previous not in _NOT_SUBJECTS
    return swap.previous in _SINGULAR or (named and " and " not in swap.before[-40:])


_NOT_SUBJECTS = _OBJECTS | frozenset(
    "i we you they and but or so kinda sorta just also all both many people these those children men women "
    "of for in on with at by from".split()
)


def _object_has_its_verb(swap: Swap) -> bool:
    """“pave the way for” is followed by what is done, and “make possible” too, but not by the same words."""
    behind = swap.phrase.split()[-1]
    if "~" not in swap.row or behind not in _BEFORE_OBJECT or len(swap.words) < 2 or _END.match(swap.after):
        return True
    ends_in_verb = swap.row.endswith(("}", "~")) or swap.words[-1].endswith("ing") or swap.words[-2] == "to"
    return ends_in_verb or swap.words[-1] in _LINKS | _BEFORE_OBJECT


_BEFORE_OBJECT = frozenset("about against at for from into of on onto over to towards under upon with".split())


def _not_has_its_verb(swap: Swap) -> bool:
    """“not worry about” is said behind “to” and “will” only."""
    return not re.search(r"\bnot [\w']+~", swap.row) or swap.previous in _MODALS | {"to"}


def _slot_is_a_thing(swap: Swap) -> bool:
    """“bring the plan in” is not “bring here in”: what a slot takes in begins as a name or thing does."""
    slot = re.fullmatch(r"\S+ \{some(?:one|thing)\} (?P<rest>[^{}]+)", swap.phrase)
    if slot is None:
        return True
    found = swap.found.split()
    filled = found[1 : len(found) - len(slot["rest"].split())]
    if re.match(r" (?:and|or) (?:down|out|off|in|up)\b", swap.after) or not filled:
        return False
    first = filled[0].lower()
    if first in _OBJECTS | {"it", "you"} and len(filled) > 1:
        return False
    return first in _THINGS or filled[0][:1].isupper() or first.endswith("'s")


_THINGS = frozenset("this that these those it you everyone everything something people anything".split()).union(
    _NOUN_BEHIND, _OBJECTS
)


def _adjective_stays(swap: Swap) -> bool:
    """“in difficulty” does not stand before a noun as “hard-pressed” does."""
    behind = re.match(r" ([\w'-]+)", swap.after)
    if "-" not in swap.found or swap.words[0] not in _LINKS or behind is None:
        return True
    return behind[1] in _AFTER_NOUN


def _question_is_alone(swap: Swap) -> bool:
    """A question takes the place of a whole one: no “we are when can I expect your answer”."""
    if not _QUESTION.match(" ".join(swap.words)) or swap.phrase.split()[0][:2] == swap.words[0][:2]:
        return True
    return _END.match(swap.after) is not None and _START.search(swap.before) is not None


_QUESTION = re.compile(
    r"(?:(?:when|what|how|why|where|who) )?(?:is|are|can|could|do|does|did|would|will|may) (?:i|you|we|it)\b|what is"
)


def _subject_is_one(swap: Swap) -> bool:
    """“me” and “them” that a phrase takes in are no subjects: “shame on me”, no “me should feel guilty”."""
    return not (swap.row.startswith("{someone}") and swap.words[0] in _OBJECTS)


def _nothing_is_open(swap: Swap) -> bool:
    """Words that ask for more (“you may know that”) do not stand before a mark."""
    last = swap.words[-1]
    if last == "that" and swap.following in ("to", "when", "if", "which", "can", "could", "do", "does", "are", "is"):
        return False
    if last not in ("that", "if", "whether", "because", "for", "with", "about", "of", "than"):
        return True
    return re.match(r"\s*(?:[.,;:!?)\f]|\Z)", swap.after) is None or swap.phrase.split()[-1] == last


def _one_preposition(swap: Swap) -> bool:
    """No two prepositions side by side, where the phrase was a thing and is a place or time now."""
    prepositions = frozenset("about after at before between by during for in into of on under with without".split())
    own = swap.phrase.split()[0]
    return not (swap.previous in prepositions and swap.words[0] in prepositions and own not in prepositions)


_CHECKS = (
    _of_stays,
    _degree_has_its_word,
    _clause_is_alone,
    _opening_opens,
    _attribute_is_short,
    _verb_follows_modal,
    _no_verb_behind_article,
    _finite_verb_agrees,
    _object_has_its_verb,
    _not_has_its_verb,
    _question_is_alone,
    _slot_is_a_thing,
    _adjective_stays,
    _subject_is_one,
    _nothing_is_open,
    _one_preposition,
)
