"""Admitting fault, and threatening with the law."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS, STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "we": (
        r"(?:we|i|our (?:\w+ )?(?:company|firm|side|team|people|driver|staff|lab|plant|hospital|school|product"
        r"|engineers?|supplier|manager|boss|nurse|surgeon|office|department|subsidiary)|the (?:company|firm"
        r"|hospital|school|management|board|bank|plant))"
    ),
    "lawyer": r"(?:lawyers?|attorneys?|solicitors?|barristers?|legal (?:team|counsel|department|advisers?)|counsel)",
    "harm": (
        r"(?:damages?|accident|injur(?:y|ies)|death|deaths|crash|collision|fire|leak|spill|explosion|loss(?:es)?"
        r"|breach|delay|harm|outage|collapse|poisoning|infection|fall|defects?|flood(?:ing)?|contamination"
        r"|pollution|incident|burns?"
        r"|error in your|mix-up|wrong (?:dose|leg|medicine|drug))"
    ),
    "unsafe": (
        r"(?:unsafe|dangerous|defective|faulty|broken|toxic|poisonous|contaminated|hazardous|illegal|unlawful|not"
        r" (?:safe|legal|allowed|compliant|approved|tested|licensed)|rotten|loose|cracked|leaking|wrong|a fire"
        r" hazard|fraudulent|fake|forged|void|invalid"
        r"|(?:would|could|might|was going to|were going to) (?:fail|break|leak|burn|explode|collapse|harm|hurt"
        r"|injure|kill|catch fire|overheat)|(?:lead|asbestos|mould|mercury) in)"
    ),
    "illegal": (
        r"(?:illegal(?:ly)?|unlawful(?:ly)?|against the law|a crime|criminal(?:ly)?|fraud(?:ulent(?:ly)?)?|in"
        r" breach of|in violation of|negligent(?:ly)?|negligence|a (?:clear |serious |gross )?(?:breach"
        r"|violation) of|theft|forgery|bribery|embezzlement|tax evasion|perjury|libel|slander|defamation"
        r"|extortion|blackmail|price[- ]fixing|insider trading|money laundering)"
    ),
    "rules": (
        r"(?:contract|agreement|law|rules|regulations?|licen[cs]e|gdpr|data protection|copyright|terms|patent"
        r"|duty|code|act|nda|warranty|safety (?:rules|regulations|standards)|working[- ]time)"
    ),
    "sue": (
        r"(?:(?-i:sue|sueing|suing)|litigate|prosecute|press charges|take (?:\w+ ){1,3}to (?:court|the tribunal"
        r"|law|arbitration)|take (?:the )?legal (?:action|steps|proceedings)|go to (?:court|law|the police|trial"
        r"|a tribunal)|see (?:you|them|him|her) in court|(?:file|bring|lodge|start|initiate|commence|issue) (?:a "
        r"|an |the |legal |court )?(?:\w+ )?(?:claim|suit|lawsuit|action|proceedings|complaint|charges|writ)|seek"
        r" damages|claim damages|call (?:in )?(?:my|our|the) {lawyer}|involve (?:my|our|the) {lawyer}|report"
        r" (?:you|this|it) to the (?:police|authorities|regulator))"
    ),
}

_WORDING = Wording(
    (
        # threats
        r"(?:i|we|my client|our client)(?:'ll|'m|'re|'d| will| shall| am| are| is| intend| plan| have| may| might"
        r"| could| would| want| must| be)?(?: {adverb})*(?: going to| about to| prepared to| ready to| forced to|"
        r" obliged to| left with no choice but to| no choice but to| decided to| to| be| consider(?:ing)?| not"
        r" hesitate to| have to| start to)* {sue}",
        r"{sue} (?:you|your|them|{whom})|see (?:you|u) in court|(?:you(?:'ll| will| can| should)? (?:be"
        r" )?(?:hear(?:ing)?|expect(?:ing)?|receiv(?:e|ing)|get(?:ting)?)) .. (?:from )?(?:my|our|the|a|their)"
        r" (?:{lawyer}|writ|summons|court)|expect (?:a|the|our|my) (?:writ|summons|lawsuit|claim|letter from"
        r" (?:my|our) {lawyer})",
        r"(?:my|our|the client's|their) {lawyer} (?:will|shall|is going to|'ll|are going to|has been|have been|is"
        r"|are) (?:\w+ )?(?:file|contact|sue|contacting|in touch(?! with)|be in touch(?=\W*$)|be writing|write"
        r"|send|instructed|informed|preparing|take|deal|start|prove|see|know)",
        r"(?:legal|court|criminal) (?:action|proceedings|steps|charges|consequences) (?:will|shall|would|may|is"
        r"|are|has been|have been|against)|(?:hand(?:ed|ing)?|pass(?:ed|ing)?|refer(?:red|ring)?|turn(?:ed|ing)?"
        r"|give|given) (?:this|it|the (?:matter|case|file)) (?:on |over )?to (?:my|our|the) {lawyer}",
        r"(?:you|you've|you have|your (?:\w+ )?\w+|he|she|they|{name}) (?:{adverb} )?(?:have |has |'ve"
        r" )?(?:committed|breached|violated|infring(?:e|es|ed|ing)|broken|broke|stolen|stole|defamed|defrauded"
        r"|deceived|embezzled) (?:\w+ ){0,3}?(?:fraud|crime|perjury|theft|libel|{rules}|our|my|us|me)",
        r"(?:this|that(?='s)|what (?:you|he|she|they|we) (?:did|do|said|wrote)(?: .{0,40})?)(?:'s| is| was|"
        r" amounts to| constitutes?| would be| may be| could be| looks like)(?: {adverb})* {illegal}|you(?:'ll|"
        r" will| are going to|'re going to) pay for (?:it|this|that)|looking at a (?:claim|lawsuit|fine|suit)",
        r"(?:hold|holding|held) (?:you|your company|them|him|her) (?:\w+ )?(?:liable|responsible|accountable) for"
        r"|(?:claim|claiming|seek|seeking|demand|demanding|owe (?:us|me)) (?:full )?(?:damages|compensation)"
        r"|breach of (?:contract|confidence|duty|warranty|trust|the (?:contract|agreement))(?= (?:on (?:your|our)"
        r"|by (?:you|us)|and you|which|that))|reserve (?:all )?(?:my|our) (?:legal )?rights",
        # admissions
        r"{we} (?:{adverb} )?(?:admit|accept|acknowledge|concede|confess)(?: {adverb})? (?:to )?(?:that (?:we|i)"
        r"|(?:full |all |the |our |my |any )?(?:liability|responsibility|guilt|fault|blame|negligence)|(?:having"
        r"|breaking|breach|fault))",
        r"(?:we|i|the (?:company|hospital|school|firm|driver|bank|landlord)|our (?:\w+ )?\w+)(?:'re|'m| are| am|"
        r" is| was| were| be)(?: {adverb})* (?:liable|at fault|to blame|guilty of|negligent|responsible for"
        r" (?:the|your|his|her|this|that|an?) (?:\w+ )?{harm}|in breach|in the wrong|in violation|on the hook)",
        r"(?:it|this|that|the {harm})(?:'s| is| was| were)(?: {adverb})* (?:our|my|the company's|the hospital's)"
        r" (?:own )?(?:fault|negligence|mistake|error|doing|responsibility|failure)(?= (?:that )?.{0,60}(?:{harm}"
        r"|burned|burnt|leaked|died|injured|hurt|fell|crashed|insurance|caught fire))|(?:our|my) (?:own"
        r" )?(?:negligence|carelessness|failure to)|my fault and (?:our|my) insurance|entirely (?:my|our) fault",
        r"(?:we|i|our \w+|they|the management|everyone here)(?: {adverb})* (?:knew|know|realised|realized|were"
        r" (?:\w+ )?aware|was aware|have known|had known|have been aware|were (?:told|warned)|had been (?:told"
        r"|warned)|suspected|had doubts)(?: for \w+)?(?: {adverb})*,?(?: about| of| that)?"
        r" (?:[^.;!?]{0,60}?)(?:{unsafe}|{illegal}|{harm}|risks?|recall)",
        r"known to us (?:before|when|at the time|for)|(?:we|i) had been (?:told|warned) (?:about|of)|{we}"
        r" (?:{adverb} )?(?:ignored|skipped|bypassed|overrode|falsified|fabricated|faked|forged|backdated"
        r"|doctored|manipulated|altered|tampered with|covered up|concealed|hid|destroyed|withheld|misled"
        r"|misrepresented|misstated|disregarded|neglected) (?:the |a |an |all |some |our |your |their |this |that"
        r" |these |those |it|safety|test)",
        r"{we} (?:{adverb} )?(?:broke|breached|violated|have broken|have breached|have violated|are breaking|are"
        r" violating|are in breach of|did not (?:comply|follow)|didn't (?:comply|follow)|don't (?:comply|follow)"
        r"|failed to (?:comply|follow|report|disclose|warn|inform|tell|check|test|inspect|maintain|secure|get"
        r" consent)) (?:with )?(?:\w+ ){0,3}?(?:{rules}|{harm}|safety|procedures?|inspection|customers?"
        r"|authorities|regulator|you|the)",
        r"(?:we|i) (?:{adverb} )?(?:copied|stole|took|used|sold|lifted|pirated|ripped off|plagiari[sz]ed)"
        r" (?:[^.;!?]{0,60}?)(?:without (?:asking|telling|permission|consent|a licen[cs]e|paying|their knowledge"
        r"|the \w+ knowing)|their (?:code|design|idea|text))|taken from (?:\w+ ){1,4}(?:line by line|more or less"
        r"|without)|line by line",
        r"(?:we|i) (?:{adverb} )?(?:underpaid|overcharged|overbilled|double-billed|cheated|deceived|defrauded"
        r"|bribed|paid off|bought off|lied to|discriminated|misled|dumped|laundered|evaded|sold (?:it|them)"
        r" anyway|agreed the prices?|fixed (?:the )?prices?|rigged)|(?:lied to|cheated|deceived|misled) (?:the"
        r" )?(?:insurers?|insurance|auditors?|regulators?|tax (?:man|office|authorities)|customs|court|judge"
        r"|police|customers?|buyers?|investors?|inspectors?)",
        r"(?:we|i) (?:can't|cannot|can not|couldn't|could not) (?:prove|show|document) (?:that )?(?:we|i|our)"
        r"|(?:we|i) (?:don't|do not|never|didn't|did not) (?:have|had|get|got|obtain(?:ed)?) (?:\w+"
        r" )?(?:licen[cs]es?|permits?|consent|permission|insurance|approval|planning permission|a licen[cs]e|the"
        r" right|the rights)(?: to| for|\W*$)|(?:hit|struck|ran over|ran into|crashed into|knocked down) your"
        r" (?:car|son|daughter|child|bike|van|dog|wife|husband)",
        r"(?:we|you|they|our side) (?:would|will|'ll|'d|could|might|may) (?:\w+ )?lose(?= (?:if (?:it|this)|in"
        r" court|the case|at trial|a lawsuit|before|,? so|the suit)|\W*$)|(?:{lawyer}) (?:say|says|said|think"
        r"|thinks|told us|advise|advises|fear|fears|warned)(?: \w+)? (?:that )?(?:we|our)|not have a leg to stand"
        r" on|n't have a leg to stand on|no (?:legal )?leg to stand on|(?:we|our)(?: \w+)?(?: is| are|'re)"
        r" legally (?:\w+ )?(?:weak|wrong|exposed|void)",
        r"(?:could|would|should|might) have (?:\w+ )?(?:been )?(?:avoided|prevented|stopped|saved|checked"
        r"|warned)(?=.{0,60}(?:if|had) (?:we|i))|(?:we|i) (?:put it off|looked the other way|turned a blind eye"
        r"|cut corners|took the risk|took a chance|gambled|should have (?:known|checked|warned|told|recalled"
        r"|stopped|tested|fixed|repaired|reported))|our (?:side|driver|nurse|product|machine|error|mistake|fault)"
        r" (?:\w+ )?(?:caused|killed|injured|led to|burned|hurt)",
        r"(?:the |our |those |these )?(?:invoices?|accounts?|books|figures|numbers|receipts?|signatures?"
        r"|certificates?|records?|test results|documents?|timesheets?)(?: \w+){0,2} (?:was|were|is|are|has been"
        r"|have been) (?:made up|invented|forged|faked|falsified|backdated|doctored|fictitious|fake|cooked"
        r"|manipulated|inflated|altered)|off the books|under the counter|kickbacks?|bribes?(?! (?:charge|scandal"
        r"|trial))|cash in hand",
        r"(?:what|something|everything|the way) (?:we|i) (?:did|do|are doing|have done|were doing)(?:"
        r" [^.;!?]{0,50})? (?:is|was|were|may be|might be|could be|probably)(?: {adverb})* (?:{illegal}|wrong|not"
        r" legal|not allowed)|(?:we|i)(?:'ve| have)? (?:{adverb} )?act(?:ed)? (?:illegally|unlawfully|negligently"
        r"|against the law|in bad faith)|(?:terms|contract|clause|agreement|policy|licence|license) (?:are|is|was"
        r"|were) (?:\w+ )?(?:void|illegal|invalid|unenforceable|unlawful)(?=,? (?:as|and|but|so) (?:we|few|nobody"
        r"|no one|they|i))",
        r"(?:never|not) (?:\w+ )?(?:intended|meant|planned) to (?:keep|honou?r|pay|deliver|stick|comply"
        r"|fulfil)(?=.{0,30}(?:agreement|contract|promise|deal|terms|to it|\W*$))|(?:although|even though|despite"
        r"|when) (?:our|the|we) (?:\w+ )?(?:survey|report|test|tests|engineers?|knew|inspection|experts?) (?:said"
        r"|say|showed|warned|found|failed|knew|that)|{name} (?:\w+ )?(?:gave|administered|used|signed|installed)"
        r" the wrong (?:dose|drug|medicine|blood|part)",
        r"(?:if (?:this|it|that) (?:goes|gets|comes|came|went) (?:to|before) (?:a |the )?(?:court|tribunal|trial"
        r"|judge|jury)|in (?:a|any) (?:court|lawsuit|trial)),? (?:we|you|they)|offer (?:her|him|them) (?:some"
        r" )?money|(?:settle|settling) (?:this |it )?(?:out of court|before (?:it|this|they))|hush money|{we}"
        r" caused (?:the |your |this |that )?(?:\w+ )?{harm}",
        r"{we}(?:'ve| have| had| has| def| clearly| knowingly| simply| all| totally| deliberately| been|"
        r" just| even| often| always)* (?:breaking|broke|broken|violat(?:ed|ing)|ignor(?:ed|ing)"
        r"|breach(?:ed|ing)|fak(?:ed|ing)|forg(?:ed|ing)|falsif(?:ied|ying)|brib(?:ed|ing)|shredded"
        r"|destroyed|backdated|cover(?:ed|ing) up|hid|pirated|misled|dumped|infringed) (?:\w+"
        r" ){0,4}?(?:laws?|rules|regulations?|code|gdpr|contracts?|licen[cs]e|dates|records|papers"
        r"|documents|signatures?|invoices?|certificates?|numbers|results|labels|inspectors?|evidence|tests?"
        r"|waste|patents?|copyright|customers?|accident)",
        r"{we}(?: \w+){0,4}? (?:hired|sold|sell|used|use|uses|employ(?:ed)?|published|copied|shared|ran|run"
        r"|built|employs) (?:[^.;!?]{1,50} )?without (?:a |an |the |any |their |his |her )?(?:\w+"
        r" )?(?:licen[cs]es?|permits?|consent|permission|authori[sz]ation|insurance|approval|asking"
        r"|knowledge)|{we} (?:have|had|never had|has) no (?:valid )?(?:licen[cs]es?|permits?|insurance"
        r"|authori[sz]ation|permission) (?:for|to)|paying (?:cash|bribes|money) to|(?:hired|employed)"
        r" (?:him|her|them|{name}) without",
        r"(?:caused|started|done|triggered) by (?:our|my|us)(?= (?:\w+ )?(?:plumber|driver|staff|engineer"
        r"|people|team|mistake|negligence|machine|worker|{role})|\W*$|,)|(?:{harm}|fall|crash) (?:is|was"
        r"|were|are) (?:\w+ )?(?:our|my) (?:own )?(?:fault|doing|responsibility)|{we} (?:failed|forgot"
        r"|neglected|omitted|did not bother) to (?:check|inspect|warn|test|secure|report|maintain|disclose"
        r"|supervise|service|tell the (?:patient|family|buyer|customer))(?= |,)(?=.*\b(?:fault|fall|fell"
        r"|injur\w+|accident|died|hurt|liable|blame|collapse\w*|crash\w*|fire|burn\w*|harm|damage\w*|sue)\b)",
        r"failed in (?:its|our|their|his|her|my) duty|(?:our|its|their) duty of care|(?:was|were|is|been)"
        r" (?:\w+ )?negligent|knowingly (?:shipped|sold|used|delivered|let|left|put|signed|sent)|(?:and"
        r"|but) (?:we|management|the (?:company|board|firm|school|hospital)|they|everyone here) (?:\w+"
        r" )?(?:all )?(?:knew|know|have known|has known)(?= (?:it|since|about|when|that|all)|\W*$)|we(?:'re"
        r"| are| were) (?:legally |fully |clearly |solely )?responsible(?=,|\W*$| for (?:what (?:happened"
        r"|he|she|they)|(?:her|his|their|your) (?:injur|death|loss|accident|hand|fall)))",
        r"(?:take|drag|haul|bring) (?:you|u|them|him|her|your \w+)(?: all)? (?:to|into|through|before|in"
        r" front of) (?:the )?(?:\w+ )?(?:courts?|tribunal|ombudsman|police|judge)|have the law on you"
        r"|(?:file|lodge|bring|submit|register) an? (?:\w+ )?(?:complaint|claim|case|suit|lawsuit) (?:with"
        r"|at|before|in|against) (?:the )?(?:\w+ )?(?:courts?|police|tribunal|ombudsman|regulator|you|your)"
        r"|initiate (?:\w+ )?(?:legal|court|criminal)? ?(?:proceedings|action)|hear(?:ing)? from (?:our|my)"
        r" {lawyer}|(?:grounds|a case) for (?:a |an )?(?:lawsuit|claim|suit|legal)",
        r"(?:you|they|he|she|{name}) (?:are|is|'re|'s) in (?:clear |serious |material )?breach of|(?:you"
        r" have|you've|your \w+ has|your \w+) infring(?:ed|es) (?:our|my|their)|right to sue|they can sue"
        r" us|(?:we'd|we would|we'll|we will|we could|we|i'd|i) (?:be |are |'re )?(?:lose (?:our|the)"
        r" licen[cs]e|be in (?:deep |serious )?trouble|be finished|be shut down|go to (?:jail|prison)|in"
        r" trouble) if|if [^.;!?]{1,70} (?:finds? out|sees?|saw|learns?|hears?)[^.;!?]{0,50},? (?:we're|we"
        r" are|i'm) (?:finished|done for|in trouble|toast|liable)",
        r"(?:the )?(?:tax office|regulator|auditors?|inspectors?|police|insurers?|authorities|court"
        r"|customs) (?:doesn't|don't|does not|do not|must not|mustn't) (?:know|see|find)|before the"
        r" (?:auditors?|inspectors?|police|regulator) sees?|(?:counts? as|amounts? to|is|was|are|be) (?:\w+"
        r" )?(?:bribery|theft|fraud|forgery|tax evasion|against the law|insider trading|perjury"
        r"|extortion)(?=,? (?:and|but|we|by|on)|\W*$|,)(?=.*\b(?:we|us|our|you|your|i)\b)|(?:isn't|is not"
        r"|wasn't|are not|aren't) (?:\w+ )?legal(?=\W*$|,| and (?:we|i|you))|which is not legal|not up to"
        r" code|don't have a leg to stand on|(?:clinic|hospital|company|firm|school|management|we) covered"
        r" it up|(?:won't hold|will fail|is unsafe|isn't safe),? (?:and|but) we",
        r"(?:post|mail|a letter|letters|news|word|a call|to hear|hear|papers) from (?:my|our|his|her|their)"
        r" {lawyer}|(?:my|our) {lawyer}(?:'s)? (?:letter|advice|claim|writ)|(?:my|our) client (?:will|shall"
        r"|is going to|intends to|does) (?:\w+ )?(?:claim|demand|sue|seek|insist|recover|take)|(?:that|this"
        r"|it|what \w+ did)(?:'s| is| was) (?:\w+ )?an? (?:criminal offence|offence|felony|punishable"
        r"|crime)|{we} [^.;!?]{1,40} without (?:his|her|their|your|the (?:owner|patient|customer|client"
        r"|family)'s) (?:knowledge|consent|permission|signature)|(?:{we}|i) (?:signed|sold|sent|shipped"
        r"|served|used) [^.;!?]{1,40},? and (?:people|children|patients|customers|guests|they|he|she|two"
        r" \w+) (?:got (?:ill|sick|hurt)|died|fell ill|were (?:hurt|injured|poisoned))|(?:never|didn't|did"
        r" not|failed to) (?:told|tell|warned|warn|informed|inform) (?:the )?(?:\w+ )?(?:buyers?|customers?"
        r"|patients?|tenants?|clients?|parents|family|families|users|workers|bank|authorities) (?:about|of"
        r"|that) (?:the|it|we)|(?:the )?(?:judge|court|jury|regulator) (?:will|would|may|might|could)"
        r" (?:see|rule|find|decide|call|hold|think)(?= .{0,40}\b(?:fraud|theft|us|we|you|our|your|against"
        r"|guilty|liable|negligen\w+)\b)",
    ),
    unless=(
        NEWS,
        STORY,
        r"liable to (?!pay|you)|(?:isn't|not|aren't) (?:\w+ )?(?:suing|going to sue)|biscuits?|cakes?"
        r"|cookies?|coffee|chocolate|please do not do so|form asks|budweiser|wanted criminal|fireworks|find"
        r" a room",
        r"parcel|praised",
        r"(?:not|aren't|isn't|cannot be|can't be) (?:\w+ )?(?:held )?(?:liable|responsible|at fault)|no liability|without liability",
        r"never (?:ignore|break|skip)|do not break|don't break|we have (?:consent|a licen[cs]e)|insurance costs"
        r"|tennis|court (?:two|2|is booked|at)|bring your racket|fraud alert|guilty of (?:loving|liking|eating)"
        r"|guilty pleasure|parking here|novel|film|movie|on tv|in the news|history|in 1\d{3}",
        r"what (?:counts as|is|constitutes)|(?:who|what|how|when|which) [^?]*\?|course|training|seminar|quiz"
        r"|refund of \d+|your mug|the old address|some dates|typo|my client meeting|legal holiday|suing for peace",
    ),
    words=_WORDS,
)


def legal(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find admissions of fault or liability, and threats of a lawsuit."""
    yield from _WORDING.hits(block)
