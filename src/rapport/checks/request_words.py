"""What makes a request soft, and which imperatives are none: courtesies, steps, advice, offers."""

from __future__ import annotations

from rapport.checks.cues import Pattern
from rapport.kinds import compile_pattern
from rapport.prose import requests

VERBS = requests.VERBS | frozenset(
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

SOFTENER = compile_pattern(
    r"\b(?:please|pls|plz|kindly|could|would (?:you|it|be|love|appreciate|prefer)|can you|might|may (?:i|we|you)|mind|"
    r"appreciat\w+|grateful|obliged|thanks?|thx|cheers|sorry|afraid|hope(?:fully)?|perhaps|maybe|ideally|wonder\w*|"
    r"feel free|help yourself|(?:if|when(?:ever)?|where(?:ver)?) (?:at all )?possible|at your (?:convenience|leisure)|"
    r"no (?:rush|hurry|need|worries|problem)|whenever|when(?: ever)? you (?:can|like|feel|want|find|get (?:a|the (?:time|chance)|time|some|around|to it)|"
    r"have (?:a|the (?:time|chance)|time|some|any)|are (?:free|able|less|in the mood|around))|"
    r"as you (?:like|wish|prefer|see fit)|as (?:long|much|many|often|late|early) as you|"
    r"happy|glad|gladly|welcome|suggest\w*|recommend\w*|advise|should you|"
    r"i'd (?:be|love|suggest|recommend|appreciate)|let's|let us|in case|if|unless|lol|haha|"
    r"[a-z]*(?:aaa|eee|hhh|lll|mmm|ooo|yyy)[a-z]*)\b|(?:[:;]-?\)|<wink>|"
    r"<g>|☺|🙂|😊|😉)"
)
"""Words that make a request a question, a wish or a choice, or that set a condition: the sentence is no order."""

KIND_WORDS = compile_pattern(
    r"\b(?:please|pls|plz|kindly|thanks?|thank you|thx|many thanks|appreciat\w+|grateful|sorry|apologies|(?:my|our|an) apology (?:for|to)|"
    r"(?:i|we) (?:\w+ )?apologi[sz]e|congrat\w+|well done|(?:great|good|nice) (?:job|work))\b"
)
"""Words that soften the sentences around them as well."""

COURTESY = compile_pattern(
    r"(?:(?:enjoy|remember|imagine|thank|congratulat\w+|relax|sleep|forgive|excuse|pardon|celebrate|rest|rsvp|"
    r"note|notice|consider|suppose|assume|guess|trust|believe|hope|beware|behold|cheer|dream|visit|try|compare|"
    r"come to think|"
    r"let(?! (?:me|us) (?:have|see the)| (?!me|us)\w+(?: \w+){0,2} know)|allow me|accept (?:my|our)|see(?! me| to| that)|look(?! into|[^,;]* again)|listen|"
    r"wait|hold on|"
    r"hang (?:on|in|tight)|bear with|"
    r"stay (?:safe|tuned|well|healthy|warm|in touch|strong|calm|positive|away|put|as)|be (?!(?:here|at|on|in|back|ready|"
    r"quiet|early|punctual|prompt|finished|done|gone)\b)|"
    r"have (?!(?:him|her|them|(?-i:[A-Z]\w+)) [a-z]|.*\b(?:ready|done|finished|sent|signed|fixed|delivered|printed|on my|in my|"
    r"back|by)\b)|get (?:well|better|some|home|a good|used|ready|"
    r"in touch|the most|lucky|your|yours)|"
    r"feel|keep (?:up|in touch|in mind|well|safe|calm|going|it up|at it|smiling|warm|me (?:posted|informed|"
    r"updated|in)|us (?:posted|informed|updated|in)|"
    r"an eye|your (?:chin|fingers|spirits))|put (?:another|it another|that another|differently|simply)|take (?:care|your time|it easy|heart|comfort|a look|a deep|a seat|"
    r"a break|note|as (?:long|much|many)|a (?:peek|gander)|the (?:time|afternoon|day|rest))|"
    r"find (?:attached|enclosed|below|here|out (?:more|how))|say (?:hi|hello|hey|thanks)|give (?!me\b|us\b)(?:\w+ ){0,3}(?:my|"
    r"our)|give (?:(?:\w+ ){1,3}a (?:hug|kiss|big|break)|yourself)|"
    r"call (?:me|us|him|her)? ?(?:old-fashioned|crazy|paranoid|if|an?|when|with|at|for|any|later|sometime|again|or|and|\d|\()|give (?:me|us) a "
    r"(?:call|ring|shout|buzz|holler)|drop (?:me|us) a (?:line|note)|drop (?:by|in)|"
    r"contact (?:me|us)|phone me|ring me|text me|page me|use my|write (?:to )?us at|drink|eat|drive safe\w*|travel|work (?:hard|smart)|remind me|"
    r"call it|take it or|make (?:no mistake|hay)|do (?:it like|the math)|give (?:it|them) (?:a (?:try|go|rest|chance|shot)|time|an inch)|"
    r"leave (?:it|that|this) (?:to|with) (?:me|us)|put it this|say what you|mark my words|hold (?:your|that thought)|"
    r"sit back|treat yourself|break a leg|go get|bring (?:it on|your (?:family|partner|spouse|kids|friends|own))|"
    r"ask (?:your doctor|at the)|count your|save your|speak of|follow (?:us|your)|meet our|borrow my|"
    r"share (?:this|it|these) with (?:your|any|every)\w*|spread the (?:word|love|news)|put your feet|tell \w+ (?:i said|happy)|"
    r"show (?:them|everyone|the world|me an? \w+ (?:who|that))|join the|"
    r"never give|change the world|"
    r"keep (?:the change|it (?:until|till|if|for now|as))|meet me halfway|"
    r"e-?mail me (?:at|with|for)|reach (?:me|us|out)|"
    r"write (?:soon|again soon|back soon|to me any)|"
    r"come (?:and|what|on|over|in|along|back|visit|see|join|by|meet|take|celebrate|early|hungry|as)|join (?:me|us|in)|"
    r"stop by|swing by|pop (?:in|by|round)|mark your|save the date|stay tuned|"
    r"check (?:out|it out|this out|below|back)|watch (?:out|this|for)|mind (?:the|you|your)|god|bless|long live|"
    r"tell me (?:about|how|when you|you|more|what you|everything|all)|make (?:yourself|yourselves|the most)|help yourself|"
    r"pick (?:whichever|whatever|any)|"
    r"choose (?:whichever|whatever|any)|ask (?:yourself|away|around|(?:me|us) (?:if|any\w*|about))|count (?:me|us)|trust me|believe me|add (?:me|us) to|"
    r"don't (?:let (?:it|this|that|them|him|her|any)|worry|hesitate|mind|bother|panic|feel|be (?!late)|get|miss|stress|trust|sweat|fret|lose|fear|rush|hurry|"
    r"take it|trouble|despair|give up|need|shoot|act|take (?:my|this|that|it|me|offence|offense)|assume|pretend|judge|"
    r"expect|confuse|blame|play|presume|underestimate|kid|make (?:it|this|that) (?:personal|about|worse|harder))|"
    r"do not (?:worry|hesitate|be (?!late)|feel|miss|panic|bother|fear|despair|act|"
    r"take (?:my|this|that|it|me|offence|offense)|assume|pretend|judge|expect|confuse|blame|play)|"
    r"stop (?:wasting|being|acting|behaving|pretending|complaining|whining|lying|moaning|nit-?picking|trying|"
    r"making|blaming|ignoring|playing|thinking|arguing|fighting|spreading|worrying|it|there|and)\b|do (?:let me|feel|come|take|keep|"
    r"enjoy|not hesitate|call|n't worry)|"
    r"don't forget|do not forget|never (?:mind|fear|say)|look forward|agree|make sure (?:that )?(?:you|your)|"
    r"welcome|pass (?:on )?(?:my|our)|send (?:my|our|\w+ (?:my|our)) (?:love|best|regards)|"
    r"think (?:about|of|big)|picture|wish|talk soon|catch (?:you|up)|go (?:for it|ahead|figure|\w+!|away|home\b(?! and)|back to (?:bed|school|sleep)|to (?:bed|sleep|hell))|learn more|"
    r"read on|love|care|kiss|hug)\b)"
)
"""Imperatives that ask for nothing: good wishes, offers, pointers. Matched from the verb on."""

STEP = compile_pattern(
    r"(?:(?:left-|right-|double-)?click|press|tap|scroll|type(?! up)|select|drag|navigate|hover|swipe|reboot|restart|"
    r"insert|log (?:in|on|into|onto|out|off)|"
    r"sign (?:in|on|out|up)|unzip|compile|uninstall|upgrade|subscribe|unsubscribe|register|plug|unplug|rinse|stir|"
    r"boil|preheat|simmer|bake|cook|"
    r"turn (?:left|right|off|on)|refer(?: back)? to|go to|hit|enter|copy and paste|paste|point|order (?:now|today|online)|"
    r"take (?:\w+ )?(?:tablets?|pills?|drops|capsules?|doses?)|"
    r"shop|buy|discover|explore|browse|book (?:now|online|today)|do not (?:(?:reply|respond)(?: directly)?(?: to this|\W*\Z)|use|open|remove|touch|"
    r"attempt|exceed|expose)|keep (?:out|away|off|refrigerated)|"
    r"hold (?:the|down)|store (?:in|at|away|below|under)|twist|screw|choose|view|access|receive|earn|win|act now)\b"
)
"""Verbs of directions: software, recipes, routes, notices, advertising. Matched from the verb on."""

OFTEN_STEP = compile_pattern(
    r"(?:run|install|download|follow|open|set up(?! (?:a|the|another) (?:\w+ )?(?:meeting|call))|configure|edit|rename|apply|push|pull|add|use|switch|format|"
    r"reset|undo|restore|resize|crop|call-?in)\b"
)
"""Verbs that are directions unless a person or a time is named. Matched from the verb on."""

NOT_ASKED = compile_pattern(
    r"(?:\w+ (?:(?:to|with|from|for|at) )?(?:you|ya|u|y'all)\b|"
    r"\w+(?: (?-i:[A-Z])[\w/]*){0,2}\s?[:=/](?!\))|expect\b|take effect\b|read it and weep\b|long live\b|"
    r"drive (?:from|to|down|up|north|south|east|west|\d)|leave on\b|place at\b|end\b|help me\b|meet (?:w|with|"
    r"\w+ (?:in|at|for))\b|update from\b|work with\b|"
    r"(?:answer|link|invitation|request) (?:to|for|from|of)\b|report\b.*\battached\b)"
)
"""What looks like an imperative and is none: its subject is left out, or it is a label, a title or a note in a diary."""

TIP = compile_pattern(
    r"(?:ask|avoid|buy|read|take|try|use|watch)\b[^,;]*[,;] (?:it's|it is|it was|it keeps|they're|they are|there's|there is|"
    r"there are|he knows|she knows|i (?:loved?|liked?|enjoyed))\b"
)
"""A recommendation and what speaks for it. Matched from the verb on."""

OFFER = compile_pattern(
    r"\b(?:enjoy|attend|reservations?|guests?|discount|offer|prizes?|free of charge|be sure|folks|guys|all of you|"
    r"(?:one|whatever|whichever|whoever|anything|something|any \w+)(?: that)? (?:you|suits?)|an? \w+(?: that)? you (?:like|love|want|prefer|enjoy|trust|need)|"
    r"to (?:reserve|receive|win|save|claim|secure|qualify|get (?:it|your|yours|the best))|"
    r"(?:that|it|this|which) (?:worked|helped|solved|fixed|works|helps)|"
    r"earned|deserved?|before (?:first )?use|from me\W*\Z|simmer|frown|entries|the (?:address|form|link|number) (?:below|above)|online|party|for (?:drinks|dinner|cake|coffee)|the more the)\b|(?:^|, )every(?:one|body)\b|"
    r"\bonly [$€£]\d|\band (?:you|they|he|she|it)(?:'(?:ll|re|d|s)| [a-z]+)\b"
)
"""Words of invitations, notices and advertising, of a free choice, and of what comes of it: “ask him and he will …”."""

RULE_OF_USE = compile_pattern(
    r"\b(?:or (?:the|it|they) \w+|in order|so that|first|instead|before you can|to (?:truly |fully |really |better |"
    r"properly )?(?:be able|understand|use|get|see|access|open|run|do|make|have)|passwords?|settings?|valid|yourself|take (?:care|a (?:day|break|rest|nap)|some|time|it easy)|"
    r"buttons?|menu)\b"
)
"""Words by which “you must” tells how a thing works, not what the reader is to do for the writer."""

PERSON = compile_pattern(r"\b(?:me|my|mine|us|our|i|we)\b|(?<=[a-z,]) (?-i:[A-Z][a-z]+)")
"""The writer, or somebody by name."""

DEFINITE = compile_pattern(
    r"\b(?:the|this|that|these|those|it|them|your|all|both|each|every|more|again|back|\d+|an? \w+ (?:to|of|for|from|with))\b"
)
"""Words by which an order is about something in particular; “start small” is about nothing."""

WRITER = compile_pattern(r"\b(?:me|my|mine|us|our|him|her|them|his|their)\b")
"""The writer, or somebody known to both."""

CODE = Pattern(r"`|\w\(\)|[{}<>]|::|\w_\w|\b(?:stack trace|exception|query|variables?)\b")
"""Traces of code in a paragraph: who writes it gives directions."""

IDENTIFIER = Pattern(r"\*\w|[a-z][A-Z]|[=#]|\d(?:px|mb|gb)\b|\b(?:code|function)\b")
"""What may be code in a sentence, and is a name or a number elsewhere in its paragraph."""

RULED = compile_pattern(r"[_=*~-]{5,}|=20\b|=$")

EVENT = compile_pattern(
    r"^\W*(?:(?:after|before|by|during|for|on) (?:breakfast|class|dinner|lunch|noon|school|work|(?:the|this|our|your) "
    r"(?:next |coming |last )?(?:audit|break|call|conference|demo|event|holidays?|interview|meeting|presentation|session|talk|"
    r"trip|visit|weekend|workshop)|to(?:day|morrow)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"(?:when|once|while|as soon as) you(?:'re| are| get| come| arrive)(?: back| in| here| there| home| out| at it)?)\b"
)
"""How an order to one reader begins that names an event or where the reader is, as directions do not."""

DIRECTIONS = compile_pattern(
    r"^\W*(?:to \w+|in (?:case|order|the event)|for \w+|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|if|when|once|whenever|"
    r"unless|until|after|before|as soon as|where|should|while|in the \w+ (?:menu|field|window|box|tab)|under|"
    r"on the \w+ (?:menu|tab|page|screen)|"
    r"from the \w+ (?:menu|tab|page)|depending|using|p\.?s|step|tip|note|warning|caution|option|fyi|q|a)\b"
)
"""How directions and conditional advice begin."""

SEVERAL = compile_pattern(
    r"\b(?:all|team|everyone|everybody|folks|guys|gang|colleagues|ladies|gentlemen|friends|parents|members|"
    r"customers|valued customer|residents|students|"
    r"class|group|people|both|committee|staff|users|subscribers?|list|y'all|you all|all of you|each of you|"
    r"volunteers|players|crew)\b"
)
"""Words by which a greeting speaks to more than one reader."""

BULK = compile_pattern(
    r"\b(?:unsubscribe|opt[- ]out|(?:from|to|on|join) (?:our|this|the) mailing list|newsletter|to be removed|your subscription|click (?:here|below|on)|"
    r"press release|privacy policy|"
    r"all rights reserved|copyright|terms (?:of|and)|toll[- ]free|special offer|visit (?:our|us)|sponsored|"
    r"copy editor)\b|©"
)
"""Words of mail that goes to many."""

PERMISSION = compile_pattern(
    r"^\W*(?:yes|yep|yeah|sure|ok|okay|fine|great|perfect|sounds (?:good|great|fine)|good idea|no problem|of course|"
    r"absolutely|agreed|alright|all right)\b\W+(?!.*\b(?:me|us)\b)|^\W*better (?:yet|still)\b"
)
"""How an imperative begins that only agrees with what the reader wants to do, or proposes something better."""

PAST = compile_pattern(
    r"(?:bet|cast|cut|hit|let|put|quit|read|set|shut|split|spread)\b.*(?:[,;] (?:it|that|this|which) (?:was|had|did)|\byesterday|\bthis morning|\blast \w+)\b"
)
"""What a verb with one form for now and then tells rather than asks: “Cut the cake at noon, it was lovely”."""


ASKED = compile_pattern(
    r"\b(?:how (?:do|can|should|would|could|to|about)|what (?:do|should|can|shall|would|is the (?:best|"
    r"right)) (?:i|we)?|which \w+ (?:do|should|can|shall)|"
    r"where (?:do|can|should|shall)|(?:should|shall|can|may|could|do) (?:i|we)|let me know (?:what|how|if|whether|"
    r"when|where)|advi[cs]e|tell me)\b"
)
"""Questions whose answer is naturally an instruction."""
