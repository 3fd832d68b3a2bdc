"""Asking for secrecy: to delete, to keep quiet, to leave no trace, to use another address."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.never.innocent import STORY
from rapport.checks.never.wording import Wording
from rapport.draft import Block, Draft
from rapport.rule import Hit

_WORDS = {
    "mail": (
        r"(?:(?:e-?)?mails?|messages?|notes?|threads?|conversations?|letters?|correspondence|chats?|texts?"
        r"|recordings?|memos?|exchange|one)"
    ),
    "this": r"(?:this|it|that|these|them|what i|any of this|a word|anything|everything|any of it)",
    "destroy": r"(?:delete|destroy|erase|shred|burn|wipe|trash|bin|dispose of|get rid of|remove|tear up|purge|lose)",
    "after": (
        r"(?:after (?:you(?:'ve| have)? )?(?:read|reading|seen|noted)|when (?:you(?:'ve| have| are|'re) )?(?:read"
        r"|finished|done|seen)|once (?:you(?:'ve| have)? )?(?:read|seen|noted|done|finished)|as soon as you)"
    ),
    "others": (
        r"(?:any(?:one|body)(?: else)?|no one|nobody|no-one|{name}|(?:the|my|your|our|his|her) (?:\w+"
        r" )?(?:auditors?|boss|manager|board|council|press|customers?|clients?|parents|team|others|staff|press"
        r"|tax (?:man|office|adviser)|police|lawyers?|wife|husband|hr|inspectors?|union|bank|committee|insurers?"
        r"|head|director|regulators?|owners?|investors?|partners?|management|office|colleagues|supervisors?)"
        r"|legal|hr|compliance|finance|management|head office|him|her|them|a soul|any of the \w+|the rest(?: of"
        r" the \w+)?|the others|others|journalists|outsiders|any outsiders?)"
    ),
    "us": (
        r"(?:us|ourselves|you and (?:me|i)|me and you|the two of us|the three of us|the four of us|these (?:four"
        r" )?walls|you me and the \w+|ourselves only)"
    ),
    "trace": (
        r"(?:(?:paper|e-?mail|electronic|audit|written) (?:trail|record)|trace|record|evidence|proof|written"
        r" (?:proof|evidence|record)|trail|fingerprints)"
    ),
    "hide": r"(?:hide|conceal|cover up|bury|sweep|hush up|withhold|keep back|hold back|suppress)",
}

_WORDING = Wording(
    (
        r"{destroy} (?:this|that|it|them|the|these|my|all|our|any|every)(?: \w+){0,3}? ?{after}|(?:delete|destroy"
        r"|erase|shred|burn|wipe|trash|dispose of|purge) (?:(?:this|my) {mail}(?! (?:address|immediately))|(?:the"
        r" )?(?:whole|entire|old|previous|earlier) (?:{mail}|thread)|all (?:\w+ )?(?:copies|e-?mails|messages"
        r"|traces|records|evidence|drafts)|the (?:evidence|recording|emails?|chat|tape|thread))",
        r"(?:get rid of|lose|destroy|shred) (?:(?:the|that|those|your|all|any) (?:\w+ )?)(?:copies|notebook"
        r"|e-?mails?|memos?|records?|files?|papers?|documents?|drafts?|letters?|receipts?|tapes?"
        r"|evidence)(?=[^.]{0,30}\b(?:before|inspector|auditor|police|nobody|no one|wise|so that)\b)",
        r"(?:wise|best|better) to (?:lose|destroy|shred|burn|forget) (?:that|the|this|those|your)|(?:make|made)"
        r" (?:this|the|that|my) {mail} disappear|read(?:,)? and (?:delete|destroy|burn)|eat this|burn after"
        r" reading(?! (?:is|was))|for deletion after",
        r"{destroy} (?:it|this|them|that) (?:from|out of) (?:your|the) (?:\w+ )?(?:inbox|computer|server|system"
        r"|records?|minutes|bin|sent|files?|trash)|(?:keep|leave|take) my name out of|keep me out of (?:it|this)"
        r"|i was never here|leave my name out",
        # keep quiet
        r"(?:keep|leave|stay|stays|kept|keeping|remain|remains) (?:{this}|{mail}|this {mail}|the \w+) (?:strictly"
        r" |just |only |private |quiet |confidential |a secret |secret |here |)?(?:between|among|amongst) {us}",
        r"(?:this|that|it|what i \w+) (?:stays|remains|should stay|must stay|has to stay|should remain|needs to"
        r" stay|is|'s|has to be|must be|needs to be)(?: strictly| just| only| purely)? (?:between|among) {us}"
        r"|(?:strictly|just|only|purely) between {us}|(?<=^)between {us}(?= ?[,:-])|between (?:you and me"
        r"|ourselves)(?=[,:;.!] )",
        r"(?:keep|keeping) (?:{this}|the (?:\w+ )?\w+|that|all this)?(?: \w+)? ?(?:quiet|secret|hush-hush|under"
        r" wraps|under your hat|to yourself|to yourselves|on the quiet|hidden|off the books|off (?:the"
        r" )?(?:e-?mail|record|books|minutes|server|file)|out of (?:the )?(?:minutes|records?|files?|e-?mails?"
        r"|writing|system|books|sight|report))",
        r"(?:keep|stay) (?:schtum|shtum|mum|silent|quiet|your mouth shut)(?: about (?:it|this|that|the|what|my"
        r"|our)|\W*$)(?! (?:time|hours?))|(?:not|\w+n't) (?:\w+ )?(?:breathe|say|tell|utter|mention) a (?:word|soul)"
        r"|not a word (?:to|about)|mum's the word|my lips are sealed|our (?:little |own )?secret|(?:keep|stay)s?"
        r" (?:in|within) (?:the|this|these) (?:room|four walls|walls|team|family)",
        r"(?:don't|dont|do not|never|not to|must not|mustn't|should not|shouldn't|no need to|rather you didn't"
        r"|better not) (?:\w+ ){0,2}?(?:tell|mention|show|let on|disclose|reveal|breathe|talk|inform|report|admit"
        r"|leak|discuss|share|forward|repeat|copy)(?: (?:this|it|that|them|anything|about it|a word|any of this"
        r"|the \w+|of this|about this)){0,2}?(?: with| to| about (?:it|this) (?:to|with))? {others}(?! (?:can"
        r"|could|to|how|what the|me) )",
        r"(?:{dont}|not|never) (?:\w+ )?let {others} (?:\w+ )?(?:know|see|find out|hear|get wind|read|learn"
        r"|notice)|(?:nobody|no one|no-one|none of them) (?:\w+ )?(?:needs?|has|must|should|may|can|will|is)"
        r" (?:to )?(?:ever )?(?:know|find out|hear|be told|see|learn|notice)(?! (?:latin|what|how|the way|that"
        r" there))",
        r"(?:speak|talk|say) (?:nothing|to (?:no one|nobody))(?: about|\W| to)|say nothing (?:to|about|of)"
        r"|{others} (?:must|should|need|may|can)(?: not|n't| never|not) (?:\w+ )?(?:know|find out|hear|see|learn"
        r"|get wind|be told)|what (?:the )?(?:\w+ )?\w+ (?:doesn't|don't|does not) know (?:won't|can't|will not)",
        r"(?:best|better|important|good) if (?:the )?\w+(?: \w+)? (?:never|don't|doesn't|do not|does not) (?:hear"
        r"|hears|know|knows|see|sees|find|finds|learn|learns)|without (?:telling|informing|the knowledge of"
        r"|involving|asking) {others}|(?:behind|without) {others}'s? (?:back|knowledge)|keep {others} (?:out of"
        r"|in the dark|away from)",
        r"(?:go|went|going) behind|{hide} (?:this|it|the (?:\w+ )?(?:loss|losses|error|mistake|figures?|report"
        r"|facts?|truth|problem|incident|invoice|payments?|costs?)) ?(?:from|in|under|until|before)?",
        # nothing in writing
        r"(?:{dont}|not|never|nothing|rather not|better not|avoid|stop|without|not (?:to )?(?:be )?) ?(?:\w+"
        r" ){0,3}?(?:put|putting|write|writing|say|have|want|leave|leaving|commit|get|getting|be)(?: (?:this|that"
        r"|it|any of (?:this|it)|anything|something|too much|things|down|about (?:this|it)|these|the details|so"
        r" much|much)){0,2} (?:in|on|over|to|via|by|into) (?:writing|paper|record|an? (?:e-?mail|mail|message)"
        r"|e-?mail|mail|the (?:e-?mail|record|server|system|minutes|chat|phone)|written form|text|black and white)",
        r"(?:{dont}|not|no|without|never|avoid|any) (?:\w+ ){0,3}?(?:leave|leaving|create|creating) (?:any |a"
        r" )?{trace}|(?:so|that) (?:there's|there is|there are|there will be|we leave) no {trace}|there must be"
        r" no {trace}|no (?:paper|e-?mail) trail|off the (?:books)|leave no trace(?! ?:)",
        r"(?:better|rather|best|please|let's) (?:not|don't) (?:write|put|say|discuss|talk|e-?mail)(?: about)?"
        r" (?:it|this|that|these things|anything)? ?(?:here|by (?:e-?)?mail|in (?:an? )?(?:e-?)?mail|via"
        r" (?:e-?)?mail|over (?:e-?)?mail|in writing|on here|on the phone|on (?:this )?chat)",
        r"only by phone(?! can)|(?:mails?|e-?mails?|this|chats?|it) can be (?:read|used|found|traced|subpoena\w*"
        r"|discovered|forwarded)(?= (?:in court|against|by|on)|\W*$)|(?:{dont}|not) (?:want|like|wish) (?:this|it"
        r"|that|my name|any of this|anything) (?:to (?:be )?)?(?:\w+ )?(?:found|traced|on (?:the )?record|in"
        r" writing|to (?:show|appear|come|get) (?:up|out))",
        r"(?:should|must|can|may|will)(?: not|n't| never)? (?:be )?(?:found|traced|seen|appear|show up|turn up)"
        r" on (?:the|our) (?:\w+ )?server|where nobody(?:'s| is) listening|where (?:no one|nobody) can (?:hear"
        r"|see|listen)|(?:talk|speak|meet) (?:\w+ )?(?:in private|where)(?= (?:nobody|no one|they))",
        r"(?:use|write to|send (?:it|this|that|them|everything)? ?to|mail|reply to|contact me (?:on|at)|e-?mail)"
        r" (?:me (?:on|at) )?my (?:private|personal|gmail|hotmail|yahoo|home e-?mail|other) ?(?:e-?mail|address"
        r"|account|gmail|mail|phone|number)?(?= (?:for this|instead|not|from now|please|on this|address|account"
        r"|only)|\W*$|,)|(?:not|\w+n't) (?:\w+ )?(?:use|to|on|via|through|over) (?:my|the|your|our) (?:work|company"
        r"|office|official|corporate|business) (?:e-?mail|address|account|server|phone|system)",
        r"(?:{dont}|do not|not) (?:reply|respond|answer)(?: to)? (?:this|by|to this)(?=.{0,40}\b(?:remove|delete"
        r"|destroy)\b)|(?:{dont}|dont?|not) (?:screenshot|record|keep (?:a )?(?:copy|copies)(?: of)?) (?:this|it"
        r"|that|any)",
        # deny, quietly
        r"(?:you|i) (?:never|did not|didn't) (?:got|get|saw|see|heard|hear|received?|said|say|sent|send|wrote"
        r"|write|told|tell|read|had|have) (?:this|it|that|any of (?:this|that)|the) ?(?:{mail})?(?= (?:from me"
        r"|from us))",
        r"(?:this|that|the) (?:{mail}|meeting|call|talk|discussion) (?:never|didn't|did not) (?:happened?|took"
        r" place|take place|existed?)|i(?:'ll|'d| will| would| shall)? (?:\w+ )?deny (?:i|it|that|everything"
        r"|having|ever|this|all)|(?:didn't|did not) hear (?:it|this|that) from me|don't (?:say|tell \w+) i"
        r" (?:told|said)|forget (?:that )?(?:i|you|we) (?:ever |even )(?:said|told|saw|heard|read|asked|mentioned"
        r"|wrote)|forget (?:you|that you) (?:saw|heard|read)",
        r"(?:settle|solve|sort|handle|deal with|resolve|arrange|do|fix) (?:this|it|that|the matter|things)"
        r" (?:quietly|discreetly|on the quiet|under the table|without (?:the (?:committee|board|police|lawyers"
        r"|boss)|anyone))|backdate (?:it|this|the|that)(?! .{0,30}(?:pay|rise|increase))|and (?:nobody|no one)"
        r" (?:will|would|'ll) (?:ever )?(?:notice|find out)|(?:tell|say) (?:\w+ )?(?:it|that|they|we|you) (?:got"
        r"|was|were) lost",
        r"(?:bcc|blind copy|blind-copy)(?= .{0,40}(?:so|without|not))|(?:take|took|move|keep|have) (?:\w+"
        r" ){0,4}?(?:offline|off-line|off e-?mail)(?=.{0,30}\b(?:evidence|trace|record|trail|read)\b)|keep"
        r" (?:this|it|that|the \w+) off (?:the )?(?:e-?mail|books|record|system|radar|minutes)|{others} out of"
        r" the loop|tell (?:no one|nobody|no-one)|(?:need|must|should|to) (?:be|stay|remain|keep) (?:very"
        r" )?(?:secret|discreet|hidden)|in (?:total|complete|absolute|strict|the strictest) secrecy",
        r"(?:for your eyes|between us) only|(?:stays|stay|kept) out of the (?:minutes|record|file|report)|off the"
        r" radar|under the radar|on the down ?low|on the qt|hush[ -]?hush|cover(?:ed)? (?:it |this )?up(?="
        r" (?:until|before|so|from))|(?:use|open|set up) a (?:private|separate|secret) (?:channel|chat|account"
        r"|address)|discretion (?:is|would be) (?:\w+ )?(?:appreciated|required|essential)",
        r"(?:wipe|delete|clear|empty|purge|erase|destroy) (?:the|this|that|your|our|my|all the) (?:\w+"
        r" )?(?:chats?|sent folder|sent items|mailbox|logs?|history|recordings?|drives?|inbox|trail)(?="
        r" (?:before|when|so|of anything|after|from|please)|\W*$|,)|(?:del|delete|bin|shred|burn|trash"
        r"|erase) (?:this|it|that|the mail)(?: mail| message| chat)?,? ?(?:pls|plz|please|once|after|when"
        r"|from your|before|as soon)|no need for {name} to (?:see|know|hear|learn)",
        r"(?:make sure|see to it|ensure|take care|mind)(?: that)? {others} (?:never|doesn't|does not|don't"
        r"|won't|will not|cannot|can't) (?:\w+ )?(?:finds?|hears?|sees?|knows?|learns?|gets?|notices?)"
        r"|(?:take|move|continue|discuss|do|put) (?:this|it|that|the (?:talk|rest|chat)) (?:to|on|over to"
        r"|over|via) (?:signal|whatsapp|telegram|threema|my private|a private|private)|nothing (?:of"
        r" (?:this|it) |about (?:this|it) )?(?:goes|should go|must go|is to go|may go|belongs|appears)"
        r" (?:in|into|on)|say nothing to {others}|{dont} (?:reveal|disclose|mention|tell) (?:this|it|the)"
        r" (?:\w+ )?(?:to |about )?{others}",
        r"(?:tell|say to) (?:them|him|her|{others}) (?:that )?(?:you|it|we|i) (?:lost|never|misplaced"
        r"|deleted|forgot) (?:the|that|all the|about) (?:receipts?|files?|papers?|documents?|invoices?"
        r"|records?|notes|mails?)|i was never (?:in|at|here|there|part of)|send (?:it|this|that|them"
        r"|everything) to my (?:gmail|private|personal|home|hotmail|yahoo)(?=,| (?:address|account|mail)"
        r"|\W*$)|(?:only|just|rather) (?:speak|talk) about (?:it|this|that) (?:face to face|in person|by"
        r" phone|outside)|(?:no|without) (?:leaving )?(?:any )?traces?(?=\W*$|,)",
        r"(?:this|that|our) (?:talk|call|meeting|conversation|mail|chat|lunch|discussion) (?:did not|didn't"
        r"|never|has never) (?:take place|took place|happened?|happen|existed?)|take my name (?:off|out of)"
        r" (?:the |this )?(?:file|report|document|mail|minutes|e-?mail|sheet|paper|memo|draft)|{dont} leave"
        r" (?:anything|any \w+) (?:on|in) the (?:shared |team |company )?(?:drive|server|folder|printer"
        r"|system)|nobody (?:must|may|should|can|is to) (?:ever )?(?:learn|know|hear|find out|see)",
        r"if (?:any(?:one|body)|some(?:one|body)|they|he|she|{others}) asks?,? (?:say|tell|you (?:don't"
        r"|know|didn't|never|were)|we (?:never|don't|didn't)|it was|i was)|(?:say|tell|call) [^.;!?]{1,50}"
        r" if (?:any(?:one|body)|they|{others}) asks?|(?:keep|leave|kept) [\w ]{1,30} in the dark|leave"
        r" (?:it|this|that|them) out of the (?:report|minutes|file|record|summary)(?= so| until|\W*$)"
        r"|forget (?:that )?you (?:ever )?(?:saw|read|heard|got|received)|(?:so|so that) (?:the )?\w+"
        r" (?:doesn't|won't|can't|don't|cannot|will not) (?:pick (?:it|this) up|find (?:it|this|out)|see"
        r" (?:it|this)|notice|trace)|(?:so|so that) (?:nobody|no one) (?:can|will) (?:trace|find|see|notice"
        r"|know)",
        r"better not have (?:this|it|that|these) in|hide the (?:\w+ ){0,2}?(?:sheet|invoice|column|numbers"
        r"|figures|contract|loss|page|costs?|error|report) (?:before|from|until|so)|pretend (?:that"
        r" )?(?:you|we|i) (?:didn't|never|did not|don't|hadn't|haven't)|only ones who know(?! (?:how|what"
        r"|where))|keep this (?:matter|thing|one|topic|story) (?:strictly )?(?:between|among)|self-destruct"
        r"|the fewer (?:people )?(?:who )?know|(?:swear|promise)(?: me)? (?:that )?(?:you won't|not to"
        r"|never to) (?:tell|show|mention|say|share)|no (?:e-?mails?|mails?|messages|texts) about (?:the"
        r"|this|it)|in black and white",
        r"(?:let|make) it look (?:as if|as though|like an? (?:accident|error|mistake|typing))|(?:sort"
        r"|settle|pay|paid|fix|solve|handle|agree|deal)[^.;!?]{0,25} under the table|we(?:'ve| have)? never"
        r" (?:spoken|spoke|talked|met|discussed)(?= about| on|,|\W*$)|rename the \w+ so (?:that )?(?:\w+"
        r" ){1,3}?(?:won't|can't|doesn't|cannot|don't|never)|(?:put|leave|keep|keeping|putting) (?:no"
        r" )?names? (?:in|out of) the (?:tickets?|minutes|mail|file|report)(?=,| so|\W*$)|shred it(?= once|"
        r" when| after|\W*$)",
        r"{dont} (?:breathe|say|write|utter) a (?:single )?word(?: of| about| on|\W*$)|cover (?:our|your|my"
        r"|their) tracks|(?:better|best)(?: if| that)? you (?:forget|delete|destroy|lose|ignore) (?:this"
        r"|the|that|my) (?:mail|e-?mail|message|file|letter|chat|call)|(?:remain|stay|be|is|as) our (?:\w+"
        r" )?secret|use (?:the|only the|your private) phone for (?:anything|everything|all)|(?:only|just)"
        r" (?:by|over the) phone(?=,? (?:please|never|not|no mails?)|\W*$)(?=.{0,30}(?:never|not|no))"
        r"|(?:get|tell|ask) everyone to say the same|(?:agree on|get our|stick to) (?:the same|our|one)"
        r" (?:story|stories|version)|get our stories straight|(?:take|cut|leave|strike|cross) out (?:the"
        r"|that|this) (?:\w+ )?(?:line|paragraph|page|part|passage|sentence|bit)[^.;!?]{0,40} before (?:the"
        r" )?(?:\w+ )?(?:board|auditors?|boss|client|press|bank|inspectors?|court|lawyers?|police"
        r"|regulator) (?:sees?|reads?|gets?|asks?)",
    ),
    unless=(
        STORY,
        r"(?:don't|do not|never|dont|not) (?:delete|shred|bin|destroy|burn|erase|wipe)|(?:the|my|our)"
        r" (?:door|dog|piano|fence|baby)|server is down|your pin|mum's the word (?!about|on|from|for)\w+"
        r"|out of pocket|sofa|old flyers|new ones|grill|who killed|batter|are conducted|lesson|because of"
        r" (?:rain|snow|the weather)",
        r"home e-?mail address (?:at|is)",
        r"surprise|birthday|puppy|present for|kids yet|christmas|party|gift|film|movie|on tv|recipe|ingredient"
        r"|litter|camping|shredder|credit cards? with|scissors|onions|soup|puppies|wedding",
        r"as the law|retention|by law|gdpr|data protection|policy|after (?:\w+ )?years|unsubscribe|in error"
        r"|received (?:this|the) (?:e-?mail|message|transmission)|not the intended recipient|intended recipient"
        r"|by mistake|mailing list|from your list|virus|spam",
        r"should be no secrets|no secret[!.]|distance between|trust between|difference between|fence|degrees"
        r"|kilomet|km|cache|nobody needs to know (?:latin|greek|how)|it seems|getting old|must know what to do",
        r"listen to the|show them everything|you don't need to|don't mention it\W*$|(?:can't|cannot|won't|don't)"
        r" (?:say|tell) (?:you )?(?:how|enough)|leave the appendix|too long|typo|spreadsheet|column|paragraph"
        r"|line|draft\W*$",
    ),
    words=_WORDS,
)


def secrecy(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find requests to hide what is said or done."""
    yield from _WORDING.hits(block)
