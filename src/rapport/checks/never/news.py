"""News that changes a life: a dismissal, a refusal, a demotion, a death, a diagnosis."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS, STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "post": (
        r"(?:jobs?|positions?|posts?|roles?|employment|contracts?|services?|placement|apprenticeship|internship"
        r"|assignment|appointment)"
    ),
    "dismissed": (
        r"(?:(?:made |declared )?redundant|laid off|let go|dismissed|fired|sacked|terminated|axed|eliminated"
        r"|abolished|discharged|given notice"
        r"|cut|closed|discontinued|surplus to requirements|out of (?:a job|work)|asked to (?:leave|resign|step"
        r" down)|removed from (?:your|his|her|the)|relieved of)"
    ),
    "ends": (
        r"(?:{be}(?: being)? (?:\w+ )?{dismissed}|(?:will|is going to|would|shall|does|did|has|have|can)(?: not"
        r"|n't) (?:\w+ )?(?:be )?(?:renewed?|extended?|continued?|confirmed?|prolonged)"
        r"|won't (?:\w+ )?be (?:renewed|extended|continued|confirmed)|(?:is|are|was|were) not (?:being |going to"
        r" be )?(?:renewed|extended|confirmed|continued)"
        r"|(?:will )?(?:ends?|runs? out|expires?|ceases?|lapses?|comes? to an end) (?:on|in|at|with|without|after"
        r"|this|next|today|tomorrow|immediately)|(?:will )?no longer exists?|(?:will )?(?:go|goes|disappear"
        r"|disappears|be going)(?= (?:in|by|with|from|at|as)))"
    ),
    "bid": (
        r"(?:application|proposals?|bid|tender|candida(?:ture|cy)|submission|manuscript|paper|offer|request for"
        r" (?:promotion|transfer|leave|a|more)|visa|scholarship|nomination|appeal|thesis|dissertation"
        r"|grant|pitch|quote|quotation|interview|audition|candidate)"
    ),
    "refused": (
        r"(?:rejected|unsuccessful|declined|turned down|refused|denied|dismissed|(?:{not}|n't)(?: been| yet)?"
        r" (?:successful|shortlisted|accepted|selected|chosen|approved|granted|funded|short-listed|taken"
        r" (?:forward|further)|considered|progressed)"
        r"|(?:did|does|will)(?: not|n't) (?:succeed|go (?:any )?further|make|proceed|progress|win|convince|get))"
    ),
    "place": (
        r"(?:(?:the|a|an|this|that|any|another|your|our) )?(?:\w+ ){0,2}?(?:job|position|role|post|contract"
        r"|interview|promotion|place|partnership|internship|scholarship|seat|grant|funding|admission|tenure"
        r"|extension|apprenticeship|permanent \w+)"
    ),
    "illness": (
        r"(?:cancer|leuk(?:a)?emia|lymphoma|melanoma|a? ?(?:brain |malignant )?tumou?r|malignant|dementia"
        r"|alzheimer(?:'s)?|parkinson(?:'s)?|multiple sclerosis|ms|als|hiv|aids|diabetes"
        r"|hepatitis|a (?:stroke|heart attack)|epilepsy|lupus|(?-i:terminal)(?:ly ill)?|metastas[ei]s|incurable"
        r"|inoperable|heart failure|kidney failure|cirrhosis|sepsis|tuberculosis|crohn(?:'s)?|schizophrenia)"
    ),
    "died": (
        r"(?:died|(?:has |had |'s )?(?:died|passed (?:away|on)|been killed|gone from us|lost (?:his|her|their)"
        r" (?:life|battle|fight))|passed (?:away|on)(?! (?:the|your|my|to))|(?:was|were|is|been) (?:killed|found"
        r" dead|murdered|dead|no longer with us(?=\W*$))"
        r"|(?:did not|didn't) (?:make it(?! (?:to|in|on|for|back|through|as))|survive|wake up|pull through)|took"
        r" (?:his|her) own life|has left us forever|lost (?:his|her|their) (?:battle|life|fight)|committed"
        r" suicide|drowned|breathed (?:his|her) last)"
    ),
    "beloved": (
        r"(?:{she}|(?:our|my|your|his|her|their|the) (?:\w+ ){0,3}?(?:{role}|{kin}|founder|president|captain"
        r"|choir master|member)s?(?:,? {name})?)"
    ),
}

_WORDING = Wording(
    (
        # dismissal
        r"(?:{your}|our) (?:\w+ ){0,3}?{post} (?:(?:with|at|in|as|for) (?:\w+ ){1,3}?)?{ends}",
        r"{you}(?:{are}|{have})? ?(?:{adverb} |be |been |being |hereby ){0,3}{dismissed}(?! (?:and|the|your|by"
        r" your phone))",
        r"(?:let(?:ting)?|lets) {whom} go(?=\W*$|[,;:]| (?:at|from|on|effective|after|in|because|due|as|by|next"
        r"|this|today|with (?:immediate|effect|a heavy))\b)|(?-i:lay|laying) {whom} off|(?:have|decided|going"
        r"|need|forced) to let {whom} go|(?:terminat(?:e|ed|ing)|end(?:ing)?|not (?:renew|extend"
        r"|confirm)(?:ing)?) (?:{whose}) (?:\w+ )?{post}",
        r"(?:the|our|your) (?:[\w-]+ ){0,3}?(?:shift|team|department|staff|office|crew|unit|branch|plant"
        r"|workforce|colleagues|site) (?:{be})(?: being)? (?:laid off|let go|made redundant|dismissed|closed down"
        r"|wound up|disbanded|dissolved)",
        r"(?:\w+ of (?:you|us)|you(?: all)?|{name}|we|they) (?:will|are going to|'ll|'re going to|would|is going"
        r" to|have to|must|may) (?:all )?lose (?:your|our|their|his|her) (?:jobs?|posts?|places?|positions?|homes?)",
        r"no (?:further|longer|more) (?:a |any )?(?:need|role|place|position|use|work) (?:of|for) (?:you|your)|no"
        r" longer (?:need|require|employ|work with|want) (?:you|your services?)(?: here)?|{you}(?:{are}|'re) no"
        r" longer (?:needed|required|part of|employed|working for|with us|on the)",
        r"(?:dropped|replac(?:e|ed|ing)|remov(?:e|ed|ing)|dismiss(?:ed|ing)?|fir(?:e|ed|ing)|sack(?:ed|ing)?"
        r"|demot(?:e|ed|ing)|reliev(?:e|ed|ing)) you (?:as|from (?!the (?:list|e?-?mail|distribution))|of|by|with"
        r"|at|after)",
        r"{you}(?:{are}|'re)(?: now| being| to be| hereby)? (?:be )?(?:being )?(?:replaced|demoted|downgraded"
        r"|relegated|stripped|suspended|expelled|excluded|removed|stood down|struck off)",
        r"stripped you of|(?:will|'ll|can|shall) no longer (?:head|lead|run|manage|chair|be (?:our|the|a|head"
        r"|leading|in charge)|hold|report)|step(?:ping)? (?:you )?down (?:you )?to|part (?:ways|company) with you",
        r"{you}(?:{are}|'ll be|'re) (?:moving|moved|going|put|reassigned|transferred) (?:back |down )(?:to|into)"
        r" (?:a|the|your)",
        r"{her} (?:\w+ )?{post} (?:{be})(?: being)? {dismissed}|{she}(?:{is}| were) (?:\w+ )?(?:laid off|made"
        r" redundant|let go|sacked|dismissed|demoted)|your last (?:working )?day (?:will be|is|was)",
        r"(?:job cuts|redundancies|lay-?offs|cut(?:ting)? (?:\w+ ){0,2}(?:jobs|posts|positions)|headcount"
        r" reduction|reduction in force|(?:close|closing|shut(?:ting)?|closes|shuts) (?:down )?(?:your|the|our"
        r"|this) (?:\w+ )?(?:plant|site|office|branch|department|factory|shop|unit|team)) (?:[^.;!?]{0,50}"
        r" )?(?:you|your)",
        r"(?:funding|money|budget) for your {post} (?:{ends}|is gone|stops)|your probation (?:[^.;!?]{0,30}"
        r" )?(?:without|failed|ends|not passed)|{you} (?:have |'ve )?(?:not passed|failed|did(?: not|n't) pass"
        r"|have(?: not|n't) passed) (?:your|the) (?:\w+ )?(?:probation|trial|year|exam|test|course|thesis|viva"
        r"|resit|module|audition|assessment|interview)",
        r"(?:{you}|your {post}|your name|ur) (?:[^.;!?,]{0,50} )?(?:redundan(?:t|cy|cies)|laid off|let go"
        r"|dismiss(?:ed|al)|sacked|lay-?off|terminat(?:ed|ion) (?:letter|notice|of)|severance|unemployed|out of a"
        r" job|demot(?:ed|ion)|relegated|downgraded|replaced by|made way)",
        # refusal
        r"(?:your|the|ur) (?:\w+ ){0,3}?{bid}(?: for [\w ]+?)? (?:{be} |has |have |was |)(?:\w+ ){0,2}?{refused}",
        r"application (?:{be} )?{refused}(?=\W*$)|(?:reject(?:ed|ing)?|declin(?:e|ed|ing)|turn(?:ed|ing)? down"
        r"|decided against|refus(?:e|ed|ing)|den(?:y|ied)|voted against) your {bid}",
        r"(?:not|\w+n't|unable to|never|cannot|can not|could not|regret) (?:\w+ ){0,3}?(?:offer|offering|give|giving"
        r"|award|awarding|grant|employ|employing|hire|hiring|appoint|appointing|invite|inviting|promote|promoting"
        r"|admit|admitting) you(?: {place})?(?=\W*$| (?:a|an|the|this|to|as|for|on|at|in|after)\b)(?! parking| a"
        r" (?:discount|refund|lift|room|table))",
        r"(?:not|\w+n't|never) (?:\w+ ){0,3}?(?:be )?(?:tak(?:e|ing)|bring(?:ing)?|mov(?:e|ing)|progress(?:ing)?"
        r"|pursu(?:e|ing)|consider(?:ing)?|proceed(?:ing)?(?: with)?|go(?:ing)? ahead with|go(?:ing)? forward"
        r" with|mov(?:e|ing) forward with) (?:with )?your (?:{bid}|profile|cv|r[ée]sum[ée]|case)",
        r"(?:went|gone|go|going|chosen|chose|decided on|opted for|picked|selected|offered|gave|given"
        r"|prefer(?:red)?|hired|filled|appointed|awarded|accepted) (?:[^.;!?]{0,40} )?(?:an?other|someone(?:"
        r" else)?|somebody(?: else)?|stronger|different|internal|more (?:experienced|suitable|qualified)|other"
        r"|the other) ?(?:strong )?(?:candidates?|applicants?|person|firm|supplier|bidder|provider|vendor|agency"
        r"|with more|from inside|else)",
        r"{you} (?:did(?: not|n't)|have(?: not|n't)|were(?: not|n't)|are(?: not|n't)|will not|won't) (?:\w+"
        r" )?(?:get|got|been|be|make|receive|given)? ?(?:\w+ )?(?:the (?:job|promotion|post|place|role|part"
        r"|contract|grant|scholarship|position|team|cut|shortlist)|selected|chosen|shortlisted|short-listed"
        r"|successful|accepted|admitted|promoted|called (?:for|to)|invited (?:to|for))",
        r"voted against (?:making|giving|admitting) you|against your {bid}|it's a no (?:from|for)|(?:not|\w+n't)"
        r" (?:our|the|their|my) first choice|(?:the (?:job|post|promotion|position|role|place|prize)) (?:went"
        r"|goes|has gone|will go) to (?!you)|you (?:came|were) second",
        r"(?:no|not a) (?:suitable )?(?:place|position|role|vacancy|fit|match|opening) for (?:you|your)(?: here)?"
        r"|(?:not|\w+n't) (?:the|a) (?:right|good) (?:fit|match|person)|(?:lost|didn't win|did not win|missed)"
        r" (?:out on )?the (?:contract|bid|tender|grant|funding|job)",
        r"regret to (?:inform|tell|say|let|advise)(?: you)?(?: that)?(?: [^.;!?]{0,90})?|(?:sorry|sad|hate|afraid"
        r"|difficult|hard) (?:to (?:tell|inform|let|say|have to tell|write)|that i (?:have to|must)) (?:you )?.."
        r" (?:news|not|unsuccessful|rejected|cannot|can't|won't)",
        r"(?:your|ur) (?:\w+ ){0,3}?{bid} (?:[^.;!?]{0,50} )?(?:rejected|unsuccessful|turned down|declined"
        r"|refused|denied|failed|missed|fell short|not (?:successful|shortlisted|selected|chosen|accepted"
        r"|approved|funded|granted|made it))",
        # death
        r"{beloved},?(?: [\w ]{0,40},)? {died}(?! (?:down|laughing|of (?:laughter|boredom)))",
        r"(?:doctors|surgeons|they|paramedics|nurses|medics) (?:could(?: not|n't)|were unable to) (?:save|revive)"
        r"|(?:announce|inform you of|tell you of|news of|share) (?:\w+ ){0,2}(?:death|passing) of|(?:death"
        r"|passing) of (?:our|your) (?:\w+ ){0,3}(?:{role}|{kin})",
        r"(?:lost|we've lost|we have lost) (?:our (?:\w+ )?(?:{role}|friend|founder|colleague)|{name}) (?:last"
        r"|this|on|to|yesterday|today)|you (?:have )?lost (?:your (?:{kin}|baby)|the baby)",
        # diagnosis
        r"(?:you|{she}|{beloved})(?:(?: have| has| had|'ve|'s)(?: got)?| got| (?:has been|have been|had been|was"
        r"|were|is|'s been|'ve been|are)| suffers? from) (?:\w+ )?(?:diagnosed with )?(?:{illness}|only (?:\w+"
        r" ){1,2}(?:months|weeks|days|years) (?:left|to live))",
        r"(?:tests?|biops(?:y|ies)|results?|scans?|x-?rays?|mri|screening|samples?|lab|pathology|blood work"
        r"|diagnosis|lump|growth|doctors?)(?: report)?s? ... {illness}",
        r"results? (?:{be}|came|is|are) (?:back|in)? ?(?:and )?(?:it is (?:type \d )?{illness}|(?:it(?:'s| is)"
        r"|they(?:'re| are)|you(?:'re| are|'ve| have)|positive(?= for)))|it is (?:type \d )?{illness}",
        r"(?:your|the) (?:tumou?r|cancer|baby) (?:has spread|is back|has come back|has returned|is (?:malignant"
        r"|inoperable)|is growing|will not|did not|has no)|tested positive for",
        r"found dead|no longer (?:sees?|wants?|needs?) you (?:in|as|on|for)|need to find (?:an?other|a new)"
        r" (?:place|job|position|school|employer|nursery|home)|(?:{you}|it) (?:was|were)n't (?:us|you) we"
        r" (?:chose|picked)",
        r"(?:{dont}|not|will|must|have to|had to|forced to|decided to|option but to|choice but to|going to"
        r"|hereby|sacked|dismissed|expelled|demoted|evicted) ?(?:\w+ )?(?:dismiss(?:ing)?|sack(?:ing)?"
        r"|demot(?:e|ing)|expel(?:ling)?|evict(?:ing)?|suspend(?:ing)?) you|(?:releas(?:e|ing)|remov(?:e"
        r"|ing)|reliev(?:e|ing)) you (?:from|of) (?:your|the) {post}",
        r"(?:{dont}|not|unable to|can no longer) (?:\w+ )?(?:be )?(?:keep(?:ing)?|retain(?:ing)?) (?:you"
        r"|any of you)(?= on| past| beyond| after| any|\W*$)|(?:we|they) (?:won't|will not|don't|do not)"
        r" (?:\w+ )?(?:be )?(?:need(?:ing)?|requir(?:e|ing)) (?:you|your services)(?= (?:after|any|from"
        r"|beyond|past|in)|\W*$)|none of [^.;!?]{0,40} (?:will be|are|is|were) (?:being )?(?:kept|retained"
        r"|renewed|extended|taken on)",
        r"{your} (?:[\w-]+ ){0,3}?(?:{post}|place|seat|spot)(?: (?:in|on|at|with|as)(?: \w+){1,3}?)?"
        r" (?:(?:is|are|was|were) (?:over|gone|history|no more|at an end|no longer (?:required|needed"
        r"|funded|available))|(?:will )?ceases?|(?:will )?stands? (?:terminated|cancelled|withdrawn)"
        r"|(?:will )?(?:go|goes|is going|are going|moves?|has gone|have gone) to (?!plan|the next|press))",
        r"(?:abolish(?:es|ed|ing)?|scrap(?:s|ped|ping)?|eliminat(?:e|es|ed|ing)|ax(?:e|es|ed|ing)"
        r"|discontinu(?:e|ed|ing)|(?:not|{dont})(?: to)?(?: be)? (?:extend|renew|confirm|continue"
        r"|prolong)(?:ing)?) {your} (?:[\w-]+ ){0,2}?{post}",
        r"(?:today|tomorrow|friday|monday|this|{name})(?: \w+)? (?:is|was|will be) your last (?:working"
        r" )?(?:day|week|shift)|your last (?:working )?(?:day|shift) (?:with us|here|at)|you(?:'ll| will|"
        r" are going to) be (?:asked to (?:leave(?! (?:a|your))|resign|go(?=\W*$)|step down|clear your)"
        r"|demoted|dismissed|made redundant|excluded|expelled)|(?:jobs|posts|positions)(?: in your \w+|"
        r" here)? (?:will|are going to|have to|must) (?:go|disappear|be cut)",
        r"(?:sacked|fired|axed|laid off|dismissed) (?:the )?(?:whole|entire|all the|half the|half of the)"
        r" (?:\w+ ){0,2}?(?:team|staff|department|crew|shift|office)|(?:your|our) (?:son|daughter|child|boy"
        r"|girl) (?:has been|is|was|will be) (?:excluded|expelled|suspended)",
        r"(?:committee|board|panel|jury|trustees|directors|judges|referees|reviewers|examiners|bank|visa"
        r" office|embassy|school|university|college|council|agency|editors?|publishers?|clients?|investors?"
        r"|management|headquarters|head office|we|they)(?: {adverb}| unfortunately| sadly| has| have| had)*"
        r" (?:(?:said no to|refused|rejected|declined|denied|turned down|turned|voted against|decided"
        r" against) (?:you|your)|(?:{dont}|decided not to|voted not to) (?:\w+ )?(?:want|pick|choose|select"
        r"|support|fund|accept|approve|shortlist|take) (?:you(?=\W*$| as| for| in| on)|your|it(?=,|\W*$)))",
        r"nobody on the \w+ (?:supported|voted for|backed|wanted|chose) you(?:r \w+)?|{your} (?:[\w-]+"
        r" ){0,2}?(?:thesis|dissertation|exam|project|mortgage|loan|{bid}) (?:has |have |was |were |is"
        r" )?(?:{adverb} |been )*(?:failed|refused|rejected|turned down|declined|not been considered|not"
        r" considered|not made it)",
        r"(?:chosen|chose|picked|gone with|went with|going with|decided (?:on|for)|settled on|appointed"
        r"|hired|selected|filled the \w+ with|given (?:it|the \w+) to) (?:someone|somebody|an?other"
        r" (?:candidate|applicant|person)|an internal|a (?:different|stronger) (?:candidate|applicant))(?="
        r" (?:whose|with|who|else|from|closer|candidate|applicant)|\W*$)|filled the (?:vacancy|post"
        r"|position|role|job) with",
        r"(?:u|you) (?:didnt|didn't|did not|haven't|have not|havent) (?:make|made|get|got) (?:the (?:team"
        r"|cut|list|shortlist|squad|job|part)|it (?:into|onto|through|on) (?:the|to))|(?:unable to|cannot"
        r"|can't|can no longer|not able to|regret[^.]{0,30} unable to) (?:hold|keep|offer|give|fund|finance"
        r"|continue|support) (?:you )?(?:your|the|a) (?:\w+ )?(?:place|post|job|position|stipend"
        r"|scholarship|contract)",
        r"(?:opted|decided|going|have|plans?) to (?:close|shut|wind up|shut down|close down|dissolve)"
        r" (?:our|your|this|the) (?:\w+ ){0,2}?(?:office|branch|plant|site|team|department|shop|unit)(?="
        r" .{0,40}\b(?:you|us|we|our)\b|,)",
        r"{name} (?:from|in|of) the (?:\w+ ){1,2}{died}|fatal (?:heart attack|accident|stroke|crash|fall)"
        r"|we(?:'ve| have| had)? (?:sadly |just )?lost (?:our (?:\w+ )?(?:{role} |friend |founder "
        r"|colleague )?)?{name}(?=\W*$|,? (?:last|this|on|yesterday|today|at))|your (?:dog|cat|horse|pony"
        r"|rabbit) (?:has |had )?(?:did not|didn't|died|passed away)|had to be put (?:down|to sleep)",
        r"(?:{beloved}|my \w+|our \w+) (?:was|were) found dead|(?:took|ended) (?:his|her) own life|(?:is"
        r"|has|'s) (?:no longer among us|not waking up again)",
        r"(?:you have|you've|{she} has|{she} have|you) been diagnosed with|(?:test|smear|swab|screening)"
        r" (?:came|has come|is|was|were) (?:back )?positive|(?:oncologist|doctors?|consultant|specialist)"
        r" (?:\w+ ){0,4}?(?:you|{she}) (?:have|has) (?:about |only |at most )?\w+ (?:weeks|months|years)(?="
        r" left| to live|\W*$)|(?:the|your) baby has (?:down|a (?:heart|serious)|no)|(?:tests?|results?"
        r"|scans?|ultrasound) (?:\w+ ){0,2}?shows? (?:a |an )?(?:miscarriage|metastas[ei]s|{illness})",
        r"(?:surgeons?|doctors?|consultant|specialists?) (?:could not|couldn't|were unable to|was unable to"
        r"|cannot|can't) (?:\w+ )?(?:remove|save|stop|operate|do anything|help)|said no to you",
        r"{she} (?:did not|didn't|will not|won't|never) (?:wake up|woke up|come back to us|regain"
        r" consciousness)|(?:there (?:will be|is|'s)|have) no (?:more |further )?work for (?:you|any of"
        r" you)|(?:place|flat|house|room|job|post|position|seat|contract|order) (?:has been |was |is |has "
        r"|went |goes )*(?:given|gone|awarded|promised|let|offered)? ?to an?other (?:family|applicant"
        r"|candidate|person|firm|company|bidder|student|supplier|player)|(?:affected|eaten|destroyed) by"
        r" (?:the )?{illness}",
        r"(?:ruled out|thrown out|voted down|refused|dropped|scrapped|cancelled|withdrawn|withdrew|killed"
        r" off) your (?:\w+ )?(?:design|{bid}|{post}|grant|place|project)|(?:end|cut short|finish|close"
        r"|stop|cancel|break off|withdraw) your (?:\w+ )?{post}(?= early| at| on| with| by| from| after"
        r"|\W*$)|letting (?:half|most|all|some|\w+ \w+|\d+) of (?:us|you|them|the \w+) go|(?:{dont}|not"
        r"|unable to) (?:\w+ )?(?:see|find|have) (?:a |any )?(?:future|place|role|room) for you",
    ),
    unless=(
        NEWS,
        STORY,
        r"(?:security|spot|random|extra) check|only because|send it again|as agreed|while you(?:'re| are)"
        r"|(?:please )?use another|nobody will be|no one will be",
        r"photographer|seems like|wikipedia|a seat yet|act of god",
        r"condolences|my (?:deepest )?sympath(?:y|ies)|thoughts (?:are|go)|thinking of you|(?:shocked|saddened"
        r"|sorry|sad) to (?:read|hear|learn)|sorry for your loss|loss of your|in (?:loving )?memory|anniversary"
        r"|heard (?:back )?(?:about|that|from)",
        r"in (?:1\d{3}|20[01]\d)|(?:years|decades|centuries) ago|last century|last year|when i was|history"
        r"|historic(?:al)?|novel|film|movie|play|book|exhibition|charity|documentary|study|studies|statistics|census",
        r"supplier|caterer|cleaning (?:firm|company)|lease|phone|battery|plants?|server|process|session"
        r"|connection|call|hypothesis|planning permission|shed|password|warranty|subscription|edit|null|parcel"
        r"|order|delivery|disk|machine|printer|script|job \d+|thread was|scheduler|insurer|claim for|patch|pull"
        r" request|bug|ticket",
        r"^(?:did|do|does|is|are|was|were|have|has|had|could|can|would|will) (?!.*{illness})[^.!]*\?\s*$|if"
        r" (?:you|we|they|i) (?!don't)|in case|unless|whether",
        r"i was (?:fired|laid off|let go|dismissed|made redundant|rejected)|my (?:first|last|old|previous) job|i"
        r" can't accept|i (?:have )?(?:declined|turned)|good news|accepted with|glad to|happy to (?:say|tell"
        r"|report|inform)|retiring|retires|retirement",
        r"free of|well again|remission|all clear|benign|negative for|no sign of|recovered|cured|vaccin|research"
        r"|fundrais|awareness|ward|treatment for|our (?:dog|cat|horse)|my (?:plants?|dog|cat|phone|laptop|car)",
        r"died down|to die for|dead(?:line)?s? for|applications? has passed|has passed (?:its|the|a|through)"
        r"|(?:pain|storm|danger|law|bill|test|time) has passed",
    ),
    words=_WORDS,
    instead=("Can we talk tomorrow at 10:00?",),
)


def bad_news(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that break such news; condolences, old news and questions break none."""
    yield from _WORDING.hits(block)
