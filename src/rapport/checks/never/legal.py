"""Admitting fault, and threatening with the law."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "we": r"(?:we|i|our (?:\w+ )?(?:company|firm|side|team|people|driver|staff|lab|plant|hospital|school|product|engineers?|supplier|manager|boss|nurse|surgeon|office|department|subsidiary)|the (?:company|firm|hospital|school|management|board|bank|plant))",
    "lawyer": r"(?:lawyers?|attorneys?|solicitors?|barristers?|legal (?:team|counsel|department|advisers?)|counsel)",
    "harm": (
        r"(?:damages?|accident|injur(?:y|ies)|death|deaths|crash|collision|fire|leak|spill|explosion|loss(?:es)?|breach|delay|harm|outage|collapse|poisoning|infection|fall|defects?|flood(?:ing)?|contamination|pollution|incident|burns?"
        r"|error in your|mix-up|wrong (?:dose|leg|medicine|drug))"
    ),
    "unsafe": (
        r"(?:unsafe|dangerous|defective|faulty|broken|toxic|poisonous|contaminated|hazardous|illegal|unlawful|not (?:safe|legal|allowed|compliant|approved|tested|licensed)|rotten|loose|cracked|leaking|wrong|a fire hazard|fraudulent|fake|forged|void|invalid"
        r"|(?:would|could|might|was going to|were going to) (?:fail|break|leak|burn|explode|collapse|harm|hurt|injure|kill|catch fire|overheat)|(?:lead|asbestos|mould|mercury) in)"
    ),
    "illegal": r"(?:illegal(?:ly)?|unlawful(?:ly)?|against the law|a crime|criminal(?:ly)?|fraud(?:ulent(?:ly)?)?|in breach of|in violation of|negligent(?:ly)?|negligence|a (?:clear |serious |gross )?(?:breach|violation) of|theft|forgery|bribery|embezzlement|tax evasion|perjury|libel|slander|defamation|extortion|blackmail|price[- ]fixing|insider trading|money laundering)",
    "rules": r"(?:contract|agreement|law|rules|regulations?|licen[cs]e|gdpr|data protection|copyright|terms|patent|duty|code|act|nda|warranty|safety (?:rules|regulations|standards)|working[- ]time)",
    "sue": r"(?:(?-i:sue|sueing|suing)|litigate|prosecute|press charges|take (?:\w+ ){1,3}to (?:court|the tribunal|law|arbitration)|take (?:the )?legal (?:action|steps|proceedings)|go to (?:court|law|the police|trial|a tribunal)|see (?:you|them|him|her) in court|(?:file|bring|lodge|start|initiate|commence|issue) (?:a |an |the |legal |court )?(?:\w+ )?(?:claim|suit|lawsuit|action|proceedings|complaint|charges|writ)|seek damages|claim damages|call (?:in )?(?:my|our|the) {lawyer}|involve (?:my|our|the) {lawyer}|report (?:you|this|it) to the (?:police|authorities|regulator))",
}

_WORDING = Wording(
    (
        # threats
        r"(?:i|we|my client|our client|they|he|she)(?:'ll|'m|'re|'d| will| shall| am| are| is| intend| plan| have| may| might| could| would| want| must| be)?(?: {adverb})*(?: going to| about to| prepared to| ready to| forced to| obliged to| left with no choice but to| no choice but to| decided to| to| be| consider(?:ing)?| not hesitate to| have to| start to)* {sue}",
        r"{sue} (?:you|your|them|{whom})|see (?:you|u) in court|(?:you(?:'ll| will| can| should)? (?:be )?(?:hear(?:ing)?|expect(?:ing)?|receiv(?:e|ing)|get(?:ting)?)) .. (?:from )?(?:my|our|the|a|their) (?:{lawyer}|writ|summons|court)|expect (?:a|the|our|my) (?:writ|summons|lawsuit|claim|letter from (?:my|our) {lawyer})",
        r"(?:my|our|the client's|their) {lawyer} (?:will|shall|is going to|'ll|are going to|has been|have been|is|are) (?:\w+ )?(?:file|contact|sue|contacting|in touch(?! with)|be in touch(?=\W*$)|be writing|write|send|instructed|informed|preparing|take|deal|start|prove|see|know)",
        r"(?:legal|court|criminal) (?:action|proceedings|steps|charges|consequences) (?:will|shall|would|may|is|are|has been|have been|against)|(?:hand(?:ed|ing)?|pass(?:ed|ing)?|refer(?:red|ring)?|turn(?:ed|ing)?|give|given) (?:this|it|the (?:matter|case|file)) (?:on |over )?to (?:my|our|the) {lawyer}",
        r"(?:you|you've|you have|your (?:\w+ )?\w+|he|she|they|{name}) (?:{adverb} )?(?:have |has |'ve )?(?:committed|breached|violated|infring(?:e|es|ed|ing)|broken|broke|stolen|stole|defamed|defrauded|deceived|embezzled) (?:\w+ ){0,3}?(?:fraud|crime|perjury|theft|libel|{rules}|our|my|us|me)",
        r"(?:this|that|what (?:you|he|she|they|we) (?:did|do|said|wrote)(?: .{0,40})?)(?:'s| is| was| amounts to| constitutes?| would be| may be| could be| looks like)(?: {adverb})* {illegal}|you(?:'ll| will| are going to|'re going to) pay for (?:it|this|that)|looking at a (?:claim|lawsuit|fine|suit)",
        r"(?:hold|holding|held) (?:you|your company|them|him|her) (?:\w+ )?(?:liable|responsible|accountable) for|(?:claim|claiming|seek|seeking|demand|demanding|owe (?:us|me)) (?:full )?(?:damages|compensation)|breach of (?:contract|confidence|duty|warranty|trust|the (?:contract|agreement))(?= (?:on (?:your|our)|by (?:you|us)|and you|which|that))|reserve (?:all )?(?:my|our) (?:legal )?rights",
        # admissions
        r"{we} (?:{adverb} )?(?:admit|accept|acknowledge|concede|confess)(?: {adverb})? (?:to )?(?:that (?:we|i)|(?:full |all |the |our |my |any )?(?:liability|responsibility|guilt|fault|blame|negligence)|(?:having|breaking|breach|fault))",
        r"(?:we|i|the (?:company|hospital|school|firm|driver|bank|landlord)|our (?:\w+ )?\w+)(?:'re|'m| are| am| is| was| were| be)(?: {adverb})* (?:liable|at fault|to blame|guilty of|negligent|responsible for (?:the|your|his|her|this|that|an?) (?:\w+ )?{harm}|in breach|in the wrong|in violation|on the hook)",
        r"(?:it|this|that|the {harm})(?:'s| is| was| were)(?: {adverb})* (?:our|my|the company's|the hospital's) (?:own )?(?:fault|negligence|mistake|error|doing|responsibility|failure)(?= (?:that )?.{0,60}(?:{harm}|burned|burnt|leaked|died|injured|hurt|fell|crashed|insurance|caught fire))|(?:our|my) (?:own )?(?:negligence|carelessness|failure to)|my fault and (?:our|my) insurance|entirely (?:my|our) fault",
        r"(?:we|i|our \w+|they|the management|everyone here)(?: {adverb})* (?:knew|know|realised|realized|were (?:\w+ )?aware|was aware|have known|had known|have been aware|were (?:told|warned)|had been (?:told|warned)|suspected|had doubts)(?: for \w+)?(?: {adverb})*,?(?: about| of| that)? (?:[^.;!?]{0,60}?)(?:{unsafe}|{illegal}|{harm}|risks?|recall)",
        r"known to us (?:before|when|at the time|for)|(?:we|i) had been (?:told|warned) (?:about|of)|{we} (?:{adverb} )?(?:ignored|skipped|bypassed|overrode|falsified|fabricated|faked|forged|backdated|doctored|manipulated|altered|tampered with|covered up|concealed|hid|destroyed|withheld|misled|misrepresented|misstated|disregarded|neglected) (?:the |a |an |all |some |our |your |their |this |that |these |those |it|safety|test)",
        r"{we} (?:{adverb} )?(?:broke|breached|violated|have broken|have breached|have violated|are breaking|are violating|are in breach of|did not (?:comply|follow)|didn't (?:comply|follow)|don't (?:comply|follow)|failed to (?:comply|follow|report|disclose|warn|inform|tell|check|test|inspect|maintain|secure|get consent)) (?:with )?(?:\w+ ){0,3}?(?:{rules}|{harm}|safety|procedures?|inspection|customers?|authorities|regulator|you|the)",
        r"(?:we|i) (?:{adverb} )?(?:copied|stole|took|used|sold|lifted|pirated|ripped off|plagiari[sz]ed) (?:[^.;!?]{0,60}?)(?:without (?:asking|telling|permission|consent|a licen[cs]e|paying|their knowledge|the \w+ knowing)|their (?:code|design|idea|text))|taken from (?:\w+ ){1,4}(?:line by line|more or less|without)|line by line",
        r"(?:we|i) (?:{adverb} )?(?:underpaid|overcharged|overbilled|double-billed|cheated|deceived|defrauded|bribed|paid off|bought off|lied to|discriminated|misled|dumped|laundered|evaded|sold (?:it|them) anyway|agreed the prices?|fixed (?:the )?prices?|rigged)|(?:lied to|cheated|deceived|misled) (?:the )?(?:insurers?|insurance|auditors?|regulators?|tax (?:man|office|authorities)|customs|court|judge|police|customers?|buyers?|investors?|inspectors?)",
        r"(?:we|i) (?:can't|cannot|can not|couldn't|could not) (?:prove|show|document) (?:that )?(?:we|i|our)|(?:we|i) (?:don't|do not|never|didn't|did not) (?:have|had|get|got|obtain(?:ed)?) (?:\w+ )?(?:licen[cs]es?|permits?|consent|permission|insurance|approval|planning permission|a licen[cs]e|the right|the rights)(?: to| for|\W*$)|(?:hit|struck|ran over|ran into|crashed into|knocked down) your (?:car|son|daughter|child|bike|van|dog|wife|husband)",
        r"(?:we|you|they|our side) (?:would|will|'ll|'d|could|might|may) (?:\w+ )?lose(?= (?:if (?:it|this)|in court|the case|at trial|a lawsuit|before|,? so|the suit)|\W*$)|(?:{lawyer}) (?:say|says|said|think|thinks|told us|advise|advises|fear|fears|warned)(?: \w+)? (?:that )?(?:we|our)|not have a leg to stand on|n't have a leg to stand on|no (?:legal )?leg to stand on|(?:we|our)(?: \w+)?(?: is| are|'re) legally (?:\w+ )?(?:weak|wrong|exposed|void)",
        r"(?:could|would|should|might) have (?:\w+ )?(?:been )?(?:avoided|prevented|stopped|saved|checked|warned)(?=.{0,60}(?:if|had) (?:we|i))|(?:we|i) (?:put it off|looked the other way|turned a blind eye|cut corners|took the risk|took a chance|gambled|should have (?:known|checked|warned|told|recalled|stopped|tested|fixed|repaired|reported))|our (?:side|driver|nurse|product|machine|error|mistake|fault) (?:\w+ )?(?:caused|killed|injured|led to|burned|hurt)",
        r"(?:the |our |those |these )?(?:invoices?|accounts?|books|figures|numbers|receipts?|signatures?|certificates?|records?|test results|documents?|timesheets?)(?: \w+){0,2} (?:was|were|is|are|has been|have been) (?:made up|invented|forged|faked|falsified|backdated|doctored|fictitious|fake|cooked|manipulated|inflated|altered)|off the books|under the counter|kickbacks?|bribes?(?! (?:charge|scandal|trial))|cash in hand",
        r"(?:what|something|everything|the way) (?:we|i) (?:did|do|are doing|have done|were doing)(?: [^.;!?]{0,50})? (?:is|was|were|may be|might be|could be|probably)(?: {adverb})* (?:{illegal}|wrong|not legal|not allowed)|(?:we|i)(?:'ve| have)? (?:{adverb} )?act(?:ed)? (?:illegally|unlawfully|negligently|against the law|in bad faith)|(?:terms|contract|clause|agreement|policy|licence|license) (?:are|is|was|were) (?:\w+ )?(?:void|illegal|invalid|unenforceable|unlawful)(?=,? (?:as|and|but|so) (?:we|few|nobody|no one|they|i))",
        r"(?:never|not) (?:\w+ )?(?:intended|meant|planned|going) to (?:keep|honou?r|pay|deliver|stick|comply|fulfil)(?=.{0,30}(?:agreement|contract|promise|deal|terms|to it|\W*$))|(?:although|even though|despite|when) (?:our|the|we) (?:\w+ )?(?:survey|report|test|tests|engineers?|knew|inspection|experts?) (?:said|say|showed|warned|found|failed|knew|that)|{name} (?:\w+ )?(?:gave|administered|used|signed|installed) the wrong (?:dose|drug|medicine|blood|part)",
        r"(?:if (?:this|it|that) (?:goes|gets|comes|came|went) (?:to|before) (?:a |the )?(?:court|tribunal|trial|judge|jury)|in (?:a|any) (?:court|lawsuit|trial)),? (?:we|you|they)|offer (?:her|him|them) (?:some )?money|(?:settle|settling) (?:this |it )?(?:out of court|before (?:it|this|they))|hush money|{we} caused (?:the |your |this |that )?(?:\w+ )?{harm}",
    ),
    unless=(
        r"never (?:ignore|break|skip)|do not break|don't break|we have (?:consent|a licen[cs]e)|insurance costs|tennis|court (?:two|2|is booked|at)|bring your racket|fraud alert|guilty of (?:loving|liking|eating)|guilty pleasure|parking here|novel|film|movie|on tv|in the news|history|in 1\d{3}",
        r"what (?:counts as|is|constitutes)|(?:who|what|how|when|which) [^?]*\?|course|training|seminar|quiz|refund of \d+|your mug|the old address|some dates|typo|my client meeting|legal holiday|suing for peace",
    ),
    words=_WORDS,
)


def legal(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find admissions of fault or liability, and threats of a lawsuit."""
    yield from _WORDING.hits(block)
