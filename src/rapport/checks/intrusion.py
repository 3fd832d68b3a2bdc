"""Words that show that the writer has looked into the reader's private life."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "net": (
        r"(?:facebook|fb|instagram|insta|ig|tiktok|tik tok|snapchat|pinterest|tinder|bumble|hinge|grindr|okcupid"
        r"|strava|spotify|myspace|reddit|tumblr|venmo|only ?fans|goodreads|whatsapp status|wish ?lists?"
        r"|amazon reviews?|dating (?:profile|app|site)|timeline|playlists?|(?:old|private|public|late-night|deleted"
        r"|drunk|angry|sad|last \w+|latest|recent) (?:tweets?|posts?|likes|comments|videos?|photos|stories|reviews)"
        r"|likes|selfies?|check-ins?|running times|(?:private|personal|anonymous|second|secret|old) (?:account|blog"
        r"|profile|page|diary)|(?:wedding|holiday|vacation|beach|baby|family|party|honeymoon|childhood"
        r"|school) (?:page|site|registry|pictures|photos?|videos?|pics|snaps|album)|yearbook|(?:whole|entire) (?:blog"
        r"|feed|profile|timeline)|family tree|status(?= says))"
    ),
    "public": (
        r"(?:linkedin|twitter|youtube|blog|forums?|online|the (?:inter)?net|the web|posts?|tweets?"
        r"|profile(?: picture)?|homepage|google|videos?|photos?|pictures|pics)"
    ),
    "kin": (
        r"(?:good )?(?:wife|husband|partner|ex(?:-(?:wife|husband))?|girlfriend|boyfriend|fianc[ée]e?|son|daughter"
        r"|kids?|child|children|baby|mother|father|mum|mom|dad|parents|sister|brother|family|grandm\w+|grandf\w+|aunt"
        r"|uncle|cousin|twins|dog|cat)"
    ),
    "saw": (
        r"(?:saw|seen|see|found(?: out)?|find|read|noticed|notice|spotted|discovered|learned|learnt|learn|know"
        r"|gathered|gather|(?:had|took|have) (?:a|another) (?:quick )?(?:look|peek) at|looked (?:at|up|through|into)"
        r"|came across|stumbled (?:on|upon|across)|watched|enjoyed|loved|love|liked|like|checked(?: out)?"
        r"|went (?:through|over)|scrolled (?:through|down|back|to)|browsed|follow|followed|following|stalked|studied"
        r"|recogni[sz]ed|dug up|read about|flicked through|clicked through|guess|tell|remember|admired?|screenshotted"
        r"|heard)"
    ),
    "i": (
        r"(?:i|we|she|he|my \w+|someone|somebody|everyone|a friend(?: of yours)?)(?:'ve|'m|'d| have| had| am| was"
        r"| just| also| even| already| can| could| always| then| been| kept| keep)*"
    ),
    "about": r"(?:you|u|your|ur|you're|you've|you'd)",
    "state": (
        r"(?:divorc\w+|(?:got |getting |are |were |is |been )(?:married|engaged|pregnant|single|separated"
        r"|in a relationship|drunk|fired|ill|sick|lonely|depressed|adopted|expecting)|lost (?:his|her|your"
        r"|their) (?:job|baby|licence)|broke up|break-?up|expecting (?:twins|a (?:baby|child|boy|girl))"
        r"|new (?:boyfriend|girlfriend|partner|lover)|checked in at|dating again|cheat\w*|affair|had a (?:rough|bad"
        r"|hard) (?:week|day|time|year)|(?:your|ur) (?:husband|wife|boyfriend|girlfriend|ex)(?:'s)?|bad mood"
        r"|hate your job|trouble sleeping|couldn't sleep|at the (?:beach|pool|gym|club|doctor's|clinic)|sad songs"
        r"|bad back)"
    ),
    "home": (
        r"(?:home address|private (?:number|address)|house|home|flat|garden|salary|date of birth|birth ?date|birthday"
        r"|age|mortgage|divorce|shoe size|dress size|debts|criminal record|credit (?:score|history)|medical \w+"
        r"|maiden name|childhood|star sign|obituary)"
    ),
}
_INTRUSIVE = Wording(
    patterns=(
        r"(?:{i} )?(?:{saw} )?(?:on |from |in |at |through |via |by |to |all )?(?:of )?(?:your|ur"
        r"|you and your) (?:{kin}(?:'s)? )?(?:\w+ )?{net}",
        r"{i} {saw}(?:[^.!?;]{0,40}?) (?:on|in|from|via|through|at) (?:the )?{net}(?=[^.!?]*\b(?:you|your|ur|u)\b)"
        r"|{i} {saw} {about}[^.!?;]{0,60}? (?:on|in|from|via|through) (?:a |the )?{net}",
        r"(?:{saw}|nice|cute|great|love|lovely|hot|beautiful|is that|you look\w*|u look\w*|happy|congratulations"
        r"|according to|on|judging by)[^.!?;]{0,60} (?:on|from|to|by|in)? ?(?:facebook|fb|instagram|insta|tiktok"
        r"|tinder|strava|snapchat|spotify|pinterest)(?=[^.!?]*(?:\byou\b|\byour\b|[!?]))",
        r"{i} {saw}(?:[^.!?;]{0,12}?) (?:you|your {kin})[^.!?;]{0,20}?(?:single|married|divorced|pregnant|engaged"
        r"|lost (?:his|her|your) job)",
        r"you look(?:ed)? (?:so |very |really )?(?:hot|sexy|great|cute|stunning|gorgeous|drunk"
        r"|sad)[^.!?;]{0,10} (?:on|in) (?:insta\w*|facebook|fb|tiktok|your)|following your stories|saw on (?:facebook"
        r"|instagram|insta|tiktok|snapchat|strava)[^.!?;]{0,6}(?:that )?you|you wrote in an? \w+ that you"
        r"|checked your (?:twitter|linkedin) (?:last night|again|every)",
        r"on (?:facebook|instagram|insta|tiktok|snapchat|tinder|strava) (?:you|your|u|ur)",
        r"{i} {saw}(?:[^.!?;]{0,40}?) (?:on|in|from|via|through|at) (?:a |an |the |your |ur |his "
        r"|her )?(?:\w+ )?{public}[^.!?]{0,60}?(?:{state}|your {kin}|(?:see|look|sound)(?:m|s|ed)? (?:sad|to be"
        r"|lonely|tired|angry))",
        r"{i} {saw}(?:[^.!?;]{0,20}?) that {about}[^.!?;]{0,30}?{state}|{i} {saw}(?: that| about)? (?:your"
        r"|ur) {kin}(?:'s)? [^.!?;]{0,40}?(?:{state}|lost|school|on (?:his|her|your|facebook)|{public})",
        r"(?:your|ur|you) [^.!?;]{0,50}?{state}[^.!?;]{0,20}? according to|according to (?:your|ur|his|her|{net}"
        r"|the (?:land registry|agent's page|internet|web|court|school))[^.!?]{0,12}(?: you|,)?(?=[^.!?]*\byou)",
        r"{i} (?:googled|stalked|looked|searched(?: for| through)?|researched|spied on|followed|ran (?:a"
        r"|an) (?:background|credit|security) check on|checked up on|asked around about|investigated|tracked|tailed"
        r"|screened) (?:for )?(?:you\b|u\b|your (?:name|past|family|house|home|friends|background|private"
        r"|followers))(?: up| out| home)?",
        r"(?:a )?(?:quick |little |google |online |web |short )+search (?:told|showed|revealed|gave|tells|shows"
        r"|says)[^.!?]*?(?:your|you)(?: {home}| are| were| live| have)|google (?:told|says|knows"
        r"|tells)(?: me)?(?=[^.!?]*(?:you|your|the date))",
        r"{i} (?:found(?: out)?|worked out|know|learned|discovered|figured out|traced|have|looked up"
        r"|asked) (?:exactly )?(?:where|when) (?:you|your {kin}|u) (?:live|sleep|park|run|go|are (?:at )?home|jog"
        r"|drink|shop|grew up|went to school|leave|work out|usually)(?=[ ,.!?]|$)",
        r"{i} (?:found(?: out)?|googled|looked up|looked at|checked|traced|dug up|have seen|'ve seen|seen|saw|know"
        r"|drove past|drove by|walked past|went past|cycled past|passed|recogni[sz]ed) (?:your"
        r"|ur) (?:\w+ ){0,2}?{home}(?! (?:number|address is|page))|(?:your|ur) {home} (?:on|in|from) (?:street view"
        r"|google (?:maps|earth)|zillow|the drone|satellite)|pictures of your (?:house|home|garden|bedroom|kids)",
        r"{i} (?:know|found out|see|saw|heard)(?: that| where)? your (?:kids?|children|son|daughter|wife"
        r"|husband) (?:\w+ )?(?:go(?:es)?|attends?|is in|are in|studies|works?|plays?|was at|were at|walks)",
        r"(?:land registry|court records?|electoral roll|birth register|obituary|yearbook"
        r"|school records)(?=[^.!?]*\b(?:you|your)\b)|(?:your|ur) (?:\w+ )?(?:{kin}'s) obituary",
        r"(?:your|ur) (?:neighbou?rs?|ex|cleaner|caretaker|postman|babysitter|hairdresser|concierge|driver|maid"
        r"|doctor) (?:told|tells|says|said|showed|let|has|gave|mentioned|thinks)|(?:friend|neighbour|colleague"
        r"|relative|cousin)s? of yours (?:told|says|said)[^.!?]*(?:wife|husband|married|divorc|lonely|money|drink"
        r"|house|debts|private)",
        r"(?:your|ur) {kin} [^.!?;]{0,30}?(?:looks?|looked|told|wrote|posted|says?|said|has|tweeted|mentioned"
        r"|shared)[^.!?;]{0,50}? (?:online|on (?:his|her|their) (?:page|blog|wall|profile|\w+)|on facebook|in (?:his"
        r"|her) (?:school )?photo|page that)",
        r"(?:as|since|because|now that) your {kin} (?:wrote|posted|said|shared|announced|mentioned"
        r"|told) [^.!?;]{0,30}?(?:page|blog|profile|wall|post|online|facebook)|how(?:'s| is"
        r"| are)[^.!?]{0,20} your {kin}[^?]*\?(?=[^.!?]*\b(?:read|saw)\b[^.!?]*(?:blog|page|online))",
        r"(?:your|ur) (?:\w+ ){0,2}?(?:posts?|tweets?|comments?|likes|stories|photos?|videos|reviews"
        r"|profile(?: picture)?|blog|twitter|linkedin|cv|status) (?:tells?|shows?|suggests?|told|makes?|made|sounds?"
        r"|says?|reveals?|proves?)[^.!?;]{0,30}?\b(?:you|your|a gap|single|married|two children)",
        r"(?:the |a )?comments? (?:that )?you (?:left|wrote|posted|made) (?:in|on) (?:a|an"
        r"|the) [^.!?;]{0,30}?(?:forum|group|site|facebook)|you (?:wrote|posted|asked|complained"
        r"|said) [^.!?;]{0,30}?(?:in|on) (?:a|an|some|the|that) (?:\w+ )?(?:forum|facebook|reddit|chat|group"
        r"|blog) (?:that|about|how|for)|in the (?:cancer|diabetes|depression|divorce|dating|\w+ health|addiction"
        r"|debt) (?:forum|group)",
        r"(?:you|u) look(?:ed|s)? (?:so |really |very |just |too )?(?:great|hot|sexy|amazing|good|stunning|lovely"
        r"|younger|tired|sad|fat|thin|cute|happy|gorgeous|beautiful|tanned)[^.!?;]{0,20}? (?:in|on|with) (?:that"
        r"|those|your|the|ur|this) [^.!?;]{0,20}?(?:bikini|dress|holiday|photos?|pics?|pictures?|beach|swimsuit"
        r"|wedding|selfie|video|insta\w*)",
        r"{i} (?:saw|watched|followed|spotted|noticed) (?:you|your {kin}) (?:at|in|on|from|through|with|leaving"
        r"|entering|outside|walking|near)(?: the| a| your)? [^.!?;]{0,20}?(?:pool|beach|gym|supermarket|family|window"
        r"|church|restaurant|bar|club|doctor\w*|clinic|hospital|husband|wife|kids|children|date|bedroom|home|swimming)",
        r"(?:you've |you have |you |have you )?(?:taken?|took) (?:down|off) (?:the |your |all |his "
        r"|her )?(?:pictures?|photos?|wedding|husband's|wife's|ring)(?! of the (?:product|house"
        r"|old))[^.!?;]{0,20}?(?:boyfriend|girlfriend|husband|wife|ex|family|name|ring|profile|kids)"
        r"|you took your (?:husband|wife)'s name off",
        r"(?:someone|somebody|a friend|my \w+|a colleague|they) (?:showed|sent|forwarded|shown) me (?:your|some|the"
        r"|all) (?:\w+ )?(?:holiday|wedding|beach|private|party|old|baby|vacation) (?:photos?|pictures?|pics|snaps"
        r"|videos?)",
        r"(?:photos?|pictures|pics|video)s? (?:from|of) your (?:\w+(?:'s)? )?(?:stag do|hen do|wedding|party"
        r"|honeymoon|holiday|divorce|birthday|house|bedroom|baby|kids|ex|body)|every (?:\w+ )?(?:video|photo|picture"
        r"|post) of (?:you|your)",
        r"{i} (?:noticed|saw|see)(?: that)? you were (?:online|awake|up|active) (?:at|until|till"
        r"|all) [^.!?;]{0,10}?(?:am\b|night|midnight|\d)|so i know your|i know (?:all )?(?:about"
        r"|everything about) (?:you|your)(?! (?:company|product|firm|team|work))|(?:your|the) friends (?:are"
        r"|list)[^.!?]*(?:saw|know)|who your friends are",
        r"you were at [^.!?;]{0,30}?, i saw the (?:photos|pictures|video)|(?:were|are) you (?:ill|fired|in prison"
        r"|pregnant|unemployed|in rehab)(?: then| there| in| at)?(?=\?)",
        r"your (?:new )?(?:place|house|flat|home) has[^.!?]{0,40} according to|(?:recogni[sz]ed|saw) your (?:garden"
        r"|house|car|dog|kids?|wife|husband) (?:from|on|in|at|through)",
        r"{i} (?:happened to )?(?:{saw}|have|got) (?:an? |some |the )?(?:old |nice |funny |private )*(?:photos?"
        r"|pictures?|pics|videos?) (?:of|with) (?:you|u|your {kin})\b(?! sent)"
        r"|{i} (?:happened to )?{saw} your name (?:on|in) (?:a|the) (?:list|register)",
        r"{i} {saw} (?:you|u) (?:on|in) [^.!?;]{0,20}?(?:photos?|pictures?|pics|videos?|wedding|party)(?! call)"
        r"|(?:looking|having looked) (?:at|through) (?:your|ur) (?:photos|pictures|pics|posts|profile|feed)",
        r"{i} (?:asked|called|phoned|rang|spoke (?:to|with)|talked (?:to|with)|contacted"
        r"|wrote to) your (?:\w+ )?(?:boss|assistant|secretary|wife|husband|mother|neighbou?rs?|ex|landlord|school"
        r"|university|bank|doctor|colleagues?)[^.!?;]{0,10} (?:about you|about your (?:family|private|past|health"
        r"|holiday|marriage)|to (?:hear|find out|learn) (?:what|how|who) you)",
        r"(?:the (?:inter)?net|google|wikipedia|the web|chatgpt) (?:says|knows|claims|tells"
        r"|told)[^.!?;]{0,12} (?:that )?you(?:'re| are| were|r)? (?:born|married|\d|live|age|birthday|worth|house)"
        r"|how much you (?:paid|earn|owe|weigh|make|inherited)|what you did (?:last|on|this) (?:weekend|night|summer"
        r"|holiday|sunday|saturday)",
        r"your (?:wedding ring|bedroom|kitchen|bed|kids|underwear|laundry|cat) in the (?:background|video|video call"
        r"|photo|picture)|you weren't (?:in|at) (?:church|the gym|home|the party|mass)|{i} {saw}[^.!?;]{0,10} (?:on"
        r"|in|with) google (?:earth|maps|street view)(?=[^.!?]*\b(?:your?|garden|house)\b)|(?:garden|house"
        r"|pool)[^.!?]{0,20} google earth",
        r"{i} {saw}(?: that)? you (?:like|love|hate|follow|posted|commented|liked|shared|tweeted|joined"
        r"|left)[^.!?;]{0,40}? (?:on (?:facebook|instagram|twitter|tiktok|reddit|strava)|last night|late|at night"
        r"|again)|everything (?:that )?you(?:'ve)? (?:have )?(?:ever )?(?:wrote|written|posted|published|said) (?:on"
        r"|in|online)",
        r"{i} (?:tracked|hunted|got hold of|got|have)(?: down)? your (?:private|home|personal) (?:\w+[ -])?(?:e-?mail"
        r"|number|address|phone)[^.!?;]{0,10}(?: address)?(?=[^.!?]*(?:from|\.|,|through))|you live (?:at|in"
        r"|on) [^.!?;]{0,25}, (?:don't you|right|i (?:see|believe|know))|all on (?:instagram|facebook|tiktok|the net)",
        r"(?:your {kin}'s|your {kin}) (?:firm|company|business|house|car|salary|debts?|case|illness|school|post"
        r"|marks) (?:is|are|was|were|has)(?=[^.!?]*(?:according|i (?:saw|read|see|heard)|online|facebook))"
        r"|according to [^.!?,;]{0,30}? your (?:{kin})(?:'s)?|searched the (?:web|net|internet) for you",
    ),
    words=_WORDS,
)
_INNOCENT = Wording(
    patterns=(
        r"(?:your|the|our|their) (?:company|firm|team|shop|organi[sz]ation|business|department|school|brand|store"
        r"|product|official|university|office|club|restaurant|hotel)(?:'s)? (?:\w+ )?(?:facebook|instagram|twitter"
        r"|linkedin|tiktok|page|account|profile|posts?|is|has|was|says)",
        r"our (?:own |new )?(?:facebook|instagram|twitter|linkedin|tiktok|youtube|page|blog|playlist|profile|channel)"
        r"|(?:follow|like|find|visit) (?:us|our)|(?:please|could you|can you|would you|kindly|remember to"
        r"|don't forget to|feel free to) (?:\w+ )?(?:post|share|link|connect|upload|put|add|like|follow|send|publish"
        r"|update|check|delete|take)",
        r"(?:facebook|instagram|spotify|twitter|linkedin|tiktok|youtube|pinterest|reddit) (?:ads?|adverts?|campaigns?"
        r"|accounts? (?:manager|settings|is|has)|pixel|api|login|team|logo|button|integration|invoice|subscription"
        r"|budget|shop|marketing|page (?:is|has|needs))",
        r"(?:job|vacancy|job opening|open position|advert|keynote|slides|lecture|podcast|webinar|pull request"
        r"|repository|commit|bug|ticket|invoice|payment|order number|customer number|calendar)",
        r"(?:photos?|pictures?|videos?|pics|snaps) (?:that )?(?:you|u) (?:sent|gave|shared|showed|took for|made)"
        r"|(?:you|u) (?:told|sent|gave|showed|mailed|asked|mentioned to|wrote to) (?:me|us)|(?:thanks"
        r"|thank you) for (?:the|your) (?:photo|picture|post|pic|video|mail|message|card|letter)s?",
        r"error message|for the parcel|to send you the|for the delivery|team page|in (?:the|your) (?:system|account"
        r"|file|crm|ticket|document)",
    ),
)


def intrusive(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the traces of a search for the reader: on private pages, in registers, at their home."""
    for sentence in block.sentences:
        span = _INTRUSIVE.search(sentence)
        if span and not _INNOCENT.search(sentence):
            yield Hit(sentence.start + span[0], sentence.start + span[1])
