"""Claims that nobody can keep: certainty without limits, superlatives without proof, results for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.cues import Pattern
from rapport.checks.never.wording import Wording
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "all": (
        r"(?:100 ?%|100 ?per ?cent|(?:a|one) hundred per ?cent|completely|totally|absolutely|entirely|utterly"
        r"|perfectly|fully)"
    ),
    "full": r"(?:100 ?%|100 ?per ?cent|(?:a|one) hundred per ?cent|a 100 ?%)",
    "ours": (
        r"(?:we|we're|we've|our(?: [\w-]+){1,3}|i|i'm|i've|my(?: [\w-]+){1,2}|this(?: [\w-]+){0,2}|it|it's"
        r"|these(?: [\w-]+){1,2})"
    ),
    "none": (
        r"(?:nobody|no one|no (?:other )?(?:competitor|company|firm|supplier|vendor|agency|provider|product|tool|shop"
        r"|rival)s?)"
    ),
    "will": r"(?:'ll| will| can|'s going to|'re going to| is going to| are going to)",
    "best": (
        r"(?:best|greatest|finest|fastest|cheapest|safest|strongest|smartest|easiest|lowest|leading|number one"
        r"|no\.? ?1|#1|most \w+)"
    ),
    "world": (
        r"(?:in the (?:whole |entire )?(?:world|universe|country|industry|business|land|city|region|galaxy)"
        r"|on (?:earth|the planet|the (?:whole )?market)|of all times?|anywhere|in town|in history|money can buy"
        r"|bar none|by far|(?:that )?you(?:'ll| will| can| could)(?: ever)? (?:find|meet|see|have|get|buy|read|taste"
        r"|need))"
    ),
    "gain": (
        r"(?:income|sales|money|revenue|profits?|traffic|salary|results|earnings|turnover|savings|productivity"
        r"|customers|leads|investment)"
    ),
    "ill": (
        r"(?:cancer|diabetes|depression|arthritis|asthma|allerg(?:y|ies)|migraines?|obesity|acne|insomnia|covid"
        r"|baldness|stress|(?:every|any|all) (?:disease|illness|pain)s?|back pain|dementia)"
    ),
    "folk": (
        r"(?:customers?|clients?|users?|doctors?|dentists?|experts?|scientists?|patients?|readers?|guests?|parents"
        r"|teachers|buyers?|engineers)"
    ),
    "soon": (
        r"(?:just |only |less than )?(?:a|one|two|three|four|five|six|seven|ten|\d+) (?:minutes?|hours?|days?|nights?"
        r"|weeks?|months?)"
    ),
    "fault": (
        r"(?:bugs?|downtime|errors?|defects?|risks?|faults?|flaws?|mistakes?|side effects?|complaints?|hassle|delays?"
        r"|outages?)"
    ),
}

_CERTAIN = Wording(
    patterns=(
        r"{full} (?:of )?(?:guaranteed?|guarantee|safe|secure|reliable|sure|certain|effective|success|uptime|proven"
        r"|watertight|satisfied|satisfaction|risk[- ]free|error[- ]free|bug[- ]free|pure|natural|increase|waterproof)",
        r"(?:i|we) (?:can |do )?guarantee (?:you )?(?:that )?(?:you|it|this|your|nobody|no one|nothing|never|everyone"
        r"|success|results|a {full})",
        r"(?:we|i) (?:can |do )?guarantee (?:you )?(?:an? )?{full}",
        r"guarantees? (?:that )?your? .. (?:will|get|win|pass|succeed|never|always)",
        r"guaranteed (?:to (?:last|work|win|succeed|please|pass|rise|double|increase|improve|sell|never|help|solve"
        r"|save|fix)|success|results?|profits?|returns?|wins?|winner|weight loss|happiness|satisfaction|approval|job"
        r"|growth|increase|best)",
        r"(?:satisfaction|results?|success|victory|profits?|happiness) (?:is|are|'s) (?:absolutely "
        r"|fully )?(?:guaranteed|certain|assured|inevitable)",
        r"(?:satisfaction|results|success) guaranteed",
        r"(?:completely|totally|absolutely|entirely|utterly) (?:safe|secure|risk[- ]free|reliable|fool-?proof"
        r"|bug[- ]free|error[- ]free|infallible)",
        r"(?:promise|swear|assure you|give you my word|my word|guarantee"
        r"|vow)(?: to)?(?: you)?,?(?: that)? .. (?:will |would )?(?:never|always|nothing|nobody|no one|forever"
        r"|for ever)",
        r"(?:promise|assure|guarantee)s? (?:you )?(?:that )?.. (?:a life without|no more|double|triple|success"
        r"|the best)",
        r"(?:i|we) (?:swear|promise) (?:on|by) (?:my|our|the|all)",
        r"with (?:absolute|complete|total|100 ?%|full) certainty",
        r"(?:\w+'ll|will) (?:definitely|certainly|undoubtedly|surely) (?:get you|win|double|triple|become|succeed"
        r"|love|make you|pass|sell|save you|rise|never|always|be the)",
        r"(?:bound|certain|sure|destined) to (?:go up|rise|succeed|win|double|triple|sell out|explode|make you"
        r"|be a (?:hit|success|winner))",
        r"(?:can|will|could) only (?:ever )?(?:go up|rise|grow|win|improve|get better)",
        r"(?:you|we|it|this|that|nothing|i) (?:just |simply |really |possibly )?(?:can't|cannot|can not|can|won't"
        r"|will) (?:possibly |ever )?(?:go wrong with|lose(?= with|[.!,]|$| money)|fail(?=[.!,]|$| with| you)"
        r"|go wrong(?=[.!,]|$))",
        r"(?:there's|there is) (?:absolutely |simply )?no way .. (?:fail|go wrong|lose|be beaten|break|not (?:work"
        r"|win|succeed))",
        r"nothing can (?:possibly )?(?:go wrong|stop us|beat)",
        r"sure-?(?:fire|shot)|fool-?proof|fail-?proof|idiot-?proof|infallible|(?:is|are|be|our|totally"
        r"|completely) un(?:breakable|hackable|crackable|sinkable)",
    ),
    words=_WORDS,
)
_RISK = Wording(
    patterns=(r"risk[- ]free|without (?:any|the slightest) risk|no risk (?:at all|what(?:so)?ever)|zero[- ]risk",),
    words=_WORDS,
    instead=("low-risk",),
)
_BEST = Wording(
    patterns=(
        r"{ours} (?:is |are |am |will be |offers? |have |has |makes? |sells? |deliver |build |provide )?(?:simply "
        r"|probably )?(?:quite )?the (?:very )?(?:single )?{best} .. {world}",
        r"{ours} (?:is|are|am|'m|'re)? ?(?:simply |quite simply |by far |clearly )?the {best} (?:[\w-]+ ){0,3}?{world}",
        r"the {best} (?:[\w-]+ ){0,3}?(?:you'll|you will) (?:ever )?(?:find|meet|see|have|get|buy|need|read|taste|use"
        r"|own)(?: anywhere)?",
        r"the (?:world's|planet's|industry's|country's) (?:best|leading|number one|no\.? ?1|#1|greatest|finest"
        r"|fastest|cheapest|safest|most advanced)",
        r"(?:the )?(?:best|finest|greatest|number one|leader|\w+est)\b .. bar none|second to none|beyond compare"
        r"|in a class of (?:its|our|their) own",
        r"(?:unbeatable|unrivall?ed|unparalleled|unmatched|unsurpassed|peerless|matchless) (?:prices?|quality|service"
        r"|value|support|expertise|offers?|deals?|performance|results|experience|speed)",
        r"(?:price|quality|service|value|support|offer|deal|performance|speed|product|team)s? (?:is|are) (?:simply "
        r"|truly |absolutely )?(?:unbeatable|unrivall?ed|unparalleled|unmatched|unsurpassed|flawless|second to none"
        r"|perfect in every way)",
        r"{none} (?:else )?(?:in the (?:world|industry|market) )?(?:comes? (?:even )?close|(?:can|could|will"
        r"|even) (?:\w+ )?(?:do (?:this|it|what)|beat|match|offer|give you|compete|touch|come close|stop|rival)"
        r"|beats?|matches)",
        r"nothing (?:else )?(?:even )?(?:comes close|compares)|like no other",
        r"(?:simply |literally |almost )?impossible to (?:find|get|make|buy|beat|hire) (?:an?|any"
        r"|anything)? ?(?:\w+ )?(?:better|cheaper|faster|us|this)(?: \w+)?",
        r"(?:revolutionary|game-?changing|world-?class|ground-?breaking|best-?in-?class|cutting-?edge"
        r"|industry-?leading|unique|unbeatable|next-generation|award-winning"
        r"|mind-blowing),? (?:and )?(?:\w+, )?(?:revolutionary|game-?changing|world-?class|ground-?breaking"
        r"|best-?in-?class|cutting-?edge|industry-?leading|unbeatable|next-generation|mind-blowing)",
        r"once[- ]in[- ]a[- ]lifetime (?:chance|opportunity|offer|deal|investment|bargain)|(?:chance|opportunity|deal"
        r"|offer|bargain) of a lifetime",
        r"(?:the only|all the) [\w-]+ (?:[\w-]+ )?(?:you'll|you will|you) ever need|all you'll ever need",
    ),
    words=_WORDS,
)
_ALWAYS = Wording(
    patterns=(
        r"{ours}(?: will| have| has|'ll|'ve)? never (?:ever |once |yet )?(?:fails?|failed|breaks?|broken(?: down)?"
        r"|crash(?:es|ed)?|disappoint(?:s|ed)?|makes? (?:a )?mistakes?|made (?:a )?mistakes?|loses?|lost"
        r"|let (?:anyone|anybody|a|you)|go(?:es)? wrong|gone wrong|miss(?:es|ed)? (?:a|any)|been (?:late|wrong|hacked"
        r"|down|beaten)|had an? (?:unhappy|unsatisfied|dissatisfied|bad|single (?:complaint|unhappy|bad|lost|{folk}))"
        r"|needs? (?:repair|maintenance))",
        r"(?:and|that|which|it) never (?:ever )?(?:fails|crashes|breaks|disappoints|goes wrong|lets you down)",
        r"you(?:'ll| will) never (?:ever )?(?:again )?(?:have (?:to worry|a problem|problems|back pain|trouble)"
        r"|need (?:another|any other|anything else)|regret|worry|look back|fail|lose|be (?:alone|disappointed|late"
        r"|sick|ill|bored|poor))",
        r"(?:never|not) (?:ever )?again (?:have|worry|suffer|feel|lose|be|need|pay)",
        r"(?:not (?:a single )?one|none|not a single one) of (?:our|my) .. (?:has|have) (?:ever|never)",
        r"prices? (?:will )?never (?:ever )?(?:go up|rise|fall|drop)",
        r"always (?:available|reachable|right|on time|the cheapest|the best|there for you|works?|wins?|succeeds?"
        r"|delivers?)(?=[^.!?]*(?:no matter|day and night|24/7|every day|without (?:fail|exception)|whatever))",
        r"(?:always works|never fails|works (?:every|each) (?:single )?time|works without fail)",
        r"(?:works|suits|fits|is right|perfect|ideal|suitable) (?:for )?(?:everyone|everybody|anyone|anybody"
        r"|each and every|every (?:single )?\w+)(?=[.!,]|$| and| who| in the)",
        r"(?:every single|each and every|every one of our|all (?:of )?our|100 ?% of our) {folk} .. (?:loves?|loved"
        r"|agrees?|recommends?|(?:is|are|was|were) (?:happy|delighted|satisfied|thrilled)|succeeds?|swears?|wins?"
        r"|comes? back)",
        r"(?:all|every) (?:doctors?|dentists?|experts?|scientists?|lawyers?|engineers) (?:recommends?|agrees?|loves?"
        r"|swears?|says?|prefers?|uses?)",
        r"(?:everyone|everybody|the whole world) (?:agrees (?:that|with|on)|knows (?:that )?(?:we|our|this)"
        r"|loves (?:us|our|working with us)|recommends)",
        r"(?:(?:there's|there is) no such thing as {fault}|(?:has|have|had|with|contains?) (?:absolutely )?(?:zero"
        r"|no) {fault}(?: at all| what(?:so)?ever)?(?=[.!,]|$))",
        r"(?:can|could|will|\w+'ll)? ?(?:solves?|fix(?:es)?|answers?) (?:absolutely )?(?:any|every"
        r"|all (?:of )?(?:your|the)) (?:\w+ )?(?:problems?|questions?|needs|issues?)(?=[.!,]|$|,? (?:whatever"
        r"|no matter|you|in|with))",
        r"(?:will |\w+'ll |can |it )(?:never wear out|lasts? (?:for ?ever|for all (?:time|eternity)|a lifetime"
        r"|until the end of time))",
        r"no (?:hacker|thief|burglar|virus|one|storm|auditor) (?:\w+ )?(?:on earth|in the world)? ?(?:can|could"
        r"|will) (?:ever )?(?:get in|break|crack|beat|stop|hack|touch)",
    ),
    words=_WORDS,
)
_RESULTS = Wording(
    patterns=(
        r"(?:double|triple|quadruple|10x|explode|skyrocket|multiply) (?:your|their) (?:\w+ )?{gain}",
        r"(?:will|\w+'ll|can|to|could) (?:completely |totally |forever )?(?:change|transform) your (?:whole "
        r"|entire )?life(?: forever| for ever)?",
        r"you(?:'ll| will) (?:bitterly |always )?regret (?:it|this|that) (?:for )?(?:the rest of your|all your"
        r"|your whole) life",
        r"you(?:'ll| will) (?:be|become|speak|learn|master|earn|make|lose|have) .. (?:in|within|after) {soon}(?= or"
        r"|[.!,]|$| guaranteed| flat)",
        r"(?:be|become|speak) fluent (?:in [a-z]+ )?(?:in|within|after) {soon}",
        r"(?<!\bto\s)(?:cures?|heals?|eliminates?|reverses?) {ill}|(?:miracle|magic) (?:cure|pill|diet|formula"
        r"|product|drug|solution|method)|works? (?:wonders|miracles|magic) (?:for|on) (?:everyone|every|any)",
        r"(?:makes?|making|feel|look|looks?) (?:you )?(?:look )?(?:ten|twenty|\d+) years younger",
        r"(?:lose|burn|drop) (?:\w+|\d+) (?:kilos?|kg|pounds|lbs|stone) (?:in|within) {soon}",
        r"(?:get|become|make you) (?:rich|a millionaire|wealthy)(?: (?:quick|overnight|fast|in {soon}|without \w+))",
        r"(?:make|earn) (?:up to )?[$£€]? ?\d[\d,.]*k? ?(?:\w+ )?(?:a|per|every) (?:day|week|month) (?:from home"
        r"|without|in your sleep|for doing)",
    ),
    words=_WORDS,
)
_BEYOND = Wording(
    patterns=(
        r"(?:1[1-9]0|[2-9]00|1000|hundred and ten) ?(?:%|per ?cent) (?:sure|certain|behind|satisfied|committed"
        r"|guarantee\w*|safe|effective)",
        r"{ours} .. (?:{full} of the time|(?:every|each) single time|without exception|in (?:every|all) cases?"
        r"|under all circumstances)",
        r"(?:success|hit|pass|accuracy) rates? (?:of|is|are) {full}",
        r"the (?:most \w+|\w+est|best|only) [\w -]{1,30} (?:available today|ever (?:built|made|written|created|sold"
        r"|seen|invented)|in existence|known to man)",
        r"(?:has|have|had|with|knows?|there (?:is|are)|there's) (?:absolutely |simply |literally )?no (?:equals?"
        r"|rivals?|competitors?|competition|weakness(?:es)?|drawbacks?|downsides?|disadvantages?|catch|danger"
        r"|alternative|side effects|limits?)(?= (?:at all|what(?:so)?ever|in the|to us|on|anywhere)|[.!,]|$)",
        r"(?:won't|will not|cannot|can't|'ll never|will never|never) (?:ever )?(?:find|see|get|meet|need|buy|have"
        r"|hire) (?:an?|any|anything|anyone|someone) ?(?:better|cheaper|faster|other \w+|more \w+|as good)(?: \w+)?",
        r"(?:nobody|no one|nothing) (?:does|knows?|understands?|makes?|builds?|sells?|works?"
        r"|is) (?:\w+ )?(?:\w+ )?(?:better|cheaper|faster|like (?:we|us|our|i)|as well)(?: than (?:us|we|me|i|ours?"
        r"|this)(?: do)?)?",
        r"(?:there's|there is) (?:simply |absolutely )?(?:nothing|no one|nobody) (?:better|like (?:it|us)|else like"
        r"|faster|we can't|that we can't|i can't)(?: \w+)?",
        r"(?:we|i)(?:'re| are|'m| am) (?:never wrong|always right|never late|the only ones? who)",
        r"{ours}(?: have| has|'ve|'s) never (?:yet |ever |once )?(?:lost|failed|missed|been wrong|disappointed|made a"
        r"|broken a|let (?:anyone|a))",
        r"(?:no|not a single|not one) (?:customer|client|user|patient|guest|pupil|student|one|owner"
        r"|buyer)s? (?:of ours )?(?:has|have) (?:ever )?(?:yet )?(?:complained|left|failed|regretted|asked for"
        r"|been unhappy|returned|sent)",
        r"(?:nobody|no one) (?:has )?(?:ever )?(?:complained|regretted|failed|regrets|complains|was ever|has ever"
        r"|says no)",
        r"(?:all|every one|each) of (?:your|our) (?:dreams|wishes|worries|problems|troubles|pupils|students|patients"
        r"|graduates) (?:will |'ll |can )?(?:come true|disappear|vanish|be (?:over|gone|solved)|pass|recover|get"
        r"|succeed|found)",
        r"(?:all|every) (?:of )?(?:our|my) (?:pupils?|students?|patients?|graduates?|trainees?|learners?"
        r"|candidates) (?:always )?(?:pass(?:es)?|recovers?|succeeds?|wins?|gets? (?:in|a|the|well)|finds?|becomes?"
        r"|found)",
        r"your (?:problems|worries|troubles|pains?|debts?|fears?) (?:will|are going to) (?:be (?:over|gone|history"
        r"|solved)|disappear|vanish|melt)|(?:say )?good-?bye to .. (?:for ever|forever|for good)|(?:make"
        r"|makes) (?:all )?(?:your|the) (?:worries|problems|pain|wrinkles) (?:disappear|vanish)",
        r"(?:gone|rid of .. |free of .. |solved|cured|fixed|yours) (?:for ever|forever|for all time|once and for all)",
        r"(?:make|makes|making|turn|turns) you (?:into )?(?:rich|famous|a star|a millionaire|invincible|irresistible"
        r"|happy for|a winner|immortal)",
        r"{ours} (?:is|are) (?:simply |just |absolutely |totally |completely |truly )?(?:perfect|flawless|faultless"
        r"|infallible|invincible|unstoppable|indestructible|bullet-?proof|hacker?-?proof|crash-?proof"
        r"|without (?:any )?(?:fault|flaw|equal|rival)|unique in the world)(?=[.!,]|$| in every| and)",
        r"(?:can't|cannot|can never|will never|won't ever|could never|impossible to) (?:ever )?(?:be )?(?:beaten"
        r"|copied|broken|hacked|matched|bettered|topped|stolen|cracked|lost|fail|go down|go bankrupt|go wrong"
        r"|break down|wear out)(?=[.!,]|$| with| by)",
        r"(?:beyond|without) (?:any|a shadow of a|the slightest) doubt,? .. (?:best|will|only|greatest|is the)"
        r"|there is no doubt (?:at all )?that (?:you'll|you will|we|our|it will)",
        r"(?:bet|stake) (?:my|our) (?:life|house|reputation|career)",
        r"(?:can|could) do (?:absolutely )?anything|nothing is impossible|(?:do|does|make|achieve"
        r"|deliver)s? the impossible|anything is possible with|knows? everything(?: about| there)?(?=[^.!?]*(?:us|we"
        r"|our|i'm))",
        r"(?:better|faster|cheaper|safer|smarter|superior|ahead) (?:than|to|of) (?:anything|anyone|everyone"
        r"|everything|everybody|all (?:the )?(?:others?|competitors?|rest)|any other|every other)(?= \w+|[.!,]|$)",
        r"(?:you have|you've got|you've) (?:absolutely |got )?nothing to lose",
        r"(?:prices?|shares?|value|house|market|gold|stock|property)s? (?:will )?(?:always|only ever"
        r"|never) (?:go(?:es)?|rises?|falls?|increases?|climbs?)(?: up| down)?",
        r"(?:best|greatest|smartest) (?:decision|investment|choice|thing|move) (?:of your life|you(?:'ll"
        r"| will)? ever (?:make|made|take)|that ever)",
        r"(?:anyone|anybody|everyone|everybody|even a child) (?:can|could|will) (?:do it|become|learn|get rich|win"
        r"|succeed|master|earn|be|benefit|love)",
        r"(?:without|no) (?:any effort|lifting a finger|any work|exercise|effort)(?= (?:on your|at all|what)|[.!,]|$)",
        r"(?:number one|number 1|first place|first page|top|#1|first) (?:on|of|in) google",
        r"(?:scientifically|clinically|medically) proven",
        r"(?:undisputed|unquestioned|absolute|undoubted) (?:leader|number one|champion|best|master|expert|king)"
        r"|the one and only (?:solution|way|tool|system|answer)|the (?:ultimate|perfect) (?:solution|answer|tool"
        r"|weapon) (?:for|to) (?:all|every|any)",
        r"(?:too good to be true|unbelievable (?:results|prices|offer|deal)|(?:like|as) never before"
        r"|overnight success|instant (?:success|results|wealth|relief))",
        r"(?:in|within) (?:no time|{soon}) you(?:'ll| will) (?:be|speak|have|own|earn|master|look|feel|forget)"
        r"|by (?:tomorrow|next week) you(?:'ll| will) (?:be|have|speak)",
        r"(?:zero|no) (?:chance|possibility|danger) (?:of (?:failure|error|loss|losing|failing)|that (?:it|you|we"
        r"|this) (?:will |could |can )?(?:fail|lose|break|go wrong))",
        r"(?:nothing|no one|nobody) (?:in the world|on earth|on the market) (?:\w+ )?\w+"
        r"|like nothing (?:else )?on earth",
    ),
    words=_WORDS,
)
_SWEEPING = Wording(
    patterns=(
        r"(?:we|i)(?:'re| are|'m| am) (?:simply |clearly |quite simply )?the (?:best|greatest|number one"
        r"|leader)(?! of friends| man| friends)",
        r"our (?:[\w-]+ ){1,3}(?:is|are) (?:simply |quite simply |still )?the (?:best|greatest|finest|fastest|safest"
        r"|cheapest|strongest|most \w+)(?=[.!,]|$| in | of all| on | there | anywhere| money| you)",
        r"(?:undeniably|indisputably|unquestionably|undoubtedly|without question|hands down"
        r"|far and away) (?:the )?(?:{best})",
        r"(?:it|they|this|these|that|our|the) (?:[\w-]+ ){0,3}?(?:will|\w*'ll) never (?:ever )?(?:again )?(?:fail"
        r"|break|crash|let|leak|rust|lose|run out|stop working|disappoint|go (?:down|out|wrong|bad)|need|get (?:lost"
        r"|stuck|old|dirty|broken)|leave you|age|wear|fade|freeze|slow)(?: \w+)?",
        r"you(?:'ll| will) never (?:ever |again )*(?:have|need|want|get|feel|miss|lose|pay|suffer|wait|search|look"
        r"|buy|use|find|run out|fear|forget to|struggle|worry)(?: \w+)?",
        r"(?:nobody|no one|nothing|none of \w+) (?:will|'ll|can) ever(?: be)? (?:able|stop|beat|regret|find|notice"
        r"|know|fail|copy|break|steal|match|get in|complain)",
        r"(?:everyone|everybody|anyone|anybody) (?:will love|loves|wants|will want|is talking about|who (?:tries|buys"
        r"|uses|has tried)) (?:it|our|this|one|them|us)",
        r"(?:the (?:whole|entire)) (?:world|industry|market|town|country|internet|sector) (?:uses|loves|envies|trusts"
        r"|is talking|knows (?:that )?(?:we|our|us)|wants|buys)",
        r"(?:will|\w+'ll|stays?|remains?|keeps?|yours|lasts?|works?|runs?) (?:\w+ ){0,4}?(?:forever|for ever"
        r"|for all time|for all eternity|eternally)",
        r"the (?:last|only|one|first and last) (?:[\w-]+ ){1,3}?you(?:'ll| will)? ever (?:buy|need|have|want|own|read"
        r"|use|do)",
        r"(?:we|i) (?:don't|do not|cannot|can't) (?:ever )?(?:do |make )(?:any )?(?:mistakes|errors)|(?:mistakes"
        r"|errors|failures?|delays) (?:don't|do not|never|cannot|can't) (?:ever )?happen",
        r"(?:there's|there is|at|with|it's|is|are) (?:absolutely |simply )?no risk(?= (?:at all|what|to you|for you"
        r"|involved)|[.!,]|$)",
        r"(?:easy|free|quick) money|money for nothing",
        r"no (?:job|task|problem|challenge|request|wish|project) (?:is )?(?:ever )?(?:too (?:big|hard|difficult"
        r"|complex|tough)|impossible)(?= for|[.!,]|$)",
        r"(?:we|i|it)(?: can| will|'ll) (?:get|sell|find|fix|do|repair|solve|handle|teach|make"
        r"|deliver)(?: you)? (?:anything|everything|anyone anything|any \w+ you)(?=[.!,]|$| you| to| in the)",
        r"(?:world|global|worldwide) (?:leader|number one|champion) in|(?:leader|number one|no\.? ?1|#1) (?:worldwide"
        r"|in the world|globally)",
        r"\d{3,} ?(?:%|per ?cent) (?:returns?|profits?|gains?|growth|more \w+|interest)",
        r"cent per ?cent|(?:1000|10) times (?:better|faster|more) than (?:any|all|every)",
        r"you(?:'ll| will) (?:thank (?:me|us) (?:for (?:it|this) )?(?:for )?(?:the rest|all|your)|be (?:amazed"
        r"|blown away|rich|famous|the envy))",
        r"(?:never|nobody|no one)(?: has)? (?:ever )?(?:in (?:the )?history|before in history)"
        r"|in the history of (?:the world|mankind|humanity)",
        r"(?:every|each)(?: single)? (?:one of )?(?:our |my )?(?:customer|client|patient|pupil|student|user|guest"
        r"|buyer|reader)s? (?:who \w+ )?(?:always )?(?:loves?|passes|pass|recovers?|succeeds?|wins|gets|becomes"
        r"|comes back|is (?:happy|delighted|satisfied)|says|agrees|finds|saves|will (?:be|love|find|save|get))",
    ),
    words=_WORDS,
)
_GROUPS = (
    (r"risk", _RISK),
    (
        r"\b100|hundred|guarant|promis|swear|vow|assur|certain|definitely|surely|undoubted|bound to|sure|destined"
        r"|only|wrong|\blose|fail|no way|stop us|proof|infallible|safe|secure|satisfaction|success|un(?:break|hack"
        r"|crack|sink)",
        _CERTAIN,
    ),
    (
        r"best|greatest|[a-z]est\b|leading|number one|no\.? ?1|#1|bar none|second to none|compare|class|un(?:beat|riv"
        r"|par|mat|sur)|peerless|matchless|flawless|nobody|\bno\b|competitor|nothing|impossible|revolutionary"
        r"|changing|groundbreaking|lifetime|ever need|like no other|perfect in",
        _BEST,
    ),
    (
        r"never|again|not (?:a single )?one|none of|always|every|\ball\b|works|no such|zero|\bno [a-z]|solve|fix"
        r"|answer|lasts?|hacker|whole world",
        _ALWAYS,
    ),
    (
        r"double|triple|explode|10x|skyrocket|multiply|your (?:\w+ )?life|regret|within|\bin\b|after|cure|heal"
        r"|miracle|magic|younger|rich|earn",
        _RESULTS,
    ),
    (
        r"\d0 ?%|per ?cent|hundred|time|exception|cases|circumstances|rate|ever|\bno\b|find|better|cheaper|faster"
        r"|nobody|no one|nothing|never|always|only|not one|single|all of|every|each|problems|worries|good-?bye"
        r"|once and for|make|turn|perfect|flawless|invincible|proof|fault|can't|cannot|won't|impossible|doubt|bet"
        r"|stake|anything|everything|superior|price|share|decision|investment|anyone|anybody|even a child|effort"
        r"|google|proven|undisputed|ultimate|one and only|too good|overnight|instant|eternal|tomorrow|chance",
        _BEYOND,
    ),
    (
        r"best|greatest|number one|leader|never|nobody|no one|nothing|none|everyone|everybody|anyone|anybody|whole"
        r"|entire|forever|for ever|for all|eternal|ever\b|mistake|error|risk|money|\bno\b|anything|everything|world"
        r"|global|%|per ?cent|times|thank|amazed|rich|famous|envy|history|each|hands down|question|undeniabl"
        r"|indisputab",
        _SWEEPING,
    ),
)
"""The groups, each with the words without which none of its patterns can match."""

_INNOCENT = Wording(
    patterns=(
        r"(?:not|n't|cannot|never|no longer|nobody|no one|hardly|without|neither|nor) (?:\w+ ){0,3}?(?:guarantee\w*"
        r"|promise\w*|claim\w*|assure\w*|pretend|say|swear|certain|sure|100 ?%|completely|totally|absolutely)",
        r"_not_ .. guarantee|(?:no|any|what|little) guarantees?|nothing (?:is|in \w+ is)|(?:if|whether|unless|hope"
        r"|hoping|wish|please|try|trying|would|wonder\w*|question|doubt) .. (?:guarantee\w*|risk[- ]free|fool-?proof"
        r"|100 ?%|perfect|never|always|safe|secure)",
        r"(?:says?|said|claims?|claimed|according to|slogan|advert\w*|promises that he|they promised?|he promised?"
        r"|she promised?|brochure|phrase|headline|joke|song|novel|film)",
        r"risk[- ]free (?:rates?|assets?|interest|returns?|yields?|curve|bonds?|discount|securit\w+"
        r"|profits? in theory)",
        r"(?:guaranteed|guarantees?) (?:by|under|minimum|delivery|bandwidth|annuit\w+|rates?|terms|pension|until"
        r"|for \d|loan|bond|debt|notes?|allocation|volumes?|capacity|rent)",
        r"your (?:\w+ ){1,3}(?:is|are|was|were) (?:simply |just |by far )?the (?:best|greatest)|you(?:'re"
        r"| are) (?:simply |just )?the (?:best|greatest)",
        r"fool-?proof (?:room|test)|once i|when i was|he|she",
    ),
)


_DENIED = Pattern(r"(?:n't|n’t|\bnot|\bcannot|\bnever)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def overclaim(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find at most one claim a sentence that is too good to be kept; questions, reports and refusals make none."""
    for sentence in block.sentences:
        if sentence.string.rstrip().endswith("?"):
            continue
        found = ((group, span) for group in _awake(sentence.string) if (span := group.search(sentence)))
        group, span = next(found, (None, None))
        if not group or not span or _DENIED.search(sentence.string[: span[0]]):
            continue
        if not is_inside(span[0], quoted_spans(sentence.string)) and not _INNOCENT.search(sentence):
            yield Hit(sentence.start + span[0], sentence.start + span[1], alternatives=tuple(group.instead))


def _awake(string: str) -> Iterator[Wording]:
    """Give the groups worth trying on a sentence; the others need not be compiled."""
    for words, group in _GROUPS:
        if re.search(words, string, re.IGNORECASE):
            yield group
