"""Giving up a post by mail."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "i": r"(?:i|we)",
    "will": (
        r"(?:'m| am|'ll| will| shall|'ve| have|'d| would| must| do| hereby| herewith| therefore| formally|"
        r" officially| now| just| finally| also| regretfully| reluctantly| sadly| have to|'ve decided to| have"
        r" decided to| want to| wish to| would like to|'d like to| am going to|'m going to| am writing to|'m"
        r" writing to| need to| intend to| plan to| am about to| to)*"
    ),
    "post": (
        r"(?:position|post|role|job|office|seat|place|membership|chair(?:manship)?|directorship|presidency"
        r"|employment|apprenticeship|internship|contract|duties|responsibilities|mandate|appointment|traineeship"
        r"|placement|secondment|work here|career)"
    ),
    "firm": (
        r"(?:the (?:company|firm|team|organi[sz]ation|business|department|practice|bank|school|hospital"
        r"|university|charity|board|committee|group|agency|club|council|choir|partnership|project for good"
        r"|industry|profession)|this (?:company|firm|team|job|place|organi[sz]ation|post|position|school|hospital"
        r"|office)|your (?:company|firm|team|employ(?:ment)?|service|organi[sz]ation|department)|my (?:job|post"
        r"|position|role|employment|current (?:job|post|position|role|employer))|here|{name} (?:ltd|inc|gmbh|plc"
        r"|llc|corp|& co)\.?|nursing|teaching|the (?:job|post|position)|us all)"
    ),
}

_WORDING = Wording(
    (
        r"{i}{will} (?:resign|resigning|quit(?! (?:smoking|sugar|the app|drinking|coffee|facebook|when|while))"
        r"|quitting|hand(?:ing|ed)? in (?:my|our) (?:notice|resignation|papers|cards|badge)|giv(?:e|ing|en)(?:"
        r" \w+)? (?:my |our )?(?:(?:\w+ )?(?:weeks?|months?|days?)'? )?notice(?! that)|put(?:ting)? in (?:my|our)"
        r" (?:papers|notice|resignation)|tender(?:ing)?(?: \w+)? (?:my|our) (?:resignation|notice)|submit(?:ting"
        r"|ted)? (?:my|our) (?:resignation|notice)|serv(?:e|ing) (?:my )?notice|hang(?:ing)? up my \w+"
        r"|throw(?:ing)? in the towel)(?! (?:the reader|tomorrow's))",
        r"{i}{will} (?:leave|leaving|quit|quitting|depart(?:ing)?|exit(?:ing)?|go(?:ing)? to leave|moving on from"
        r"|move on from|part(?:ing)? (?:ways|company) with|say(?:ing)? goodbye to|bid(?:ding)? farewell to"
        r"|walk(?:ing)? away from) {firm}(?! (?:off|out|a (?:message|note|voice)|with|in charge|alone|behind|at"
        r" (?:\d|six|five|four|noon|half)|early|for (?:lunch|the day|a meeting)|now|today at|in (?:\d+|ten|five)"
        r" min|on (?:holiday|vacation)))",
        r"{i}{will} (?:step(?:ping)?|stand(?:ing)?) (?:down|aside|back)(?= (?:as|from|at|with|on|in|effective"
        r"|after)|\W*$|,)|(?:stepping|standing) (?:down|back|aside) (?:as|from) (?:the |my )?(?:\w+ )?|{i}{will}"
        r" (?:giv(?:e|ing) up|vacat(?:e|ing)|relinquish(?:ing)?|withdraw(?:ing)? from|end(?:ing)?|terminat(?:e"
        r"|ing)|leav(?:e|ing)|quit(?:ting)?|resign(?:ing)? from|lay(?:ing)? down|surrender(?:ing)?|not (?:be"
        r" )?(?:renew(?:ing)?|extend(?:ing)?|continu(?:e|ing)(?: in| with)?|prolong(?:ing)?)) (?:my|the|our)"
        r" (?:\w+ ){0,2}?(?:{post}|probation)",
        r"{i} ?(?:do|will|shall|would|am|'m|have decided|decided|wo|sha)(?: not|n't) (?:\w+ )?(?:want to |wish to"
        r" |be |to |going to |intend to |plan to )?(?:renew(?:ing)?|extend(?:ing)?|continu(?:e|ing)"
        r"|prolong(?:ing)?|stay(?:ing)?(?: on)?|return(?:ing)?|com(?:e|ing) back|work(?:ing)?|be (?:back"
        r"|returning|coming back|working|staying)|remain(?:ing)?)(?= (?:my|in my|in this|as|with (?:the|you"
        r"|{name}|this)|at (?:the|{name}|this)|for (?:you|the|this|{name})|after|to (?:work|the (?:office|team"
        r"|company|job))|here|any longer|anymore|past|beyond|on)|\W*$)(?= (?:my|in my|in this|as (?:your|a|the"
        r"|head)|with|at|for|here|after|to|any|past|beyond)|\W*$)(?! (?:to (?:my|your|this) (?:mail|email"
        r"|question|call)))",
        r"(?:accept|find|consider|take|treat|regard) (?:this|my|it|the attached|enclosed)?(?: \w+)*? ?(?:as"
        r" )?(?:my|our) (?:\w+ )?(?:(?:letter of )?resignation|(?:\w+ )?notice(?: of (?:resignation"
        r"|termination))?(?! that))|(?:my|our) (?:letter of )?resignation(?: letter)?(?= (?:is|from|as|with|below"
        r"|above|attached|takes?|will|letter|today|to|effective|by|,)|\W*$)|(?:my|our) notice (?:period"
        r" )?(?:starts|begins|runs|ends|is|takes effect|of (?:\w+ )?(?:weeks?|months?))|(?:this|here|that"
        r"|it)(?:'s| is| was)(?: \w+)? (?:my|our) (?:(?:\w+ ){1,2}weeks?'? |formal |official |written |one"
        r" month's |two months' )?(?:notice|resignation)",
        r"(?:my|our) last (?:working |official )?(?:day|week|shift|month)(?: \w+){0,3}?(?: (?:will be|is|was"
        r"|would be|shall be|at|with|here|in (?:the|this) (?:office|job|company|team))|:)(?! (?:before|of (?:the"
        r" )?(?:holiday|vacation|term)|with you was))|(?:today|tomorrow|friday|this|the \w+|next \w+|\w+ \d+)(?:"
        r" \w+)? (?:is|was|will be) (?:my|our) last (?:working )?(?:day|week|shift)(?! (?:before|of))|work until"
        r" .{1,20} and then (?:leave|go|i'm gone)|worked? my last (?:day|shift)",
        r"{i}(?:'ve| have|'ll| will)? (?:\w+ )?(?:accepted|found|taken|got|signed|landed|been offered|taken up"
        r"|start(?:ing|ed)?|received|accept|take|sign)(?: \w+)? (?:an?other|a new|a different|a better|an|a)"
        r" (?:\w+ )?(?:offer(?! from you)|job|post|position|role|employer|contract)(?! for (?:the|my|our|your)"
        r" )(?= (?:at|with|in|elsewhere|and|from|closer|that|which|to|as|for)|[,.;!]|\W*$)|(?:signed|start"
        r"|starting|begin|beginning) (?:with|at|for) (?:a (?:competitor|rival)|another (?:firm|company|employer)"
        r"|(?:the|a) (?:\w+ )?(?:hospital|school|bank|firm|company|university|start-?up|agency) (?:in|on|next|at)"
        r"|{name}(?= (?:on|in|next|from)))",
        r"(?:(?:i|we)(?:'m| am|'re| are)? )?(?:going|turning|becoming|going to be|setting up as) (?:freelance"
        r"|self-employed|independent|back to (?:college|university|school|farming)(?! for the open)|into"
        r" retirement|it alone)|(?:start(?:ing)?|set(?:ting)? up|open(?:ing)?|launch(?:ing)?) my own (?:business"
        r"|firm|company|practice|shop|studio)|taking (?:early )?retirement|i(?:'m| am|'ll| will| have decided to"
        r"|'ve decided to)(?: \w+)? (?:retir(?:e|ing))(?! (?:to|the|my|that|our old|for the night))",
        r"(?:i|we)(?:'ll| will| shall| won't| would)(?: not| n't)? (?:\w+ )?be (?:gone|leaving|out of here"
        r"|off)(?= (?:by|from|before|on|at the end|after|for good|the company|the team|you))(?! at (?:six|five"
        r"|\d))|{i} (?:leave|go|quit|am done|'m done)(?= (?:after|at the end|for good|in (?:january|february"
        r"|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|two weeks|a"
        r" month)|on the \d|with immediate|once))(?! the)|{i}(?:'m| am)(?: \w+)? (?:leaving|quitting|done"
        r" here)(?= for good|\W*$)(?! (?:to|at))",
        r"so (?:i'm|i am|i'll) (?:\w+ )?(?:leaving|going|quit|off|out|gone|resigning)(?= |\W*$)(?! (?:to|at|for"
        r" (?:lunch|coffee)|on holiday|by))|(?:since|because) you .{3,60}, i(?:'m| am) (?:leaving|going|out|off"
        r"|done)|i(?:'m| am) (?:\w+ )?(?:going to|about to) leave(?=\W*$| (?:you|the (?:company|firm|team)|{name}"
        r"|because|and|in \w+))|(?:we|our ways) (?:will |must |shall )?part (?:ways|company)(?= in| on| at| after"
        r"|\W*$)",
        r"(?:announce|inform you of|tell you of|confirm|notify you of|let you know (?:of|about)) (?:my|our)"
        r" (?:\w+ )?(?:departure|resignation|retirement|decision to (?:leave|quit|resign|step|move on|retire)"
        r"|exit|leaving)|my (?:departure|leaving|exit|decision to (?:leave|resign|quit|step down|move on)"
        r"|resignation)(?= (?:from|is|will|was|takes|on|,)|\W*$)|{i}(?:'m| am|'ll| will| shall)? (?:no longer"
        r"|not) (?:be )?(?:your|part of|working (?:for|with|at)|employed|available as|able to (?:continue|work|go"
        r" on|stay)) (?:\w+ )?(?:office manager|manager|employee|secretary|assistant|team|company|{role}|{name}"
        r"|firm|here)(?= (?:after|from|as of|with|starting|of|at|in|on|effective)|\W*$)",
        r"(?:find|look(?:ing)? for|need|hire|recruit|appoint|start looking for|begin looking for|searching for"
        r"|advertise for) (?:my |a )?(?:replacement|successor|someone to replace me|somebody to replace me|a"
        r" replacement for me|someone else for my|a new (?:{role}|receptionist|cook|nurse))(?= (?:for me|because"
        r"|since|as|by|,)|\W*$|,)|(?:have|get|take) (?:back )?my (?:desk|badge|keys?|laptop|parking space"
        r"|office)(?: back)(?= on| by| from|\W*$|\.)|(?:begin|start|plan) (?:the|my) handover|how (?:to|do i|can"
        r" i|should i) (?:resign|hand in my notice|give notice|quit my job)|relieve(?:d)? (?:me )?(?:of my|from"
        r" my|at the earliest|from (?:service|duties|the post))",
        r"(?:time|reached the point|right moment|best) (?:for me )?to (?:move on(?! to (?:item|the next|chapter"
        r"|point|slide))|leave (?:the|this|{name}|you)|go (?:my own way|elsewhere)|seek|try something (?:new"
        r"|else)|pursue|start something new|look for (?:something|another|a new))|(?:pursue|seek|take up|explore)"
        r" (?:other|new|different) (?:opportunities|challenges|interests|career)|new (?:challenge|chapter)(?="
        r" (?:elsewhere|outside|at|with|awaits))|no future (?:for me )?(?:here|in this|at this|with (?:you|this))"
        r"|(?:can't|cannot|can no longer|won't) (?:\w+ )?(?:go on like this|work (?:here|like this|for you|under)"
        r"|continue (?:like this|here|working)|stay (?:here|any longer|on))",
        r"(?:consider|take|regard|accept|treat|see) this(?: (?:e-?mail|mail|letter|message|note))?(?: as)?"
        r" (?:my |our )?(?:\w+ ){0,1}?(?:weeks'? |months'? )?(?:notice|goodbye|resignation|farewell)(?= "
        r"|\W*$|:|,)(?! to (?:the|all) (?:readers?|tenants?))|^\W*i(?:'m| am) out(?=\W*$)|{i} (?:no longer"
        r"|do not|don't) (?:\w+ )?(?:wish|want) to work (?:here|for|at|with)(?! any other)|my decision to"
        r" (?:go|leave|resign|quit)|(?:me|i'm|im|i am) (?:quitting|resigning)(?=,|\W*$| (?:my|from|the job"
        r"|in case|today|as))",
        r"(?:i'll|i will|i shall|i am going to|i'm going to|i'm|im|i am|we will|we'll)(?: \w+)? (?:be"
        r" )?leaving (?:the (?:company|firm|team|organi[sz]ation|practice|clinic|school|hospital|agency"
        r"|board|department|bank|university|group|business|club)|this (?:job|company|place|team)|your"
        r" (?:company|team|firm))(?! (?:at|for lunch|early))|done with this (?:job|place|company|team)"
        r"|handing in my (?:notice|papers|badge|resignation)|i (?:am |'m |hereby |want to |wish to |would"
        r" like to )*giv(?:e|ing) (?:my |you )?notice(?= (?:for|to the|as|at|of the|effective|today|by|from"
        r"|with)|\W*$)",
        r"my (?:time|employment|contract|job|work)(?: here| with you| with the \w+| at \w+| for you)? (?:is"
        r" coming to an end|comes to an end|ends|will end|is over)(?= |,|\W*$)(?! (?:at|around) (?:\d|five"
        r"|six))|(?:be )?(?:released|freed|relieved) from my (?:contract|duties|post|obligations)|end my"
        r" (?:work|employment|contract|service|collaboration) (?:for|with|at|by|as)|{i} end my employment"
        r"|off to another (?:firm|company|job|school|employer)|i (?:want|'d like|would like|wish|plan"
        r"|intend|have to) to leave (?:in (?:january|february|march|april|may|june|july|august|september"
        r"|october|november|december)|at the end of the|for good|the company)",
        r"(?:i'd|i would) like my last day to be|i (?:will )?(?:start|begin|work|will be working|will"
        r" work)(?: for| at| with)? (?:somewhere else|elsewhere|another (?:firm|company|employer|school"
        r"|hospital|bank)|my new job|a competitor|{name} (?=from|as of))|i(?:'m| am) walking out(?= today|"
        r" now| for good|\W*$)|i(?:'ve| have) (?:\w+ )?(?:resigned|quit)(?! (?:myself|smoking|sugar))|from"
        r" \d+ \w+ i (?:will |'ll |shall )?(?:be working|work|start|am) (?:for|with|at)",
        r"(?:made up my mind|decided|time for me|my intention|chosen) to (?:leave|go|quit|resign|step down"
        r"|give up)(?= (?:the|this|my|your|you|after|in|at the end)|\W*$)(?! (?:the (?:decision|car|matter"
        r"|rest)|after (?:lunch|dinner|the meeting|work)|to|in (?:the morning|\w+ minutes)))|handed (?:in "
        r"|over |back )?my (?:badge|keys|pass|laptop|notice|resignation)|i quit(?=\W*$|,|\.| (?:effective"
        r"|as of|now|today|immediately|with))|(?:must|have to|will|shall|am|'m|to) (?:\w+ )?giv(?:e|ing) up"
        r" my (?:position|post|seat|job|role|place|work) (?:as|in|on|at|with)",
        r"moving on to (?:a|another|my|new) (?:\w+ )?(?:job|role|post|position|challenge|chapter|employer)"
        r"|(?:will not|won't|'ll not|am not|'m not|shall not) (?:be )?(?:returning|coming back|return|come"
        r" back)(?= after my| from (?:my )?(?:leave|maternity|parental)| to (?:work|the (?:job|company|team"
        r"|office(?!,? tomorrow))|this)|\W*$)|put(?:ting)? down my papers|(?:cannot|can't|won't|will not"
        r"|not going to) stay (?:in this (?:job|company|place|team)|where|with (?:you|this)|here)|(?:find"
        r"|need|look for) an? (?:new|other) [\w ]{1,25}, (?:because|as|since) i(?:'m| am) (?:going|leaving)"
        r"|hand(?:ing)? back my (?:contract|badge|mandate)|prepare my papers|my last one(?=\W*$)(?=.*leav)",
        r"i regret[^.;!?]{0,40} (?:leaving|resign|give up|step down)|got the job (?:in|at|with)",
        r"i(?:'m| am)(?: \w+)? (?:handing|giving|turning) (?:over|in|back) (?:the|my) (?:keys|badge|laptop"
        r"|office|business) for good|(?:count|leave) me out(?= (?:from|as of|after) (?:january|february"
        r"|march|april|may|june|july|august|september|october|november|december|next month))|(?:won't|will"
        r" not|not going to|refuse to|don't want to) (?:sign|accept|take up|extend) (?:the|a|another|my)"
        r" (?:new |next )?contract(?! (?:with (?:them|the)|for the))|i(?:'m| am|'ll| will)(?: \w+)? no"
        r" longer (?:be )?(?:your|the|a|their) (?:\w+ )?(?:{role}|bookkeeper|treasurer|editor|captain|clerk"
        r"|deputy|administrator)|this is (?:goodbye|farewell|my (?:farewell|goodbye))(?=\W*$|:|,)|my mind"
        r" is made up|i(?:'m| am) (?:stepping|standing) (?:back|down) from (?:all |the )?(?:my |the"
        r" )?(?:{post}|board|committee|council|role|lead)|end of my (?:time|employment|career|service)"
        r" (?:here|with|at)",
    ),
    unless=(
        STORY,
        r"gym|beach|handbook|this week is|membership|back the keys|visa|item|point (?:three|two|\d)|tv"
        r"|netflix|day off|van",
        r"from the (?:ledge|edge|table|screen)|parcel",
        r"tenan(?:t|cy)|lease|landlord|program|software|the app|newsletter|subscription|phone contract|at short"
        r" notice|employees? (?:resign|who)|should an employee|quiz|resigned to|novel|film|open evening|essay"
        r"|sugar|smoking|if i (?:ever|were)|not going to resign|train|bus|plant stand|holidays? is|before the"
        r" holidays|flight|airport|for lunch|in ten minutes|doctor's appointment",
        r"in (?:19|20)\d\d|last year|years ago|my (?:first|last|old|former|previous) (?:job|company|employer)"
        r"|accepted your offer|meeting invitation|(?:vacation|holiday|leave) (?:from|until|on)|out of (?:the"
        r" )?office|(?:at|by|around) (?:\d{1,2}(?::\d\d)?|six|five|four|three|two|noon)(?: ?(?:am|pm"
        r"|o'clock))?(?: to| today|\W*$)",
    ),
    words=_WORDS,
    instead=(
        "Could we talk this week? There is something about my work here I would like to tell you in person.",
    ),
)


def resignation(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences with which the writer gives up a post."""
    yield from _WORDING.hits(block)
