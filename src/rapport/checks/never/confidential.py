"""Marking a mail as confidential, and telling what is not public yet."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "secret": r"(?:confidential|classified|restricted|proprietary|privileged|top secret|secret|sensitive|unreleased|unannounced|embargoed|not (?:yet )?public|non-public|nonpublic|internal only|for internal use|commercial in confidence)",
    "paper": r"(?:(?:e-?)?mail|message|note|memo|document|report|file|draft|information|info|data|list|figures?|numbers?|material|attachment|plan|deck|slides?|presentation|spreadsheet|budget|roadmap|price list|contract|letter|analysis|forecast|strategy|thread|matter|deal|news|proposal|agreement|discussion|conversation|minutes|summary|link|sheet|version|study|results?)s?",
    "outside": r"(?:outside|beyond|further|around|on|elsewhere|externally|with (?:anyone|anybody|others|any third party|third parties|the press|the media|clients?|customers?|competitors?|the team|your team|the staff|them|him|her))",
    "deal": r"(?:merger|takeover|take-over|acquisition|buy-?out|sale of|spin-off|ipo|restructuring|reorgani[sz]ation|lay-?offs|closure|relocation|joint venture|bid for|deal|talks|negotiations?|bankruptcy|insolvency|profit warning|results|earnings|product launch|announcement|investment|partnership|appointment)",
    "figure": r"(?:margins?|churn|revenues?|profits?|losses?|earnings|cash(?: flow| position)?|cost price|turnover|ebitda|burn rate|run-?way|order book|forecast|valuation|pipeline|market share|sales figures|results|numbers|figures|bid price|floor price|bottom line)",
}

_WORDING = Wording(
    (
        r"(?:strictly|highly|very|extremely|absolutely|totally|company|treat (?:this|it|that|as)|keep (?:this|it|that|all this|the \w+)|remain|remains|is|are|'s|be|being|stays?|still|as|and|private and|personal and|sensitive and) (?:\w+ ){0,2}?(?:confidential|in (?:strict |the strictest |complete )?confidence|proprietary|top secret|classified|commercially sensitive|privileged and confidential)",
        r"^\W*(?:private (?:and|&) |personal (?:and|&) |strictly |highly |privileged (?:and|&) )?confidential(?:\W*$|\s*[-:,/!.\n]| and| - )|(?:this|the|attached|enclosed|following|our|these|here is the|here's the) (?:\w+ ){0,2}?{secret} (?:\w+ )?{paper}|confidential(?:ity)? (?:notice|treatment)(?= (?:applies|requested|please))",
        r"(?:this|the|attached|enclosed|following|above|below|my|our)(?: \w+){0,3} {paper} (?:below |above |attached )?(?:{be}) (?:\w+ ){0,2}?{secret}|(?:in|under) (?:strict|strictest|complete|absolute|total|the strictest) confidence|(?:tell(?:ing)?|told|shar(?:e|ed|ing)|send(?:ing)?|mention(?:ing)?|giv(?:e|en|ing)) .. in confidence",
        r"(?:{dont}|please don't|do not|not|never|must not|please do not) (?:be )?(?:\w+ )?(?:forward(?:ed)?|circulate[d]?|distribute[d]?|redistribute[d]?|pass(?:ed)? (?:this|it|them|that|anything)? ?on|share[d]?|disclose[d]?|publish(?:ed)?|cite|leak(?:ed)?|disseminate[d]?|release[d]?|repeat(?:ed)?|spread|divulge[d]?)(?= (?:this|it|that|them|any|these|the (?:attached|following|{paper})|my|outside|further|to anyone|to any|with|beyond|without|until|externally|widely)|\W*$|,)(?! (?:costs|the blame|your feelings))",
        r"(?:not|n't) (?:meant |intended |suitable |to be |cleared |approved |ready )?(?:for|be) (?:general |further |wider |external |public |onward |any )?(?:distribution|circulation|release|publication|attribution|forwarding|dissemination|sharing|anyone outside|outsiders|external use|the public|public consumption|disclosure|broadcast)|^\W*(?:internal use only|for internal use only|company confidential|eyes only|embargoed)",
        r"(?:off the record(?! player)|for your eyes only|eyes only|for (?:your )?internal use(?! only:)|internal use only|under (?:strict )?embargo|embargoed?(?: until| till)|under (?:an? )?nda(?! template)|subject to (?:an |our |the )?nda|covered by (?:an |our |the )?nda|not for (?:attribution|the record|quotation)|attorney[- ]client|privileged communication|for (?:the )?\w+(?: \w+)? (?:alone|only)(?=,? (?:so|please|do|take)))",
        r"(?:not|n't|hasn't been|haven't|has not been|have not been|nothing is|yet to be|before (?:it|this|we|the \w+) (?:is|are|go|goes|make|becomes?)|until (?:it|this|we|the \w+) (?:is|are|go|goes|make|becomes?))(?: \w+){0,2}? (?:public yet|publicly (?:announced|known)|announced?|made public|common knowledge|out yet|official yet|gone public)(?! holiday)",
        r"(?:i|we) (?:really )?(?:should(?: not|n't)|(?:am|'m|are|'re) not (?:allowed|supposed|meant) to|must(?: not|n't)|mustn't|probably shouldn't|can't officially) (?:\w+ )?(?:be )?(?:tell(?:ing)?|say(?:ing)?|shar(?:e|ing)|show(?:ing)?|send(?:ing)?|mention(?:ing)?|talk(?:ing)?|know|write)",
        r"(?:nobody|no one|no-one|only (?:\w+ ){1,3}?|hardly anyone|few people|not even \w+) (?:outside|else|in the \w+)? ?(?:\w+ ){0,3}?(?:knows?|is aware|has been told|has heard|are aware|in the know)(?! (?:how|why|what))|must(?: not|n't) (?:\w+ )?(?:leave|get out|become known|leak|go outside|reach|fall into)|(?:if|before|should|when) (?:this|it|word) (?:gets?|got|leaks?|comes?) out",
        r"(?:we're|we are|they're|they are|i'm|{name} (?:is|are)) (?:about to|going to|planning to|in talks to|close to|secretly|negotiating to|preparing to|in the process of)? ?(?:buying|buy|acquiring|acquire|sell(?:ing)?|merg(?:e|ing)|clos(?:e|ing)|clos(?:e|ing) down|tak(?:e|ing) over|lay(?:ing)? off|pull(?:ing)? out of|fil(?:e|ing) for|spin(?:ning)? off|list(?:ing)?) (?:the |our |all |a )?(?:\w+ ){0,3}?(?:{name}|division|business|plant|branch|branches|company|subsidiary|unit|site|firm|factory|department|competitor|stake|shares|bankruptcy|office)(?=[^.]*\b(?:public|announc|secret|yet|quiet|reason|between|know|press|told|tell|fund|embargo|confidential|talks)\b)",
        r"(?:buying|acquiring|selling|merging with|taking over) {name}(?=[^.]*\b(?:nothing is public|not (?:yet )?(?:public|announced|official)|isn't (?:yet )?(?:public|announced)|don't tell|quiet)\b)|(?:the|our) (?:secret |planned |coming |upcoming |proposed |possible )?(?:takeover|merger|acquisition|buy-?out) (?:talks|negotiations|with|of|bid)(?= (?:with|are|is|of|{name}))|(?:in|secret) (?:takeover|merger|acquisition) talks",
        r"(?:internal|inside|insider|secret|undisclosed|unpublished|confidential) (?:{figure}|figures?|numbers?|information|info|margin)|(?:results|earnings|figures|numbers) (?:come|are|will be|go) (?:out|published|public|announced|released) (?:on|next|in|this|tomorrow)[^.]{0,60}(?:{figure}|above|below|up|down|\d)|(?:above|below|beat|ahead of|better than|worse than|short of) what (?:the )?(?:analysts|market|street) expects?",
        r"(?:unreleased|unannounced|unpublished|undisclosed|pre-announcement|pre-release|leaked|trade secrets?|insider) (?:\w+ ){0,2}?(?:roadmap|product|products|plan|plans|model|figures|results|deal|report|data|numbers|information|tip|news|price|prices|list|features?|specs?|design)(?! (?:for porto))",
        r"(?:only|just|solely|strictly|exclusively|purely) (?:intended |meant |for )?(?:for )?(?:the )?(?:eyes of |use of |you|addressees?|board|members of the board|steering (?:group|committee)|management|directors|leadership|insiders|this (?:group|circle|list))(?=\W*$|[,;]| (?:and|so|please|members))|for (?:the )?(?:board|steering group|directors|management|partners|leadership) (?:alone|only)|limited (?:circulation|distribution)|need[- ]to[- ]know basis|(?:keep|treat|handle) (?:this|it|that|them) (?:with care|carefully|discreetly|under wraps|as secret|close)|under wraps",
        r"keep (?:this|it|that) (?:to yourself|to yourselves|within|inside|internal|in-house|in house|from the press|from leaking)|don't (?:let (?:this|it) (?:leak|get out|out)|breathe a word)|(?:would|could|will) (?:love|kill|pay|be in trouble|be fired|cost)[^.]{0,30} if (?:this|it) (?:leaked|got out|became public)|the press would (?:love|have)|not for (?:the )?(?:press|media|outsiders|anyone else|other eyes)|(?:please )?treat (?:this |it |the \w+ )?(?:as )?confidentially?",
    ),
    unless=(
        r"confidence (?:interval|in you|level)|great confidence|full confidence|confidentiality clause|is spelt|means that|the word|confidential paper|shredder|survey answers|answers are|all (?:replies|answers|responses)|film|song|novel|by law|the law protects",
        r"surprise|in general|intended (?:only )?(?:for the )?(?:addressee|recipient|use of)|intended recipient|if you (?:have received|are not)|town hall|feel free|open to everyone|please forward|i can't tell you how|can't say how|press on|for external use|vegetarian|privileged seats|not for sale|public holiday|record player",
        r"(?:what|how|who|when|where|why|does|do|is|are|can|should|would|could|may) (?:[^?]* )?(?:confidential|proprietary|privileged|nda)[^?]*\?|(?:sign|signed|template|draft|review|copy of|execute|form of|executed) (?:\w+ ){0,4}(?:confidentiality|nda|non-disclosure)|confidentiality (?:agreement|provisions?|clause|letter|obligations?|policy)|(?:policies|procedures) (?:and procedures )?(?:regarding|on) confidential|confidential information and securities|defn? of confidential|definition of",
    ),
    words=_WORDS,
)


def confidential(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find marks of confidentiality, and inside news and figures."""
    yield from _WORDING.hits(block)
