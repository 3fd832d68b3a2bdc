"""What makes a request soft, and which imperatives are none: courtesies, steps, advice, offers."""

from __future__ import annotations

from rapport.matching import Pattern
from rapport.prose import imperatives

VERBS = imperatives.VERBS | frozenset(
    """
    acknowledge align analyse apologise apologize appoint archive assemble back bcc behave break brief cease chase countersign credit
    cross-check debit deduct delegate deposit detach dig double-check e-mail ensure erase exchange expand feed fetch finalise finalize format greet halt hurry
    iron justify lend mend merge mop mow nominate organise pause phone photocopy ping postpone practise prioritise prioritize proof proofread
    prove quit reassign rebook recalculate recheck recount rectify redirect reformat refund rehearse reimburse reinstate renumber
    repair reprint reread rerun reschedule reset resize restore resubmit resume retest retract retype revert revisit rewrite sack settle
    shift shorten shout sketch spell stamp substitute summarise summarize swap sweep tag terminate tidy trace translate
    underline undo uninvite unload unlock unpack validate warn water weigh wipe wire withdraw
    """.split()
)
"""Verbs with which a sentence may open as an order; the parse decides."""

KIND_WORDS = Pattern.of_card(
    r"\b(?:please|pls|plz|kindly|thanks?|thank you|thx|many thanks|appreciat\w+|grateful|sorry|apologies|(?:my|our|an) apology (?:for|to)|"
    r"(?:i|we) (?:\w+ )?apologi[sz]e|congrat\w+|well done|(?:great|good|nice) (?:job|work))\b"
)
"""Words that soften the sentences around them as well."""

RULE_OF_USE = Pattern.of_card(
    r"\b(?:or (?:the|it|they) \w+|in order|so that|first|instead|before you can|to (?:truly |fully |really |better |"
    r"properly )?(?:be able|understand|use|get|see|access|open|run|do|make|have)|passwords?|settings?|valid|yourself|take (?:care|a (?:day|break|rest|nap)|some|time|it easy)|"
    r"buttons?|menu)\b"
)
"""Words by which “you must” tells how a thing works, not what the reader is to do for the writer."""

WRITER = Pattern.of_card(r"\b(?:me|my|mine|us|our|him|her|them|his|their)\b")
"""The writer, or somebody known to both."""

SEVERAL = Pattern.of_card(
    r"\b(?:all|team|everyone|everybody|folks|guys|gang|colleagues|ladies|gentlemen|friends|parents|members|"
    r"customers|valued customer|residents|students|"
    r"class|group|people|both|committee|staff|users|subscribers?|list|y'all|you all|all of you|each of you|"
    r"volunteers|players|crew)\b"
)
"""Words by which a greeting speaks to more than one reader."""

BULK = Pattern.of_card(
    r"\b(?:unsubscribe|opt[- ]out|(?:from|to|on|join) (?:our|this|the) mailing list|newsletter|to be removed|your subscription|click (?:here|below|on)|"
    r"press release|privacy policy|"
    r"all rights reserved|copyright|terms (?:of|and)|toll[- ]free|special offer|visit (?:our|us)|sponsored|"
    r"copy editor)\b|©"
)
"""Words of mail that goes to many."""

ASKED = Pattern.of_card(
    r"\b(?:how (?:do|can|should|would|could|to|about)|what (?:do|should|can|shall|would|is the (?:best|"
    r"right)) (?:i|we)?|which \w+ (?:do|should|can|shall)|"
    r"where (?:do|can|should|shall)|(?:should|shall|can|may|could|do) (?:i|we)|let me know (?:what|how|if|whether|"
    r"when|where)|advi[cs]e|tell me)\b"
)
"""Questions whose answer is naturally an instruction."""
