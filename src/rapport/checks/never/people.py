"""Words for people, as classes for patterns: who is spoken to, who is spoken about, whose something is."""

from __future__ import annotations

NOT_NAMES = frozenset(
    """
    A About According Actually After Again All Also Although Always Am An And Another Any Anyone Anything Apparently
    Are As At Be Because Before Best Between Both But By Can Could Dear Did Do Does Don During Each Either Enough
    Even Every Everyone Everybody Everything Few First For From Get Go Good Had Half Has Have He Hello Her Here Hers
    Hey Hi His Honestly How However I If In Instead Is It Its Just Last Let Like Look Many Maybe Me More Most Much
    My Neither Never New Next No Nobody None Not Nothing Now Of Off Ok Okay On Once One Only Or Other Our Out Over
    Perhaps Please Poor Regarding Right See Several She Should Since So Some Somebody Someone Something Still Such
    Sure Thank Thanks That The Their Them Then There These They This Those Though Thus To Today Tomorrow Too Two
    Three Under Unfortunately Until Up Upon Very Was We Well Were What When Where Whether Which While Who Whose Why
    Will With Without Would Yes Yesterday Yet You Your Yours January February March April May June July August
    September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter
    English French German Spanish Chinese Indian American British European Windows Linux Excel Google Microsoft Java
    Python Inc Corp Ltd Company Group Bank Energy Power Gas University Department Board Council Court Congress
    Senate State Re Fwd Market System Server Project Team Committee Commission Government House Bill Subject
    Total Number Section Part
    """.split()
)
"""Words that are written with a capital and are no name of a person."""

_WORD = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'](?!s\b)[A-Za-z]?[a-zà-ÿ]+)*"
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam|Sister|Father|Judge|Captain)\b\.?\s+"

ROLES = (
    "accountant|agent|analyst|apprentice|architect|assistant|associate|boss|boy|buyer|caretaker|carer|cashier"
    "|chef|client"
    "|coach|colleague|contractor|cook|customer|developer|director|doctor|driver|employee|engineer|foreman|girl"
    "|guy|intern"
    "|junior|lad|lawyer|lady|lecturer|man|manager|member|nurse|operator|owner|partner|patient|pilot|porter"
    "|principal|programmer"
    "|pupil|receptionist|recruit|rep|salesman|secretary|shareholder|student|supervisor|supplier|teacher"
    "|technician|temp|tenant"
    "|trainee|trainer|tutor|vendor|waiter|waitress|woman|worker|CEO|CFO|CTO|chair|chairman|head|landlord"
    "|neighbour|neighbor"
)
KIN = (
    "aunt|baby|boyfriend|brother|child|children|cousin|dad|daughter|ex|father|father-in-law|fianc[ée]e?|friend"
    "|girlfriend|grandad"
    "|grandfather|grandma|grandmother|gran|husband|kids?|mother|mother-in-law|mom|mum|nephew|niece|parents?"
    "|partner|sister|son"
    "|spouse|twins?|uncle|wife"
)

WORDS = {
    "name": rf"(?-i:(?:{_TITLE})?{_WORD}(?:\s+(?:[A-Z]\.\s+)?{_WORD})?|{_TITLE}\w+)",
    "role": rf"(?:{ROLES})",
    "kin": rf"(?:{KIN})",
    "you": r"(?:you|u|ya)",
    "your": r"(?:your|ur|yer)",
    "be": (
        r"(?:am|is|are|was|were|be|been|being|has been|have been|had been|will be|would be|shall be|is being|are"
        r" being|gets?|got)"
    ),
    "are": r"(?:'re| are|r| were|'ve been| have been| had been|'ll be| will be| are being|'re being|'d be| would be)",
    "is": r"(?:'s| is| was| has been| had been|'s been| is being| will be|'ll be| would be)",
    "have": r"(?:'ve| have|'d| had|'s| has|'ll have| will have)",
    "not": r"(?:not|n't|never|no longer|hardly|barely|scarcely|far from|anything but)",
    "dont": (
        r"(?:(?:do|does|did|can|could|will|would|have|has|had|should|is|are|was|were|shall|must|need)(?: not|n't"
        r"|nt)|cannot|can't"
        r"|cant|won't|wont|shan't|dont|didnt|doesnt|isnt|arent|wasnt|havent|hasnt|never|no longer)"
    ),
    "adverb": (
        r"(?:\w+ly|very|so|too|quite|rather|just|really|still|now|also|even|already|always|often|not|well|far|much)"
    ),
}
WORDS["person"] = (
    rf"(?:{WORDS['name']}(?: (?:from|in|of|at) (?:the )?[\w&]+)?|(?:our|my|your|his|her|their|the|this) (?:[\w-]+"
    rf" ){{0,2}}?"
    rf"(?:{ROLES}|{KIN})s?(?:,? {WORDS['name']})?)"
)
WORDS["she"] = rf"(?:he|she|{WORDS['person']})"
WORDS["persons"] = rf"(?:{WORDS['name']}'s?|(?:our|my|your|his|her|their|the) (?:[\w-]+ )?(?:{ROLES}|{KIN})s?'s?)"
WORDS["her"] = rf"(?:his|her|{WORDS['persons']})"
WORDS["whose"] = rf"(?:your|ur|his|her|{WORDS['persons']})"
WORDS["anyone"] = rf"(?:you|u|he|she|{WORDS['person']})"
WORDS["whom"] = rf"(?:you|him|her|{WORDS['person']})"
