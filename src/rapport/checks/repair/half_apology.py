"""Apologies for an act of the writer's that do not say what will be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.rule import Hit, meaning_hit

_SLOWNESS = """
    very rather slight little long late slow tardy delayed short second group mass early quick brief belated many multiple
    empty blank
""".split()
_OF_THE_MAIL = r"""
    delay\w* repl(?:y|ies|ying) answers? response notice loss losses mail mails emails? e-mails? message length typos? spelling
    english noise spam post\w* question\w* rant rambling intrusion interruption disturbance resend duplicates? copies formatting
    brevity brief short terse late slow dense slow thick stupid pest pain vague unclear off-topic twice time start silence
    absence hour repeat\w* repetition cross-?post\w* wait them him her you it that this all
""".split()
_FOR_THE_MAIL = (
    rf"(?:for|about) (?:(?:the|my|our|your|this|such|so|a|an|being|having) )*(?:(?:{'|'.join(_SLOWNESS)}) )*"
    rf"(?:{'|'.join(_OF_THE_MAIL)})\b(?! (?:of|in) (?:the )?(?:delivery|payment|shipment|order))"
)
_MISSED = (
    r"(?:i|we) (?:just |only )?(?:missed|wasn't|weren't|was not|were not|did not make|didn't make|couldn't|haven't|have not|hadn't|"
    r"took so long|was out|were out|was away|was late|am late)\b"
)
_CIRCUMSTANCE = (
    r"sending (?:this|it) \w+|took so long|out of (?:the )?office|short notice|to hear|on holiday|"
    r"because of the (?:storm|weather|strike|snow|traffic)"
)
_COURTESY = Pattern.of_card(rf"\b(?:{_FOR_THE_MAIL}|{_MISSED}|{_CIRCUMSTANCE})")
"""What a courtesy says sorry for: the mail itself, its time, or what befell the reader."""

_ACTS = """
    ask arrang bring buy call chang check clean clear compensat copi correct cover credit deliver exchang explain extend fix
    find found giv get got given go help inform invit keep let look mak made mend mov offer order paid pay phon post prepar
    print put redo refund reimburs remov repair replac resolv restor re-?send return send sent shar set sort speak spoke stay
    stop switch take taken talk tell told try updat writ wrote work credit add hand mark plac apologis apologiz
""".split()
"""The stems of what one does to put something right."""
_I_ACT = (
    rf"(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are|'d| would)? (?:\w+ )?(?:\w+ing to |just |already |now )?"
    rf"(?:{'|'.join(_ACTS)})\w*\b"
)
_FROM_NOW_ON = (
    "from now on|in future|in the future|next time|going forward|won't happen again|will not happen again|never again|"
    "not (?:be )?repeated?|make (?:it )?up (?:for|to)|make sure|ensure"
)
_IT_WORKS = "works? (?:again|now)|back (?:up|online|in (?:service|stock))"
_IS_DONE = (
    r"(?:is|are|was|were|has been|have been|been|being|be|got) (?:\w+ )?"
    "(?:fixed|repaired|replaced|refunded|corrected|restored|resolved|solved|updated|"
    "removed|paid|reimbursed|transferred|delivered|sent|shipped|moved|added|credited|put right|extended|waived)"
)
_HERE_IT_IS = (
    "on (?:its|their|the) way|here(?:'s| is| are)|attached|enclosed|please (?:find|use|ignore|delete|discard|see)|"
    r"corrected|correct (?:version|one|file|link|date|figure|number|address)|the (?:right|new|correct) \w+|instead"
)
_OFFER = (
    "(?:shall|may|can|could|should|would) (?:i|we|you)|would you like|let me|let us|let's|happy to|glad to|"
    "voucher|discount|refund|free of charge|at our (?:own )?(?:cost|expense)|insurance"
)
_NEWS = r"is now|are now|can restore|meeting is|it's on|left this|:\s*\w"
_REPAIR = Pattern.of_card(
    rf"\b(?:{_I_ACT}|{_FROM_NOW_ON}|{_IT_WORKS}|{_IS_DONE}|{_HERE_IT_IS}|{_OFFER}|{_NEWS})\b"
)
"""What puts something right, has put it right or offers to, and words that are the repair themselves."""

_APOLOGY, _REPAIRS = "says/apology", ("says/promise", "says/proposal", "says/announces-file")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first real apology of a mail in which nothing is put right.

    The parts are those of Lewicki, Polin & Lount (2016): owning the fault and offering repair matter most. Courtesies
    (“sorry for the late reply”), sympathy and refusals are no apologies in this sense, and a line without greeting and
    close is part of a talk that may go on with the repair. The hit is the apology.
    """
    if not any(one.zone in ("greeting", "sign-off") for one in draft.blocks):
        return
    said = [one for one in block.sentences if one.meaning.says(_APOLOGY) and not _COURTESY.search(fold(one.string))]
    if not said or any(_repairs(one) for one in block.sentences):
        return
    hit = meaning_hit(said[0], _APOLOGY)
    if hit:
        missing, sentence = "what will be done about it", "I will … by …"
        yield hit._replace(values={"missing": missing, "sentence": sentence}, confidence=None, score=None)


def _repairs(sentence: Sentence) -> bool:
    """Return whether a sentence puts something right, has put it right or offers to."""
    return any(sentence.meaning.says(label) for label in _REPAIRS) or _REPAIR.search(fold(sentence.string)) is not None
