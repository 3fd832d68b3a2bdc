"""Marking a mail as confidential, and telling what is not public yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.never.innocent import STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "public": (
        r"(?:works council|unions?|staff|market|press|investors?|shareholders?|customers?|clients?|public"
        r"|employees|media|others|competitors?|suppliers?|neighbours|board|team|workforce|world)"
    ),
    "secret": (
        r"(?:confidential|proprietary and confidential|privileged|top secret|secret|commercially sensitive"
        r"|unreleased|unannounced|embargoed|not (?:yet )?public|non-public|nonpublic|internal only|for internal"
        r" use|commercial in confidence)"
    ),
    "paper": (
        r"(?:(?:e-?)?mail|message|note|memo|document|report|file|draft|information|info|data|list|figures?"
        r"|numbers?|material|attachment|plan|deck|slides?|presentation|spreadsheet|budget|roadmap|price list"
        r"|contract|letter|analysis|forecast|strategy|thread|matter|deal|news|proposal|agreement|discussion"
        r"|conversation|minutes|summary|link|sheet|version|study|results?)s?"
    ),
    "outside": (
        r"(?:outside|beyond|further|around|on|elsewhere|externally|with (?:anyone|anybody|others|any third party"
        r"|third parties|the press|the media|clients?|customers?|competitors?|the team|your team|the staff|them"
        r"|him|her))"
    ),
    "deal": (
        r"(?:merger|takeover|take-over|acquisition|buy-?out|sale of|spin-off|ipo|restructuring|reorgani[sz]ation"
        r"|lay-?offs|closure|relocation|joint venture|bid for|deal|talks|negotiations?|bankruptcy|insolvency"
        r"|profit warning|results|earnings|product launch|announcement|investment|partnership|appointment)"
    ),
    "figure": (
        r"(?:margins?|churn|revenues?|profits?|losses?|earnings|cash(?: flow| position)?|cost price|turnover"
        r"|ebitda|burn rate|run-?way|order book|forecast|valuation|pipeline|market share|sales figures|results"
        r"|numbers|figures|bid price|floor price|bottom line)"
    ),
}

_WORDING = Wording(
    (
        r"(?:strictly|highly|very|extremely|absolutely|totally|company|treat (?:this|it|that|as)|keep (?:this|it"
        r"|that|all this|the \w+)|remain|remains|is|are|'s|be|being|stays?|still|as|private (?:and|&)|personal"
        r" (?:and|&)|privileged (?:and|&)|sensitive (?:and|&)) (?:\w+ ){0,1}?(?:confidential|in (?:strict |the"
        r" strictest |complete )?confidence|confidential and proprietary|top secret|classified(?! (?:as|ads?"
        r"|section|by|into))|commercially sensitive|privileged and confidential)",
        r"^\W*(?:(?:subject|re|fw|fwd): ?)*(?:private (?:and|&) |personal (?:and|&) |strictly |highly |privileged"
        r" (?:and|&) )?confidential(?:\W*$|\s*[-–—:,/!.\n(]| and (?!securities)| (?:memo|employee|draft|note"
        r"|report|personnel|settlement|material|update|communication|correspondence|message|letter|document"
        r"|analysis|proposal|strategy|attorney)\b)|(?:keep|keeping|kept|hold|held|treat|treated|consider"
        r"|considered) (?!such )(?:\w+ ){0,3}?(?:confidential|private)(?! (?:treatment|parking))|(?:^"
        r"|(?<=subject:\s))\W*(?:\w+ ){0,3}?confidential\W*$|(?:this|attached|enclosed|following|our|these|here"
        r" is the|here's the) (?:\w+ ){0,2}?{secret} (?:\w+ )?{paper}|confidential(?:ity)? (?:notice"
        r"|treatment)(?= (?:applies|requested|please))",
        r"(?:this|the|attached|enclosed|following|above|below|my|our)(?: \w+){0,3} {paper} (?:below |above "
        r"|attached )?(?:{be}) (?:\w+ ){0,2}?{secret}|(?:in|under) (?:strict|strictest|complete|absolute|total"
        r"|the strictest) confidence|(?:tell(?:ing)?|told|shar(?:e|ed|ing)|send(?:ing)?|mention(?:ing)?|giv(?:e"
        r"|en|ing)) .. in confidence",
        r"(?:don't|dont|do not|never|not (?:to )?(?=be)|must not|should not|may not|cannot|can't|shouldn't"
        r"|mustn't) (?:be )?(?:forward(?:ed)?|circulate[d]?|distribute[d]?|redistribute[d]?|pass(?:ed)? (?:this"
        r"|it|them|that|anything)? ?on|share[d]?|disclose[d]?|publish(?:ed)?|cite|leak(?:ed)?|disseminate[d]?|fwd"
        r"|share|spread|divulge[d]?)(?= (?:this|it|that|them|any|these|the (?:attached|following|{paper})|my"
        r"|outside|further|to anyone|to any|with|beyond|without|until|externally|widely)|\W*$|,)(?! (?:costs|the"
        r" blame|your feelings))",
        r"(?:not|\w+n't) (?:meant |intended |suitable |to be |cleared |approved |ready )?(?:for|be) (?:general "
        r"|further |wider |external |public |onward |any )?(?:distribution|circulation|release|publication"
        r"|attribution|forwarding|dissemination|sharing|anyone outside|outsiders|external use|the public|public"
        r" consumption|disclosure|broadcast)|^\W*(?:internal use only|for internal use only|company confidential"
        r"|company private|eyes only|embargoed)",
        r"(?:off the record(?! player)|for your eyes only|eyes only|for (?:your )?internal use(?! only:)|internal"
        r" use only|under (?:strict )?embargo|embargoed (?:until|till)|under (?:an? )?nda(?! template)|subject to"
        r" (?:an |our |the )?nda|covered by (?:an |our |the )?nda|not for (?:attribution|the record|quotation)"
        r"|for (?:the )?\w+(?: \w+)? (?:alone|only)(?=,? (?:so|please|do|take)))",
        r"(?:not|\w+n't|hasn't been|haven't|has not been|have not been|nothing is|yet to be|before (?:it|this|we|the"
        r" \w+) (?:is|are|go|goes|make|becomes?)|until (?:it|this|we|the \w+) (?:is|are|go|goes|make"
        r"|becomes?))(?: \w+){0,2}? ?(?:public yet|publicly (?:announced|known)|announced?|made public|common"
        r" knowledge|out yet|official yet|gone public)(?! holiday)",
        r"(?:i|we) (?:really )?(?:should(?: not|n't)|(?:am|'m|are|'re) not (?:allowed|supposed|meant) to|must(?:"
        r" not|n't)|mustn't|probably shouldn't|can't officially) (?:\w+ )?(?:be )?(?:tell(?:ing)?|say(?:ing)?"
        r"|shar(?:e|ing)|show(?:ing)?|send(?:ing)?|mention(?:ing)?|talk(?:ing)?|know|write)",
        r"(?:nobody|no one|no-one|only (?:\w+ ){1,3}?|hardly anyone|few people|not even \w+) (?:outside|else|in"
        r" the \w+)? ?(?:\w+ ){0,3}?(?:knows?(?= (?:about|that|of|yet|this|it)|\W*$)|is aware|has been told|has"
        r" heard|have seen|has seen|are aware|in the know)(?! (?:how|why|what|who|where))|must(?: not|n't) (?:\w+"
        r" )?(?:leave|get out|become known|leak|go outside|reach|fall into)|(?:if|before|should|when) (?:this|it"
        r"|word) (?:gets?|got|leaks?|comes?) out",
        r"(?:we're|we are|they're|they are|i'm|{name} (?:is|are)) (?:about to|going to|planning to|in talks to"
        r"|close to|secretly|negotiating to|preparing to|in the process of)? ?(?:buying|buy|acquiring|acquire"
        r"|sell(?:ing)?|merg(?:e|ing)|clos(?:e|ing)|clos(?:e|ing) down|tak(?:e|ing) over|lay(?:ing)? off"
        r"|pull(?:ing)? out of|fil(?:e|ing) for|spin(?:ning)? off|list(?:ing)?) (?:the |our |all |a )?(?:\w+"
        r" ){0,3}?(?:{name}|division|business|plant|branch|branches|company|subsidiary|unit|site|firm|factory"
        r"|department|competitor|stake|shares|bankruptcy|office)(?=[^.]*\b(?:public|announc|secret|yet|quiet"
        r"|reason|between|know|press|told|tell|fund|embargo|confidential|talks)\b)",
        r"(?:buying|acquiring|selling|merging with|taking over) {name}(?=[^.]*\b(?:nothing is public|not (?:yet"
        r" )?(?:public|announced|official)|isn't (?:yet )?(?:public|announced)|don't tell|quiet)\b)|(?:the|our)"
        r" (?:secret |planned |coming |upcoming |proposed |possible )?(?:takeover|merger|acquisition|buy-?out)"
        r" (?:talks|negotiations|with|of|bid)(?= (?:with|are|is|of|{name}))|(?:in|secret) (?:takeover|merger"
        r"|acquisition) talks",
        r"(?:internal|inside|insider|secret|undisclosed) (?:{figure}|figures?|numbers?|information|info|margin)"
        r"|(?:results|earnings|figures|numbers) (?:come|are|will be|go) (?:out|published|public|announced"
        r"|released) (?:on|next|in|this|tomorrow)[^.]{0,60}(?:{figure}|above|below|up|down|\d)|(?:above|below"
        r"|beat|ahead of|better than|worse than|short of) what (?:the )?(?:analysts|market|street) expects?",
        r"(?:unreleased|unannounced|unpublished|undisclosed|pre-announcement|pre-release|leaked|trade secrets?"
        r"|insider) (?:\w+ ){0,2}?(?:roadmap|product|products|plan|plans|model|figures|results|deal|report|data"
        r"|numbers|information|tip|news|price|prices|list|features?|specs?|design)(?! (?:for porto))",
        r"(?:only|just|solely|strictly|exclusively|purely|not) (?:intended |meant )?for (?:the )?(?:works council"
        r"|customers?|press|eyes of |use of |you|addressees?|board|members of the board|steering (?:group"
        r"|committee)|management|directors|leadership|insiders|this (?:group|circle|list))(?=\W*$|[,;]| (?:and|so"
        r"|please|members))|for (?:the )?(?:board|steering group|directors|management|partners|leadership)"
        r" (?:alone|only)|limited (?:circulation|distribution)|need[- ]to[- ]know basis|(?:keep|treat|handle)"
        r" (?:this|it|that|them) (?:with care|carefully|discreetly|under wraps|as secret|close)|under wraps",
        r"hush[- ]?hush|won't go any further|bound by secrecy|trade secret(?= (?:and|of|so|,)|\W*$)|lose my job"
        r" for|(?:be|remain|stay) discreet (?:about|with)|then not a word|leak this|(?:treat|handle|regard)"
        r" (?:this |it )?as private|(?:{dont}|never) (?:show|tell|let|give) (?:the |our |any )?(?:clients?"
        r"|customers?|market|press|union|public|competitors?|suppliers?|investors?|shareholders?|staff|employees"
        r"|works council|others) (?:\w+ ){0,3}?(?:yet|that|page|this|these|about|the|see|know)|(?:the|our)"
        r" (?:union|staff|market|press|works council|public|employees|customers?) (?:doesn't|don't|does not|do"
        r" not|hasn't|haven't) (?:know|been told|heard)|competitor's (?:prices?|bid|offer|figures|plans|roadmap"
        r"|list),? which i|(?:get|got|hear|heard|have|had) (?:this|it|that) from me|under (?:the|an|our) nda"
        r"|strictly between (?:the|our|these|you|us)|keep (?:this|it|that) (?:to yourself|to yourselves|within"
        r"|inside|internal|in-house|in house|from the press|from leaking)|don't (?:let (?:this|it) (?:leak|get"
        r" out|out)|breathe a word)|(?:would|could|will) (?:love|kill|pay|be in trouble|be fired|cost)[^.]{0,30}"
        r" if (?:this|it) (?:leaked|got out|became public)|the press would (?:love|have)|not for (?:the"
        r" )?(?:press|media|outsiders|anyone else|other eyes)|(?:please )?treat (?:this |it |the \w+ )?(?:as"
        r" )?confidentially?",
        r"(?:{dont}|dont|not to|not|never) (?:\w+ )?(?:be )?(?:fwd|forward(?:ed)?|spread|circulate[d]?"
        r"|quote[d]?|disclose[d]?|divulge[d]?|reveal(?:ed)?|distribute[d]?|leak(?:ed)?|shared? (?=with|to)"
        r"|tell (?=anyone|anybody|a soul))(?: (?:me|it|this|that|them|these|the same|anyone|anybody|pls"
        r"|please|to any|about|to the|with (?:the|any)))(?=\W|$)|(?:pls|plz) (?:dont|do not|don't) (?:\w+"
        r" )?(?:circulate|fwd|forward|share|spread|quote|leak)(?=\W*$|,| this| it| the)",
        r"(?:nobody|no one|no-one|none)(?: else| other)?(?: (?:outside|in|beyond|but) (?:this|the|our"
        r"|these) \w+| but you)? (?:may|must|should|can|is allowed to|is to|gets to|is meant to) (?:\w+"
        r" )?(?:see|hear|know|read|learn|find out|get)(?= (?:of|about|that|this|it|before|until|yet)|\W*$|,)",
        r"only (?:(?:the|a|you|we|my|our|two|three|four|five|\d+|board|senior) (?:\w+ ){0,5}?|{name}"
        r" )(?:knows?|gets? to see|may see|can see|have seen|are aware|is aware)(?= (?:so far|yet|about|of"
        r"|that|this|these)|\W*$|,)",
        r"(?:the |our |any )?{public} (?:mustn't|must not|should not|shouldn't|may not|hasn't|haven't|has"
        r" not|have not|doesn't|don't|does not|do not|are not to|is not to) (?:\w+ )?(?:yet )?(?:been"
        r" )?(?:hear|heard|learn|know|informed|told|find out|aware|briefed)|(?:we|i|they) (?:haven't|have"
        r" not|hasn't|did not|didn't) (?:\w+ )?(?:yet )?(?:told|tell|informed|inform|briefed) (?:the |our "
        r"|any )?{public}",
        r"(?:treat|regard|handle|mark|consider|classify) (?!such)(?:[\w-]+ ){1,5}?(?:as )?(?:secret"
        r"|sensitive|confidential|restricted|private|internal|classified|discreetly)(?! (?:users|seats))"
        r"|(?:maintain|ensure|preserve|respect|keep) (?:\w+ ){0,2}?(?:confidentiality|secrecy)|(?:slides?"
        r"|report|file|paper|list|memo|document|draft|page|numbers|figures|information) (?:is|are)"
        r" (?:restricted|limited|confined) to",
        r"^\W*(?:top|company|trade|business|commercial) secret|^\W*commercial in confidence|^\W*(?:strictly"
        r" )?(?:confidential|embargoed|restricted|secret) (?:draft|file|list|version|minutes|plan|figures"
        r"|paper|slides)|^\W*not (?:for|to be) (?:\w+ )?(?:onward|further|wider|shared|forwarded|public"
        r"|outside)",
        r"(?:\w+n't|not|never) (?:yet )?(?:been )?(?:disclosed|revealed|made (?:that|it|this|them) public"
        r"|announced|official)(?= (?:to|yet|so far|until|by))|(?:\w+n't|not|never) (?:yet )?(?:made (?:that"
        r"|it|this|them) public|been made public)|\w+n't (?:\w+ )?(?:announced|public|official) yet|before"
        r" (?:it|this|that|the news) (?:becomes|is|goes|gets) (?:public|official|out|announced)|(?:before"
        r"|until) the (?:announcement|press release|publication)(?= |\W*$|,)(?=.{0,40}\b(?:buy|sell|secret"
        r"|quiet|nobody|friday|monday|out|share)\b)",
        r"i(?:'m| am) not (?:at liberty|authori[sz]ed|permitted|free|allowed) to (?:say|tell|share|disclose"
        r"|talk|reveal)|(?:asked|told|ordered|begged) (?:us|me) not to (?:talk|tell|say|share|mention|speak"
        r"|reveal)|not (?:supposed|meant|allowed) to (?:talk|tell|say|share|mention|speak|reveal|show|know)"
        r"|don't quote me|as an insider|(?:buy|sell) (?:\w+ ){0,2}?(?:shares?|stock) before",
        r"(?:our|the|your|their|a|client's|company's) (?:secret|unpublished|undisclosed|unreleased|closed"
        r"|hidden)(?: \w+)? (?:price|accounts?|session|figures?|reserve|formula|plans?|project|offer|bid"
        r"|study|results?|talks|agreement|deal)|secretly (?:testing|planning|building|talking|negotiating"
        r"|working on|selling|buying|developing)|(?:rival|competitor)'s (?:tender|bid|offer|price)|our"
        r" (?:\w+ )?(?:bid|reserve price|floor|lowest price|limit) (?:will be|is|was|stands at) \d",
        r"(?:must|may|should|can)(?: not|n't|never) (?:\w+ )?leave (?:the|this|our|these) (?:building|room"
        r"|house|company|group|circle|four walls)|(?:keep|keeping|kept) (?:[\w-]+ ){1,4}?(?:to yourself|to"
        r" yourselves|under your hat|under wraps|strictly internal|in the family|inside the \w+)|keep"
        r" (?:this|that|it)(?: one| all)? quiet|not a word (?:to|about|until)|until then,? not a word",
        r"stays? (?:between|here|inside|within)(?=:|\W*$|,| us| these| this)|(?:share|tell|show) (?:it|this"
        r"|that) (?:with |to )?you (?:alone|only)|name of the (?:whistle-?blower|informant|informer)"
        r"|answers to the (?:exam|test)(?= |that)(?=.*(?:don't|nobody|monday|spread|secret|quiet))|if you"
        r" (?:can |promise to )?keep (?:it|this|a secret)|(?:is|are) about to leave us|count on you not to"
        r" tell",
        r"(?:must|should|has to|have to|needs? to|please) (?:stay|remain|be kept|keep this|keep it)"
        r" (?:inside|within|in|among|under) (?:the |this |our |these )?(?:board|team|group|family|circle"
        r"|room|company|firm|committee|lock and key|management|four walls)|keep (?:this|it|that|the \w+"
        r"|them) (?:under lock and key|secret|among ourselves|within the)|won't (?:repeat|pass on|spread"
        r"|share) (?:this|it|that)|(?:outside world|outsiders|nobody outside|no one outside|the public|the"
        r" world) (?:\w+ )?(?:knows?|has|have|is) (?:nothing|not|no idea|unaware)|^\W*internal:|too early"
        r" to (?:make|let|tell)[^.;!?]{0,20} (?:known|public|out|everyone)|(?:asked|told) (?:me |us |you"
        r" )?to keep (?:it|this|that) (?:secret|quiet|to (?:myself|ourselves))|(?:not|never) to be (?:made"
        r" known|passed on|mentioned)",
    ),
    unless=(
        STORY,
        r"no longer (?:under|confidential|secret|embargoed)|nothing (?:here )?is|quote me as|(?:can|may)"
        r" (?:print|publish) it|our chats are|law makes|photos?|government .?eyes only|use of inside|used"
        r" inside information|third parties|resume for|may be providing|held private|hear the|^(?:which|is"
        r"|are|do|does|has|can|should|what|how|who|why|when) [^.!]*\?|towel|lights|recipe",
        r"(?:beta|release|version) .{0,10}out yet|lift|cups|blue box|post letters",
        r"newsletter|discounts are|answers will|the recipient and|wanted to be kept|product created",
        r"confidence (?:interval|in you|level)|great confidence|full confidence|confidentiality clause|is spelt"
        r"|means that|the word|confidential paper|shredder|survey answers|answers are|all (?:replies|answers"
        r"|responses)|film|song|novel|by law|the law protects",
        r"surprise|winner|timetable|schedule|train|children|kids|statue|password|shredd|(?:may|might) be"
        r" confidential|in general|intended (?:only )?(?:for the )?(?:addressee|recipient|use of)|intended"
        r" recipient|if you (?:have received|are not)|town hall|feel free|open to everyone|please forward|i can't"
        r" tell you how|can't say how|press on|for external use|vegetarian|privileged seats|not for sale|public"
        r" holiday|record player",
        r"(?:what|how|who|when|where|why|does|do|is|are|can|should|would|could|may) (?:[^?]* )?(?:confidential"
        r"|proprietary|privileged|nda)[^?]*\?|(?:sign|signed|template|draft|review|copy of|execute|form of"
        r"|executed) (?:\w+ ){0,4}(?:confidentiality|nda|non-disclosure)|confidentiality (?:agreement|provisions?"
        r"|clause|letter|obligations?|policy)|(?:policies|procedures) (?:and procedures )?(?:regarding|on)"
        r" confidential|confidential information and securities|defn? of confidential|definition of",
    ),
    words=_WORDS,
)


_ANSWERED = re.compile(r"\s*(?:re|fwd?|aw|wg|sv|tr)\s*:", re.IGNORECASE)


def confidential(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find marks of confidentiality, and inside news and figures; a subject that is answered was written by"
    " another."""
    if not (block.zone == "subject" and _ANSWERED.match(block.string)):
        yield from _WORDING.hits(block)
