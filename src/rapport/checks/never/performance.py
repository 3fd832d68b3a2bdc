"""Appraising someone's work: its quality, warnings, ratings, plans."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS, STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "work": (
        r"(?:performances?|work|output|results?|attitude|conduct|behaviou?rs?|teaching|lessons|reports?|code(?:"
        r" quality)?|writing"
        r"|(?:[\w-]+ )?skills?|communication|time-?keeping|punctuality|attendance|productivity|record[ -]keeping"
        r"|judge?ments?|effort"
        r"|commitment|numbers|figures|sales|contributions?|delivery|progress|standards?|appearance|manners?"
        r"|handling|accuracy"
        r"|reliability|error rate|quality|drafts?|presentations?|estimates|documentation|leadership|planning"
        r"|organi[sz]ation|knowledge"
        r"|teamwork|response times?|absences?|lateness|shifts?|designs?|translations?|analys[ie]s|preparation"
        r"|work ethic|track record"
        r"|trial period|probation)"
    ),
    "rating": (
        r"(?:ratings?|appraisals?|grades?|scores?|marks?|evaluations?|assessments?|(?:performance|annual"
        r"|year-end) reviews?)"
    ),
    "bad": (
        r"(?:poor(?:ly)?|weak(?:er|est)?|bad(?:ly)?|sloppy|sloppily|careless|unacceptable|unsatisfactory"
        r"|inadequate|insufficient|disappointing"
        r"|sub-?standard|mediocre|inconsistent|patchy|erratic|unprofessional|unreliable|lacking|lacks|lowest"
        r"|worst|slowest|too slow|too low"
        r"|too many (?:errors|mistakes)|(?:well |far |still )?(?:below|beneath|under|short of|behind)(?! (?:the"
        r" (?:table|desk|surface)|way|our lease))"
        r"|(?:fallen|falls?|falling|fell) (?:well |far )?short|gone downhill|going downhill|slipped|slipping"
        r"|dropped|declined|deteriorated"
        r"|suffered|got(?:ten)? worse|got(?:ten)? sloppy|needs? (?:improvement|to improve|work)|(?:must|has to"
        r"|have to|needs? to) improve"
        r"|leaves? (?:a lot|much) to be desired|let(?:s|ting)? (?:us|the team|everyone) down|(?:one )?mess|not"
        r" (?:what|where)|nowhere near"
        r"|{not} (?:\w+ )?(?:good enough|good|acceptable|up to|adequate|satisfactory|at the level|meet|met"
        r"|meeting|convinced|improved|improving"
        r"|reliable|enough|thorough|professional|consistent|strong))"
    ),
    "unhappy": (
        r"(?:(?:not|\w+n't|un|less than) ?(?:\w+ )?(?:happy|pleased|satisfied|impressed|comfortable) with"
        r"|unimpressed (?:with|by)"
        r"|disappointed (?:with|by|in|at)|dissatisfied with|concern(?:s|ed)? (?:about|with|over)|complaints?"
        r" about|worried about"
        r"|frustrated (?:with|by)|issues? with|problems? with|doubts about)"
    ),
    "shape": (
        r"(?:do (?:much |a lot |far )?better|improve|lift your game|step up|raise your game|pull your (?:socks up"
        r"|weight)|work harder|up your game"
        r"|shape up|pull yourself together|get your act together|buck up|turn (?:this|things) around|make more"
        r" (?:of an )?effort|be more"
        r" (?:careful|reliable|punctual|professional|thorough|accurate|proactive))"
    ),
    "fail": (
        r"(?:up to (?:the|this|your) (?:job|task|role|mark|standard|level|work)|cutting (?:it|the mustard)"
        r"|pulling (?:your|his|her|their) weight"
        r"|meeting (?:the|our|my|your|any|his|her) \w+|delivering|performing|good enough|at the level|where"
        r" (?:you|he|she) should|contributing"
        r"|a team player|suited|cut out|ready for|progressing|improving|keeping up|working (?:hard|fast) enough"
        r"|doing (?:your|his|her) job"
        r"|what we hired|earning (?:your|his|her)|right for (?:the|this) (?:job|role)|making the grade|up to"
        r" scratch|capable of)"
    ),
    "strong": (
        r"(?:(?:below|beneath|short of) (?:the )?(?:expectations?|standards?|par|targets?|average|(?:my|our|your"
        r"|required|expected|agreed|team) \w+|what (?:i|we|you))"
        r"|(?:not|\w+n't|nowhere near|far from|hardly) (?:\w+ )?(?:good|strong|fast|thorough|reliable|careful|senior"
        r"|mature|proactive|quick) enough"
        r"|(?:not|\w+n't) (?:\w+ )?(?:up to (?:scratch|standard|par|speed|the (?:mark|standard|level|required))|at"
        r" the (?:required |expected )?level|of the (?:quality|standard))"
        r"|sloppy|sloppiness|slapdash|careless(?:ness)?|under-?perform(?:s|ed|er|ing|ance)?|unprofessional"
        r"|unsatisfactory|substandard|half-hearted|lacklustre|mediocre"
        r"|(?:the )?(?:weakest|slowest|poorest|least (?:productive|reliable|motivated)|lowest|worst)(?: \w+){0,3}"
        r" (?:in|on|of|at) (?:the|our|my|this) (?:\w+ )?(?:team|group|department|class|shift|crew|year|branch"
        r"|floor|office|company|unit|peers?|trainees|agents|reps)"
        r"|lack(?:s|ed|ing)? (?:of )?(?:effort|commitment|initiative|discipline|drive|focus|detail|attention"
        r"|urgency|care|motivation|ownership|leadership|the (?:skills|drive|discipline|experience))"
        r"|(?:too|so|this) (?:many|much) (?:mistakes|errors|complaints|absences|sick days|slips|typos|time|days"
        r" off|hand-holding)|full of (?:errors|mistakes|typos|holes)|riddled with"
        r"|(?:keeps?|kept) (?:on )?(?:making|missing|forgetting|repeating|getting)|same mistakes?|(?:badly"
        r"|poorly) (?:prepared|written|organi[sz]ed|researched|planned|done|executed|presented|structured)"
        r"|late (?:again|for the \w+ time|(?:three|four|five|six|several|\d+) times)|behind (?:target|(?:your|his"
        r"|her) (?:peers|colleagues|targets?|quota)|the (?:others|rest|pace|team))"
        r"|(?:expect(?:ed)?|hoped for|need|want(?:ed)?) (?:far |much |a lot )?(?:more|better) (?:from|of|out of)"
        r" (?:you|him|her|someone|somebody|a )|(?:more|better) (?:was|is) expected"
        r"|(?:not|\w+n't) what (?:i|we) (?:expect|expected|hired|pay|need|want|agreed)|let(?:ting)? (?:the team|us"
        r"|me|everyone|the side|the (?:whole )?\w+) down"
        r"|(?:no|little|not enough|any) (?:real |visible |sign of )?(?:improvement|progress)|(?:not|\w+n't) (?:\w+"
        r" )?improved|room for improvement|needs? improvement|improvement (?:is|was) (?:needed|required)"
        r"|(?:not|\w+n't) (?:yet )?ready for (?:promotion|a|the|more)|for someone (?:with|at|of|on) your|at your"
        r" (?:level|grade|seniority|pay)|out of (?:your|his|her) depth"
        r"|(?:lost|losing|lose) (?:my |our |all )?(?:confidence|faith|trust|patience) (?:in|with)|(?:cannot|can't"
        r"|can not|couldn't) (?:really )?(?:rely|count|depend) on|last chance|final chance"
        r"|needs? (?:constant|close|more|a lot of|too much) (?:supervision|guidance|hand-holding|support)"
        r"|corrective action|disciplinary|(?:gross |serious )?misconduct|not pulling|slack(?:ing|er)"
        r"|(?:drop|decline|fall|slump|dip) in (?:your|his|her|the) (?:\w+ )?(?:performance|quality|standards?"
        r"|output|effort|work|attendance)|quality of (?:your|his|her) work"
        r"|(?:missed|missing|failed to (?:meet|hit|reach)) (?:your|his|her|all|every|most|your own|three|four"
        r"|the) (?:\w+ )?(?:targets?|deadlines?|goals?|objectives?|quotas?|kpis?)"
        r"|(?:not|\w+n't) (?:hit|hitting|met|meet|meeting|reach|reached|reaching|achieved?|achieving) (?:your|his"
        r"|her|any|the|most|a single) (?:\w+ )?(?:targets?|deadlines?|goals?|objectives?|quotas?|kpis?"
        r"|requirements?|expectations?)"
        r"|(?:[1-3]|one|two|three) (?:out )?of (?:5|five|10|ten)|bottom (?:of the (?:class|table|ranking|league"
        r"|team)|\d+|ten|quarter|third)|not (?:be )?(?:recommended|confirmed|pass(?:ed)? (?:your|his|her) probation))"
    ),
    "about": r"(?:you|u|your|ur|{person}|{persons}|he|she|his|her)",
    "warning": (
        r"(?:first|second|third|final|last|formal|official|written|verbal|oral|disciplinary)(?: (?:and final"
        r"|written|verbal|formal))? warning"
    ),
    "plan": (
        r"(?:pip|performance(?:[ -](?:improvement|management))? (?:plan|process)|improvement plan|capability"
        r" (?:procedure|process)|disciplinary (?:procedure|process|hearing))"
    ),
}

_WORDING = Wording(
    (
        r"{your} (?:[\w-]+ ){0,3}?{work} ... {bad}",
        r"{her} (?:[\w-]+ ){0,2}?{work}(?: this \w+)?(?: {adverb})*(?: {be}| has| have|'s)(?: {adverb})* (?:\w+"
        r" ){0,3}?{bad}",
        r"{whose} (?:{adverb} )*{bad} (?:[\w-]+ )?{work}",
        r"{bad} (?:[\w-]+ )?{work} (?:on|from) (?:your|his|her) (?:part|side)",
        r"{unhappy} (?:the )?(?:(?:\w+ )?(?:standard|quality|level|state|number|tone) of )?{whose} (?:[\w-]+"
        r" ){0,2}{work}",
        r"{unhappy} the way you",
        r"{your} (?:[\w-]+ ){0,2}{rating} ... (?:lowered|will reflect|reflects?|downgraded|{bad}"
        r"|[1-5](?:\.\d)?(?: out of \d)?)",
        r"{your} self-(?:assessment|review) ... (?:generous|optimistic|high|not (?:share|agree)|disagree)",
        r"(?:{you}{are}|{you}(?:'re|'ve)) (?:{adverb} )*(?:not|\w+n't|never) (?:\w+ ){0,2}?{fail}",
        r"{you} (?:are|were|have|do)n't (?:\w+ ){0,2}?{fail}",
        r"{you}(?:{are}|'ve been) (?:{adverb} )*(?:under-?performing|coasting|slacking|slipping|falling (?:behind"
        r"|short)|struggling (?:with|to)"
        r"|lagging|not pulling|letting (?:us|the team|everyone) down|failing to (?:meet|deliver)|(?:one of )?the"
        r" (?:weakest|slowest|worst))",
        r"{you} (?:must|need to|have to|had better|'ll have to|should|ought to)(?: really| simply)? {shape}",
        r"{you} (?:close|make|sell|produce|handle|answer|finish|write|deliver|take|need|miss) (?:\w+ )?(?:half"
        r"|fewer|less|more|twice|longer) (?:\w+ ){0,4}(?:than|as|of)",
        r"{you} (?:{dont}|lack|fail to|failed to|avoid|struggle (?:to|with)) (?:\w+ ){0,2}?(?:take ownership"
        r"|ownership|initiative|deliver|take responsibility|hard conversations"
        r"|leadership|discipline|attention to detail|follow through|show any|put in|live up|have what it takes"
        r"|perform|listen|communicate|urgency|drive|commitment)",
        r"{you} (?:\w+ )?(?:need|needed) your hand held",
        r"your strengths are few|(?:main|key) development areas? (?:is|are)|areas? for improvement (?:is|are|:)",
        r"{she}(?:{is}| are| were)(?: {adverb})*(?: not|n't) (?:\w+ ){0,2}?{fail}|{she} (?:is|are|was|were)n't"
        r" (?:\w+ ){0,2}?{fail}",
        r"(?:{dont}|doubt) (?:think |believe |feel |see )?(?:that |if )?(?:you|{she})(?:{is}|{are}| has what|"
        r" have what)(?: \w+){0,2}? (?:{fail}|it takes)",
        r"{she}(?:{is}|'s been)(?: {adverb})* (?:under-?performing|coasting|slacking|falling behind|struggling"
        r" (?:with|to) (?:the|her|his|meet|keep|deliver)|the (?:weakest|slowest|worst)(?! case))",
        r"of (?:all )?the {role}s, {name} is the (?:weakest|slowest|worst|least)",
        r"(?:rated|rate|scored|score|graded|grade|ranked|marked) {whom} .. (?:\"|{bad}|[1-5]\b|\d+ points? lower)",
        r"(?:rated|scored|graded|ranked|marked) {your} (?:[\w-]+ )?{work} .. (?:{bad}|[\d.]+)",
        r"{you}(?: were| are|{have} been|'re) (?:rated|ranked|graded|scored|marked|given) .. (?:(?:a|an) )?[\"\d]",
        r"{you}(?: were| are|{have} been|'re) (?:rated|ranked|graded|scored|marked) ... (?:{bad}|bottom|last|only)",
        r"(?:give|giving|gave|gets?|got|receives?|received) (?:{whom} )?(?:an? |the )?(?:overall )?\"?(?:(?:well"
        r" )?below (?:expectations|average|standard)|unsatisfactory|needs improvement|partially met"
        r"|does not meet|(?:the )?lowest (?:mark|rating|score|grade)|poor rating|[C-F][+-]?(?=,? (?:for|because"
        r"|mostly|in|on)))",
        r"(?:overall |final |year-end |performance )?(?:rating|grade|score|assessment|appraisal|review"
        r"|evaluation): .. {bad}",
        r"{persons} (?:\w+ )?(?:review|appraisal|assessment|evaluation): .. {bad}",
        r"(?:rating|grade|assessment): (?:unsatisfactory|poor|below|needs improvement|not met|does not meet)",
        r"(?:put|putting|place|placing|placed|being put|move|moving|start|starting|begin|beginning) (?:{whom}"
        r" )?(?:on|in|under|into) (?:a |an |the |your )?(?:formal |new )?{plan}",
        r"{anyone}(?:{are}|{is}| be| is| are)? ?(?:(?:now|being|put|placed|going|be) )*on (?:a|an|the) (?:formal"
        r" )?{plan}",
        r"(?:open|opening|start|starting|begin|initiate|initiating) (?:a|the) (?:formal )?{plan} (?:with|against"
        r"|for) {whom}",
        r"(?:this|it) is (?:your|a|an|the)(?: {adverb})? {warning}|(?:consider|treat|take|regard) this(?: \w+)?"
        r" (?:as )?(?:your|a|an|the) {warning}",
        r"(?:you should|please) (?:take|treat|regard|consider) this(?: \w+)? as (?:your|a|an|the)(?: {adverb})?"
        r" {warning}",
        r"(?:giv(?:e|ing|en)|issu(?:e|ed|ing)|received?|hand(?:ed|ing)?|sen(?:d|t|ding)) (?:{whom} )?(?:with"
        r" )?(?:your|a|an|this|his|her) {warning}",
        r"(?:extend(?:ed|ing)?|prolong(?:ed|ing)?) (?:{whose}) (?:probation(?:ary period)?|trial(?: period)?)"
        r"|{whose} (?:probation(?:ary period)?|trial(?: period)?) (?:{be}) (?:extended|prolonged)",
        r"(?:could|may|might|will|can) (?:lead to|result in|mean) (?:your )?(?:dismissal|disciplinary (?:action"
        r"|measures|proceedings)|termination)",
        r"(?:go|goes|going|put|placed|kept) (?:in|into|on) your (?:personnel |personal |employee )?(?:file|record)",
        r"if {your} (?:\w+ )?{work} (?:{dont}) .. improve",
        r"(?:miss|missed|missing) (?:your|his|her) (?:\w+ )?(?:targets?|goals?|quota|objectives?)|{you} (?:have "
        r"|'ve )?(?:\w+ )?missed (?:\w+ ){0,3}deadlines?",
        r"(?:you have|you've|{she} has) (?:come in|been|arrived|turned up) late (?=.{0,50}\b(?:again|times?|file"
        r"|record|warning)\b)",
        r"{about} (?:[^.;!?]{0,70}\s)?{strong}",
        r"{strong} (?:[^.;!?]{0,40}\s)?(?:by you|from you|on your part|of yours?|your (?:\w+ )?{work}|{persons}"
        r" (?:\w+ )?{work})",
        r"(?:rated|scored|graded|ranked|marked) {whom}(?= \")",
        r"{you}(?: were|(?:'ve| have) been| are|'re) (?:given|awarded) an?(?= \")|{you}(?: were| are|'re) ranked"
        r" \d+\w*",
        r"this is an? {warning}|{plan} (?:for|against|with) {whom}",
        r"(?:my|our|the (?:panel's|board's|committee's)) (?:feedback|verdict|assessment|appraisal|evaluation"
        r"|rating) (?:of|on|for) (?:you|your|{whom})",
        r"(?:your|his|her) (?:position|job|role|future)(?: here| with us)? (?:is|may be|could be|will be) (?:at"
        r" risk|in doubt|under review|in question)|look at your role",
        r"(?:some|two|three|several|most) of the {role}s,?[^.;!?]{0,30} (?:aren't|are not|isn't) (?:\w+ )?{fail}",
        r"misses deadlines|poor communication|(?:weak|poor) on detail",
        r"{your} (?:[\w-]+ ){0,4}?{work} (?:[^.;!?]{0,40} )?(?:partially meets?|a (?:\w+ )?(?:concern|worry"
        r"|problem|disappointment)|hard to (?:follow|read|use)|disappoints? (?:me|us)|not been"
        r" (?:successful|good)|shallow|thin|wanting|bad|won't do|will not do|\"(?:partially|below|needs"
        r"|does)|as (?:an? )?[C-F](?!\w)|up by|full of gaps|not (?:\w+ )?(?:convincing|usable))|ur work"
        r" (?:[^.;!?]{0,20} )?bad",
        r"(?:{she}|you)(?: just| simply| still| really| also|,)? (?:can't|cannot|couldn't|isn't able to|is"
        r" not able to|lacks?|has not|have not|haven't|hasn't|did not|didn't|does not|doesn't) (?:\w+"
        r" )?(?:keep up with|cope with|lead(?=\W*$|,| (?:a|the))|deliver(?:ed)?|grown? into|handle the|the"
        r" (?:\w+ )?(?:skills|drive|discipline|experience)|show(?:n)? (?:any )?(?:initiative|interest"
        r"|effort|improvement)|perform(?:ed)?|complete(?:d)? a single|finish(?:ed)? a single)",
        r"(?:not|\w+n't) (?:\w+ )?(?:happy|impressed|satisfied|pleased|convinced) (?:with|by|about) (?:how"
        r"|the way|what) (?:you|{name}|he|she)|(?:how|the way) you (?:run|handle|manage|treat|work|deal"
        r"|lead|teach)[^.;!?]{0,50} (?:not|\w+n't) (?:\w+ )?(?:impressed|happy|acceptable|good enough"
        r"|satisfied|convinced|work)|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?disappointed (?:with|by|in)"
        r" (?:you|your|how you|what you|the way you)",
        r"as an? (?:[\w-]+ )?{role},? you(?:'re| are) (?:\w+ )?(?:too|not|weak|slow)|(?:you|{she}) (?:have "
        r"|has |'ve )?(?:made|make|makes) (?:more|too many|the most) (?:\w+ )?(?:errors|mistakes)|{persons}"
        r" handling of [^.;!?]{1,40} (?:careless|poor|weak|bad|sloppy)|{whose} (?:handling|management) of"
        r" [^.;!?]{1,40} (?:was|is) (?:\w+ )?(?:careless|poor|weak|bad|sloppy)|(?:is|are|was) not (?:\w+"
        r" )?competent|(?:monitor(?:ing)?|watch(?:ing)?|review(?:ing)?|check(?:ing)?) your (?:work|output"
        r"|calls|progress) (?:closely|daily|weekly|every)|mark(?:ing|ed)? you down|scor(?:ed|ing) you"
        r" (?:low|lower|badly)|works? like you do",
        r"(?:what|nearly every \w+|every \w+|the \w+|most of what) you (?:produced|delivered|wrote|sent"
        r"|made|submitted|handed in)[^.;!?]{0,40} (?:poor|bad|weak|not good|unusable|useless|full of|redo"
        r"|rewrite|correct)|(?:correct|redo|rewrite|fix) (?:nearly |almost )?(?:every|all) (?:the )?\w+"
        r" (?:that )?you (?:wrote|made|sent|did)|expected (?:\w+ )?more from|serious (?:gaps|problems"
        r"|weaknesses) in (?:how|your|his|her)|capability procedure|you (?:reached|met|hit|achieved"
        r"|finished|completed) (?:only )?(?:one|two|three|none|half|\d) (?:out )?of (?:the |your )?\w+"
        r"|(?:difficult|hard|impossible) to work with",
        r"(?:your|his|her|{persons}) (?:[\w-]+ )?(?:calls|lessons|cases|answers|reports"
        r"|drafts)[^.;!?]{0,30} (?:don't|do not|doesn't|didn't|did not) meet|(?:was|were|been) spoken to"
        r" about (?:his|her|your|their)|(?:stays|remains|kept|stay) at level|shows? (?:no|little|not"
        r" enough) (?:initiative|interest|effort|commitment|leadership)|(?:you|he|she|{name}) (?:need|needs"
        r"|must|have to|has to|ought to|should)(?: to)?(?: really| definitely)? be (?:far |much |a lot |way"
        r" |a bit )?more (?:careful|reliable|punctual|professional|thorough|accurate|proactive|attentive"
        r"|organi[sz]ed)|(?:weeks|months|days) to turn (?:it|this|things) around",
        r"(?:would|could|will|can)(?: not|n't) (?:\w+ )?(?:promote|recommend|confirm|keep|rehire) {name}"
        r"|you(?:'re| are)? (?:still |always |often )?(?:take|taking|need|needing) (?:twice|three times|far"
        r" longer|much longer|double)|too often,? (?:you|your|he|she)|leaves? (?:\w+ )?(?:tasks|things|work"
        r"|jobs|cases) (?:half|un)[ -]?(?:done|finished)|(?:this|that) (?:standard|level|quality|kind|sort)"
        r" of (?:work|performance|service) (?:will not|won't|is not|isn't|cannot|can't)|found your \w+"
        r" (?:wanting|lacking|weak|poor)|(?:{work}|{rating}) (?:has been|was|is|were) (?:graded|rated"
        r"|marked) (?:as )?(?:an? )?[\"']?[C-F]\b|below what (?:\w+ ){1,3}(?:may|can|could|should)? ?expect"
        r"|partially meets|your (?:[\w-]+ )?(?:appraisal|review|rating) (?:outcome|result) is",
        r"your (?:\w+ )?(?:repeated |constant |many |endless )?(?:mistakes|errors|excuses|sloppiness"
        r"|laziness|lateness|carelessness|absences|slowness|underperformance|shortcomings|incompetence"
        r"|tardiness|unreliability|blunders)(?! (?:page|list|and (?:learn|we learn)))|your (?:\w+"
        r" )?(?:attitude|conduct|behaviou?r|tone|work|performance|punctuality)(?: in \w+)? (?:has to|must"
        r"|needs to|will have to|had better) (?:change|improve|stop|get better)|(?:intern|child|trainee"
        r"|beginner|junior|monkey|student|trained ape) (?:could|would) (?:have )?(?:\w+ )?(?:done|do"
        r"|written|write|produced|manage|managed) [^.;!?]{0,30}(?:better|faster)|{she} is the (?:main |only"
        r" |real )?reason (?:why |that )?(?:the|we|our)[^.;!?]{0,40} (?:late|behind|lost|failed|fail"
        r"|delayed|unhappy|left)|(?:{name}|he|she|you)(?: is|'s| are|'re)?(?: not|n't) (?:\w+ )?(?:managing"
        r"|coping with|handling|on top of) (?:his|her|your|the)|(?:you|{name}|he|she) (?:scored|got|reached"
        r"|were given) (?:only |just )?\d+ (?:points )?(?:out )?of (?:a possible )?\d+(?! (?:tickets"
        r"|copies))|enough of your|go on like this with you",
    ),
    unless=(
        NEWS,
        STORY,
        r"blood|a joy|vendor|supplier|chairs?|tables?|too much time on|fundrais|eircom|obviously|inspectors"
        r"|because of the (?:storm|strike|snow)",
        r"learn from (?:your|our)|correct your|no mistakes|spelling mistakes",
        r"spouse's plan|insurance",
        r"(?:our|my) (?:service|products?|support|delivery|offer|hotel|shop|store|software|customer service)",
        r"(?:laptop|car|engine|turbine|fund|stock|market|query|server|cpu|software|app|system|network|website"
        r"|site|machine|printer|database|bond|shares?"
        r"|portfolio|heat pump|battery|browser|pitch|match|season|film|actors?|orchestra|wing|plant|unit"
        r"|printers?)(?:'s)?",
        r"my (?:own )?(?:performance|work|conduct|attitude|probation|first job)|i was (?:put|placed|rated|given)"
        r"|i'm under|i (?:have been|am) under",
        r"(?:best|excellent|outstanding|exceeds?|superb|delighted|impressive|well done|congratulations|above"
        r" (?:expectations|average|the rest))",
        r"managers? (?:should|must|may|can)|how to|training|what (?:is )?an? |asked what|the definition of"
        r"|template|policy on",
        r"warning (?:light|text|sign|message|label|system|letter template)|final warning text|before it ends",
        r"(?:pull|merge) request|peer review|naming",
    ),
    words=_WORDS,
    instead=("Can we talk tomorrow at 10:00?",),
)


def performance_review(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that tell someone, or others, that someone's work is not good enough."""
    yield from _WORDING.hits(block)
