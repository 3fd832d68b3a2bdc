"""What is too deep for a first mail: who the reader is, what they believe, their private life."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "god": (
        r"(?:god|gods|jesus|christ|allah|the lord|the divine|(?:an? )?(?:afterlife|heaven|hell|karma|fate|destiny"
        r"|reincarnation|angels?|ghosts?|miracles|higher power|life after death|a soul|the devil))"
    ),
    "soul": (
        r"(?:souls?|hearts?|faith|essence|aura|karma|destiny|salvation|spirit|conscience|inner (?:child|self|voice"
        r"|peace|life|demons?|world)|true self|real self|innermost \w+|being|chakras?|spirituality|third eye"
        r"|higher self|energy field)"
    ),
    "deep": r"(?:deepest|greatest|biggest|darkest|innermost|worst|saddest|most (?:painful|intimate|personal|shameful))",
    "wound": (
        r"(?:fears?|wounds?|regrets?|secrets?|pains?|shames?|traumas?|dreams?|desires?|longings?|weakness(?:es)?"
        r"|hours?|moments?|memor(?:y|ies)|sins?|mistakes? (?:of|in) your life|loss|doubts?|demons?|wish(?:es)?|sorrow)"
    ),
    "adv": r"(?:ever |really |truly |still |also |actually |perhaps |never |often |secretly |deep down,? )*",
    "ask": r"(?:do|did|have|are|were|will|would|could|can|has|is|does)",
    "private": (
        r"(?:married|single|divorced|pregnant|gay|straight|a virgin|lonely|in love|in a relationship"
        r"|seeing (?:someone|anyone)|engaged|widowed|religious|spiritual|saved|born again|baptised|baptized|loved"
        r"|happy in your (?:marriage|life|skin)|an? (?:good|bad|happy|broken|lonely|religious|spiritual|moral"
        r"|lost) (?:person|man|woman|human(?: being)?|soul|wife|husband|father|mother)|faithful|ashamed|depressed"
        r"|suicidal|infertile|menopausal|adopted|overweight)"
    ),
}

_DEEP = Wording(
    patterns=(
        r"{ask} you(?:r family| all)? {adv}(?:believe|trust) in (?:{god}|something (?:greater|higher|bigger)"
        r"|life after \w+|love at|yourself|the afterlife|eternal \w+)",
        r"(?:what|which|who) (?:god|religion|faith|church) {ask} you {adv}\w+|(?:what|which)(?:'s"
        r"| is) your (?:religion|faith|god|belief|caste|star sign|philosophy|life philosophy|spiritual \w+|sexuality"
        r"|sexual orientation|gender identity)",
        r"(?:what|who|why) (?:do|did|are|would) you {adv}(?:live for|die for|pray (?:to|for)|long for|believe (?:in"
        r"|what|happens)|fear most|regret most|dream of becoming|afraid of (?:in|most|when)|run(?:ning)? away from"
        r"|hide|hiding|hate (?:about yourself|most)|love most|worship|feel (?:when you think of|about) (?:death|dying"
        r"|god))",
        r"(?:do|did) you {adv}(?:feel|think|sense) (?:when|that|of|about|as if|like) (?:death|dying|god|your life"
        r"|life (?:has|is)|you (?:were|are) (?:put|born|meant|here)|there(?:'s| is| must be) (?:a (?:god|reason"
        r"|heaven)|life after|more to life|something (?:after|higher)))",
        r"(?:meaning|purpose|sense|point|goal|secret|mission) (?:in|of) (?:your |human |our |a )?(?:life|lives"
        r"|existence|being)(?: for you| to you| means?)?(?!time| cycle| insurance| science)",
        r"(?:gives?|give|has|have|does|is) (?:your|the|a) (?:own )?(?:life|existence) (?:any |a |no |its "
        r"|have )?(?:meaning|purpose|sense|worth|fulfil\w*|empty|wasted|hell|a lie)",
        r"who (?:you really are|are you,? (?:really|when|deep|inside|underneath|behind|as a|without|beneath)"
        r"|you are (?:deep|inside|when|really|as a)|do you want to be as)|what makes you (?:you|who you are"
        r"|get up every|human|cry|truly)|who made you who",
        r"(?:what|which) (?:kind|sort|type) of (?:man|woman|person|human(?: being)?|soul|mother|father|husband"
        r"|wife) (?:are|were|do you)",
        r"(?:as a|as an?) (?:human(?: being)?|woman|man|person|soul|believer|mother|father|wife"
        r"|husband)(?=[^.!]*\?)(?:,? (?:{ask}|and|not))?",
        r"(?:the )?(?:state|good|peace|bottom|depths?|voice|eyes?|windows?) of your (?:soul|heart|being|conscience"
        r"|mind)|(?:your|ur) (?:\w+ )?{soul} (?:tells?|is|are|has|have|longs?|radiates?|speaks?|knows?|needs?|wants?"
        r"|with|for|glows?|been|seems?|says?|shines?|calls?|ever|and mine)",
        r"(?:our|two|kindred|old|lost|beautiful|twin) (?:souls?|spirits?)(?: mates?|mates?)?(?= |[.,!?]|$)"
        r"|soul ?mates?",
        r"(?:is|are|was|were|has|have) your (?:\w+ )?(?:{soul})(?= |\?)(?! (?:rate|attack|valve|number))|(?:with|of"
        r"|about|for|to|in) your (?:own )?{soul}(?=[^.!]*[?.!])(?! (?:rate|attack|disease|valve|school|being))",
        r"(?:tell|ask|share|know|hear|describe)(?: with)? ?(?:me |us |you )?(?:about |what is |what's |of "
        r"|to )?your {deep} {wound}|(?:what|which)(?:'s| is| are| was| were| has been| have been)? (?:the "
        r"|your ){deep} (?:{wound})(?: in| of)? ?(?:your )?(?:life)?",
        r"{ask} you {adv}(?:like|love|hate|forgive|accept|respect|know|trust|fulfil|be true to|at peace with|found"
        r"|find|lost|proud of|ashamed of|honest with|define|see) yourself(?! (?:in five|in \w+ years|as a (?:customer"
        r"|buyer|user)|a (?:copy|favour)))(?= |\?|,|yet)",
        r"(?:how|when|where|why) (?:do|did|have|would) you (?:{adv})(?:define|see|find|lose|forgive|found|lost"
        r"|describe|love) yourself(?=[^.!]*(?:as an?|man|woman|person|human|\?))",
        r"(?:have you|did you|you have|you've|are you) {adv}(?:found|made|finding|losing|lost"
        r"|looking for) (?:yourself|(?:your )?peace|inner peace|god|jesus|your (?:way|calling|purpose|path|faith)"
        r"|the truth)(?= |\?|,|\.)",
        r"(?:your|ur) (?:\w+ )?(?:faith|belief|love|heart|marriage|spirit|soul|conscience) (?:ever |really "
        r"|truly )?(?:been )?(?:shaken|broken|tested|wounded|lost|healed|empty|at peace|pure)",
        r"{ask} you {adv}(?:at peace|afraid of (?:death|dying|god|being alone|yourself|growing old|the dark|love)"
        r"|scared of (?:death|dying)|ready to (?:die|meet (?:god|your))|living (?:the|a) (?:life|lie)"
        r"|happy (?:with (?:who|the (?:man|woman|person)|your life|yourself|how your life)|in life|deep|inside|as a)"
        r"|lonely|saved|enlightened|awake spiritually)",
        r"(?:are|were|have) you {adv}(?:{private})(?=\?|,| or | and | as | yet| at | with | by| in your)"
        r"|(?:is your (?:marriage|wife|husband) (?:happy|good|faithful|still|pretty|a good))",
        r"(?:would you (?:call|describe|consider)|do you (?:consider|call|see|think of)) yourself (?:as "
        r"|to be )?(?:an? )?(?:\w+ )?(?:spiritual|religious|believer|good|bad|happy|moral|lonely|feminine|masculine"
        r"|feminist|person|man|woman|loser|success|failure|sinner|christian|muslim)",
        r"(?:when|why|how often) (?:did|do|have) you (?:last |ever )?(?:cry|cried|pray|prayed|make love|made love"
        r"|weep|wept|feel (?:truly |really )?(?:loved|alive|alone|free)|confess|think (?:of|about) (?:death|dying"
        r"|suicide|god)|have sex|lie to yourself)",
        r"(?:do|did|does|were|was|have|has) (?:you|your (?:wife|husband|partner|parents?|father|mother|children|kids"
        r"|family))(?: ever| really| truly| still)? (?:love(?:d)? (?:you|each other|your|her|him|them)"
        r"|love your (?:wife|husband|mother|father|kids|children)|loved as|hate(?:d)? (?:you|your)|beat|hit you"
        r"|cheat(?:ed)?|leave you|want you to be|forgive|proud of you)",
        r"(?:do|will|would|are|did|have) you (?:ever |really |also )?(?:want(?:ed)?|plan(?:ning)?|going|have"
        r"|try(?:ing)?)(?: to| for)? (?:have |get |more |any )?(?:children|kids|a baby|babies|married|pregnant"
        r"|divorced|a family)(?= |\?)(?!'s| menu| size)",
        r"(?:why|how come) (?:are|aren't|don't|didn't|haven't|do) you (?:not )?(?:still )?(?:single|married|divorced"
        r"|have (?:kids|children|a (?:wife|husband|partner|boyfriend|girlfriend))|had (?:kids|children)|alone"
        r"|childless)",
        r"how (?:old are you|much (?:do you (?:earn|weigh|make)|money do you (?:have|make|earn))|is your (?:marriage"
        r"|love life|sex life|relationship with (?:god|the divine|your (?:father|mother|wife|husband|ex)))|(?:has"
        r"|did) (?:your|the) (?:divorce|death of|marriage|illness|loss))|(?:what|how)(?:'s"
        r"| is) your (?:relationship (?:with|to)|sex life|love life|marriage|weight|bra size)(?: (?:god|the divine"
        r"|your \w+))?",
        r"what (?:would|will|should|do) (?:people|they|your (?:children|kids|family|wife|friends)|others) (?:say"
        r"|write|think|remember)(?: about you)? (?:at your funeral|on your (?:grave\w*|tombstone)|when you(?:'re"
        r"| are) (?:dead|gone)|after your death)|(?:at your (?:own )?funeral|on your (?:death ?bed|tombstone"
        r"|gravestone)|your (?:own )?death)",
        r"(?:if you (?:had|knew you had|were told|only had)|with) (?:only |just )?(?:one|a|two|\d+) (?:more "
        r"|last )?(?:year|month|day|week)s? (?:left )?(?:to live|left)|the last day of your life|before you die"
        r"|when you die|after (?:we|you) die|after death",
        r"(?:why|what) (?:are|do) (?:we|you|all of us) (?:here on|on this|all here|doing on|exist|born"
        r"|put on)(?: this)? ?(?:earth|planet|world)?|put on (?:this )?earth|(?:born|meant|destined|called|chosen"
        r"|put here) (?:for|to) (?:a (?:reason|purpose|higher|greater)|live|be (?:together|great|here|loved|happy)"
        r"|meet|work together|lead)",
        r"(?:the )?(?:universe|fate|destiny|god|heaven|the stars|karma|providence|a higher power|the lord) (?:wants?"
        r"|wanted|has|have|had|brought|led|sent|made|is|meant|chose|told|put|tells|knows|decided)(?: (?:a plan|us|me"
        r"|you|it|telling|your|our)| that)",
        r"(?:our|this|your|my) (?:\w+ )?(?:meeting|encounter|contact|mail|paths?|story|bond) (?:is|was|were"
        r"|are) (?:fate|destiny|meant|written|no coincidence|god's|a sign|sacred|holy)|i'?(?:m"
        r"| am) praying for (?:you|your)|pray(?:ing)? for your|you(?:'re| are) in my prayers",
        r"(?:i|we) (?:can |could |really |truly |already |just )*(?:feel|sense|see|know|tell|believe|felt|sensed"
        r"|knew)(?: that| in)?(?: you(?:'re| are| have|'ve)?| your| i know your| we are| we have| our)? ?(?:an? |the "
        r"|been |met |known |as |as an? |to be |both )*(?:old |lost |wounded |broken |lonely |great |deep |kind "
        r"|born |beautiful |gentle |pure |troubled )*(?:souls?|hearts?|sadness|essence|aura|pain|loneliness|sorrow"
        r"|spirit|emptiness|healer|wounds?|darkness|inner \w+|kindred \w+|soul ?mates?|energy|lost your way|unhappy"
        r"|lonely|born (?:leader|healer))",
        r"you (?:seem|strike|look|sound|appear)(?: to)?(?: me)?(?: like| as| to be)? (?:(?:a|an|someone"
        r"|the) )?(?:\w+ ){0,3}(?:(?:person|man|woman|someone|one|soul) (?:who|that|with)|lonely|unhappy|lost|broken"
        r"|wounded|haunted|unloved|deeply \w+)(?= |[.,!?]|$)",
        r"you(?:'ve| have)? (?:never|always) (?:truly |really |ever )?(?:been (?:loved|happy|free)|loved|forgiven)"
        r"|(?:never|not) (?:forgiven|forgive|loved|love) yourself|(?:forgiven|forgive) yourself"
        r"|(?:ever )?been truly loved|lost your way in life|(?:your|the) (?:hole|void|emptiness) in(?:side)? (?:you"
        r"|your)",
        r"(?:life|man|woman|person|human|husband|wife) (?:you were|you are|you're|your (?:father|mother|parents"
        r"|god)) (?:meant|born|supposed|called|want\w*|destined)(?: you)?(?: to)?|your (?:true |real |inner )+(?:self"
        r"|nature|calling|identity|me|face|feelings|you)(?= |[.,!?]|$)",
        r"(?:part|side|aspect) of your (?:identity|personality|soul|character)|(?:your|ur) (?:core |deepest "
        r"|personal |life |moral )?(?:values|beliefs|convictions|principles|identity) (?:as a (?:human|person|man"
        r"|woman)|in life|when everything)|your whole being|everything you are",
        r"(?:feel|are|consider yourself) more (?:german|turkish|\w+ish|\w+an|male|female"
        r"|[a-z]+) or (?:more )?[a-z]+ in your heart|(?:is|are) there anything (?:holy|sacred|you (?:would|live|die)"
        r"|that keeps you|you regret)|(?:holy|sacred) to you|leave room for god|talk to (?:the dead|god|angels"
        r"|your dead)",
        r"what (?:really |truly |deeply )+(?:moves|drives|haunts|hurts|frightens|scares|breaks|touches) you"
        r"|what keeps you (?:awake|alive|up at night)(?=[^.!]*\?)|when (?:everything|it all|your world"
        r"|life) falls apart|why do you believe what|what do you stand for(?= as| in life|\?)|(?:what"
        r"|who) do you love(?:\?| most)",
        r"(?:which|what) of your (?:parents|children|kids) .. (?:hate|love|prefer|like)|(?:has|have) (?:your"
        r"|the) (?:divorce|marriage|faith|illness|death|loss) .. changed you|your (?:childhood|mother|father"
        r"|parents)(?=[^.!]*\?)(?: (?:love|hurt|traum\w+|happy|unhappy|hit|leave|left|die|died|proud))",
        r"happens (?:to us |to you |to the soul )?(?:when|after) (?:we|you|one|they) (?:die|are dead)|made (?:your "
        r"|my )?peace with (?:death|god|dying|your (?:past|father|mother))|(?:your|the) (?:last|past|previous|next"
        r"|former) (?:life|lives|incarnation)(?=[^.!]*(?:\?|you were|soul))",
    ),
    words=_WORDS,
)
_PLAIN = Wording(
    patterns=(
        r"meaning of life is 42|(?:monty python|band|song|film|movie|novel|book|album|t-shirt|poem|play|course"
        r"|lecture|seminar|exhibition)",
        r"god (?:knows|class|mode|object|willing|forbid)|thank god|in god we trust|soul (?:music|food|kitchen|singer)"
        r"|(?:heart|soul|spirit) (?:rate|attack|valve|disease|failure|surgeon|level|of the (?:dish|engine|matter|town"
        r"|city))",
        r"life (?:cycle|insurance|jacket|span|sciences?|time|expectancy|assurance|guard)|identity (?:check|card"
        r"|matrix|theft|proof|document|provider|management)|(?:proof|verify|confirm) (?:of )?(?:your )?identity",
        r"(?:form|field|clause|column|paragraph|button|function|variable|parameter|meeting|visit|mail|project|company"
        r"|product|contract|law|insurance)(?: \w+)? (?:is|are|has|for|of)(?=[^.]*(?:purpose|meaning))"
        r"|purpose of (?:the|this|your (?:visit|trip|call|order|travel))",
    ),
)


def too_deep(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a question or remark about the reader's identity, faith or private life in a first mail."""
    if draft.is_reply:
        return
    for sentence in block.sentences:
        span = _DEEP.search(sentence)
        if span and not _PLAIN.search(sentence):
            yield Hit(sentence.start + span[0], sentence.start + span[1])
