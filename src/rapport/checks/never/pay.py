"""What someone earns, will earn, or will not."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "pay": (
        r"(?:salar(?:y|ies)|wages?|pay(?: ?(?:check|cheque|packet|rise|raise|cut|increase|band|grade|level|slip"
        r"|review|scale))?|bonus(?:es)?|raises?|pay rise|earnings|income|remuneration|compensation|commissions?"
        r"|ctc|hike|increments?|stipend|take-home(?: pay)?"
        r"|(?:hourly|daily|day|overtime|monthly|weekly) (?:rate|pay|wage)|stock options?|share options?|equity"
        r"|severance(?: package)?|package|allowance|base(?: (?:pay|salary))?|gross|net|overtime|total comp"
        r"|signing bonus|pension contribution)"
    ),
    "certain": (
        r"(?:salar(?:y|ies)|wages?|pay (?:rise|raise|cut|increase|band|grade|packet|slip)|paycheck|paycheque"
        r"|bonus(?:es)?|raise|remuneration|ctc|increment|commission|hourly rate|day rate|daily rate|stock options"
        r"|share options|severance|take-home pay|earnings|signing bonus|base salary|base pay|income|stipend|payslip)"
    ),
    "amount": (
        r"(?:(?:about|around|only|over|under|just|roughly|some|a|an|nearly|almost|up to|at|the|gross|net|inr|usd"
        r"|eur|gbp|chf|rs\.?|\$|£|€|₹) ?){0,3}(?:[$£€₹] ?)?\d[\d.,]*(?: ?(?:k|grand|thousand|million|m|lakhs?|lpa"
        r"|crores?|euros?|eur|pounds?|dollars?|usd|gbp|rupees?|francs?|%|per ?cent|percent))?"
    ),
    "earns": (
        r"(?:earns?|earned|earning|makes?|made|making|gets? paid|is paid|are paid|was paid|were paid|been paid"
        r"|gets(?! up)|got|takes? home|took home|pulls? in|draws?|rakes? in|brings? home|is on|'s on|was on|now"
        r" at|started (?:at|on)|starts (?:at|on)|will get|will receive|will earn|will be paid|receives?|would get"
        r"|came in at|comes in at|moved to|costs us)"
    ),
    "change": (
        r"(?:cut|reduced|raised|increased|frozen|doubled|halved|lowered|capped|withheld|cancelled|canceled"
        r"|stopped|refused|denied|approved|rejected|deferred|postponed|paid out|revised|adjusted|reviewed"
        r"|deducted|docked|granted|matched|too low|too high|too small|below (?:market|average|\w+)|above \w+"
        r"|unfair|less than|more than|higher than|lower than|twice|half|double|the same as|goes? (?:up|down)"
        r"|going (?:up|down)|rises?|drops?|falls?|(?:haven't|hasn't|has not|have not) (?:come|been|arrived)|is"
        r" (?:\w+ )?late|overdue)"
    ),
}

_WORDING = Wording(
    (
        r"{whose} (?:[\w-]+ ){0,3}?{certain}(?: (?:for|in|at|as|from|this|of|next|last|per) [\w ]{1,25}?)?(?:'s|:"
        r"| (?:{be}|will|would|should|shall|comes?|amounts?|goes|went|can|could|may|has|have|had|stands?|starts?"
        r"|depends|remains|stays|won't|isn't|wasn't|hasn't))(?! (?:late|review meeting))",
        r"(?:my|our) (?:[\w-]+ ){0,2}?{certain} (?:[^.;!?]{0,30})?(?:{change}|{amount})|(?:my|our) (?:salary"
        r"|wages|bonus|pay rise|raise|pay)\b(?= (?:is|was|has|have|hasn't|haven't|isn't|of|should|at|for))",
        r"(?:the|a|an|no|any|my|another|this|that|of a) (?:\w+ )?(?:raise|pay rise|salary increase|bonus"
        r"|increment|hike|pay cut|pay increase|increase|promotion rise|rise) (?:you|he|she|{name}|for (?:you|him"
        r"|her|{name}|this))|no (?:increase|increment|raise|bonus|pay rise|rise) (?:for|to) (?:you|him|her)",
        r"(?:give|giving|gave|offer|offered|offering|promise|promised|pay|paid|grant|granted|deny|denied|refuse"
        r"|refused|want|wants|wanted|need|needs|deserve|deserves|asked for|ask for|asking for|request|requested"
        r"|demand|demanded|negotiated?|expect(?:s|ed)?) (?:you |him |her |{name} |me |us )?(?:(?:a|an|any|another"
        r"|some|the|no|your|his|her|more) )?(?:\w+ ){0,2}?(?:raise|pay ?rise|rise by|salary (?:increase|rise|of)"
        r"|bonus(?: of)?|pay increase|signing bonus|increment|hike|higher (?:salary|pay|wage|band)|more pay"
        r"|severance)(?! (?:a|the|your|point|issue|this (?:issue|point|question|with)|questions?))",
        r"{anyone}(?:'s|'re|'ll| {adverb})? {earns} (?:{adverb} )*{amount}(?! (?:cakes|calls|points|tickets"
        r"|minutes|hours|emails|mails|goals|votes|items|pieces|days|times|visitors|orders|errors|o'clock|am|pm|in"
        r" the|out of|years|meetings|messages|people|kilos?|calories|more (?:questions|mails)|for (?:every|each)"
        r"|or more|off)|\w|:)(?! \w+s? (?:a|per) day)",
        r"\w+ (?:earns|gets|makes|is on|takes home|is paid|gets paid) {amount}(?: ?(?:k|grand|thousand|a (?:year"
        r"|month)|per (?:year|month|annum|hour)| more than (?:me|you|us)))|{anyone} (?:earns?|gets?|makes?|is"
        r" paid|are paid) (?:\w+ )?(?:more|less|twice|double|half|the same|peanuts) (?:[^.;!?]{0,25}?)(?:than|as"
        r"|what) (?:me|you|us|i|him|her|{name}|the|his|my|your)",
        r"(?:what|how much)(?: money)? (?:does |do |did |is |are )?(?:{anyone}|they|i|u) (?:\w+ )?(?:makes?(?!"
        r" of)(?=\W*$| (?:a|per|now|these|at|here))|earns?|(?:gets?|got|was|is|are|were) paid|on(?=\W*$)|gets?(?="
        r" (?:for|paid|a month|a year|as))|takes? home|costs? us|get (?:for|as) (?:your|ur|his|her) bonus)|how"
        r" much (?:is|are) {anyone} (?:on|paid|getting|earning)(?! (?:the|a|about))|how much did (?:u|you) get"
        r" for (?:ur|your)",
        r"(?:pay|paying|paid) {whom} (?:\w+ )?(?:less|more|{amount}(?: ?(?:a|per) (?:year|month|week|hour|day"
        r"|annum))|the same|too (?:much|little)|twice|half|below market)|{you}(?:{have} been|'ve been|'re| are|"
        r" were|{are}) (?:over-?paid|under-?paid|paid (?:too|less|more|below|above))|{she} (?:is|was|has been"
        r"|'s)(?: {adverb})* (?:over-?paid|under-?paid|paid (?:too|less|more|below|above))",
        r"{your} (?:[\w-]+ ){0,2}?(?:pay|wage|salary|bonus|commission|remuneration|ctc|package|rate|stipend"
        r"|compensation)(?: \w+){0,4}?(?: (?:is|was|would be|will be|shall be|of|comes to|amounts to|at|to|goes"
        r" down to|goes up to)|:|s?) (?:\w+ ){0,3}?{amount}|(?:expected|current|desired|last drawn|present)"
        r" (?:ctc|salary|hike|package|pay|compensation)|your (?:salary|pay|wage) expectations?|(?:put|move|bring"
        r"|take|raise) (?:you|him|her|{name}) (?:up |on )?to (?:grade|band|level|step|scale|{amount} (?:k|a|per))",
        r"(?:{you}|{she})(?:'ll| will| would|{are}|{is}|'d)? (?:\w+ )?(?:receive|get|earn|be (?:on|paid|earning"
        r"|getting)|be) (?:\w+ ){0,2}?{amount} (?:(?:euros|pounds|dollars|k|grand|more|less) )?(?:a|per|every"
        r"|each|gross|net|before|after|down|less) ?(?:month|year|annum|week|hour|tax|day)?|{you}(?:{are}|'re) on"
        r" the (?:\w+ )?(?:pay band|band|lowest|highest|top|bottom|scale|grade|minimum wage)",
        r"{persons} (?:[\w-]+ ){0,2}?(?:package|base|rate|day rate|hourly rate|options|shares|expenses claim|pay)"
        r" (?:[^.;!?]{0,30}?)(?:{be}) (?:\w+ ){0,2}?(?:{amount}|twice|double|half|more|less|higher|lower|worth)"
        r"|{her} (?:base|package) (?:is|was|would be) (?:\w+ )?{amount}",
        r"{persons} (?:{adverb} |\w+ )?{certain}(?! (?:review|meeting|policy|slip template))|{certain} (?:of|for)"
        r" {person}(?= (?:is|was|will|at|,))|(?:deserves?|worth|come for|costs? us|offered (?:him|her|{name})|pay"
        r" (?:him|her|{name})) (?:\w+ ){0,3}?(?:the )?\d\d[\d.,]*(?: ?k)?(?! (?:minutes|hours|%|days|people"
        r"|o'clock|euros for the))(?=[\s.,;!?]|$)",
        r"(?:you|{name}|{she}|i)(?:'s| is| are|'re|'m)? (?:now )?(?:at|on|gets?|get|earn) \d[\d.,]*(?:k| grand|"
        r" thousand)?, (?:{name}|you|he|she|i|they)(?:'s| is| are)? (?:gets?|get|at|on|earns?)|(?:from|between)"
        r" \d[\d.,]*k? to \d[\d.,]*k? (?:in one go|after|since|within|when)|you(?:'re| are) (?:about |some "
        r"|roughly )?[\w ]{1,20} (?:short|below|under)(?= (?:of (?:market|average|the)|\W*$|what))|at"
        r" \d\d[\d.,]*,? you(?:'re| are)",
        r"(?:{your}|you|u|my|his|her|{persons}|she|he)(?: [^.;!?]{0,45})? (?:salar(?:y|ies)|wages|pay (?:rise"
        r"|raise|cut|increase|band|packet)|payrise|paycheck|a raise|the raise|bonus|take-home|severance|hourly"
        r" rate|signing bonus|overtime pay|payslips?|commission (?:of|for|is|was))",
        r"(?:salar(?:y|ies)|wages?|pay (?:rise|raise|cut|increase|band)|raise|bonus|remuneration|severance)(?:"
        r" [^.;!?]{0,40})? (?:for you|of yours|you (?:asked|wanted|were|are|will|get|got|hoped|deserve)|he"
        r" (?:gets|got|is|was|wants)|she (?:gets|got|is|was|wants)|of {person}|for {name})",
        r"(?:cut(?:ting)?|reduc(?:e|ing)) {whose} (?:hours|pay|salary|bonus|wages|commission|rate)|(?:take|took"
        r"|taking|claw|clawing) back (?:\w+ ){0,4}(?:pounds|euros|dollars|salary|bonus)|half of (?:his|her|my"
        r"|your) (?:income|salary|pay)|(?:lowest|highest|bottom|top) (?:step|end|point) of the (?:pay |salary"
        r" )?(?:scale|band|range)|record bonuses|(?:minimum|living) wage(?=.{0,40}\b(?:you|he|she|they|her"
        r"|his)\b)|(?:pay|salary|wage) gap between {anyone}",
        r"(?:emma|{name}) (?:gets|earns|makes|got) (?:\w+ )?\d[\d.,]*k? (?:more|less)|gets \d[\d.,]*k? more than"
        r" (?:me|you|us)|\d[\d.,]* (?:more|less|per ?cent more|% more|percent more) than (?:you|me|him|her)(?="
        r" (?:earn|get|make|do)|\W*$)|(?:his|her|your) severance (?:is|will be|of|package)",
        r"{anyone} (?:makes?|earns?|is on|are on|pulls? in|gets?) (?:\w+ )?(?:five|six|seven) figures(?!"
        r" of)|(?:worst|best|lowest|highest|better|badly|poorly|well)[- ]paid (?:\w+ ){0,2}?(?:person"
        r"|engineer|nurse|teacher|employee|{role}|of|in|on|here)|no (?:bonus|raise|pay rise|increment"
        r"|salary increase|pay increase)(?: \w+ \w+)?(?: for (?:you|him|her|{name})| this year| next year"
        r"|\W*$)|no money for (?:your|his|her) (?:\w+ )?(?:promotion|raise|rise|increase|bonus)",
        r"(?:they(?:'ve| have)?|we(?:'ve| have)?|i(?:'ve| have)?|{name}) offered (?:me|him|her|you|{name})"
        r" {amount}(?=,| (?:net|gross|a|per|k|plus)|\W*$)(?! (?:times?|days?|cakes?|hours?))|(?:go|went"
        r"|going) (?:up )?to \d\d[\d.,]*k?(?: plus (?:a |the )?(?:car|bonus|pension|benefits)|k| for"
        r" {name})|on \d\d[\d.,]*k?(?: now)? and wants \d|is (?:now on|on|now at) \d\d(?:[.]\d)?(?:k"
        r"|,000)?(?=\W*$|,? and| plus)|(?:would|could) you (?:accept|work for|live with) \d\d|offer:"
        r" \d\d[\d.,]*k? (?:basic|base|gross|plus)",
        r"what (?:they|you|we|he|she) (?:pays?|gives?) (?:you|him|her|{name}|me)(?! a)(?=\W*$| (?:over"
        r"|there|here|now|a month|for (?:this|the job)))|(?:gets?|got|earns?|makes?|paid|took home|is paid"
        r"|are paid|make|get|earn) (?:\w+ )?(?:more|less|twice as much) than (?:i|me|you|he|she|my (?:own"
        r" )?\w+|{name}|his|her)(?= do| does|,|\W*$| for| last)(?! (?:ever|thought))|be paid (?:more|less)"
        r" than",
        r"dock(?:ed|ing)? (?:\w+ ){0,3}?(?:days?'?|wages?|pay|salary)(?=\W| |$)|(?:pay|wages?|salary)"
        r" (?:will be|is|was|has been|gets) docked|(?:owe|owes) (?:me|us|him|her) (?:\w+ ){0,3}?(?:wages?"
        r"|salary|pay|bonus|overtime)|(?:in-hand|take-home|net|gross|present|last) (?:monthly )?(?:salary"
        r"|pay|wage)(?= after| before| of|\W*$)|my compensation|(?:hike|increment|pay rise|pay raise|salary"
        r" increase) of (?:only )?{amount}|i (?:want|need|expect|ask for|am asking for) (?:at least |about"
        r" )?(?:{amount}|\w+ per ?cent|\w+ percent) more(?! (?:paper|time|people|space))",
        r"(?:new hire|{name}|{person}|our \w+|he|she|they) (?:starts?|started|begins?) (?:on|at)"
        r" \d\d[\d.,]*(?:k|,\d{3})?(?=,| |;)(?=.*\b(?:you|your|me|him|her|he|she)\b)|{name} \d\d[\d.,]*k?,"
        r" {name} \d\d|(?:yours|his|hers|mine|theirs) (?:is|was|will be) (?:the )?(?:smallest|biggest"
        r"|lowest|highest|only|\w+) (?:rise|bonus|raise|increase|salary|months?)|golden handshake|(?:same"
        r"|equal) (?:title|job|grade|work) and \d[\d.,]* more|(?:nobody|no one) at your (?:level"
        r"|grade)[^.;!?]{0,20} (?:makes|earns|gets) more",
        r"you earn (?:\w+ )?(?:little|badly|well|enough|nothing|peanuts)|(?:payroll|salary|wage) (?:file"
        r"|list|sheet|table)(?= (?:with|of|for))|everyone's (?:numbers|salaries|pay|wages)|salary"
        r" expectations (?:you|of|are)|{persons} (?:\w+ )?(?:one-off payment|payment|allowance|salary)(?="
        r" was for| is)|your pay ?slip|(?:get|gets|has|have) the (?:higher|lower|bigger|smaller)"
        r" (?:allowance|bonus|band|grade|salary)|(?:charges|bills|bill) {amount} (?:a|per) (?:day|hour"
        r"|month) for {name}|{her} package (?:\w+ ){0,5}?(?:is|was) {amount}|(?:monthly|annual|yearly"
        r"|hourly|daily|weekly) (?:wage|salary|pay|rate): |matched the offer",
        r"how much (?:do|did|does|will|would|are) (?:they|we|she|he|{name}|it) (?:give|giving|pay|paying"
        r"|offer|offering)(?: to)? (?:you|him|her|me|{name})|(?:{anyone}|i|they)(?:'s|'re|'m| is| are| am)?"
        r" (?:[^.;!?]{0,25} )?\d[\d.,]*k?(?: (?:euros|pounds|dollars|francs|rupees))? (?:a|per) (?:month"
        r"|year|annum)(?= (?:ahead|more|less|behind|above|below|after|before|net|gross|for)|\W*$)|(?:live"
        r"|get by|survive|manage|feed \w+ \w+) on \d[\d.,]*|(?:rais(?:e|ing)|lower(?:ing)?|freez(?:e|ing)"
        r"|increas(?:e|ing)|doubl(?:e|ing)|adjust(?:ing)?) (?:{whose}) (?:\w+ )?(?:pay|salary|wages?|bonus"
        r"|rate)|{whose} (?:\w+ )?(?:commission|bonus|overtime|salary|wage|pay) (?:was|is|were|will be|came"
        r" to) {amount}|(?:charges?|bills?) (?:us )?\d+ an hour, (?:you|he|she)|(?:awarded|gave|paid|voted)"
        r" (?:itself|himself|herself|themselves|him|her|you) an? (?:\w+ )?(?:bonus|raise|rise)",
    ),
    unless=(
        NEWS,
        r"(?:receive|get|gets|makes?) \d+ (?:copies|copy|mails?|tickets?|parcels?|pages?|letters?|boxes"
        r"|votes|calls)|cooperation|\d+ points|per unit|requests a second|their current pay",
        r"bonus (?:points?|track|miles|round|question|material)|raise (?:awareness|money|funds|capital|prices"
        r"|the)|average (?:salary|pay|wage|income)|table \d|statistics|payroll (?:system|is down)|exchange rate"
        r"|interest rates?|car park|fundrais|hospice|turnover|ticket|lunch is on|parcel|post office|software|pay"
        r" (?:dates|slip guide|day is)|guide to|policy on|flight delays?|income tax class|chess club|refund"
        r"|deposit|van|rental|rent is(?! due)|expense(?:s)? (?:claim|report)|tax return form",
        r"earn(?:s|ed)? (?:our|my|your|his|her|their|a|the) (?:respect|trust|degree|doctorate|place|keep|medal"
        r"|points|reputation|stripes)|rais(?:e|ed|ing) (?:a|the) (?:point|issue|question|flag|hand|blinds|bar"
        r"|money|funds)|price of|the (?:price|cost) (?:is|was)|per (?:unit|mmbtu|mwh|barrel|share)|earnings"
        r" (?:release|call|per share|report|estimates?)|rate of (?:return|interest)",
    ),
    words=_WORDS,
)


def pay(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences about the pay of the reader, the writer or another person."""
    yield from _WORDING.hits(block)
