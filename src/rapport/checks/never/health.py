"""Someone's illness, pregnancy, therapy, disability."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "organ": (
        r"(?:breasts?|lungs?|liver|kidneys?|heart|bladder|prostate|bowels?|brain|spine|legs?|knees?|hearing"
        r"|eyesight|sight|nerves|stomach|ovar(?:y|ies)|womb|hips?|chest|memory|pancreas|blood pressure"
        r"|thyroid)"
    ),
    "illness": (
        r"(?:cancer|leuk(?:a)?emia|lymphoma|(?:a |the |brain )*tumou?rs?|dementia|alzheimer(?:'s)?"
        r"|parkinson(?:'s)|multiple sclerosis|ms(?! \w+ (?:office|word))|hiv|aids|diabetes|diabetic|hepatitis|hep"
        r" [bc]|epilepsy|epileptic|lupus|crohn(?:'s)?|asthma|arthritis|migraines?"
        r"|depression|depressed|bipolar(?: disorder)?|schizophreni[ac]|psychosis|psychotic|autis(?:m|tic)"
        r"|asperger(?:'s)?|adhd|dyslexi[ac]|ocd|ptsd|anxiety(?: (?:attacks?|disorder))?|panic attacks?|burn-?out"
        r"|burned out|burnt out|(?:an? )?(?:eating|personality|mental|anxiety|bipolar|autoimmune) disorder"
        r"|anorexi[ac]|bulimi[ac]|(?:a )?(?:mental|nervous) (?:illness|breakdown|health (?:problem|issue"
        r"|condition)s?)|mentally ill|suicid(?:e|al)|self-harm(?:s|ed|ing)?|(?:an )?alcoholic|alcoholism|(?:an?"
        r" )?(?:drug )?addict(?:ion|ed)?|drinking problem|in rehab|sober"
        r"|(?:a |heart |his |her |the )*(?:stroke|heart attack|seizures?|miscarriage|abortion|hysterectomy"
        r"|vasectomy|mastectomy|transplant|amputation|colostomy|bypass|pacemaker|aneurysm|epileptic fit|brain"
        r" (?:damage|injury|scan))|chronic (?:pain|fatigue|illness|condition|disease)|terminally ill|terminal illness"
        r"|long covid|covid|tuberculosis|tb|pneumonia|meningitis|syphilis|gonorrh(?:o)?ea|herpes|chlamydia|an?"
        r" std|infertil(?:e|ity)|menopause|menopausal|endometriosis|incontinen(?:t|ce)|impoten(?:t|ce)"
        r"|h(?:a)?emorrhoids|kidney (?:disease|stones|failure)|heart (?:condition|disease|failure|problems?)"
        r"|cirrhosis|sclerosis|fibromyalgia)"
    ),
    "strong": (
        r"(?:pregnan(?:t|cy)|miscarriage|abortion|ivf|fertility (?:treatment|clinic)|hysterectomy|menopause"
        r"|depression|depressed|antidepressants|bipolar|schizophreni[ac]|psychosis|autis(?:m|tic)|adhd"
        r"|dyslexi[ac]|ptsd|panic attacks?|burn-?out|nervous breakdown|psychiatr(?:ist|ic)|therapist"
        r"|psychotherapy|in therapy|rehab|alcoholic"
        r"|alcoholism|suicid(?:e|al)|anorexi[ac]|bulimi[ac]|eating disorder|chemo(?:therapy)?|cancer|tumou?r"
        r"|leuk(?:a)?emia|dementia|alzheimer(?:'s)?|epilep(?:sy|tic)|multiple sclerosis|hiv|hepatitis|diabetes"
        r"|diabetic|heart attack|dialysis|transplant|biopsy|seizures?|terminally ill|mental (?:illness|health)"
        r"|wheelchair|hearing aid|stoma|prosthesis"
        r"|disability|disabled|sick note|medical (?:report|record|history|condition)|diagnos(?:is|ed with)|asthma"
        r"|arthritis|hospitali[sz]ed|overdose|paraly[sz]ed|infertil(?:e|ity))"
    ),
    "care": (
        r"(?:chemo(?:therapy)?|radiotherapy|dialysis|ivf|fertility (?:treatment|clinic)|psychotherapy"
        r"|antidepressants?|anti-depressants?|insulin|methadone|ritalin|lithium|valium|prozac|sedatives"
        r"|medication|meds|the pill|hormones|hormone (?:therapy|treatment)|a (?:psychiatrist|therapist|shrink"
        r"|psychologist|psychotherapist|psychiatric (?:ward|clinic|hospital)|oncologist|neurologist|fertility clinic)"
        r"|(?:the |a )?psychiatric (?:ward|hospital|clinic|unit)|rehab|detox|therapy|counselling|alcoholics"
        r" anonymous|intensive care|hospice|palliative care|a wheelchair|sleeping pills|painkillers|steroids"
        r"|antipsychotics|counsell?ing)"
    ),
    "body": (
        r"(?:(?:hiv|mental|medical|health|psychological|psychiatric|disability|pregnancy|vaccination|blood"
        r"|fertility) (?:status|record|report|condition|history|problems?|issues?|file|illness|diagnosis|state"
        r"|certificate|test|results?)|pregnan(?:cy|t)|illness|disease|disability|handicap|therapy|depression"
        r"|diagnosis|condition|surgery|operation|medication|miscarriage|abortion|addiction|drinking|sick (?:note"
        r"|leave)|symptoms?|biopsy|scan|chemo(?:therapy)?|sickness|breakdown|infertility|impairment|cancer"
        r"|tumou?r|autism|epilepsy|diabetes|asthma|dementia|schizophrenia|stroke|heart attack|adhd|hysterectomy"
        r"|dyslexia|ivf|weight problem|hearing loss|eyesight|blindness|deafness|hiv)"
    ),
}

_WORDING = Wording(
    (
        r"(?:he|she|you|your|his|her|{kin}|{name}) (?:[^.;!?]{0,60} )?{strong}",
        r"{strong} (?:[^.;!?]{0,40} )?(?:of (?:yours|his|hers|your|{name})|(?:he|she|you|{name}) (?:has|have|had"
        r"|is|was|were|are|suffers?|got|takes?|told))",
        r"(?:{anyone}|{kin}|i|we)(?:'s|'ve|'re|'m| {adverb})* (?:(?:has|have|had|is|are|was|were|am|be|been|being"
        r"|got|gets|might|may|could|must|suffers?|suffering|suffered|developed|contracted|recovering|died"
        r"|diagnosed|living|lives|struggles?|struggling|battling|fighting|beat|off|sick|signed off|on leave"
        r"|treated|hospitalised|hospitalized|in hospital|off work|from|with|of|by|for|due to|because of|a|an|the"
        r"|his|her|on|to|also|apparently|probably|secretly|still|again|early|severe|mild|serious|bad|chronic"
        r"|stage|type|\d|two|three|several|positive) ){1,6}?(?:{illness}|{care})(?! (?:charity|research|ward"
        r"|awareness|training|fund|policy|screening for))",
        r"(?:{anyone}|i)(?:'s|'re|'m| is| are| was| were| am| be| might be| may be| must be| has been| got| is"
        r" definitely)(?: {adverb}| \w+ (?:weeks|months))* (?:pregnant|expecting(?= (?:a (?:baby|child)|twins"
        r"|again|her|in|,)|\W*$|,)|infertile|hiv[ -]positive|disabled(?! until)|going blind|going deaf"
        r"|(?:partially |legally )?(?:blind|deaf)(?! to)|paraly[sz]ed|handicapped|mentally \w+|suicidal"
        r"|contagious|infected|diabetic|bulimic|anorexic|dyslexic|autistic|bipolar|schizophrenic|epileptic|an"
        r" alcoholic|an addict|overweight|obese|dying|seriously ill|terminally ill|very (?:ill|sick)|gravely ill)",
        r"{whose} (?:[\w-]+ )?{body}(?! (?:charity|policy|app|insurance))|my (?:{kin}'s|{kin}s') (?:[\w-]+"
        r" )?(?:{illness}|{body})|(?:{kin})'s (?:\w+ )?(?:{illness}|{body})|{persons} (?:[\w-]+"
        r" )?(?:{illness})(?= (?:is|was|has|are|means|got|gets|came|does|\W*$))|(?:your|ur) (?:\w+ )?(?:diabetes"
        r"|depression|anxiety|asthma|adhd|autism|epilepsy|cancer|dyslexia|burn-?out|panic attacks?|migraines?"
        r"|seizures?)",
        r"(?:are|is|were|was|have|has|do|does|did|had) (?:you|he|she|{name}) (?:{adverb} |ever )?(?:still"
        r" )?(?:(?:on|taking|take|see|seeing|seen|had|have|having|been|suffer(?:ing)? from|get|got|in|to"
        r"|diagnosed with|treated for|planning|trying|for|a|an|any|any kind of) ){0,5}(?:pregnant|a baby"
        r"|{illness}|{care}|mental(?:ly)? \w+|disabled|disabilit(?:y|ies)|health (?:problems?|issues?"
        r"|conditions?)|medical conditions?|chronic \w+)(?! (?:policy|training))",
        r"(?:which|what) (?:\w+ )?(?:medication|medicine|pills|drugs|meds|therapy|treatment|illness|disability"
        r"|condition|surgery|operation|diagnosis) (?:are|is|do|does|did|have|has|were|was) (?:you|he|she|{name})"
        r"|what (?:you|he|she|{name}) (?:had|have|has|were|was|are|is) (?:\w+ )?(?:surgery|operated|treated"
        r"|treatment|the operation|suffering|in hospital|off sick|the scan|the tests?|therapy) (?:for|from)?",
        r"{anyone}(?:'s|'re| {adverb})? (?:sees?|is seeing|visits?|goes to|is going to|went to|has been to|was"
        r" (?:sent|admitted|taken|referred) to|takes?|is taking|is on|are on|was put on|lives on|started|needs?"
        r"|is in|was in|'ve been to|have been to|has been in|came out of|undergoes|underwent) (?:\w+ )?{care}"
        r"|told (?:that )?you (?:take|are on|have|see|suffer)|(?:take|on|taking) (?:the pill|antidepressants"
        r"|pills for)",
        r"{anyone} (?:had|has had|has|is having|needs|will have|is going (?:in )?for|went (?:in )?for|underwent"
        r"|is undergoing|is recovering from|'s having|having) (?:{adverb} )?(?:a |an |his |her |another |open "
        r"|emergency |major |minor )*(?:abortion|miscarriage|stroke|heart attack|breakdown|hysterectomy"
        r"|mastectomy|surgery|operation(?! manual)|heart surgery|bypass|chemo(?:therapy)?|biopsy|transplant"
        r"|nervous breakdown|seizures?|panic attacks?|brain scan|c-section|caesarean|vasectomy|hip replacement"
        r"|colonoscopy|amputation|relapse|overdose|baby in)",
        r"(?:{anyone} )?lost (?:the|her|their|your) (?:unborn )?(?:baby(?! (?:toys|clothes|carriage|book))"
        r"|pregnancy|leg|arm|eye-?sight|hearing)|(?:hurt|harmed?|cut|cuts|kill(?:ed)?|starv(?:es?|ing))"
        r" (?:himself|herself)|(?:has |is |was )?(?:lost|put on|gained|losing|weighs?) (?:\w+ ){0,2}?\d+"
        r" (?:kilos?|kg|pounds|stone)|tried to kill (?:him|her)self|attempted suicide|took an overdose",
        r"(?:off sick|signed off|sick leave|on leave|off work|absent|absence|away|in hospital|hospital|admitted"
        r"|hospitali[sz]ed|treated|surgery|operation|operated|doctors? (?:has |have )?(?:told|said|found|say"
        r"|says)|therapy) (?:\w+ )?(?:with|for|because of|due to|on account of|after|is|:|by) (?:\w+"
        r" ){0,3}?(?:{illness}|{care}|nerves|stress|a (?:bad )?back|{body})|(?:reason|cause) (?:for|of) {whose}"
        r" (?:\w+ )?(?:absence|leave|sick leave|resignation|mood) is",
        r"(?:because|since|as|now that) (?:she|{name}|you|her|he)(?:'s|'re| is| are)(?: now| {adverb})?"
        r" (?:expecting|pregnant|disabled|ill|sick|blind|deaf|in a wheelchair|on (?:medication|chemo"
        r"|antidepressants)|going through (?:the )?(?:menopause|chemo|ivf))|because of (?:your|his|her|{persons})"
        r" (?:\w+ )?(?:disability|illness|pregnancy|condition|health|age and|impairment|back|heart|hearing"
        r"|epilepsy|depression|diabetes|weight|nerves)",
        r"(?:side effects?|symptoms?) of (?:his|her|your|{persons})|(?:scan|biopsy|blood test|test results?"
        r"|x-?ray|mri|smear)(?: \w+)? (?:was|were|is|are|came back|came|showed|shows|came out) (?:not |n't"
        r" )?(?:\w+ )?(?:good|clear|bad|positive|abnormal|malignant|worrying)|(?:scan|smear|biopsy|test)"
        r" (?:wasn't|weren't|isn't) (?:good|clear)|(?:the )?tumou?r is (?:back|growing|malignant)|the cancer"
        r" (?:is|has|came|spread)",
        r"(?:list|names) of (?:\w+ )?(?:pupils?|employees?|people|staff|patients?|colleagues|students|children"
        r"|members|everyone) (?:with|who (?:have|has|are|suffer))(?: \w+){0,3} (?:{illness}|disabilit(?:y|ies)"
        r"|special needs|allergies|mental)|(?:pupils?|employees?|patients?|students|children|members|boy|girl|man"
        r"|woman|lad|child) (?:in|from|on|at) \w+(?: \w+)? (?:has|have|suffers? from|is|was diagnosed with)"
        r" (?:{illness})",
        r"suffer(?:s|ed|ing)? from (?:\w+ ){0,2}?(?:{illness}|stress|nerves|insomnia|pain)|isn't coping|(?:has"
        r"|had|have) (?:\w+ )?(?:back|heart|kidney|liver|bladder|prostate|mental|psychological|drinking|drug"
        r"|alcohol|weight|fertility|gynaecological) (?:problems?|trouble|issues?|condition)|(?:was|is|has been"
        r"|been) (?:\w+ )?diagnosed(?= with| as| last| in|\W*$)(?! with a new tool| as faulty)|(?:is|are|was)"
        r" (?:trying for a baby|having (?:a )?(?:baby|twins)|off with (?:his|her|stress|a bad)|in a coma|on life"
        r" support|on sick leave (?:with|for|because))",
        r"{anyone}(?: has| have| had|'s|'ve)?(?: just| also)? tested positive|is it the \w+ again|(?:lump"
        r"|shadow|growth|something|spot) (?:\w+ ){0,4}?(?:in|on) {whose} {organ}|{whose} (?:\w+ )?{organ}"
        r" (?:is|are|was|were|has|have)(?: {adverb}| almost| nearly)* (?:gone|failing|failed|weak|bad"
        r"|damaged|operated|worse|getting worse|removed|giving up|stopped)|(?:his|her) {organ} (?:is|are)"
        r" failing",
        r"(?:trouble|problems?|issues?|operation|surgery|operated) (?:with|on) (?:his|her|your|{persons})"
        r" {organ}|{anyone} (?:has|have|had|'s got) (?:only )?(?:one|no|an artificial|a weak|a bad|a new|a"
        r" damaged|a false) (?:\w+ )?{organ}|(?:hole|murmur|lump|stent|blockage) in (?:his|her|the|your)"
        r" {organ}|(?:cannot|can't|can no longer) (?:feel|move|use) (?:his|her|your) (?:legs?|arms?|hands?)"
        r"|waiting list for (?:a |an |his |her )?(?:new )?(?:kidney|heart|liver|hip|knee|transplant"
        r"|operation|therapy|clinic)",
        r"{anyone} (?:can't|cannot|can not|couldn't|can never) have (?:any )?(?:children|kids|babies)"
        r"|(?:she|madam|{name}|you|our {role})(?:'s| is| are)(?: {adverb})? (?:carrying(?=,|\W*$)"
        r"|transitioning)|(?:he|she|{name}|madam|sir|you)(?:'s| is| are| was| has been| were|'re) (?:\w+"
        r" )?(?:suffering from|having (?:sugar|blood pressure|thyroid|gastric|heart|kidney|stomach))(?!"
        r" (?:the|a) (?:delay|heat|noise|lack))|in (?:her|your) (?:third|fourth|fifth|sixth|seventh|eighth"
        r"|ninth|second|first) month(?=\W*$|,| and| of preg)",
        r"{anyone} hears voices|(?:clinic|hospital|rehab|programme)[^.!?]{0,30} for (?:drinking|drugs|her"
        r" nerves|his nerves|gambling)|(?:{anyone}|{kin}|{persons} {kin})(?:'s| is| has| have| had| was|"
        r" are|'ve)(?: got| an?| born with)* (?:tourette(?:'s)?|asperger(?:'s)?|down's(?: syndrome)?|down"
        r" syndrome|parkinson(?:'s)?|{illness}|hiv positive|a handicap|leuk(?:a)?emia|a hernia|gout|an"
        r" ulcer|shingles|scoliosis|a thyroid \w+)(?! (?:ward|charity|policy|training|awareness))",
        r"my (?:{kin}|boss|colleague) (?:has|have|had|'s got) (?:ms|{illness})|{persons} (?:[\w-]+"
        r" )?(?:leuk(?:a)?emia|cancer|tumou?r|depression|handicap|disability|pregnancy|stammer|limp|hearing"
        r" aid)(?! (?:charity|ward|policy))|(?:mammogram|smear|biopsy|scan|ultrasound|x-?ray|blood test)s?"
        r" (?:has |have )?(?:found|showed|shows|was|were|came)|(?:someone|somebody|anyone|a (?:wo)?man)"
        r" with your (?:back|heart|condition|history|nerves|legs|weight|lungs)",
        r"{anyone}(?:'ve|'s| have| has)? (?:really |clearly )?(?:put on|lost|gained) (?:a lot of |so much "
        r"|too much |some )?weight(?! on)|(?:certified|declared|written|signed) (?:{whom} )?(?:unfit|off"
        r"|sick)(?= for| because| with| by)|because of (?:his|her|your) (?:nerves|back|heart|weight"
        r"|drinking)|what are (?:your|his|her) chances|(?:chart|file|record) shows that (?:his|her|your)"
        r"|with you,? medically|caught something nasty|(?:been|limping|depressed|off) since (?:the|his|her)"
        r" (?:amputation|stroke|miscarriage|overdose|accident)|your (?:termination|abortion)(?=\W*$|,)",
        r"(?:{name}|he|she|you)(?:'s| is| are) an? (?:recovering )?(?:alcoholic|drug addict|epileptic"
        r"|diabetic|depressive)|{name} had a (?:\w+ )?(?:breakdown|seizure|stroke|relapse)|list of (?:\w+"
        r" )?(?:pupils|students|staff|children|employees|patients) with (?:{illness})|told (?:me|us|him"
        r"|her)(?: \w+ \w+)? (?:that )?(?:she|he) (?:lost the baby|is pregnant|is ill|has cancer)|(?:six"
        r"|two|three|four|several|\d+) (?:weeks|months) in an? (?:psychiatric|mental|closed|rehab\w*"
        r"|drying-out) (?:clinic|ward|hospital|unit)|was it an? (?:stroke|heart attack|breakdown"
        r"|miscarriage|seizure)",
        r"{whose} (?:[\w-]+ ){0,2}?(?:{illness}|{care}|eczema|psoriasis|rash|allerg(?:y|ies)|cough|fits"
        r"|blood pressure|hormones|pregnancy|scars?|ulcer|hernia|tics?)(?= (?:is|are|was|has|have|got|gets"
        r"|starts?|started|comes|came|means|makes|keeps)|\W*$|,)(?! (?:charity|ward|policy|insurance))"
        r"|{anyone}(?:'s| is| has| have| been|'ve)* (?:been sober|sober for|clean for|wearing a hearing aid"
        r"|in a wheelchair)|wears? (?:a hearing aid|a wig since|a stoma|an insulin)|(?:see|seeing|sees|saw)"
        r" (?:the|a|your|her|his) (?:psychologist|psychiatrist|therapist|shrink|oncologist|urologist"
        r"|gynaecologist)(?! about the (?:paper|report))|(?:took|cut|taken) out (?:half of |part of |all of"
        r" )?(?:his|her|your) {organ}|(?:it's|it is|that's) (?:the |her |his )?(?:alzheimer's|dementia"
        r"|depression|menopause|epilepsy|cancer|burn-?out)",
    ),
    unless=(
        NEWS,
        r"baby monitor|business is",
        r"(?:our|the|my|a) (?:dog|cat|horse|elephant|cow|hamster|goldfish|rabbit|parrot|bitch|mare|sow)|zoo|vet"
        r"|pets?|weather|tropical|server|transistor|kernel|ticket \d+|engine|machine|button|software|build"
        r"|battery|car|in the play|novel|film|movie|song|novel|poem|charity|bake sale|awareness|statistics"
        r"|reported in the (?:county|country)|insurer covers|policy|general offer",
        r"great depression|people in \w+|i'm not an|you were expecting|you are expecting|addict\w* to (?:coffee|chocolate|sugar|work"
        r"|e-?mail)|how (?:do|does|can) |(?:i am|i'm) (?:off )?(?:sick|ill|unwell)(?: today)?(?:,|\W*$)|get well"
        r"|wish (?:him|her|you) well|hope you(?:'re| are) (?:well|better|feeling)|risks? of|(?:research|studies"
        r"|study|trial) (?:on|of|into)|vaccin|flu jabs?|first aid|how are you\W*$|blind (?:review|test|spot|copy"
        r"|to)|positive:|lump sum|stroke of luck|toys|insurance|benefits? plan|medical plan|401|coverage|health"
        r" care|healthcare|foundation|center|society|association|hospital board",
    ),
    words=_WORDS,
)


def health(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences about the health of the reader or another person; a short good wish is none."""
    yield from _WORDING.hits(block)
