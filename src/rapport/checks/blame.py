"""Blame put on the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport import prose
from rapport.checks import blame_words as words
from rapport.checks.cues import Pattern
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft
from rapport.kinds import compile_pattern, fold
from rapport.rule import Hit

_YOU = (
    r"(?<!\bif\s)(?<!\bwhen\s)(?<!\bunless\s)(?<!\bwhether\s)(?<!\bonce\s)(?<!\bwhat\s)(?<!\bwhere\s)(?<!\bwhatever\s)(?<!\bin\scase\s)"
    r"(?<!\beverything\s)(?<!\banything\s)(?<!\bsomething\s)(?<!\bwhich\s)(?<!\bas\s)(?<!\bhow\s)(?<!\bdid\s)(?<!\bdo\s)(?<!\bhave\s)(?<!\bcould\s)"
    r"(?<!\bshould\s)(?<!\bwould\s)(?<!\bcan\s)(?<!\bthan\s)(?<!\bare\s)(?<!\blike\s)(?<!\bthing\s)"
)
_SUBJECT = (
    rf"{_YOU}\b(?:you|u|your (?:team|staff|people|department|office|colleagues?|company|driver|side))(?: "
    rf"(?:people|guys|all|two|both))?"
)
_EVER = (
    r"(?: (?:also|again|just|simply|clearly|obviously|still|even|really|apparently|actually|once again|yet "
    r"again|then|already|so|completely|totally|have|has|had))*"
)
_NOT = (
    r"(?:did(?:n't| not)|do(?:n't| not)(?= (?:even|ever|seem|bother|care|listen|answer|reply))|have(?:n't| not)|"
    r"had(?:n't| not)|were(?:n't| not)|are(?:n't| not))"
)
_US = (
    r"(?:me|us|him|her|them|everyone|everybody|the (?:\w+ )?(?:team|client|customer|whole \w+|others|rest|board|"
    r"class|group)|my \w+|our \w+)"
)

_BODY = r"(?:your|my|a|his|her) (?:\w+ )?(?:arm|leg|foot|hand|wrist|ankle|nose|back|neck|rib|toe|finger|record)s?\b"

_KIND = compile_pattern(
    r"\b(?:thanks(?! to you)|thank you|grateful|impressed|sorry|apologi[sz]e|congratulations|well done|not your fault|isn't your fault|wasn't "
    r"your fault|"
    r"(?:common|understandable|kind) (?:one|mistake)|easy to (?:miss|overlook|fix)|love you|miss you|good luck|"
    r"bless|glad|"
    r"helpful|no hurry|lost and found|as everyone|haven't changed|nobody blames)\b"
)
_CARE = compile_pattern(
    r"\b(?:don't worry|no worries|no harm|no problem|(?<!not\s)(?<!n't\s)my (?:own )?(?:fault|mistake|bad)|happens to|easily done|"
    r"worried|"
    r"in the safe|at reception|here(?:'s| is| it is| are)|no need|never mind|"
    r"so (?:i|we)(?:'ve| have)? (?:sent|added|put|fixed|filled|attached))\b|"
    r"\b(?:i|we)(?:'ve| have)? (?:put|hung|found|kept|saved|bought|picked) (?:it|one|some|them|an? \w+ for you)\b"
)
"""Care for the reader, in the sentence or in one of the next two."""
_PRAISE = compile_pattern(
    r"\bnever (?:let (?:me|us)|fail|cease|disappoint|complain|forget a|forgot a|miss a|missed a|give up|gave up|"
    r"lose your|lost your|stop (?:amaz|surpris|impress|smil|learn|help)\w*|"
    r"make (?:a )?mistake|look\w* (?:better|back)|had to|have to|need|know|too|mind|be|been)|\balways (?:know|"
    r"make (?:me|us|everyone) (?:laugh|smile|feel|welcome)|"
    r"help|been|there|so|a |an |the |welcome|have (?:such|the best|a good)|find (?:a way|time))|\bkeep (?:up|it "
    r"up|going|surprising|amazing|smiling|inspiring|making (?:me|us) (?:laugh|smile))"
)


_SMILE = Pattern(r"(?<!\w)[:;]['-]?[)D](?!\w)|[😀-😄😉😊🙂]")
_WARM = 0.5
"""VADER's compound score (see `prose.negativity`) from which a sentence is taken as praise or a joke."""


@lru_cache(maxsize=1)
def _forms() -> tuple[Pattern, ...]:
    return tuple(
        compile_pattern(pattern)
        for pattern in (
            # omission
            rf"{_SUBJECT}{_EVER} (?:{_NOT}|never)(?: (?:even|ever|once|actually|bother to|bothered to|manage to|"
            rf"think to|care to|properly|really))*"
            rf"(?![^.;!?]*\btoo (?:late|early|much|many|soon|long|hard)\b)"
            rf"(?! (?:do|done) (?:anything|nothing)\b) (?:(?:do|done) (?:what|your|the "
            rf"(?:work|job|task|report)|it|this|that|anything (?!wrong|bad|that))|(?:{words.DUTIES})|"
            rf"(?:{words.DONE}))\b",
            rf"{_SUBJECT}{_EVER} (?:fail(?:ed)?|forgot(?:ten)?|neglect(?:ed)?|omit(?:ted)?|refuse[ds]?|manage "
            rf"to forget) (?:to|about|again)\b",
            rf"{_SUBJECT}{_EVER} (?:forgot|missed|ignored|overlooked|skipped|disregarded|broke|breached) (?:my|"
            rf"our|the (?:deadline|meeting|call|point|rule|agreement|"
            r"instruction|request|whole)|every|all|another|again|what|this again|both)\b",
            rf"{_SUBJECT}{_EVER} (?:should(?: not|n't)? have|ought(?: not)? to have|could at least have|might "
            rf"at least have|could have at least|might have)"
            r"(?! (?:been|received|gotten|got|seen|heard|had|noticed|found|arrived|a|an|the|your|access|come|enough|it|"
            r"this|them|no|lost|won)\b)"
            rf" (?:\w+ly )?(?:{words.DONE}|left|let|made|put|gone|started|{words.HARMED})\b",
            rf"{_SUBJECT}{_EVER} (?:could|might) (?:at least )?have (?:told|warned|asked|called|let|said|sent|mentioned|"
            r"waited|checked|helped|informed|written|stopped|apologi[sz]ed)(?: (?:me|us|someone|them|him|her|so|earlier|"
            r"before|something|sooner))?\b(?! (?:to mind|you))",
            rf"{_SUBJECT}{_EVER} (?:ought(?: not)? to|should(?: not|n't)?) have (?!received|noticed|arrived|joined|"
            rf"enjoyed|deserved|finished|played|started|landed)[a-z]+ed\b",
            rf"{_SUBJECT}{_EVER} (?:were|was|are|is) (?:supposed|meant|asked|told|expected) "
            rf"to\b(?=[^.;!]*\b(?:not|n't|never|instead|nothing|again|still|no\b|but|yet))[^.;!?,]*",
            rf"{_SUBJECT}{_EVER} (?:promised|said you would|said you'd|agreed|assured)\b[^.;!?]*\b(?:and|but|"
            rf"yet|then)(?: then)?(?: you)? (?:did(?:n't| not)|never|have(?:n't| not)|nothing|still)\b",
            # act
            rf"{_SUBJECT}{_EVER}(?:'ve)? (?:{words.HARMED}) (?!by\b|out\b|up and|{_BODY})(?:\w+)",
            rf"{_SUBJECT}{_EVER} (?:forgot|lost|abandoned|excluded|overlooked) (?:me|us|him|her|them|(?:my|our|the) "
            rf"(?:keys?|file|order|form|contract|parcel|copy|documents?|receipts?|cheque|invoice|list|client|customer))\b",
            rf"{_SUBJECT}{_EVER}(?:'ve)? (?:made|kept|left|let|put|dragged|dropped|got) {_US}(?: \w+){{0,3}}? "
            rf"(?:look|wait(?:ing)?|down|in (?:trouble|danger|the dark|the lurch|it)|"
            r"behind|out|hanging|alone|stuck|feel|pay|late|redo|work|suffer|at risk|without|with (?:nothing|no|all|a (?:mess|bill)))\b",
            rf"{_SUBJECT}{_EVER}(?:'ve)? (?:left|put|sent|parked|filed|booked|entered|gave|used|did|ordered|"
            rf"saved|copied|charged|billed|posted|changed|moved|deleted)\b[^.;!?]*"
            r"\b(?:again|unlocked|unattended|(?:the|to the|in the) wrong|without (?:asking|telling|checking|"
            r"permission|warning|a word|notice)|behind my back|"
            r"in danger|at risk|in a mess|open all night)\b",
            rf"{_SUBJECT}{_EVER}(?:'ve)? (?:sat on (?:it|this|that|my|our|the)|went behind|gone behind|went "
            rf"over my|dragged your|wasted|waited until|took (?:so|too|far too) long|"
            r"took your time|messed (?:up|it|this|that|with)|screwed (?:up|it|this)|mixed up|dropped the ball|"
            r"let it slip|got it wrong|got (?:this|that|everything) wrong|"
            r"made (?:a mess|this mess|a mistake|mistakes|things worse|it worse|the same mistake|an error)|did "
            r"nothing(?! wrong)|have done nothing(?! wrong)|walked out|hung up)\b",
            rf"{_SUBJECT}(?:'re| are) (?:making|ruining|wasting|costing|delaying|destroying|spoiling|hurting|"
            rf"ignoring|avoiding|refusing|failing|"
            r"dragging|causing)\b(?! (?:good|great|progress|sense|sure|it easier|a difference|me (?:smile|laugh|"
            r"blush|hungry)|my day))[^.;!?]*",
            rf"{_SUBJECT}(?:'ve| have)? (?:caused|created|started|brought|made) (?:this|all this|the (?:mess|"
            rf"problem|trouble|delay))\b",
            # habit
            rf"{_SUBJECT}{_EVER} (?:never|hardly ever|rarely|seldom) (?:(?:even|really|actually|once) "
            rf")?(?:{words.DUTIES})\b",
            rf"{_SUBJECT}{_EVER} (?:always|constantly|continually|forever|invariably|repeatedly) "
            rf"(?:(?:{words.VICES})\b|leave (?:it|the|everything|all|things|your|me)|"
            r"(?:have|find|make) (?:an? |some )?(?:excuses?|reason|problem)|come (?:late|in late|unprepared)|"
            r"arrive late|(?:take|give|send|put|do|use|get) (?:the|me|it|us|things)"
            r"[^.;!?]*(?:wrong|late|last|worst|credit|hard|without))",
            rf"{_SUBJECT}(?:'re| are) (?:always|constantly|forever|never|continually) (?:late|on time|"
            rf"complaining|interrupting|criticising|criticizing|changing|blaming|"
            r"asking|there when|available|prepared|ready|satisfied|happy|the one who|busy when|looking for)",
            rf"{_SUBJECT}{_EVER} keep(?: on)? (?:{words.VICING})\b",
            rf"{_SUBJECT} (?:only|just) (?:ever )?(?:think|care|worry) (?:of|about) (?:your|the|numbers|money)\b",
            rf"{_SUBJECT} (?:clearly|obviously|evidently|apparently|simply) (?:{_NOT}|never|forgot|ignored|failed)\b",
            # cause
            rf"\b(?:because of|due to|owing to|thanks to|on account of) (?:you|your (?:\w+ )?(?:{words.FAULTS}|"
            rf"team|department|side))\b"
            rf"(?=[^.!?]*\b(?:{words.LOSSES})\b)",
            rf"\b(?:due to|because of|owing to|thanks to|through|caused by) your (?:[\w-]+ )?(?:{words.FAULTS})\b",
            r"\b(?:due to|because of|owing to|thanks to) your last-minute \w+",
            rf"(?<!\bnot\s)(?<!\bn't\s)\byour (?:\w+ )?(?:{words.FAULTS}|silence|absence)"
            rf"(?: to \w+(?: \w+)?)? (?:has |have )?(?:cost|costs|caused|"
            rf"led|leads|meant|means|made|ruined|delayed|forced|resulted|put|left|lost|"
            r"broke|is (?:why|the reason|inexcusable|unacceptable|costing))\b",
            r"(?:\b(?:it|this|that|which|all)(?:'s| is| was)(?: all| entirely| clearly| purely| simply| really| "
            r"again| totally)*|^)\s*your (?:own )?fault\b",
            r"\b(?:this|that|it)(?:'s| is)(?: all| entirely)? (?:on you|down to you|your doing)\b(?! (?:to|if))",
            r"\b(?:i|we) (?:\w+ )?(?:blame|hold) you(?:r \w+)?(?: \w+)?\s*(?:for|responsible|accountable)\b|"
            r"\byou(?:'re| are)(?: the (?:only )?one)?(?: \w+)? (?:to blame|at fault)\b|"
            r"\bthe (?:blame|fault|responsibility|problem|error|mistake) (?:for \w+ \w+ )?(?:lies|is|rests|"
            r"was)(?: \w+)? (?:with|at|on) you(?:r \w+)?\b",
            rf"\b(?:you|your \w+)(?:'re| are| is| were| was) (?:the (?:only |main |real )?reason|the cause|the "
            rf"one (?:who|that)|responsible for th(?:is|e))\b"
            rf"(?=[^.!?]*\b(?:{words.LOSSES}|slipped|crashed|broke|forgot|started|didn't|never|this)\b)",
            r"\b(?:none of this|this|that|it) would(?:n't| not| never)? (?:not )?have happened (?:if|had) you\b",
            r"\b(?:had|if only) you (?:only |just |actually )?(?:had )?(?:told|asked|listened|checked|read|"
            r"followed|sent|done|called|warned|tested|paid|come|replied|answered)\b",
            # reproach
            r"\bi told you (?:so(?! (?:little|much|many))|not to|to\b|already|this|that would|before|(?:many|"
            r"several|a hundred|three|countless) times|again|weeks ago|twice)",
            # counterfactual
            rf"\b(?:had|if) you(?:'d| had)? (?:only |just |actually |ever |at least )*(?:bothered|cared|done your|"
            rf"thought|(?!known\b)(?:{words.DONE})|labell?ed|warned|planned|kept|remembered)\b(?=[^.;!?]*\b(?:would|wouldn't|"
            r"could|couldn't|might|we'd|i'd|it'd))(?![^.;!?]*\bi(?:'d| would) (?:agree|understand|be (?:happy|glad|fine)))",
            rf"\b(?:would|'d|could|might)(?:n't| not| never)?\b[^.;!?]{{3,70}}? if (?:only )?you(?:'d| had)"
            rf"(?:n't| not| only| just| actually)* (?!known\b)(?:{words.DONE}|done|labell?ed|thought|{words.HARMED})\b",
            r"\b(?:none of )?(?:this|that|it) (?:would|could)(?:n't| not| never)? (?:not )?(?:have )?(?:be|been|happen\w*)"
            r"[^.;!?]*(?:without your (?:mistake|error|delay)|but for you)\b",
            # because you …
            r"\b(?:because|since|'cause|only) you (?:\w+ly |just |simply |people )?(?:did(?:n't| not)|have(?:n't| not)|never|couldn't|"
            r"could not|can't|cannot|wouldn't|won't|would not|forgot|failed|refused?|ignored|insisted|clicked|"
            r"pressed|left|lost|kept|told no one)\b(?! (?:feel|have to|worry|need|like|want|know me))",
            r"\bbecause of your (?:not |forgetting|leaving|ignoring|refusing|delaying|changing|losing|missing|"
            r"cancelling|insisting)\w*",
            r"\bbecause you (?:were|are|'re) (?:too |so |just too )?(?:lazy|busy|proud|careless|stubborn|late|slow|drunk|"
            r"distracted|impatient|greedy|asleep|not(?! (?:going|able|allowed|in|here|on|at|the|an?|yet)\b))\b",
            rf"{_SUBJECT}{_EVER} (?:chose|decided|preferred|opted) (?:not to|to (?:ignore|skip|leave|hide|keep quiet|say nothing))\b|"
            rf"{_SUBJECT}{_EVER} owe (?:me|us|them|him|her|everyone) an? (?:explanation|apology|answer)\b",
            rf"{_SUBJECT}{_EVER} (?:knew|saw|heard|noticed|watched|stood by|agreed)\b[^.;!?]{{0,50}} (?:and|but|yet) (?:you )?(?:still )?(?:said|did|told|"
            r"wrote|kept) (?:nothing|no one|nobody|quiet|silent|it (?:quiet|to yourself))\b",
            # you of all people
            r"\bit (?:was|is|must have been|has to be|had to be|can only have been) (?:really |only |clearly )?you"
            r"(?:r (?:shift|team|side|people|department|driver|colleagues?|office))? (?:who|that)\b(?! (?:made (?:me|us)|"
            r"saved|helped|cheered|taught|inspired|won|kept))",
            r"\bmust have been you\b(?! (?:on|in|at|i saw))|\byou (?:were|are|'re) the one (?:who|that)\b(?! (?:made|saved|"
            r"helped|kept|taught|i|we|always makes|cheered)\b)",
            r"\byou (?:had|have) (?:only )?one job\b|\b(?:have|has|got) only (?:yourself|yourselves) to (?:blame|thank)\b|"
            r"\byou (?:were|must have been) asleep (?:at|on|when|while)\b|\byou (?:can't|couldn't|could not|cannot) be "
            r"(?:bothered|troubled|trusted|relied)\b|\byou never (?:got (?:round|around)|bothered|thought|managed) "
            r"(?:to|of)\b",
            rf"{_SUBJECT}(?:'re| are| were) (?:nowhere|never|not) (?:to be (?:found|seen|reached)|around|there|"
            r"available) when\b|\bwhere were you (?:when|while|last|on)\b",
            r"\b(?:pay|paid|paying|suffer\w*|apologi[sz]e(?: to (?:\w+ ){1,3}?)?|answer|clean\w* up|cover\w*|punished|blamed) (?:the price )?"
            r"(?:for|after) (?:what|something|things|a mistake|the mess|your)(?: \w+)? ?(?:you (?:did|said|broke|left|"
            r"made|caused|have)|mistake|mess|shortcut|error|carelessness|laziness|decision)",
            r"\bnothing (?:ever )?(?:gets|works|happens|goes|is) (?:\w+ )?(?:when|while|because|until) you\b",
            r"\b(?:do|did|don't|didn't|can|can't) you (?:ever|really) (?:forget|check|read|listen|think|look|answer|"
            r"reply|believe|pay|do anything|lock|clean|test)\b",
            rf"{_SUBJECT} (?:told|let|allowed|encouraged|pushed|made|got|convinced|invited)\b[^.;!?]{{3,60}}, (?:and|so) "
            r"now\b",
            r"\b(?:your (?:doing|idea) (?:was|is) (?:what|why))\b|\byou (?:got|put) (?:us|me) (?:into|in) this\b",
            r"\bwhy (?:did(?:n't| not)|have(?:n't| not)|were(?:n't| not)|is it that) you"
            r"(?! (?:come|join|try|take|have|sit|stay|like|go|sell|let|give|put|call it|use|all|just (?:come|"
            r"take|go)))(?: \w+){1,3}",
            r"\bwhy (?:did|would|do|must|are) you (?:always |not |never |even |still |keep |insist|ignore|"
            r"forget|delete|break|leave|wait|tell (?:him|her|them|the)|go behind|lie)",
            r"\bhow could you(?: possibly| ever| even)? (?:forget|miss|do this|do that|let|leave|lose|ignore|be "
            r"so|say|send)\b|\bwhat were you thinking(?! of)|"
            r"\bhow (?:many times|often) (?:do|must|have) (?:i|we) (?:have to |need to |had to )?(?:tell|told|"
            r"ask|asked|remind|reminded|explain|explained)\b",
            r"\blook (?:at )?what you(?:'ve| have)? (?:done|did|caused)\b|\byou (?:of all people )?should "
            r"(?:really )?(?:have known|know) better\b|\byou people (?:did|do|never|always|have|are|don't)\w*\b",
            r"\bit(?:'s| is) (?:not (?:the|my|our) \w+(?: [\w ]{0,30})?,? )?(?:it's |it is )?the way you (?:use|"
            r"handle|treat|speak|talk|run|manage)\b",
            r"\bwhat (?:have )?you (?:did|done|are doing) (?:is|was) (?:wrong|unfair|unacceptable|not)",
        )
    )


def blame(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the grammar of blame: what the reader failed to do, did, always does, or caused.

    Praise (“you never let me down”), thanks, comfort, the writer's own fault and conditions are none.
    """
    cited = quoted_spans(block.string)
    sentences = block.sentences
    for number, sentence in enumerate(sentences):
        string = fold(sentence.string)
        if not re.search(r"\b(?:you|your|u)\b", string, re.IGNORECASE):
            continue
        near = fold(" ".join(one.string for one in sentences[number : number + 3]))
        if _SMILE.search(string) or _KIND.search(string) or _CARE.search(near) or _PRAISE.search(string) or _is_question(string):
            continue
        spans = [match.span() for form in _forms() if (match := form.search(string))]
        if spans:
            warmth = prose.negativity(string)
            if warmth > _WARM or (warmth >= 0 and string.rstrip().endswith("!")):
                continue
            start, end = min(spans)
            while string[start].isspace():
                start += 1
            if not is_inside(sentence.start + start, cited):
                yield Hit(sentence.start + start, sentence.start + len(string[:end].rstrip()))


def _is_question(string: str) -> bool:
    """A question asks, unless it is a reproach that begins with why or how."""
    return string.rstrip().endswith("?") and not re.search(r"\b(?:why|how|what were|where were you|did you really|you ever)\b", string, re.IGNORECASE)
