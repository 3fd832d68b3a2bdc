"""Remarks that judge people by race, sex, age, religion, origin, disability."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS, STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "origin": (
        r"(?:africans?|americans?|arabs?|asians?|blacks|brazilians?|bulgarians?|chinese|chinks?|croats?"
        r"|dutch(?:men)?|east(?:ern)? europeans?|englishmen|ethnics?|filipin[oa]s?|foreigners?|french(?:men)?"
        r"|germans?|greeks?|gyps(?:y|ies)|hispanics?|immigrants?|indians?|irish|italians?|jamaicans?|japs?"
        r"|japanese|kurds?"
        r"|latin[oa]s?|mexicans?|migrants?|moroccans?|nigerians?|orientals?|pakis?|pakistanis?|pol(?:es|acks?)"
        r"|portuguese|refugees?|roma|romanians?|russians?|scots|serbs?|somalis?|spaniards?|syrians?|turks?"
        r"|ukrainians?|vietnamese|whites|white (?:people|men|women)|black (?:people|men|women|guys?)|brown people"
        r"|people of colou?r|asylum seekers?|third[- ]world(?:ers)?|northerners|southerners)"
    ),
    "faith": (
        r"(?:muslims?|jews?|jewish (?:people|men|women)|christians?|catholics?|protestants?|hindus?|sikhs?"
        r"|buddhists?|mormons?|atheists?|jehovah's witnesses?|evangelicals?|islamists?)"
    ),
    "sex": (
        r"(?:wom[ae]n|girls?|ladies|females?|men|males?|mothers?|mums?|moms|housewives|blondes?|gays?|lesbians?"
        r"|homosexuals?|homos?|queers?|trans(?:gender)?(?: people|s)?|transvestites?|bachelors?|feminists?|guys"
        r"|single mothers?|married women)"
    ),
    "age": (
        r"(?:boomers?|millennials?|gen[ -]?z(?:ers)?|old (?:people|men|women|folks?|guys|timers?|fossils?|farts?"
        r"|ladies|dogs?)|oldies|pensioners?|young(?:sters?| people| women| men| girls)|teenagers?|kids these days"
        r"|over[- ](?:forties|fifties|sixties|40s|50s|60s)|grandpas?|grannies|dinosaurs?|seniors|snowflakes?)"
    ),
    "ability": (
        r"(?:disabled(?: people)?|handicapped(?: people)?|cripples?|wheelchair users?|deaf people|blind people"
        r"|autistics?|retards?|spastics?|fatties|fat people|the mentally ill|dyslexics?|invalids|midgets?"
        r"|dwar(?:f|ves))"
    ),
    "generic": (
        r"(?:are|is|can't|cannot|can not|don't|do not|never|always|only|just|won't|will not|shouldn't|should not"
        r"|aren't|isn't|have no|lack|love to|tend to|like to|all|copy|steal|lie|cheat|belong|make (?:bad|poor"
        r"|good|better)|think|work|smell|drink|breed|should (?:be|stay|learn|go|not|stick|know)|must (?:not|be)"
        r"|need to (?:be|learn|know|smile)|get (?:pregnant|emotional|hysterical|offended)|understand|won't)"
    ),
}
_WORDS["group"] = r"(?:{origin}|{faith}|{sex}|{age}|{ability})"

_WORDING = Wording(
    (
        # a group and a judgement on all of it
        r"(?:all |these |those |the |most |you |our |such |lower caste |those damn )?(?:{origin}|{faith}|{age}"
        r"|{ability}|women|girls|men|females|males|gays|lesbians|homosexuals|mothers|mums|moms|blondes|housewives"
        r"|foreigners|lower castes?|dalits|young mothers|working mothers|single mothers|gay (?:\w+)|trans \w+"
        r"|black \w+|muslim \w+|jewish \w+|indian (?:developers|workers|engineers|people)|chinese (?:people"
        r"|suppliers|workers))(?: (?:on|in|at|from|like|of|over|under) (?:the |our |this )?\w+)?,? (?:all |just "
        r"|simply |really |usually |generally |{adverb} )?{generic}(?= (?:so |too |all |as |very |more |less "
        r"|better |worse |not |never |always |well |naturally |proper |\w+ly )?(?:lazy|thieves|late|loud|dirty"
        r"|emotional|hysterical|bad|good with|good at|better at|worse at|suited|fit|reliable|trusted|trust|lead"
        r"|cope|committed|lie|liars|steal|cheat|violent|criminals?|stupid|slow|weak|sensitive|aggressive|rude"
        r"|drunk|drunks|complain|drama|do (?:night|maths|this|that|it|the|heavy|physical)|handle|understand"
        r"|everything|touch|drive|work|be (?:left|kept|trusted|allowed|in|here|grateful|employed|hired|promoted"
        r"|quiet)|get it|multitask|technical|manage|negotiate|welcome|afraid|belong|here|stay|greedy|money"
        r"|manners|learn|english|make|play|women's|smell|parasites|terrorists?|a (?:problem|risk|burden|nuisance)"
        r"|too|out of touch|difficult|moody|cold|tight|cunning|at (?:home|maths)|in the kitchen|late))",
        r"(?:{origin}|{faith}|women|girls|men|gays|boomers|jews|mothers|old people|disabled people|foreigners"
        r"|gypsies|young people|the disabled) (?:just |simply |{adverb} )?(?:aren't|are not|can't|cannot"
        r"|shouldn't|should not|don't|do not|never|won't|are all|are always|are too|are so|are never|are good"
        r" (?:with|at)|are bad (?:with|at)|are better at|copy everything|are thieves|aren't welcome|have no"
        r" (?:place|business|idea|manners|discipline)|belong (?:in|at)|talk too much|cry|complain|only)",
        r"(?:all these|all those|bloody|damn|typical|stupid|lazy|dirty|fucking|your typical) (?:{origin}|{faith}"
        r"|{age}|{ability}|girls|gays|women|men|immigrants|people are (?:always|all|so)|blondes)(?! (?:team"
        r"|office|food|restaurant|market|sales|customers?|call|desk|in engineering|language|words|figures|numbers"
        r"|holiday|menu|report|in 19)|\w)|typical (?:man|woman|female|male|girl|boy|{origin}|blonde|boomer"
        r"|millennial)|you people (?:are|always|never|all|don't|can't|should|have no)|your (?:kind|lot|sort)(?="
        r" (?:should|are|always|never|don't|can't|is|of people)|\W*$)|your (?:sort|kind) of people",
        # wanted or unwanted
        r"(?:(?:^|(?<=[,;:]\s))no|not another|don't want (?:a|an|any|another|more)|do not want (?:a|an|any"
        r"|another|more)|rather not (?:hire|have|work with|employ|take|see|send)(?: a| an| another| any)?|not"
        r" (?:hire|employ|take|invite|send|work with|work under|work for|promote|serve|admit)(?: a| an| another|"
        r" any)?|never (?:hire|employ|trust|promote)(?: a| an| another| any)?|enough|too many|want to work"
        r" (?:under|for|with) a|washed by an?|had an?) (?:\w+ )?(?:{origin}|{faith}|{ability}|{age}|women?|female"
        r" (?:boss|manager|candidates?)|mothers?|pregnant women|gay \w+|gays?|men|(?:wo)?man over)(?! (?:food"
        r"|restaurants?|words|customers?|companies|team|version|office|were|was harmed|clients|students in"
        r"|translation|language|in the picture))",
        r"(?:we|they|you|client|customers?|i)(?:'d| would| will| need| needs| want| wants| prefer| prefers|"
        r" should| must|'re| are| is|'s)(?: \w+){0,3}? (?:a |an |some |only |for |someone |somebody |nobody |no"
        r" one |people )*(?:younger|young(?:,| and) (?:dynamic|pretty|energetic|fresh)|(?:under|over) (?:thirty"
        r"|forty|fifty|sixty|30|35|40|45|50|60)(?! (?:per|euros|dollars|people|minutes|hours|days|%))|native"
        r" speaker, no accents|(?:christian|muslim|hindu|jewish|male|female|white|black|man|woman|girl|guy|lady)"
        r" (?:for (?:the|this|our)|in (?:the|this|our) (?:post|role|office|job|team)|to (?:do|run|lead|take"
        r"|handle)|at (?:the|our) (?:front|reception|desk)|candidate|employee)|without (?:kids|children|family|an"
        r" accent)|unmarried|childless)",
        r"(?:only|send|hire|prefer|want|need|looking for|find) (?:us |me |only |a |an |some |the )*(?:\w+"
        r" )?(?:pretty|attractive|good-looking|fair(?: and \w+)?|hot|young|slim|unmarried|male|female|blonde"
        r"|sexy) (?:and [\w-]+ )?(?:girls?|wom[ae]n|ladies|lady|female|male|candidates?|receptionists?|men|man"
        r"|blonde|secretary|applicants?)|(?:nobody|no one|no-one|not anyone|anyone) (?:over|above|older than"
        r"|under) (?:thirty|forty|fifty|sixty|30|35|40|45|50|55|60)|(?:man|male|boys|men|girls|women)'s (?:job"
        r"|work|place)(?! placement)|women's work|a man's (?:job|world)|boys' club",
        # a person, and what they are as the reason
        r"(?:too|so) (?:old|young|female|foreign|fat|gay|ethnic|black|dark|religious|pregnant|feminine|manly"
        r"|white|jewish|disabled) (?:to|for|and)(?! (?:be true|school))|(?:past|over) (?:it|the hill|his prime"
        r"|her prime|his best|her best|his sell-by|her sell-by)(?=\W|$)|(?:at (?:your|his|her) age|for (?:his|her"
        r"|your) age|(?:your|his|her) (?:biological )?clock)|(?:senile|geriatric|dinosaur|old fossils?|fossils in"
        r"|old hag|old cow|old bag|spinster|bimbo|old man in|coffin dodger)",
        r"(?:because|since|just because|as|only because|thanks to) (?:(?:he|she|you|they|{name})(?:'s|'re| is|"
        r" are| was| were)?|of (?:his|her|your|their)) (?:just |only )?(?:an? )?(?:(?:\w+ )?(?:wom[ae]n|female"
        r"|girl|gay|lesbian|black|white|muslim|jew|jewish|christian|catholic|hindu|foreigner|indian|chinese|asian"
        r"|african|mexican|arab|old|young|disabled|transgender|trans|mother|man|immigrant|pregnant|{origin})"
        r"|skin(?: colou?r)?|race|religion|age|sex|gender|accent|origins?|faith|nationality|headscarf|turban"
        r"|colou?r|surname|background|sexuality|caste|orientation|ethnicity|hijab|beliefs)(?! group| team)",
        r"(?:good|smart|clever|clean|articulate|polite|hard-?working|punctual|quick|well|bright|strong|driver"
        r"|tall|honest|organised|attractive|sane|normal) for an? (?:\w+ )?(?:{origin}|{faith}|{sex}|{ability}"
        r"|woman|girl|man|blonde|foreigner|person (?:of|with|from|like)|disabled|black|asian|old|mother|muslim"
        r"|{age})|(?:speak|write|talk) (?:\w+ )?(?:well|good|so well) for|you don't look (?:disabled|jewish|gay"
        r"|sick|muslim|black|asian|indian|trans|autistic|your age|{origin})|(?:act|acting|behav(?:e|ing)|drive"
        r"|throw|cry|crying|fight|whin(?:e|ing)|run) like (?:an? )?(?:\w+ )?(?:girls?|wom[ae]n|old (?:man|woman"
        r"|lady)|pussy|sissy|jew|fag|gypsy|savages?|retards?|animals)",
        r"(?:should|must|needs? to|better|to) man up|be a man(?! of)|don't be (?:such )?an? (?:girl|sissy|pussy"
        r"|woman|fag|old woman)|(?:that|this|it)(?:'s| is) (?:so|such|totally|really) (?:gay|retarded|ghetto"
        r"|jewish|girly|lame-ass)|(?:he|she|it)'s such a (?:fag|retard|cripple|spaz|dyke)|time of (?:the|her|your"
        r"|that) month|on her period|(?:hysterical|hormonal|bossy|frigid|menopausal) (?:woman|female|cow|bitch"
        r"|boss)|pms|(?:cat-?fight|pussy|fag(?:got)?s?|nigg\w+|chinks?|pakis?|kike|spic|wetback|dyke|retarded"
        r"|retards|cripples?|towelhead|coon|gook|raghead|shemale)(?! in quotes)",
        r"(?:(?:are|is|were) (?:you|she|he|{name})|do (?:you|they)|does (?:she|he|{name}|your \w+)|have you|will"
        r" you|when (?:are|will|do) (?:you|she)|what (?:religion|race|caste|nationality|church|tribe)|which"
        r" (?:religion|church|caste|god|tribe)|where (?:are|do|does|is) (?:you|he|she|they)) (?:\w+"
        r" ){0,4}?(?:planning (?:to have|on having|a family)|have (?:children|kids|a husband|a boyfriend|a"
        r" family)|having (?:children|kids|babies)|get(?:ting)? pregnant|married|really from|originally from"
        r"|actually from|gay|a lesbian|muslim|jewish|christian|hindu|catholic|religious|go to church|fast|pray"
        r"|straight|legal|allow you to|are you(?=\W*$)|do you belong|are you (?:really|anyway))(?=[^?]{0,40}\?)",
        r"(?:{your}|his|her|their|that|a|with a|such an|thick|heavy|funny|strong) (?:\w+ )?(?:accent|skin|name"
        r"|surname|turban|headscarf|hijab|beard|dress|hair|religion|origin|culture|age|kids|pregnancy|maternity"
        r" leave|husband|wheelchair|prayers?|faith|colou?r|skin colou?r|tribe)(?: like that)? (?:\w+"
        r" ){0,3}?(?:makes? (?:you|him|her|it|them)|will (?:scare|put|frighten|upset|confuse|bother|not)|scares?"
        r"|puts? (?:\w+ )?off|won't get|he won't|she won't|frightens?|doesn't (?:fit|go|belong|suit)|is (?:a"
        r" problem|not professional|unprofessional|too|the problem|why|funny)|would (?:scare|not|upset|put)"
        r"|sounds? (?:stupid|funny|uneducated|cheap)|means (?:you|he|she|they))|(?:someone|somebody|people"
        r"|anyone) with (?:his|her|that|your|a|an|such a|their) (?:\w+ )?(?:skin|colou?r|accent|name|religion"
        r"|background|surname|headscarf|disability)",
        r"(?:it's|its|that's|this is|must be|it is) (?:just |all |probably |in )?(?:an? |the |your |their |his "
        r"|her )?(?:cultural|culture|blood|genes|race|jewish|arab|indian|asian|african|latin|woman|female"
        r"|mentality|male|generation(?:al)?|age|gypsy|{origin}) (?:thing|problem|mentality|trait|habit|issue|way"
        r"|logic|temperament|nature)|in (?:your|their|his|her) (?:culture|blood|genes|nature|race|religion)|as"
        r" they all (?:are|do)|prays? (?:\w+ )?(?:five|\d|several) times|(?:takes?|took) time off (?:for|to)"
        r" (?:pray|ramadan|yom kippur|eid|diwali)|where (?:you|they|he|she) (?:come|comes|came) from(?=,? (?:you"
        r"|they|he|she|it|that|people|women|men|this))|go(?:es)? back to (?:your|his|her|their|where|africa"
        r"|mexico|china|india|poland)|speak (?:english|german|french) or (?:leave|go)",
        r"(?:expect|want|let|allow) (?:them|him|her|{group}) to be (?:\w+ )?(?:loud|late|lazy|emotional|drunk"
        r"|difficult|rude|dirty|slow)|(?:nice (?:legs|ass|tits|bum)|eye candy|great legs)(?= (?:but (?:is|can"
        r"|does)|for|enough to|and|girl|secretary|intern|new))|(?:she|she's|he's|shes)(?: is)? (?:\w+ )?(?:hot"
        r"|sexy|eye candy|a babe|a milf|doable|fuckable|a diversity hire|the diversity hire|a quota \w+)"
        r"|(?:diversity|quota|token) (?:hire|woman|black|female|asian|gay|muslim|minority|candidate)|(?:grandpa"
        r"|grandma|granny|gramps|old geezer|old timer)(?= (?:in|from|like|can't|is|who)|\W*$)",
        r"(?:{origin}|{faith}|{sex}|{age}|{ability}|(?:gay|muslim|jewish|black|trans(?:gender)?|disabled"
        r"|female|asian|foreign) \w+s|transgender staff|people over \w+|the \w+ lot|the (?:{origin}))(?:"
        r" (?:with|over|in|from|of|under)(?: \w+){1,3}?)? (?:just |simply |{adverb} )*(?:slow (?:us|things"
        r"|everything)|drink|sleep|steal|lie|cheat|smell|confuse|scare|stick together|(?:will|would)"
        r" (?:copy|work for|steal|cheat|never|only|always|rob)|(?:don't|can't|won't|cannot|do not|never"
        r"|couldn't) (?:\w+ )?(?:notice|understand|listen|think|get (?:it|on)|belong|last|care|drive|lead"
        r"|cope|keep|learn|manage|be trusted|see)|should(?: not|n't) be|have no (?:business|place|idea"
        r"|sense|discipline|manners)|work for (?:anything|nothing|peanuts)|are (?:\w+ )?(?:a risk|a burden"
        r"|a problem|a nuisance|useless|hopeless|trouble|thieves|lazy|unreliable|difficult|dirty|stupid"
        r"|emotional|weak|greedy|liars|all the same))",
        r"(?:a|an|another|some|no) (?:\w+ )?(?:woman|man|girl|guy|muslim|jew|blind person|deaf person"
        r"|foreigner|blonde|immigrant|mother|wheelchair user|disabled person|pensioner|refugee)(?: (?:with"
        r"|over|of|in)(?: [\w-]+){1,4}?)? (?:won't|can't|cannot|has no (?:business|place)|shouldn't|should"
        r" not|couldn't|will never|would never|should think|is too|is not suited|isn't suited|(?:doesn't"
        r"|does not|knows?) (?:nothing|about|fit|belong|understand|last|know))|what does an? (?:\w+"
        r" )?(?:woman|girl|blonde|man|foreigner|pensioner) (?:know|understand)",
        r"(?:a )?(?:job|work|post|task|position|place) for an? (?:(?:young|strong|white|real|proper|big"
        r"|pretty|single)(?:,| and)? )*(?:man|woman|girl|lad|lady|white \w+)(?! (?:with|who|like you))|at"
        r" your age,? you|(?:a|any) (?:wo)?man (?:of|at) your age|(?:someone|somebody) (?:with fewer|with"
        r" less|without) (?:grey|gray|wrinkles|years)|(?:hire|take|send|promote|get) an? (?:man|white|woman"
        r"|girl|christian|native)(?=,| (?:\w+ )?(?:they|instead|next|this time|don't|technician|doctor)"
        r"|\W*$)",
        r"(?:won't|will not|don't want to|not going to|refuse to|never|can't|wouldn't|would not|will never)"
        r" (?:\w+ )?(?:have|hire|employ|take|work (?:under|for|with)|send|serve|promote|trust|let) (?:an? "
        r"|any |another )(?:\w+ )?(?:{origin}|{faith}|woman|girl|gay|lesbian|black|asian|foreigner|disabled"
        r"|cripple|old man|pensioner|mother|man over|woman over)|(?:don't|do not|never) want (?:to work"
        r" )?(?:under|for|with) an? (?:woman|foreigner|muslim|gay|girl)",
        r"(?:(?:pls|plz|please),? )?no (?:more )?(?:foreigners|immigrants|muslims|women|gays|blacks|jews"
        r"|refugees|gyps(?:y|ies)|arabs|pregnant \w+|old people|disabled|mothers|migrants)(?= |\W*$)(?!"
        r" (?:was|were|are|have been) (?:harmed|hurt|injured))|only (?:male|female|white|christian|young"
        r"|single|unmarried|hindu|native)(?: \w+)? (?:may|can|should|need|will) (?:apply|be|come|work)|not"
        r" (?:be )?(?:[\w ]{1,20} or )?(?:foreign|black|muslim|disabled|gay|pregnant)(?=\W*$|,)",
        r"(?:asked for|wants?|prefers?|sent|need|needs|get|have|insists? on) (?:us )?an? (?:white|real"
        r"|proper|male|christian|non-muslim) (?:technician|american|englishman|german|nurse|doctor|driver"
        r"|teacher|man|woman|agent|person|boss|candidate)|to one of our own|(?:skip|leave out|avoid|forget)"
        r" (?:the )?(?:traveller|gypsy|muslim|black|asian|foreign|gay|disabled|immigrant|roma|old)"
        r" (?:famil(?:y|ies)|ones|candidates?|people|kids|applicants)|let the (?:ladies|girls|women)"
        r" (?:make|do|clean|bring|pour|serve|wash)|(?:lower|low) caste (?:fellows?|people|boys?|girls?"
        r"|wom[ae]n|m[ae]n|persons?|candidates?)",
        r"she(?:'ll| will| would| is going to| might)(?: only| just)? (?:get|be|go|become) (?:pregnant|on"
        r" maternity|having babies)|(?:she|he|{name}|you)(?:'s|'re| is| are)(?: just| only| quite)? (?:a "
        r"|an )?(?:\w+ )?(?:girl|woman|pregnant|old|gay|foreign|muslim|blonde|deaf|blind|disabled|black|jew"
        r"|jewish|on the spectrum|pensioner|mother),? (?:so (?:there|give|leave|no|nothing|don't|skip|we"
        r" can't|we gave|let (?:him|her)|what|of course|forget|put)|you wouldn't|what do you|that's why|you"
        r" can't)|(?:a bit|bit) slow,? you know",
        r"for someone from (?:his|her|that|your|their|those) (?:part|background|country|culture|village)"
        r"|(?:i'm|i am) (?:not|no) (?:a )?(?:racist|sexist|prejudiced|homophobe|homophobic|ageist),? but"
        r"|nothing against (?:{origin}|{faith}|{sex}|{age}|{ability}|them|old \w+),? but|(?:wom[ae]n|female"
        r"|lady|asian|blonde) drivers?|drink, the {name}",
        r"the (?:deaf|blind|disabled|black|asian|fat|gay|old|pregnant) (?:guy|one|man|woman|girl|kid|lady)"
        r" (?:can't|won't|shouldn't|couldn't|cannot|will never|doesn't|is useless)|(?:someone|somebody"
        r"|anyone|a person|people) (?:in a wheelchair|who is (?:deaf|blind|disabled|pregnant)) (?:could|can"
        r"|should|can't|couldn't|shouldn't|has no)|(?:the )?(?:real|proper) (?:american|englishman|german"
        r"|man)s? on the phone|but an? (?:wo)?man with",
        r"(?:{origin}|{faith}|mothers|women|foreigners|immigrants|gays|old people|young people|disabled"
        r" people|girls) (?:are|is) (?:just |simply |all )?(?:never|always)|(?:prefer|rather|like|love|hate"
        r"|refuse) (?:to |not to )?(?:work(?:ing)?|deal(?:ing)?|do(?:ing)? business|hir(?:e|ing)"
        r"|employ(?:ing)?) (?:with |for |under )?(?:a |an )?(?:{origin}|{faith}|men|women|woman|man"
        r"|boys)(?='s|\W*$|,| (?:because|as|they|any|only))(?!')|(?:no one|nobody|someone|anyone) in an?"
        r" (?:headscarf|hijab|turban|burqa|skirt)|(?:put|when|if you (?:put|let|have)) an? (?:woman|girl"
        r"|foreigner|immigrant|muslim) (?:in charge|run|lead)|(?:fit in|belong|keep up)(?: here)?, (?:he"
        r"|she)(?:'s| is) (?:nearly|over|almost|only|a|an|too) (?:\w+ty|\d\d|woman|foreigner|muslim|old"
        r"|gay)|(?:{origin}) (?:say yes|never|always) (?:to|say|do|keep|tell)|(?:with|because of) (?:that"
        r"|her|his|your) (?:\w+ and (?:that )?)?(?:accent|skin|headscarf|face and that accent)",
        r"(?:don't|do not|can't|cannot|never) (?:think|believe|imagine|see|say) (?:that )?(?:an?"
        r" )?(?:wom[ae]n|girls?|m[ae]n|foreigners?|muslims?|{faith}|{origin}|disabled \w+|blind \w+|deaf"
        r" \w+|mothers?|old \w+) (?:can|could|should|would|will|is|are) |people from (?:that|those|these"
        r"|your|this|the \w+|{name}) ?(?:country|countries|region|village|part|area|east|south|north|west)?"
        r" (?:are|always|never|can't|don't|do not) (?:\w+ )?(?:lazy|dirty|stupid|late|liars|loud|rude"
        r"|thieves|work|pay|steal|lie|cheat|the same)|(?:will be|be|go|goes|is|gone) off (?:having"
        r" (?:babies|kids|children)|on maternity)",
    ),
    unless=(
        NEWS,
        STORY,
        r"(?:system|software|computer|laptop|browser|car|machine|version|wine|building|server|printer|phone"
        r"|data) .{0,20}too (?:old|young)|younger (?:wine|cheese|server|model|version)|i(?:'m| am) too"
        r" (?:old|young)|have (?:lunch|dinner|breakfast|coffee|a (?:meeting|call|break|look|chat))"
        r"|approvals?|permits?|regulations?|tariffs?|it hurts|never say",
        r"(?:we|us|my fellow) (?:\w+ ){0,2}?(?:{origin}|{sex}|{age})",
        r"training|polic(?:y|ies)|regardless of|discriminat\w+|harass\w+|equal(?:ity| opportunit\w+)|diversity"
        r" (?:week|day|training|report|programme|program|council)|charity|memorial|parade|museum|history"
        r"|holocaust|apartheid|ended in|novel|film|movie|play|theatre|theme|seminar|census|study|research"
        r"|participants|statistics|demograph\w+|visa|such as|words? like|the word|man-page",
        r"women in (?:engineering|tech|science|business)|women's (?:team|day|network|group|football|rights|room"
        r"|health)|men's (?:team|room|health|group)|ladies and gentlemen|seniors' (?:discount|day)|old people's"
        r" home|isn't that great|young man at the|black (?:box|friday|list|hole)|accent colou?r|native (?:apps?"
        r"|app)|polish the|indian team|(?:human )?race (?:starts|is)|data ?base|mother ?board|fought for|blind"
        r" test|double-blind|guys? and gals?|merit",
        r"should (?:not|never) (?:judge|say|treat)|it is wrong to|wrong to (?:say|think)|stereotyp\w+|not true"
        r" that|reports? (?:that|say)|according to|the article|congress|senate|vote|democrat|republican|president",
    ),
    words=_WORDS,
)


def discrimination(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences in which what people are born as, or believe, is a reason or a judgement."""
    yield from _WORDING.hits(block)
