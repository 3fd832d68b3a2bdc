"""Religion and party politics: opinions, questions and appeals; the mere word is no finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.cues import Pattern
from rapport.checks.never.wording import Wording, readable
from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit

_WORDS = {
    "leader": (
        r"(?:(?:donald |president )?trump|(?:joe )?biden|obama|(?:bill |hillary )clinton|(?:president |george )bush"
        r"|al gore|cheney|kamala(?: harris)?|reagan|thatcher|(?:tony )?blair|corbyn|starmer|sunak|boris johnson"
        r"|farage|macron|(?:marine )?le pen|merkel|scholz|merz|orb[aá]n|meloni|berlusconi|putin|zelensk[yi]+|navalny"
        r"|erdo[gğ]an|modi|gandhi|netanyahu|khamenei|bolsonaro|lula|milei|maduro|castro|ch[aá]vez|xi jinping|mao"
        r"|stalin|hitler|trudeau|duterte|marcos|imran khan|(?:the|our|your|this) (?:president|prime minister"
        r"|chancellor|pm|king|queen|royals?|monarchy|crown)(?! (?:of|&|and) (?:our|the|this) \w+))"
    ),
    "party": (
        r"(?:(?:the |those |these |you |all )?(?:republicans?|democrats|tor(?:y|ies)|conservatives|liberals|lib dems"
        r"|labour(?: party)?|greens|socialists?|communists?|marxists?|fascists?|nazis?|bjp|aap|afd|cdu|spd|fdp|gop"
        r"|ukip|reform uk|snp|sinn f[eé]in|likud|hamas|hezbollah|fidesz|podemos|vox|psoe|front national|lega|maga"
        r"|antifa|far[- ](?:right|left)|(?:left|right)[- ]?wing(?:ers)?|leftists?|lefties|woke (?:mob|people|crowd)?"
        r"|populists?|separatists?|nationalists?|brexiteers|remainers))"
    ),
    "power": (
        r"(?:(?:the|our|your|this|that|their|his|all) (?:[a-z]+ )?(?:government|politicians?|ministers?|parliament"
        r"|congress|senate|mp|mps|senators?|ruling party|opposition|elections?|establishment|regime|european union|eu"
        r"|un|nato|left|right|west|church|pope|vatican|clergy|imams?|priests?|bishops?)|politicians|politics|brussels"
        r"|washington|westminster|the eu)"
    ),
    "issue": (
        r"(?:abortions?|the pill|gun (?:control|laws|owners)|guns|brexit|immigra(?:nts?|tion)|migrants?|refugees"
        r"|asylum seekers|foreigners|climate change|global warming|the death penalty|capital punishment|gay marriage"
        r"|same-sex marriage|homosexuality|gays|lesbians|trans(?:gender)? (?:people|women|rights)|transgenders?"
        r"|feminis[mt]s?|capitalism|socialism|communism|fascism|colonialism|(?:the )?vaccin\w+|the jab|lockdowns?"
        r"|evolution|darwin|euthanasia|assisted (?:dying|suicide)|drugs|cannabis|marijuana"
        r"|(?:the )?(?:caste )?(?:reservation )?quotas?|reservations?|affirmative action|black lives matter|taxes"
        r"|taxation|the welfare state|scroungers|veganism|meat|hunting|nuclear power|the monarchy|the republic"
        r"|scottish independence|independence|zionism|zionists|the (?:war|occupation|genocide|siege) (?:in|of) [a-z]+"
        r"|gaza|palestin\w+|israel|ukraine|kashmir|taiwan|tibet|catalonia|scotland|crimea|northern ireland)"
    ),
    "faith": (
        r"(?:god|jesus(?: christ)?|christ|allah|the lord|mohammed|muhammad|the prophet|buddha|krishna|shiva|satan"
        r"|islam|christianity|judaism|hinduism|buddhism|catholicism|atheism|religions?|muslims|christians|catholics"
        r"|protestants|jews|hindus|sikhs|buddhists|mormons|atheists|believers|evangelicals|the (?:holy )?bible"
        r"|the (?:holy )?qu?[ro]['’]?a?n|scripture|the gospel|the torah)"
    ),
    "believer": (
        r"(?:republican|democrat|tory|conservative|liberal|socialist|communist|marxist|leftist|feminist|brexiteer"
        r"|remainer|christian|catholic|protestant|muslim|jew|jewish|hindu|sikh|buddhist|mormon|atheist|believer"
        r"|evangelical|church[- ]goer|religious|left-wing|right-wing|vegan activist|pro-life|pro-choice|freemason"
        r"|jehovah's witness|zionist|monarchist|anarchist|nationalist)"
    ),
    "bad": (
        r"(?:disgrace|mistake|hoax|myth|sin|sinful|murder|plot|lie|lies|scam|joke|dictators?(?:hip)?|crooks?"
        r"|criminals?|liars?|idiots?|morons?|fools?|clowns?|evil|wicked|immoral|a crime|a disaster|a failure|a threat"
        r"|terrorists?|traitors?|puppets?|corrupt|useless|hopeless|poison|nonsense|bunk|brainwashing|an abomination"
        r"|unnatural|a cult|barbaric|a shame|unjust|rigged|stolen|fascists?|nazis?|saints?|hero(?:es)?|a genius"
        r"|the best|the worst|the only|the answer|the truth|the way|the future|great|peaceful|wonderful|theft|slavery"
        r"|genocide|apartheid|overrated|dead|finished|right about|wrong about|to blame|better off|un-?american"
        r"|parasites?|invaders?|the devil|the enemy|out of control|a human right|a choice|natural|wrong|right|real"
        r"|over|illegal|rubbish|mad|insane|dangerous|ridiculous)"
    ),
    "act": (
        r"(?:ruin(?:s|ed|ing)?|destroy(?:s|ed|ing)?|wreck(?:s|ed|ing)?|betray(?:s|ed|ing)?|steal(?:s|ing)?|stole"
        r"|invad(?:es|ed|ing)|rob(?:s|bed|bing)?|kill(?:s|ed|ing)?|oppress(?:es|ed|ing)?|lie(?:s|d)?|lying|sav(?:es"
        r"|ed|ing)|(?:take|want|get|give|deserve)s? (?:everything|over|our|your|away|to take|all)|fail(?:s|ed)"
        r"|go(?:ne|es)? too far|done so (?:much|little)|had (?:its|his|her|their) day|sold (?:us|out)|bring(?:s"
        r"|ing)? (?:crime|back)|(?:has|have|had) no (?:right|place|business|soul|morals?)|corrupts?|brainwash(?:es|ed"
        r"|ing)?|divid(?:es|ed|ing)|discriminat(?:es|ed)|belongs? to|died for|loves? (?:you|us)|made (?:man|woman|us"
        r"|you|the)|hates?|punish(?:es|ed)?|forgives?|will win|must win|should win|won't)"
    ),
    "fate": (
        r"(?:must|should|has to|have to|needs? to|ought to|deserves? to)(?: all)?(?: be)? (?:go|resign|fall|die|burn"
        r"|banned|abolished|legal(?:i[sz]ed)?|illegal|impeached|jailed|locked up|deported|sent (?:back|home)|stopped"
        r"|hanged|removed|taxed|outlawed|forbidden|allowed|free|freed|come back|return|leave|win|rule|step down"
        r"|never have|be (?:legal|banned|free))"
    ),
}
_ASKED = Wording(
    patterns=(
        r"(?:who|what|which party|whom) (?:did|do|will|would|are|have) you (?:all |guys )?(?:going to )?(?:vot(?:e|ed"
        r"|ing) for|vote|support(?:ing)?|elect)(?: in the \w+)?|how (?:did|will|would"
        r"|do) you vote(?! (?:on the (?:motion|budget|minutes)))|(?:which|what) (?:political )?party (?:do|are"
        r"|did) you (?:support|in|belong to|favour|back|vote for|a member of|like)",
        r"(?:did|do|will|would|have) you (?:ever )?(?:vote|voted) (?:for )?(?:{party}|{leader}|leave|remain|yes"
        r"|labour|green|reform|left|right|tory|republican|democrat)",
        r"are you (?:an? |still an? |really an? )?(?:\w+ )?{believer}(?= or|[?,.]|$)|you as an? {believer}"
        r"|as an? {believer}(?=[^.!?]*\b(?:you|me|i)\b)",
        r"(?:which|what) (?:church|mosque|temple|synagogue|religion|denomination|parish|caste) (?:do|are|did"
        r"|does) you(?:r family)?|have you (?:ever )?(?:found|met|accepted|read) (?:jesus|god|christ|the (?:lord"
        r"|bible|qur'?an|koran))|are you (?:very |at all |a bit )?(?:religious|political|into politics|baptised"
        r"|baptized|circumcised|born again|pro-\w+|saved)(?= |\?|,)|who (?:will|do you think will"
        r"|should) win the (?:\w+ )?elections?",
        r"(?:are you|you're) (?:for or against|in favour of|against|pro|anti)|(?:your|any) (?:thoughts?|feelings?"
        r"|views?) (?:on|about) (?:the |this )?(?:{issue}|elections?|{leader}|{party}|{power})|(?:can|could|may|shall"
        r"|let's|let us) (?:we )?(?:talk|chat|speak) about (?:{issue}|{leader}|{faith}|the election)",
        r"(?:happy|pleased|content|disappointed) with (?:your|the|our) (?:new )?(?:government|president|king"
        r"|prime minister)|(?:want|like|prefer) as (?:the )?(?:next )?(?:president|prime minister|king|pope)"
        r"|woman president|(?:did|do) you (?:fast|go to confession|observe)",
        r"(?:leaflet|flyer|brochure|meeting|service|choir|pastor|priest|sunday) (?:of|from|at|in) (?:our"
        r"|my) (?:church|mosque|temple|parish)|welcome (?:at|in|to) (?:our|my) (?:church|mosque|temple|mass)",
        r"(?:is it true that |why do )(?:all )?(?:you )?(?:americans|brits|germans|french|russians|chinese|indians"
        r"|muslims|jews|christians|catholics|hindus)(?: all)? (?:love|hate|eat|want|vote|believe|think|own|are|have)",
        r"do you (?:still )?(?:go to (?:church|mass|mosque|temple|synagogue)|pray|fast|believe in (?:god|jesus|allah"
        r"|evolution|hell|heaven)|read the (?:bible|qur'?an|koran)|keep kosher|support {party}|support {leader}"
        r"|support {issue})",
        r"(?:what(?:'s| is| are)|tell me|share) your (?:\w+ )?(?:views?|take|opinions?|stance|position|thoughts?"
        r"|politics|religion|faith|church|denomination|party|political \w+)(?: (?:on|about) (?:the )?(?:{issue}"
        r"|{leader}|{party}|{power}|{faith}|referendum|elections?|election result|war|ban|protests?|strikes? law"
        r"|abortion law|president|government|caste|monarchy))",
        r"what(?:'s| is| are) your (?:politics|religion|faith|denomination|caste|political (?:views?|party|opinions?))",
        r"what do you (?:think|make|say) (?:of|about|to) (?:{issue}|{leader}|{party}|{power}|{faith}"
        r"|the (?:referendum|elections?|war|president|protests))",
        r"(?:must|surely|probably|should)(?: also)? (?:have an opinion|agree|feel) (?:on|about|with"
        r"|that) (?:the )?(?:new )?(?:{issue}|{leader}|{party}|{power}|{faith}|bishop|pope|imam|election)",
    ),
    words=_WORDS,
)
_APPEAL = Wording(
    patterns=(
        r"(?:please |do |go and |you should |you'll |you must |you will |don't forget to |everyone should |we must "
        r"|everybody should |to )?vote (?:for )?(?:labour|tory|green|reform|republican|democrat|conservative|liberal"
        r"|leave|remain|{party}|{leader})",
        r"(?:could|would|will|can|should|must) (?:anyone|you|anybody|somebody|people|they)? ?(?:ever "
        r"|still )?(?:vote for|back|support|elect|trust) (?:the )?(?:{party}|{leader}|democrats?|a {believer})",
        r"sign (?:our|the|this|my) petition|join (?:us |me )?(?:(?:in|for|at) )?(?:our|the|my|a) (?:prayer|bible"
        r"|church|march|protest|party meeting|campaign for|worship)(?: \w+)?",
        r"(?:i'm|we're|i am|we are|i|we|i'll|we'll|let's|let us) (?:will )?(?:all )?(?:pray(?:ing)? (?:for (?:you"
        r"|your|the|us|all|a|peace)|with|together|that (?:god|jesus|the lord|you find))|preach\w*)",
        r"(?:may|let) (?:god|allah|the lord|jesus|christ|krishna|he|the almighty) (?:guide|bless|protect|forgive|save"
        r"|grant|show|lead|have|into|punish|be)(?: \w+)?",
        r"(?:repent|accept (?:jesus|christ|the lord)|turn to (?:jesus|god|christ|allah|islam)|the end is (?:near"
        r"|nigh)|(?:you|we|they|he|she)(?:'ll| will| would) (?:all )?(?:burn|go) (?:in|to) hell|jesus saves"
        r"|praise (?:the lord|jesus|god|allah|be to)|hallelujah|inshallah may|god is (?:great|watching|with|on our)"
        r"|read the (?:bible|qur'?an|koran)|put your (?:trust|faith|life) in (?:god|jesus|the lord|christ|his))",
        r"(?:make|made|making) america great|build (?:the|that) wall|lock (?:her|him) up|stop the steal"
        r"|free (?:palestine|tibet|gaza|kashmir)|slava ukraini|black lives matter|all lives matter"
        r"|from the river to the sea|take back control|defund the police|my body,? my choice|not my (?:president|king"
        r"|prime minister)|drain the swamp|let's go brandon|jai shri ram|eat the rich|no pasaran|death to"
        r"|meat is murder|tax(?:es|ation) (?:is|are) theft|abolish (?:the )?\w+",
        r"(?:stands?|standing|i'm|we're) (?:firmly )?(?:with|for|against|behind"
        r"|on the side of) (?:the )?(?:protesters|strikers|{leader}|{party}|{issue}|{power}|the (?:resistance"
        r"|revolution|king|unborn|movement))",
        r"(?:legali[sz]e|ban|abolish|outlaw|stop) (?:it, that's|{issue}|{faith}|the (?:burqa|veil|monarchy|bbc"
        r"|mosques?|minarets?))",
    ),
    words=_WORDS,
)
_VERDICT = Wording(
    patterns=(
        r"(?:{leader}|{party}|{power}|{issue}|{faith}) (?:really |simply |just |always |all |clearly |still "
        r"|and their \w+ )?(?:is|are|was|were|'s|isn't|aren't|has been|have been|is not|are not|was not) (?:really "
        r"|simply |just |all |nothing but |such |clearly |not |always |made up of |full of |run by |a bunch of |a "
        r"|an |the |only |being )*{bad}(?= [a-z]+|[.!?,;]|$)",
        r"(?:{leader}|{party}|{power}|{issue}|{faith}) (?:really |simply |just |all |always |has |have |had |is |are "
        r"|was |were |want to |wants to |will |would |only |never |been |'s )*{act}",
        r"(?:why |whether |that |think )?(?:{leader}|{party}|{power}|{issue}|{faith}) {fate}",
        r"(?:{act}) (?:by|because of|thanks to) (?:{party}|{leader}|{faith}|{power})|(?:blame|hate|despise"
        r"|can't stand|love|admire|fed up with|sick of|proud of) (?:{leader}|{party}|{power}|{faith}|immigra\w+"
        r"|foreigners)(?= for|[.!?,;]|$)",
        r"(?:elections?|votes?|referendum) (?:was|were|is|are|has been|have been) (?:stolen|rigged|fixed|a (?:fraud"
        r"|farce|sham|joke|scandal|disgrace))",
        r"(?:is|are|was|were) (?:simply |just |nothing but )?an? (?:abomination|crime against humanity"
        r"|threat to democracy|war criminal|false prophet|sin against (?:god|nature))",
        r"(?:only a fool|no sane person|no decent person|anyone with a brain|nobody in (?:his|their) right mind"
        r"|every decent person) (?:would|could|will|can) (?:still )?(?:vote|back|support|believe|want"
        r"|be)(?: (?:for )?[\w ]{0,24}(?:{party}|{leader}|democrats|republicans|{issue}|{faith}))?",
        r"(?:what|how much) (?:a disgrace|a shame|damage) [\w ]{0,20}(?:{leader}|{party}|{power})|down with (?:the "
        r"|{leader}|{party}|{issue})|long live (?:the|{leader})",
        r"(?:our|your|the|that) (?:mp|minister|president|senator|mayor|prime minister|government|politicians?|king"
        r"|bishop|pope|councillors?)s? (?:couldn't|can't|cannot|doesn't|don't|only|never) (?:run|care|think|know|do"
        r"|tell|keep|listen|work|govern|give)",
        r"guns (?:don't|do not) kill|{issue} (?:has nothing to do with|is coming|are coming|are taking"
        r"|get everything)|(?:illegals|immigrants|foreigners|refugees|migrants) (?:get|take|live|come|cost|bring"
        r"|commit|don't|should|must|have|are)(?: \w+){0,3}",
        r"(?:is|are|was) (?:for|against|pro|anti)[- ](?:abortion|brexit|immigration|gun control|gay marriage|islam"
        r"|the death penalty|the war|the vaccine)|(?:i'm|i am|we're|we are) (?:for|against|pro"
        r"|anti)[- ]?(?: the)? ?{issue}",
        r"(?:believe|belief|faith|trust) in (?:jesus|god|allah|christ|the lord|islam)(?= is| will| would| and| has"
        r"|[.!,])|(?:as|being) an? (?:{believer}|vegan),? i (?:must|have to|can't|think|believe|feel|know)",
        r"(?:god|jesus|allah|the lord) (?:wants|made|created|sent|gave|told|tells|says|has a plan|will (?:judge"
        r"|provide|punish|save|reward)|loves|hates|knows your|sees|chose|called me|spoke)",
        r"(?:let's|let us) be an? republic|(?:let's|we should) (?:get rid of|throw out|vote out|kick out) (?:{leader}"
        r"|{party}|{power}|the \w+)|better off (?:on its own|without the|outside the|alone|independent)",
        r"(?:proud|lifelong|keen|staunch) [\w-]+ (?:supporter|voter|activist)|(?:wom[ae]n|men|girls)(?:'s)? (?:should"
        r"|must|belong|place is|are (?:inferior|made))(?: not)?(?: be)? (?:allowed|in the|at home|obey|to)"
        r"|belongs? in (?:prison|jail|hell|the kitchen)|(?:bring back|reintroduce) (?:hanging|the \w+ penalty"
        r"|conscription|the empire)|the (?:poor|rich|unemployed|unions|army|bankers|elites?) (?:are|should|must"
        r"|have) (?:\w+ ){0,3}\w+|(?:marched|demonstrat\w+|protested|voted) (?:against|for)(?: the)? (?:government"
        r"|president|war|{issue}|{party})|(?:impeach(?:ed|ment)?|overthrown?) (?:of )?(?:the )?(?:{leader}|{power})"
        r"|(?:{leader}|{power}|the president) .. impeached",
    ),
    words=_WORDS,
)
_GROUPS = (_ASKED, _APPEAL, _VERDICT)

_INNOCENT = Wording(
    patterns=(
        r"(?:god|lord|heaven|goodness|christ) (?:knows|forbid|willing)|wish to god|(?:hope|swear) to god"
        r"|stick\w* to (?:our|your|their|my|his|her) guns|bush (?:airport|intercontinental)|government (?:affairs"
        r"|relations|regulations?|agenc\w+)|(?:may )?god bless|thank (?:god|heavens?|goodness)(?=[^.!?]*$)"
        r"|oh (?:my )?god|for (?:god|heaven|christ)'s sake|god bless(?: you)?[.!]",
        r"(?:works|staff|student|parish) council|(?:office|birthday|christmas|leaving|third|hen|garden|dinner"
        r"|cocktail|either|both|other|contracting|search) part(?:y|ies)",
        r"(?:church|temple|mosque|abbey|cathedral|chapel|bishop|pope|king|queen|president|prince)(?:'s)? (?:street"
        r"|road|lane|hall|square|avenue|hill|yard|fund for|hotel|cross|view|park|college|university|school)",
        r"(?:vice[- ])?president (?:of|and|&) (?:our|the|this) (?:club|company|firm|society|board|association"
        r"|\w+ (?:club|association|society|company))|president & ceo",
        r"(?:syllabus|museum|lecture|exam|essay|novel|seminar|course|exhibition|translation|chapter|subtitle|footnote"
        r"|archive|thesis|documentary)s?",
        r"(?:climate change|immigration|refugees?|migrants?|vaccin\w+|drugs|taxes|taxation|gun|meat|independence"
        r"|reservations?|quotas?|election) (?:report|policy|polic\w+|office|officer|form|department|lawyer|status"
        r"|law firm|data|team|fund|figures?|rules|committee|clinic|fridge|trial|programme|program|adaptation|targets?"
        r"|model)",
        r"(?:table|room|hotel|restaurant|flight|seat|booking|dinner) reservations?|reservations? (?:for|at|about|is"
        r"|are|was|will|number|system)",
        r"(?:software|server|agent|system|network|code|build|patch|commit|bug|apache|api|driver|module) (?:is|are|was"
        r"|has|should|must)",
    ),
)
_TOPIC = Pattern(
    r"(?<![\w-])(?:(?-i:Trump|Biden|Obama|Hillary|Bush|Cheney|Kamala|Reagan|Thatcher|Blair|Corbyn|Starmer|Sunak|Boris"
    r"|Farage|Macron|Le Pen|Merkel|Merz|Orb[aá]n|Meloni|Berlusconi|Putin|Zelensk[yi]+|Erdo[gğ]an|Modi|Netanyahu"
    r"|Bolsonaro|Lula|Milei|Maduro|Castro|Ch[aá]vez|Xi|Mao|Stalin|Hitler|Marx|Lenin|Trudeau|Republicans?|Democrats"
    r"|Tory|Tories|Conservatives|Liberals|Labour|Greens|Socialists?|BJP|AfD|CDU|SPD|GOP|UKIP|SNP|Likud|Fidesz|Pope"
    r"|Dalai Lama|Bible|Scripture|Gospel|Lord|Christ|Christians?|Catholics?|Protestants?|Evangelicals?|Jews?|Sikhs?"
    r"|Hindus?|Mormons?|Quakers?|Zionists?|Brits|Yanks)|brexit(?:eers?)?|abortions?|gay (?:marriage|people|couples"
    r"|rights)|same-sex (?:marriage|couples)|homosexual(?:s|ity)|transgender|trans (?:women|people)|immigrants?"
    r"|immigration|migrants|asylum seekers|refugees|foreigners|islam(?:ic)?|muslims?|judaism|hinduism|buddhis[mt]s?"
    r"|christianity|catholicism|atheis[mt]s?|jesus|allah|god|the devil|qur'?an|koran|feminis[mt]s?|capitalis[mt]s?"
    r"|socialism|communis[mt]s?|marxis[mt]s?|fascis[mt]s?|palestin\w+|gaza|hamas|israelis?|kashmir|tibet"
    r"|climate change|global warming|gun (?:laws?|control|owners|lobby)"
    r"|(?<!glue )(?<!heat )(?<!nail )(?<!spray )(?<!staple )guns|death penalty|capital punishment|evolution|darwin\w*"
    r"|monarchy|royal family|politicians|politics|democracy|dictator\w*|referendum|patriarchy|colonialism"
    r"|white (?:people|men|supremac\w+)|black people|the (?:rich|elites?|establishment|media|police|jews)|wokeness"
    r"|nationalis[mt]s?|separatis[mt]s?|assisted dying|euthanasia|welfare state|your (?:government|president|king"
    r"|queen|prime minister|pm|country)|our (?:government|president|king|queen|prime minister|pm|politicians)"
    r"|the (?:prime minister|president|government|king|queen|royals)(?! of)|the war in \w+|the elections?|the vaccine"
    r"|vaccines|karma|hell|heaven)(?![\w-])",
    re.IGNORECASE,
)
_STANCE = Wording(
    patterns=(
        r"(?:i|we) (?:really |still |just |also |strongly |truly |do |don't |do not |can't |cannot |will never "
        r"|would never )*(?:agree|disagree|support|oppose|hate|love|adore|admire|despise|trust|accept"
        r"|understand (?:how|why)|get (?:how|why)|voted|vote)|(?:i|we) (?:really |do )?(?:hope|pray|wish|think"
        r"|believe|feel)(?: that)? (?:{leader}|{party}|{faith}|{issue}|{power}) (?:will|would|should|must|is|are|has"
        r"|have|wins?|loses?|gets?)|(?:i'm|we're|i am|we are) (?:so |very |really |just )?(?:glad|happy|sorry|sad"
        r"|proud|ashamed|tired|fed up|against) (?:that|of|about|with|the|because)",
        r"don't you (?:think|agree)|if you ask me|in my (?:view|opinion)|we all know|let's (?:face it|be honest)"
        r"|mark my words|wake up|by the way|am i right|like it or not|say what you (?:like|want)",
        r"(?:is|are|was|were|'s|has been|have been|isn't|aren't) (?:really |simply |just |all |nothing but |such "
        r"|clearly |not |always |so |only |full of |made up of |run by |controlled by |invented by |about "
        r"|a bunch of |a religion of |a |an |the |too )*(?:peace|peaceful|violent|violence|good|bad|awful|terrible"
        r"|horrible|great|best|worst|evil|right|wrong|true|false|invented|theory|trick|sin|sick|mad|crazy|stupid"
        r"|silly|dangerous|weak|strong|racists?|thieves|thugs|parasites?|crooks|crook|liars?|corrupt|idiots?|fools?"
        r"|clowns?|cowards?|criminals?|dead|dying|finished|doomed|over|oil|money|power|lies|lazy|greedy|guilty"
        r"|innocent|hypocrites?|hypocrisy|overrated|immoral|unfair|unjust|a joke|fake|rigged|to blame|left|high"
        r"|the problem|the answer|the solution|cruel|inhuman|disgusting|shameful|brilliant|wonderful|cult|opium"
        r"|hero(?:es)?|traitors?|puppets?|free|illegal|murder\w*|killers?|failing|failures?|backward|primitive"
        r"|superior|inferior)",
        r"(?:should|must|ought to|has to|have to|needs? to|deserves? to|shouldn't|mustn't) (?:not |never |all "
        r"|really |just |finally |be |have |also )*(?:pay|go|leave|adapt|apologi[sz]e|resign|stop|learn|rule|adopt"
        r"|marry|decide|fight|ban|banned|abolished|legal|allowed|stay|stick|keep|return|accept|respect|ashamed|jailed"
        r"|convert|repent|die|win|lose|speak|step|respected|defend|protect)",
        r"(?:will|would|'ll|has|have|had|did|won't) (?:surely |soon |never |finally |again |be |been |not |only |all "
        r"|just )*(?:win|lose|won|lost|fall|collapse|free|punish|reward|judge|save|burn|destroy|ruin|wreck|betray"
        r"|fail|failed|bless|forgive|provide|no right|no morals?|no place|no shame|no idea|gone too far|blood|sold"
        r"|lied|stolen|cheated|do you good|back us|a plan|the right|taken over|killed)",
        r"(?:won|lost) (?:on|the|by|again|at last)|(?:no|the|every) right to|too (?:many|much) (?:immigrants"
        r"|foreigners|refugees|migrants|politics|religion|taxes)|(?:fan|fans|supporter|lover|hater|enemy|friend|sins"
        r"|lies|crimes) of|one of those|(?:all|only|typical|you|those|these|damn(?:ed)?|bloody"
        r"|so-called) (?:americans|brits|germans|french|russians|chinese|indians|jews|muslims|christians|tories"
        r"|republicans|democrats|liberals|lefties)|(?:(?:cost|tak|steal|hat|destroy|ruin|wreck|invad|rul|robb|kill"
        r"|divid|poison|brainwash)(?:ing|es|s|ed)|stole|took)(?= (?:us|our|the country|your|this country|everything"
        r"|guns|too|a lot|people|england|europe))",
        r"says so|(?:teaches|tells|commands|created|made|gave) (?:us|women|men|man)|campaign (?:against|for)"
        r"|(?:elects?|elected|vot(?:e|es|ed) for|join(?:ed)?|found|accept(?:ed)?|met|follow) (?:{leader}|{party}"
        r"|{faith}|brexit)",
        r"(?:was|were) (?:so |absolutely |really )?(?:awful|great|pathetic|ridiculous|right|wrong|embarrassing"
        r"|about (?:oil|money|power))|(?:belong|belongs) (?:at|to|in|behind)|good news|shame on|down with|at (?:home"
        r"|last)(?=, the bible)",
    ),
    words=_WORDS,
)
_FAR = 90
"""How many characters may lie between a topic and what is thought of it."""

_AT_WORK = Pattern(
    r"\b(?:Republicans?|Democrats?|Democratic|GOP|Senators?|Senate|Congress(?:man|woman|men)?|White House|politics"
    r"|political|politicians?|elections?|campaigns?|Governor|legislat(?:ion|ors?|ure|ive)|lobby(?:ist|ists|ing)?"
    r"|Cheney|President (?:Bush|Clinton|Obama|Trump|Biden)|Bush|Gore|Labour|Tor(?:y|ies)|Parliament|MEPs?|MPs?|votes?"
    r"|voters?|bishops?|church(?:es)?|Christians?|Muslims?|Catholics?|Jesus|Bible|prayers?)\b"
)
_ENOUGH = 3


def religion_politics(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find opinions, questions and appeals about faith and politics.

    A topic alone is none; it takes a verdict on it, a question to the reader or an appeal. A paragraph that speaks of
    politics in `_ENOUGH` different words may be about the writer's work, so it is a hit of low confidence.
    """
    told = False
    for sentence in block.sentences:
        span = next((span for group in _GROUPS if (span := group.search(sentence))), None) or _judged(sentence)
        if span and not _INNOCENT.search(sentence):
            told = True
            yield Hit(sentence.start + span[0], sentence.start + span[1])
    if not told:
        words = list(_AT_WORK.finditer(block.string))
        if len({word[0].rstrip("s").lower() for word in words}) >= _ENOUGH:
            yield Hit(words[0].start(), words[0].end(), confidence="low", key="politics at work")


def _judged(sentence: Sentence) -> tuple[int, int] | None:
    """Give the words from a topic to what is thought of it, or to the reader who is asked about it."""
    string = readable(sentence.string)
    topics = list(_TOPIC.finditer(string))
    stance = _STANCE.search(sentence) if topics else None
    if stance is None:
        return None
    for topic in topics:
        start, end = min(topic.start(), stance[0]), max(topic.end(), stance[1])
        besides = string[start : topic.start()] + string[topic.end() : end]
        if end - start <= _FAR and len(besides.split()) > 1:
            return start, end
    return None
