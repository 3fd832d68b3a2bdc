"""The fixed forms of negative judgements: on the reader and their work, and on the matter in hand."""

from __future__ import annotations

from rapport.kinds import compile_pattern

_AWFUL_BEFORE = (
    r"ridiculous|pathetic|insane|idiotic|moronic|nonsensical|terrible|horrible|horrendous|horrid|awful|abysmal|atrocious|"
    r"appalling|disgusting|disgraceful|shameful|infuriating|irresponsible|unacceptable|laughable|ludicrous|absurd|"
    r"outrageous|inexcusable|unprofessional|insulting|childish|petty|hypocritical|lame|pointless|useless|worthless|"
    r"unusable|garbage|crap(?:py)?|shitty|stupid|dumb|braindead|brain-dead|bullshit|rotten|lousy|miserable|dreadful|silly"
)
SAYINGS = tuple(
    compile_pattern(pattern)
    for pattern in (
        r"\b(?:i|we|i've|we've|everybody|everyone|nobody)(?: have| has|'ve)? (?:\w+ )?(?:lost|losing|lose|"
        r"have no|has no|have little)"
        r"(?: \w+){0,2} (?:trust|faith|confidence|patience|respect)(?: left)? (?:in|with|for) (?:you\b|your "
        r"\w+)",
        r"\b(?:reading|watching|hearing|seeing|listening to|using) your \w+ (?:\w+ )?(?:gave|gives) (?:me|"
        r"us|everyone) a headache",
        r"\byou (?:\w+ )?(?:write|sound|talk|act|behave|look|think|sing|argue) like an? (?:\w+ )?(?:robot|"
        r"child|machine|baby|toddler|amateur|beginner|teenager|"
        r"politician|dictator|bully|clown|idiot|spoilt \w+)",
        r"\byour (?:\w+ ){1,4}?(?:is|was|are|were|has been|have been) (?:\w+ ){0,4}?(?:let-?\s?down|below "
        r"par|beneath contempt|beyond (?:belief|words|me|a joke)|"
        r"a disgrace|an insult|out of touch|not up to|nowhere near|far from|a waste|full of (?:holes|errors|"
        r"mistakes|nonsense|typos))\b",
        r"\byou(?:'re| are) the (?:(?:main |only |whole |very )?reason (?:i|we|people|everyone|nobody|so "
        r"many)|worst|last person|least|problem)\b",
        r"\byou have a (?:real |great |rare )?(?:talent|gift|knack) for (?:making|getting|saying|doing|"
        r"turning)[^.;!?]*\b(?:worse|wrong|upset\w*|hurt\w*)",
        r"\byou (?:always )?(?:take|took|suck|drain) (?:all )?the (?:joy|fun|life|energy) out of\b",
        r"\b(?:worse|poorer|weaker|duller|uglier|sloppier|less \w+)(?: \w+){0,3} than (?:yours?|you)\b",
        r"\b(?:rarely|seldom|never) (?:met|seen|read|heard|worked with|had|known|come across|dealt with) "
        r"(?:a |an |any|such )[^.;!?]*"
        r"\bas (?:you|yours?)\b",
        r"\byour (?:\w+ ){1,3}(?:makes?|made) (?:absolutely )?(?:no|little) sense\b",
        r"\byour (?:(?:continued|continuous|repeated|constant|ongoing|persistent|apparent|obvious|evident|"
        r"chronic|frequent|"
        r"blatant|complete|utter|total) )+(?:\w+ )?(?:failures?|inability|avoidance|lack|neglect|refusal|"
        r"absence|delays?|errors?|"
        r"mistakes|disregard|excuses|interruptions|lateness|oversights?)\b",
        r"\byour (?:\w+ )?(?:lack of (?!sleep|time)|inability to|failure to|disregard (?:for|of)|refusal to|"
        r"indifference to|"
        r"unwillingness to)",
        r"\byour[^.;!?]{1,60}?\b(?:leaves? (?:much|a lot|something) to be desired|(?:falls?|fell|falling) "
        r"(?:\w+ )?short|"
        r"(?:is|are|was|were|has been|have been) (?:\w+ )?(?:insufficient|lacking|underwhelming|inadequate|subpar|"
        r"no longer (?:excusable|acceptable)|below (?:standard|par|expectations))|reflects? (?:badly|poorly))\b",
        r"\breflects? (?:badly|poorly) on you(?:r \w+)?\b|\byou (?:\w+ )?missed the mark\b",
        r"\bdisappointed (?:in|with|by) you(?:r \w+)?\b",
        r"\b(?:working|dealing|talking|arguing|living|travelling|every (?:call|meeting|talk)|meetings) with you (?:is|was|"
        r"has been|are|were) (?:\w+ )?(?:exhausting|awful|horrible|terrible|painful|impossible|frustrating|a (?:pain|"
        r"nightmare|chore|struggle|disaster)|hell|tiring|no fun|hard work|unbearable)\b",
        r"\bi (?:dread|hate|loathe|regret|detest)(?:ed)? (?:every|each|all|any|the)?(?:\w+ ){1,3}(?:with|from|to) you\b",
        r"\bthere (?:isn't|is not|'s not|was not|wasn't) (?:a|one|any) (?:single )?(?:good|new|useful|sensible|original|"
        r"correct|clear|decent) \w+ (?:in|to|about) your\b",
        r"\byou(?:'ve| have|'re| are)? (?:been|are|were|bring|brought|cause|caused|given us)? ?nothing but (?:trouble|"
        r"problems|complaints|excuses|headaches|bad \w+|a (?:burden|nuisance|pain))\b",
        r"\byour \w+(?: \w+)? (?:falls? apart|(?:does not|doesn't|do not|don't) (?:hold (?:water|up)|add up|stand up|"
        r"hang together)|(?:goes|go) nowhere|collapses?|tastes? (?:like|of)|(?:looks?|looked|sounds?|sounded) (?:sad|"
        r"cheap|awful|childish|amateurish|like (?:an? |the )?(?:mess|child|school|amateur|dog)))\b",
        r"\b(?:bad|poor|terrible|awful|lousy|horrible|shoddy|sloppy|careless|dreadful) (?:\w+ )?(?:service|work|job|"
        r"quality|support|communication|attitude|planning|management|manners)[^.;!?]{0,20}(?:from|by|on|at) (?:you\b|your "
        r"(?:side|part|end|team|staff|people|company))",
        r"\b(?:our|my|the) (?:visit|stay|experience|call|meeting|order|dealings?)(?: \w+)? (?:to|at|with|from|in) (?:you\b|"
        r"your \w+) (?:was|were|has been|turned out) (?:\w+ ){0,2}?(?:horrible|awful|terrible|dreadful|bad|nightmare|"
        r"disaster|disappointment|disappointing|shambles)\b",
        r"\b(?:would|'d|will|'ll)(?:n't| not| never)? (?:never |not |hardly )?(?:recommend|hire|trust|buy (?:\w+ )?from|"
        r"work with|invite|use) you(?:r \w+)?(?: again| to (?:anyone|anybody|a friend|others|my)| any ?more| ever)",
        r"\b(?:can't|cannot|can not|couldn't|won't|hard to) take you(?:r \w+)? seriously\b|\byour \w+ (?:puts?|sends?|sent|"
        r"bores?) (?:half |all |most )?(?:of )?(?:the (?:room|audience|class|team)|us|me|everyone|people)(?: \w+)? to (?:sleep|"
        r"tears|death)\b",
        rf"\b(?:what you|everything you|all you|the \w+ you|yours?(?: \w+)?)(?: \w+){{1,3}}? (?:is|was|are|were) (?:just |only )?(?:an? )?"
        rf"(?:{_AWFUL_BEFORE}|half-hearted|feeble|sad|clumsy) (?:attempt|effort|copy|imitation|excuse|piece|mess|joke)\b",
        r"\bashamed of (?:this|that|your|such)\b|\bhow (?:could|can) any(?:one|body) (?:be (?:happy|satisfied|pleased)|"
        r"like|accept|agree|approve|believe)\b|\b(?:such|so) an? (?:\w+ )?(?:\w+ )?as (?:yours|you)\b",
        r"\byours (?:is|was|were|are) (?:by far |easily |clearly |probably )?(?:the )?(?:\w+est|worst|least)\b(?! (?:best|"
        r"nic|fin|great|fast|kind|clean|tast|clear|strong|bright))",
        r"\b(?:better|more \w+) \w+ than your\b|\byour \w+ (?:made|makes|turned) (?:half |all |most |everybody|everyone|"
        r"us|me|the)[^.;!?]{0,25}\b(?:sick|ill|angry|yawn|sleepy|cringe)\b",
        r"\byou (?:show|showed|have|had|have shown) (?:absolutely |clearly )?(?:no|little|zero) (?:respect|regard|interest|"
        r"manners|shame|consideration|concern|sense|understanding|taste|talent|idea|clue|decency)\b(?! (?:how))",
        r"\b(?:i|we)(?:'ve| have|'d| had) had (?:quite |more than |just about )?enough of you(?:r \w+)?\b|\byour \w+(?: "
        r"\w+){0,2} (?:is|was|were|has been) an? (?:complete |total |utter )?waste of\b",
    )
)
_WORK = (
    r"(?:patch(?:es)?|code|commits?|change(?:s|set)?|ideas?|decisions?|arguments?|designs?|implementation|documentation|"
    r"docs|api|interface|ui|ux|features?|products?|software|releases?|updates?|polic(?:y|ies)|attitude|behaviou?r|"
    r"responses?|answers?|support|services?|process|approach|explanations?|excuses?|comments?|statements?|proposals?|"
    r"plans?|reports?|discussions?|threads?|suggestions?|reasoning|logic|advice|mindset|practices?|hacks?|workarounds?|"
    r"experience|drafts?|translations?|slides|website|app|reviews?|choices?|solutions?|mess|censorship|bullshit)"
)
"""What people make at work, and what they do there."""
_VERY = (
    r"(?:(?:so|very|really|extremely|incredibly|completely|totally|utterly|absolutely|just|simply|quite|pretty|such|"
    r"frankly|truly|plain|plainly|literally|entirely|a|an|all|rather|phenomenally|too|beyond|total|complete|utter) )*"
)
_AWFUL = (
    r"annoying|ridiculous|pathetic|insane|crazy|nuts|idiotic|moronic|silly|nonsensical|nonsense|terrible|horrible|"
    r"horrendous|horrid|awful|abysmal|atrocious|appalling|disgusting|disgraceful|shameful|embarrassing|infuriating|"
    r"irresponsible|unacceptable|laughable|ludicrous|absurd|outrageous|inexcusable|unprofessional|insulting|offensive|"
    r"childish|petty|delusional|hypocritical|lame|pointless|useless|worthless|unusable|garbage|trash|rubbish|junk|crap|"
    r"joke|farce|disgrace|shambles|scandal|insult|travesty|abomination|nightmare|(?:complete |total |huge |real )?mess|"
    r"waste of (?:my |our |everyone's |everybody's |people's )?(?:time|effort|money|space)|stupidity|insanity|bullshit|bs|"
    r"brain-?dead|hilariously bad|phenomenally bad|slap in the face|load of \w+"
)
"""Strong judgements, said of the work itself."""
SCORN = tuple(
    compile_pattern(pattern)
    for pattern in (
        r"\b(?:this|that|it|which|these|those|what you \w+|all this|the whole (?:thing|idea|discussion))"
        r"(?:'s| is| are| was| seems?| sounds?| looks?)(?: \w+){0,2} (?:ridiculous|pointless|absurd|insane|"
        r"useless|worthless|"
        r"meaningless|nonsense|unacceptable|disgusting|laughable|ludicrous|foolish|idiotic|hypocritical|outrageous|"
        r"unreasonable|inexcusable|appalling|infuriating|a joke|a disgrace|bullshit|garbage|crap|rubbish|"
        r"pathetic|childish|"
        r"toxic|disrespectful|rude|unprofessional|dishonest)\b(?! (?:to|about|of) (?:myself|me))",
        r"\b(?:ridiculous|pointless|absurd|useless|worthless|meaningless|mindless|stupid|dumb|idiotic|petty|"
        r"childish|laughable|"
        r"ludicrous|hypocritical|terrible|horrible|awful|worst|annoying) (?:\w+ )?(?:discussion|rants?|changes?|"
        r"arguments?|"
        r"excuses?|decision|attitude|behaviou?r|comments?|documentation|software|design|code|patch|statement|"
        r"reason|debate|"
        r"mindset|practices?|suggestion|approach)\b",
        r"\b(?:please |just )?stop (?:moaning|whining|complaining|wasting|spamming|pretending|acting (?:like|"
        r"as)|pushing (?:me|us|your)|"
        r"blaming|arguing|ranting|trolling|lying|making (?:excuses|things up)|telling (?:me|us|people))\b",
        r"\bi(?:'m| am) (?:so |really |totally |getting |just |very |quite )*(?:tired|sick|annoyed|fed up|"
        r"disgusted|appalled|offended) "
        r"(?:of|by|with|at|that) (?:this|these|that|those|all|people|the|having|being told|how)\b"
        r"(?! (?:flu|cough|heat|weather|rain|commut\w+|pain))",
        r"(?:^|[.!?,]\s)(?:oh,? )?come on(?=\s*[,.!?]|$)(?! (?:in|over))|\bare you (?:kidding|joking|"
        r"trolling)\b|\byou (?:have to|must|gotta|"
        r"have got to|'ve got to) be (?:kidding|joking)\b|\bgive me a break\b|\bfor (?:god'?s|heaven'?s|"
        r"christ'?s|pete'?s|goodness) sake\b",
        r"\b(?:a|complete|total|utter) waste of (?:my|our|your|people's|everyone's|everybody's) time\b|"
        r"\bwast(?:e|ed|ing) (?:my|our|people's|everyone's) time\b",
        r"\byou (?:guys |people )?(?:have no (?:idea|clue|right|excuse)|don't even|can't even|didn't even|"
        r"should be ashamed|seem to think|"
        r"clearly (?:don't|do not|have|are)|keep (?:ignoring|repeating|avoiding|insisting|claiming))\b(?! "
        r"(?:how (?:grateful|happy|much (?:this|it|i|we)|glad|good)|"
        r"put|need to|have to (?:thank|apologi|pay|worry)))",
        r"\byou(?:'re| are) (?:just |simply |only |deliberately |clearly |obviously )?(?:ignoring|avoiding|"
        r"trolling|pretending|missing the point|acting like|"
        r"(?:being|getting|acting) (?:(?:so|very|really|overly|a (?:little|bit)|rather|quite|far too|too) )*(?:defensive|"
            r"extreme|hysterical|condescending|pedantic|obtuse|stubborn|paranoid|naive|arrogant|dramatic|dense|hypocritical|"
            r"selfish|manipulative|passive-aggressive|a (?:hypocrite|troll|bully|child|jerk))|"
            r"being (?:ridiculous|unreasonable|childish|rude|dishonest|disrespectful|petty|difficult|silly|hostile|"
        r"aggressive)|wasting|"
        r"making (?:excuses|things up|no sense))\b",
        rf"\b(?:this|that|it|its|which|these|those|all of this|(?:the|this|that|your|these|those) (?:\w+ )?{_WORK})"
            rf"(?:'s| is| are| was| were| seems?| sounds?| looks?| feels?)? {_VERY}(?:{_AWFUL})(?=\s*[.,;:!?)]|$| (?:and|"
            rf"that|because|as|for|to|of|in|when|how|at|but|since|here|with)\b)",
            rf"\b(?:such|what|this|that|another|yet another|these|those|your|a|an) (?:complete |total |utter |absolute |real |"
            rf"fucking |damn |truly |{_VERY})?(?:{_AWFUL_BEFORE}) (?:\w+ )?{_WORK}\b",
            r"\bwhat an? (?:complete |total |utter |absolute |real |big |huge )?(?:mess|joke|disgrace|farce|shambles|waste|"
            r"load of|bunch of|pile of|piece of (?:junk|garbage|work|trash|rubbish)|nonsense)\b(?! (?:of my|i made))",
            r"\b(?:this|that|it|yours|which)(?:'s| is| was| must be| has to be)(?: by far| easily| probably| certainly)* (?:one "
            r"of )?the (?:worst|poorest|sloppiest|ugliest|dumbest|silliest|stupidest|weakest|dullest) (?!winter|storm|day|"
            r"week|year|month|weather|flu|part of (?:the|my) (?:day|trip|week)|case)\w+",
            r"\b(?:this|that|it|which) was an? (?:\w+ )?(?:rotten|nasty|mean|low|cheap|horrible|cruel|dirty|stupid|"
            r"thoughtless|selfish|shabby) (?:thing|trick|move|joke|comment|remark)\b",
            r"\b(?:is|are|was|were) (?:\w+ )?(?:poorly|badly|sloppily|carelessly|horribly|terribly) (?:written|structured|"
            r"argued|designed|researched|organi[sz]ed|planned|translated|executed|thought out|documented|maintained|"
            r"prepared|implemented|worded)\b|\b(?:is|are) (?:\w+ )?full of (?:errors|mistakes|typos|holes|nonsense|bugs|lies|"
            r"hot air|contradictions)\b|\bof no use to (?:the|us|me|anyone)\b",
            r"\b(?:shame on you|enough is enough|nobody cares|no one cares|who cares(?=\s*[?.!]|$)|wake up(?=\s*[,.!]|$)|"
            r"get over (?:it|yourself)|get your (?:act|facts|story|priorities) (?:together|straight)|get a (?:grip|clue|"
            r"life)|mind your own business|a slap in the face|spare (?:me|us) (?:the|your)|don't waste (?:my|our)|do your "
            r"(?:own )?homework|lol,? no|what(?: the\w*)? (?:on earth )?were (?:you|they) (?:even )?thinking|beyond "
            r"(?:ridiculous|stupid|me why)|(?:you|they) should be ashamed|ought to be ashamed)\b",
            r"\bi can(?:'t|not| not) believe (?:you (?:guys|people|did|are|would|have|think)?|the (?:insanity|arrogance|"
            r"stupidity|nerve|ignorance|attitude)|how (?:bad|rude|slow|poor|stupid|hard))\b(?! (?:are (?:already|here|"
            r"getting married|leaving|turning)|have (?:a|two|three|grown)))",
            r"\b(?:why is (?:it|this|that) so (?:hard|difficult)|how (?:hard|difficult) (?:can|is|could) (?:it|that|this)"
            r"(?: (?:be|to))?|can't you (?:guys |people |even |just )?(?:get|do|read|see|fix|stop|understand)|do you (?:guys |"
            r"people )?even (?:\w+)|(?:is|are) (?:this|that|you) (?:guys )?(?:serious|for real)(?=\s*\?)|what is wrong with "
            r"(?:you|people|these))\b",
            r"\b(?:you|they|nobody|the maintainers?) (?:don't|do not|doesn't) owe (?:you|me|us) (?:anything|a thing|shit)|"
            r"\byou(?:'re| are) not (?:my (?:dad|mother|boss|father)|the (?:boss|only one|centre|center|police)|entitled)\b|"
            r"\byou have a (?:knack|talent|gift|habit) (?:for|of) (?:\w+ing) |\byou (?:clearly |obviously |apparently "
            r")?(?:didn't|did not|don't|couldn't) (?:even )?bother\b",
            r"\b(?:makes?|made|making) (?:absolutely |really )?(?:no|zero) (?:fucking |damn |bloody )?sense (?:at all|"
            r"whatsoever)\b|\b(?:is|are) (?:just |simply |really |totally |completely |absolutely )*not (?:acceptable|"
            r"helpful at all|useful at all|professional)(?=\s*[.!,]|$| at all)|\b(?:has|have) been (?:broken|ignored|"
            r"unusable|neglected) for (?:\w+ )?(?:years|months|ages)\b|\bstop (?:bringing|wasting|pretending|ignoring|"
            r"telling|acting|treating|nit-?picking|spreading|insulting|bothering|forcing)\b(?! (?:the (?:car|bus)))",
        r"\b(?:sick and tired|fed up) (?:of|with)\b|\b(?:this|that|it|the (?:discussion|conversation|thread))(?:'s| is) (?:really |"
        r"just )?(?:going nowhere|getting (?:silly|ridiculous|old|tiresome|stupid|absurd|nowhere))\b|\bblah,? blah\b",
        r"\bif you (?:don't|do not) like (?:it|this|that|my \w+),? (?:then |just )*(?:don't|do not|leave|go|delete|use|fork|"
        r"you (?:can|are free))\b",
        r"(?<!\bif\s)(?<!\bthat\s)(?<!\bwhat\s)\byou (?:guys |people )?(?:really |clearly |obviously |just )*(?:do not|don't) (?:really |"
        r"seem to |even )*(?:understand|know|get) (?:how (?:it|this|that|the)|what (?:you|a|the)|anything|the (?:first|"
        r"point|difference)|it at all)",
        r"\bi (?:really |honestly |just |frankly )*(?:don't|do not|couldn't) (?:really |even )?(?:care (?:about (?:your|what)|"
        r"what|less|how you)|give a)\b|\bnobody (?:asked|needs|wants|appreciates|forces?|is forcing) (?:you|your|this|that)\b",
        r"\b(?:stop|instead of|without|just|more|all|your|with) (?:\w+ing |this |the |your |all )?(?:ranting|whining|trolling|flaming|"
        r"bitching|moaning|rants?|tantrums?|gibberish|bullshit|whin(?:e|ers?))\b|\b(?:just |please )+stop(?=\s*[.!]|$)",
        r"\binstead of \w+ing\b[^.!?]*\b(?:maybe |perhaps )?(?:you should|you could|why don't you)\b|\bwhy don't you "
        r"(?:just )?(?:leave|develop|write|make|do|fork|go) (?:your own|it yourself|away)\b",
        r"\byou (?:seem|sound|appear|look|are) (?:\w+ )?(?:misinformed|uninformed|clueless|entitled|unhinged|disingenuous|"
        r"dishonest|delusional|paranoid|ignorant|unintelligent|not very (?:bright|experienced|smart))\b(?! (?:to|for a))",
        r"\b(?:because of|based on|given|with|tired of|for) your (?:behaviou?r|attitude|arrogance|ignorance)\b|\byou(?:'ve| have)? "
        r"(?:clearly |just |completely |really )*miss(?:ed)? the point\b|\byou (?:just|only|simply) (?:assume|demand|want to)\b",
        r"\byou(?:'re| are| just)? (?:just |simply |only |merely )?(?:twist(?:ing)?|cherry-?pick(?:ing)?|jump(?:ing)? to conclusions|"
        r"rush(?:ing)? to|shield(?:ing)? yourself|(?:trying to )?cast(?:ing)? a shadow)\b",
        r"\b(?:this|that|it|which|.{2,20}) (?:still |really |just |simply )*(?:makes?|made) (?:no|zero|absolutely no) sense(?=\s*[.,!]|$|"
        r" (?:at all|to me|whatsoever))|^(?:simply|just|so|how|plain|utterly|totally) (?:stupid|dumb|ridiculous|pathetic|"
        r"silly|insane)\b(?=\s*[.,!]|$)",
        r"\b(?:completely|totally|utterly|absolutely|entirely|blatantly|obviously|plainly) (?:pointless|nonsensical|useless|bogus|"
        r"backwards|insane|crazy|stupid|silly|unacceptable|misleading|ridiculous|absurd|unreadable|unusable|irresponsible|"
        r"nuts|incompetent|clueless|braindead)\b",
        r"\b(?:is|are) (?:\w+ )?not (?:acceptable|helpful|useful)(?=\s*[.!]|$| at all| here)|\bnot (?:very|exactly|really) (?:helpful|"
        r"professional|useful)(?=\s*[.!]|$)|\bless than helpful\b|\bneither \w+ nor (?:helpful|useful|welcome)\b",
        r"\bwhat(?:'s| is| was) the (?:\w+ )?point(?: of|\s*\?| in)|\bwhat(?:'s| is) so special\b|^(?:and )?since when\b|"
        r"\bwhat (?:are|were) you (?:guys )?smoking\b|\bsmoking the same\b|\bon crack\b",
        r"\bwast(?:e|ed|es|ing)(?: \w+){0,4} (?:of )?(?:my|our|people's|everyone's|developers?') (?:time|day|evening|weekend|life)\b",
        r"\b(?:this|these|that|your|such an?|an?) (?:piece of (?:trash|garbage|junk|crap)|(?:insane|stupid|idiotic|pointless|"
        r"half-baked|half-arsed|crippled|brain-?dead|bloated|crudely)(?:[ -]\w+)? (?!question|mistake of mine|me\b|typo)\w+)",
    )
)
"""Scorn for the matter in hand, which is the reader's as often as not, and impatience with the reader."""
