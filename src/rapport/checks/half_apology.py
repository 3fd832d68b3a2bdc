"""Apologies for an act of the writer's that say neither whose doing it was nor what will be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.apology import OWNED
from rapport.checks.cues import Pattern
from rapport.draft import Block, Draft
from rapport.kinds import compile_pattern, fold
from rapport.rule import Hit

_SORRY = compile_pattern(
    r"(?:\b(?:i|we)(?:'m|'re| am| are| do| must| would like to| want to)?(?: \w+){0,2} )?"
    r"\b(?:sorry|apologi[sz]e|regret|(?:my |our )?(?:\w+ )?apologies)(?: \w+)?? "
    r"(?:(?:for|about) (?!hearing|asking|bothering|any\b)|(?:that )?(?:i|we) (?!can|could|won't|will|have to|must|do\b|don't|am\b|are\b)|(?:the|our|my) )"
    r"[^.!?;:\n]*(?:\n(?!\n)[^.!?;:\n]+)?"
)
"""An apology for something the writer did, up to the end of its clause."""

_COURTESY = compile_pattern(
    r"\b(?:(?:for|about) (?:(?:the|my|our|your|this|such|so|a|an|being|having) )*(?:(?:very|rather|slight|little|long|late|slow|tardy|"
    r"delayed|short|second|group|mass|early|quick|brief|belated|many|multiple|empty|blank) )*(?:delay\w*|repl(?:y|ies|ying)|"
    r"answers?|response|notice|loss|losses|mail|mails|emails?|e-mails?|message|length|typos?|spelling|english|noise|spam|post\w*|"
    r"question\w*|rant|rambling|intrusion|interruption|disturbance|resend|duplicates?|copies|formatting|brevity|brief|short|terse|"
    r"late|slow|dense|slow|thick|stupid|pest|pain|vague|unclear|off-topic|twice|time|start|silence|absence|hour|repeat\w*|"
    r"repetition|cross-?post\w*|wait|them|him|her|you|it|that|this|all)\b(?! (?:of|in) (?:the )?(?:delivery|payment|shipment|order))"
    r"|(?:i|we) (?:just |only )?(?:missed|wasn't|weren't|was not|were not|did not make|didn't make|couldn't|haven't|have not|hadn't|"
    r"took so long|was out|were out|was away|was late|am late)\b"
    r"|sending (?:this|it) \w+|took so long|out of (?:the )?office|short notice|to hear|on holiday|because of the (?:storm|weather|strike|snow|traffic))"
)
"""What a courtesy says sorry for: the mail itself, its time, or what befell the reader."""

_REPAIR = compile_pattern(
    r"\b(?:(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are|'d| would)? (?:\w+ )?(?:\w+ing to |just |already |now )?(?:ask|arrang|bring|buy|call|chang|"
    r"check|clean|clear|compensat|copi|correct|cover|credit|deliver|exchang|explain|extend|fix|find|found|giv|get|got|given|go|help|inform|"
    r"invit|keep|let|look|mak|made|mend|mov|offer|order|paid|pay|phon|post|prepar|print|put|redo|refund|reimburs|remov|repair|replac|"
    r"resolv|restor|re-?send|return|send|sent|shar|set|sort|speak|spoke|stay|stop|switch|take|taken|talk|tell|told|try|updat|"
    r"writ|wrote|work|credit|add|hand|mark|plac|apologis|apologiz)\w*\b"
    r"|from now on|in future|in the future|next time|going forward|won't happen again|will not happen again|never again|not (?:be )?"
    r"repeated?|make (?:it )?up (?:for|to)|make sure|ensure|works? (?:again|now)|back (?:up|online|in (?:service|stock))|"
    r"(?:is|are|was|were|has been|have been|been|being|be|got) (?:\w+ )?(?:fixed|repaired|replaced|refunded|corrected|restored|resolved|solved|updated|"
    r"removed|paid|reimbursed|transferred|delivered|sent|shipped|moved|added|credited|put right|extended|waived)|on (?:its|their|the) way|"
    r"here(?:'s| is| are)|attached|enclosed|please (?:find|use|ignore|delete|discard|see)|corrected|correct (?:version|one|file|link|"
    r"date|figure|number|address)|the (?:right|new|correct) \w+|instead|(?:shall|may|can|could|should|would) (?:i|we|you)|would you like|"
    r"let me|let us|let's|happy to|glad to|voucher|discount|refund|free of charge|at our (?:own )?(?:cost|expense)|insurance|is now|"
    r"are now|can restore|meeting is|it's on|left this|:\s*\w)\b"
)
"""What puts something right, has put it right or offers to, and words that are the repair themselves."""

_OTHERS = compile_pattern(r"\b(?:he|she|they|you|should be|no need|nobody|never|feel|felt|feels|feeling)(?: \w+){0,3}\s*$")


def half_apology(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first real apology of a mail in which nothing is put right.

    The parts are those of Lewicki, Polin & Lount (2016): owning the fault and offering repair matter most. Courtesies
    (“sorry for the late reply”), sympathy and refusals are no apologies in this sense, and a line without greeting and
    close is part of a talk that may go on with the repair. The hit is the apology.
    """
    if not any(one.zone in ("greeting", "sign-off") for one in draft.blocks):
        return
    text = fold(block.string)
    for match in _SORRY.finditer(text):
        said = match.group()
        if _COURTESY.search(said) or _OTHERS.search(text[: match.start()]) or text[match.end() : match.end() + 1] == "?":
            continue
        rest = f"{text[: match.start()]}\n{text[match.end() :]}"
        if _REPAIR.search(rest):
            return
        is_owned = OWNED.search(text) or _is_own_act(said)
        missing = "what will be done about it" if is_owned else "whose doing it was, nor what will be done about it"
        sentence = "I will … by …" if is_owned else "I should have …, and I will … by …"
        yield Hit(match.start(), match.end(), {"missing": missing, "sentence": sentence})
        return


_OWN_ACT = Pattern(r"(?:sorry|apologi[sz]e|apologies|regret)\b.*?\b(?:i|we|my|our|for \w+ing)\b")


def _is_own_act(said: str) -> bool:
    """Tell whether the apology itself names the act as the writer's: “that I lost it”, “for shouting”."""
    return _OWN_ACT.search(said.lower()) is not None
