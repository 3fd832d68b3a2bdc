"""The fixed forms of apologies that own nothing: they are told by their words, whoever is hurt."""

from __future__ import annotations

from rapport.kinds import compile_pattern

FEELINGS = "apologises for what the reader feels, not for what happened"
CONDITION = "makes the apology hang on a condition, as if perhaps nothing had happened"
TURNED = "takes the apology back and puts the fault on somebody else"
NOBODY = "names no one who did it, and may be read as moving the fault away"
SMALL = "makes the apology small, and may be read as not meant"

_HURTS = (
    r"(?:inconvenience|frustration|confusion|offen[cs]e|misunderstanding|distress|upset|annoyance|concern|"
    r"hurt|discomfort|"
    r"disappointment|trouble|embarrassment|difficult(?:y|ie)|irritation|stress|anxiety|harm|bad feeling|"
    r"hurt feeling)s?"
)
_CLEAR = r"(?:ok|okay|fine|whatever|there|alright|all right)"
_SORRY = r"\b(?:sorry|apologi[sz]e|apologies|regret)\b"
_I_AM = r"(?:i'm|i am|we're|we are)"
_MEANT = r"(?:meant|intended)"
_TOUCHED = r"(?:(?<!\bi\s)(?<!\bwe\s)(?:offended|hurt|upset|bothered|annoyed|rubbed|touched a nerve|hit a nerve|struck a nerve|stung)(?: \w+)?)"

FORMS = tuple(
    (compile_pattern(pattern), reading)
    for pattern, reading in (
        (
            r"^(?:(?:yes|ok|okay|well|clearly|obviously|of course|sure|granted|look|perhaps|maybe|"
            r"admittedly|and|but|so|i accept that|"
            r"i admit that|we accept that|it is true that|it seems that?|it appears that?|unfortunately|"
            r"sadly|regrettably),? )*"
            r"(?P<mark>(?:(?:some|certain|a few|no doubt|the) )*"
            r"(?:(?:mistakes|errors|missteps|misjudge?ments|wrong decisions|bad calls) (?:(?:may|might) "
            r")?(?:were|have been|got|had been) (?:made|taken)|"
            r"(?:a|an|some kind of) (?:mistake|error|misjudge?ment) (?:was|has been|may have been|seems to "
            r"have been) made(?=\s*[.,;]| and| but|$)|"
            r"(?:things|words|harsh words) were (?:said|spoken|exchanged)|feelings (?:were|got|may have been) hurt|"
            r"toes were stepped on|"
            r"(?:lines|boundaries) (?:were|got) crossed|(?:the )?balls? (?:was|were|got) dropped|tempers "
            r"(?:were lost|flared)|"
            r"(?:things|it) (?:may have |perhaps )?got (?:out of hand|heated|out of control)|offen[cs]e "
            r"(?:was|has been|may have been) taken|"
            r"lessons (?:have been|were|will be) learn\w+|there (?:were|was|have been|has been|may have "
            r"been) (?:some |a few |certain |clearly |no doubt |a )*"
            r"(?:failings?|shortcomings?|mistakes|errors of judge?ment|misunderstandings?|lapses?) on "
            r"(?:both|all) sides))\b"
            r"(?! (?:by|between|in (?:19|20)\d\d)\b)",
            NOBODY,
        ),
        (
            rf"\b(?:any|whatever) (?:\w+ )?{_HURTS},?"
            r" (?:(?:that|which) )?(?:\w+ ){0,3}?(?:may|might|could)(?: possibly| perhaps| well| "
            r"inadvertently)? have(?: been)? \w+",
            NOBODY,
        ),
        (
            rf"{_SORRY}[^.;!?]{{0,20}} for (?:any|all) (?:perceived |alleged |supposed |possible )?"
            r"(?:offen[cs]e|hurt|upset|distress|bad feelings?|wrongdoing)",
            NOBODY,
        ),
        (
            r"(?P<mark>(?:[^.;!?]*, for which )?\bapologies (?:are|may be|seem to be) (?:due|in order|owed))\b|"
            r"\boffen[cs]e was taken\b",
            NOBODY,
        ),
        (
            r"\b(?:what happened|the (?:incident|episode|exchange|remark|events?|choice of words|wording|"
            r"tone|mix-up|matter))(?: \w+){0,5} (?:is|was|were) "
            r"(?:\w+ )?(?:unfortunate|regrettable)|"
            rf"(?:{_SORRY}|\b(?:unfortunate|regrettable|mistakes?)\b)[^.!?]*\b(?:put (?:it|this|that|"
            rf"things) behind us|(?:let's|can we|we should|time to|are all) "
            r"(?:just |all )?mov(?:e|ing) on|draw a line under|leave it at that|get over it|water under the "
            r"bridge)\b",
            NOBODY,
        ),
        (
            r"\b(?:sorry|regret|regrettable|unfortunate|disheartened|saddened)\b[^.!?]{0,30} (?:how|the way|"
            r"that) (?:this|things|it|events|matters|the \w+)(?: \w+)? "
            r"(?:unfolded|turned out|worked out|played out|came to this|went so)|\b(?:any|the) (?:part|"
            r"role) (?:that )?(?:i|we) (?:may|might) have played",
            NOBODY,
        ),
        (
            r"\bsorry,? (?:(?:but|and) )?(?:i'm )?not sorry\b|"
            r"\b(?:i|we)(?:'ve| have)?(?: already)? (?:apologi[sz]ed|(?:said|told you)(?: that)?(?: (?:i|"
            r"we)(?: am| are|'m|'re|was| was))? sorry)\b[^.!?]*"
            r"\b(?:already|once|twice|times|so|what|how|can we|enough|move on|didn't i|haven't i|get over)\b|"
            r"\b(?:i've|i have|we've|we have) already (?:said (?:that )?(?:i(?:'m| am| was) )?sorry|"
            r"apologi[sz]ed)|"
            r"\bhow (?:many times|often|many more times) (?:do|must|should|will) (?:i|we) (?:have to |need "
            r"to )?(?:say (?:i'm )?sorry|apologi[sz]e)",
            SMALL,
        ),
        (
            r"\b(?:guess|suppose) (?:i|we)(?:(?:'m|'re| am| are) sorry| (?:should|ought to|have to|must|owe "
            r"you an|had better)\s*(?:apologi[sz]e|say sorry|apology))|"
            rf"\b{_CLEAR}[,.:!] (?:then )?(?:{_I_AM} )?(?:very |so )?sorry\b(?! (?:for|about|i|to|but)\b)|"
            r"\b(?:i|we) (?:would|'d|might|will|'ll) (?:be sorry|apologi[sz]e|say sorry) (?:if i|(?:if|when|"
            r"once|as soon as) you)\b|"
            r"\bsorry (?:for|about) (?:trying to|doing my job|caring|having an opinion|existing|breathing|"
            r"being honest|telling the truth)|"
            r"\b(?:told|asked|made|forced|instructed|advised|supposed|expected) to (?:apologi[sz]e|say "
            r"(?:that i'm )?sorry)|"
            rf"\bsorry[^.;!?]{{0,30}},? if (?:that|it)(?:'s| is| makes| helps| will| would)(?: make| "
            rf"help)?(?: what)? (?:you|the|any)|"
            rf"\bif (?:that|it|an apology)(?:'s| is| makes| helps| will| would)[^.;!?]{{0,40}},? (?:then "
            rf")?(?:{_I_AM}|i apologi[sz]e)(?: sorry)?\b|"
            rf"\bsorry,? (?:ok|okay|alright|all right|happy now|satisfied)\b[?!.,]|\bfor what (?:it's|it is|"
            rf"they're|that's) worth,? (?:{_I_AM}|i apologi[sz]e)|"
            r"\b(?:sorry|apologies),? for what (?:it's|it is|they're|they are) worth|\bif i must(?:,| "
            r"apologi[sz]e| say)|\bconsider this (?:as )?(?:my|an|your) apology",
            SMALL,
        ),
        (
            rf"{_SORRY}[^.;!?]*\b(?:misunderstanding|confusion|error|mistake|failure|delay|"
            rf"misinterpretation) (?:on|from|at) (?:your|their) (?:part|side|end)\b",
            TURNED,
        ),
        (
            rf"{_SORRY}[^.;:!?]{{0,40}} to (?:anyone|anybody|those|all|everyone|any \w+|whoever)(?: of you)? "
            r"(?:who|that)?\s*(?:may|might|could|was|were|felt|feels?|took|found|is|are)\b(?! (?:affected|"
            r"waiting|unable|trying))",
            CONDITION,
        ),
        (
            r"\b(?:for|about) whatever (?:it is|it was|i|we|you)\b|\bwhatever (?:it is )?(?:i|we)(?: am|'m| "
            r"are|'re)? (?:did|supposed|said|may have)\b"
            r"(?=[^.]*\b(?:sorry|apolog))",
            CONDITION,
        ),
        (
            rf"{_SORRY} (?:for|about) (?:how|the way|what) (?:you|they|anyone|some|people)\b|"
            rf"{_SORRY} (?:for|about) (?:your|their) (?:\w+ )?(?:reactions?|feelings?|perceptions?|"
            rf"impressions?|interpretation|misunderstanding|disappointment|"
            r"frustration|unhappiness|confusion|anger|hurt|upset|discomfort)|"
            rf"{_SORRY}[^.;!?]*\b(?:not|n't|fell|falls?|fail\w*)\b[^.;!?]*\b(?:your (?:high "
            rf")?(?:expectations?|standards?|liking|taste)|what you (?:\w+ )*expect\w*)|"
            rf"{_SORRY}[^.;!?]*\b(?:lost on you|didn't land|did not land|didn't go down well|rubbed (?:you|"
            rf"anyone|people))\b",
            FEELINGS,
        ),
        (
            r"\b(?:never|not|wasn't|no) (?:my|our) (?:intention|intent|aim|plan) to (?:offend|hurt|upset|"
            r"insult|cause|harm|embarrass|annoy)\b[^.;!?]*\b(?:but|you|if|so|sorry)\b|"
            rf"{_SORRY}[^.!?]*\bno (?:offen[cs]e|harm|disrespect) (?:was |were )?{_MEANT}|\bno "
            rf"(?:offen[cs]e|harm) (?:was )?{_MEANT}[^.!?]*{_SORRY}",
            SMALL,
        ),
        (
            rf"{_SORRY}(?:,? \w+,)?(?: if| that)? (?:it|(?:my|our|the) \w+|i|we|anything (?:i|we) \w+)(?: \w+){{0,2}}? "
            rf"(?:(?:came|comes|come) (?:across|over)|(?:was|were|has been|have been) (?:\w+ )?(?:perceived|taken|read|"
            rf"understood|received|interpreted|construed)|{_TOUCHED})\b(?! for (?:granted|a walk))",
            FEELINGS,
        ),
        (
            rf"{_SORRY}(?: that| if)? (?:your|anyone's|anybody's|any|people's|somebody's) (?:\w+ )?(?:feelings?|toes|ego|pride)\b|"
            rf"{_SORRY}(?: that| if)? (?:my|our) (?:\w+ )?(?:honesty|opinions?|questions?|words?|tone|success|directness|"
            rf"standards?|presence|work) (?:was|were|is|are) (?:\w+ )?(?:too|not|an? \w+) [^.;!?]*\b(?:you|people|some)\b|"
            rf"{_SORRY} if (?:me|my|us|our) \w+ing\b|{_SORRY}(?: if| that)? (?:my|our) (?:\w+ )?\w+ (?:isn't|wasn't|is not|was not|"
            rf"aren't|weren't) to (?:everyone's|everybody's|your|all) (?:taste|liking)\b|\b(?:hurt feelings|offen[cs]e|misunderstandings?)[^.;!?]{{0,20}} "
            rf"(?:is|are) (?:\w+ )?regret(?:ted|table)",
            FEELINGS,
        ),
        (
            r"\b(?:mistakes|errors|failings|lapses|missteps) (?:occurred|happened|crept in|slipped in|arose) on (?:both|all) "
            r"sides\b|\bit is (?:quite |entirely )?possible that (?:certain|some|a few|not all) \w+(?: \w+)? (?:were|was) "
            r"(?:not )?\w+|\bthere (?:may|might|could) have been (?:some |a few |certain )?(?:shortcomings?|failings?|mistakes?|"
            r"errors?|misunderstandings?|lapses?|confusion)\b[^.!?]*\b(?:regret\w*|sorry|apolog\w+|unfortunate)\b|"
            r"\bif any (?:toes|feelings|lines)\b[^.;!?]*\b(?:on|hurt|crossed)\b[^.!?]*\b(?:sorry|apolog\w+)",
            NOBODY,
        ),
        (
            r"\bif so,? (?:then )?(?:i'm |i am |my )?(?:very )?(?:sorry|apologies)\b|\b(?:apologi[sz]e|sorry|apologies) to (?:whoever|"
            r"whomever|all the) (?:\w+ )?(?:needs?|wants?|thinks?|feels?|cares?|expects?|snowflakes|sensitive)\b",
            CONDITION,
        ),
        (
            rf"\b(?:told|hear|informed) (?:that )?i owe you an apology\b|\bsince \w+ (?:insists|says so|wants|told me)[^.!?]*"
            rf"{_SORRY}|\bi(?:'m| am) supposed to (?:say sorry|apologi[sz]e)|\b(?:fine|there),? i apologi[sz]e(?=\s*[.!])",
            SMALL,
        ),
        (
            rf"{_SORRY}[^.!?]*[;,–—-] (?:but )?(?:you (?:have to|must|will) admit|everyone else (?:\w+ )?(?:understood|managed|"
            r"laughed|liked|coped|got)|(?:everyone|everybody|we all)(?: \w+)? knows? (?:how|what|that) you)\b",
            TURNED,
        ),
    )
)
"""Each form and how it reads; the group `mark` narrows what is marked."""

AFTERTHOUGHT = compile_pattern(
    r"\b(?:(?:i|we) (?:was|were) (?:only|just|obviously|clearly) (?:joking|kidding|teasing|having a laugh|"
    r"trying to help)|it was (?:only|just|meant as|all) "
    r"(?:(?:a|in|some) )?(?:\w+ )?(?:joke|fun|jest|banter)|(?:can't|cannot) (?:you )?take a joke|(?:don't|"
    r"do not) (?:be so|take (?:it|everything) so)|"
    r"what (?:more|else) do you want|there,? i(?:'ve)? said it|(?:did not|didn't) (?:realise|realize|know|"
    r"think) (?:it (?:meant|was such)|you(?:'d| were| would| had))|"
    r"thought you (?:had|could|would|might)(?: \w+){0,3} (?:humou?r|joke|funny)|(?:only )?had the best "
    r"(?:of )?intentions|you know (?:i'm|i am|i'd|i would|i didn't|how) |"
    r"(?:so |are you )*(?:happy|satisfied|pleased|better|content) now(?=\s*\?)|"
    r"(?:however|that said|having said that|mind you|but|then again),? [^.!?]*\b(?:your|you)\b[^.!?]*\b(?:would|could|should|might) "
    r"(?:not |never )?have|they were also true|it was still true|"
    r"take it (?:all )?back,? (?:whatever|if)|isn't that enough|(?:didn't|did not) mean (?:anything|any "
    r"harm)|lighten up|no need to (?:make|overreact)|"
    r"(?:so )?let's (?:just )?move on|that's just (?:how|the way|who) i)\b"
)
"""What makes an apology small when it stands beside it."""

TURNS = compile_pattern(
    r"\b(?:in (?:my|our|all) (?:own )?(?:defen[cs]e|fairness)|to be fair|(?:your|their|his|her) (?:own "
    r")?(?:fault|doing|attitude|tone|behaviou?r|reaction)|"
    r"fault (?:is|was|lies)|takes two|both (?:sides|of us)|ask(?:ed|ing)? for it|(?:started|start) it|"
    r"deserved?|provok(?:ed?|ing)|had it coming|"
    r"(?:nobody|no one|you never) (?:told|asked|warned|said)|what (?:did|do) you expect|what else|the one who|"
    r"so (?:did|were|are|do) you|if you(?:'d| had| hadn't| would| were| weren't)|if only you|only yourself|"
    r"(?:was|were) (?:only|just|simply|merely) (?:joking|kidding|trying|doing|being|following)|no (?:choice|"
    r"option|alternative)|that's (?:life|business|just)|"
    r"these things happen|nobody(?:'s| is) perfect|everyone makes|everybody makes|over\s*react\w*|too "
    r"sensitive|let's be honest|you must admit|you have to admit|"
    r"it(?:\'s| is|was| was) (?:also |all )?you(?:r \w+)? (?:who|that)|not as if you|not as though you|(?:not in|out of) (?:my|our) (?:hands|control)|"
    r"(?:someone|somebody) had to|(?:everyone|everybody) (?:else|there|here|knows)|had (?:you|your)|your \w+ (?:is|are|was|were) (?:\w+ )?(?:too|so|not|never|always)|"
    r"(?:only|just|merely) (?:told|said|did|asked|spoke|repeated|pointed)|for a (?:good )?reason|how you get|"
    r"at the end of the day|not my (?:fault|problem)|not (?:entirely|only|all) my|wasn't me|wasn't only me|"
    r"stand by|i was right|(?:it was|it's|was) (?:true|the truth)|"
    r"under (?:a lot of |so much |great |some |too much |huge )?(?:stress|pressure)|ha(?:d|ve had) a "
    r"(?:hard|bad|rough|long|terrible|tough) (?:day|week)|"
    r"all (?:i|we) (?:said|did|wanted)|did(?: not|n't) (?:mean|realise|realize|know) (?:it|you|that)|you "
    r"know (?:i|me|that|i'm)|in anger|"
    r"(?:best|good) (?:of )?intentions|meant well|had to be said|had to say|only human|you (?:have|need|"
    r"must) to?\s*understand|i still (?:think|believe|maintain)|how i am|who i am|the way i am)\b"
)
"""What a “but” after an apology says when it takes the apology back."""
