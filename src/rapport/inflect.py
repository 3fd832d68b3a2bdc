"""Inflect English verbs and nouns: every form a reader may write, the preferred one first.

The tables hold what spelling rules cannot tell: irregular verbs and plurals, and the verbs of several
syllables that double their last letter. Everything else follows the rules of any school grammar. Where
British and American spelling part ("travelled", "traveled"), both are given, the British one first.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

Forms = tuple[str, ...]


class VerbForms(NamedTuple):
    """The five forms of a verb; each a tuple of spellings, the preferred one first."""

    base: Forms
    third: Forms
    past: Forms
    participle: Forms
    ing: Forms


def _rows(table: str) -> Iterator[list[str]]:
    return (row.split() for row in re.split(r"[|\n]", table.strip()))


def _variants(cell: str) -> Forms:
    return tuple(cell.split("/"))


# base, past, participle; variants after a slash; a missing participle is the same as the past.
_IRREGULAR_TABLE = """
alight alighted/alit | arise arose arisen | awake awoke/awaked awoken/awaked | babysit babysat
backslide backslid | bcc bcc'd/bcced | bear bore borne/born | beat beat beaten/beat
become became become | befall befell befallen | beget begot begotten | begin began begun | behold beheld
bend bent | beseech besought/beseeched | beset beset | bespeak bespoke bespoken
bestride bestrode bestridden | bet bet/betted | bid bid/bade bid/bidden | bind bound | bite bit bitten
bleed bled | blow blew blown | break broke broken | breed bred | bring brought
broadcast broadcast/broadcasted | browbeat browbeat browbeaten | build built | burn burnt/burned
burst burst | bust bust/busted | buy bought | cast cast | catch caught | cc cc'd/cced
chide chided/chid chided/chidden | choose chose chosen | cleave cleft/cleaved/clove cleft/cleaved/cloven
cling clung | come came come | cost cost/costed | creep crept | crossbreed crossbred | cut cut
daydream daydreamt/daydreamed | deal dealt | dig dug | dive dived/dove dived | do did done
draw drew drawn | dream dreamt/dreamed | drink drank drunk | drive drove driven | dwell dwelt/dwelled
eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found | fit fitted/fit
flee fled | fling flung | fly flew flown | forbear forbore forborne | forbid forbade/forbad forbidden
forecast forecast/forecasted | foresee foresaw foreseen | foretell foretold
forget forgot forgotten/forgot | forgive forgave forgiven | forgo forwent forgone
forsake forsook forsaken | forswear forswore forsworn | freeze froze frozen | gainsay gainsaid
get got got/gotten | ghostwrite ghostwrote ghostwritten | gild gilded/gilt | gird girded/girt
give gave given | go went gone | greenlight greenlit/greenlighted | grind ground | grow grew grown
hamstring hamstrung | handwrite handwrote handwritten | hang hung/hanged | have had | hear heard
heave heaved/hove | hew hewed hewn/hewed | hide hid hidden/hid | hit hit | hold held | hurt hurt
inlay inlaid | input input/inputted | keep kept | kneel knelt/kneeled | knit knitted/knit
know knew known | lay laid | lead led | lean leant/leaned | leap leapt/leaped | learn learnt/learned
leave left | lend lent | let let | lie lay/lied lain/lied | light lit/lighted | lipread lipread
lose lost | make made | mean meant | meet met | mow mowed mown/mowed | ok ok'd/oked | okay okayed
output output/outputted | partake partook partaken | pay paid | plead pleaded/pled | proofread proofread
prove proved proven/proved | put put | quit quit/quitted | read read | rend rent | rid rid/ridded
ride rode ridden | ring rang rung | rise rose risen | run ran run | saw sawed sawn/sawed | say said
see saw seen | seek sought | sell sold | send sent | set set | sew sewed sewn/sewed | shake shook shaken
shear sheared shorn/sheared | shed shed | shine shone/shined | shit shit/shat | shoe shod/shoed
shoot shot | show showed shown/showed | shrink shrank/shrunk shrunk/shrunken | shut shut
sightsee sightsaw sightseen | sing sang sung | sink sank/sunk sunk | sit sat
slay slew/slayed slain/slayed | sleep slept | slide slid | sling slung | slink slunk | slit slit
smell smelt/smelled | smite smote smitten | sneak sneaked/snuck | sow sowed sown/sowed
speak spoke spoken | spec specced/spec'd | speed sped/speeded | spell spelt/spelled | spend spent
spill spilt/spilled | spin spun/span spun | spit spat/spit | split split | spoil spoilt/spoiled
spoon-feed spoon-fed | spoonfeed spoonfed | spotlight spotlit/spotlighted | spread spread
spring sprang/sprung sprung | stand stood | steal stole stolen | stick stuck | sting stung
stink stank/stunk stunk | strew strewed strewn/strewed | stride strode stridden
strike struck struck/stricken | string strung | strive strove/strived striven/strived | sublet sublet
swear swore sworn | sweat sweated/sweat | sweep swept | swell swelled swollen/swelled | swim swam swum
swing swung | take took taken | teach taught | tear tore torn | telecast telecast | tell told
think thought | thrive thrived/throve thrived/thriven | throw threw thrown | thrust thrust
tread trod trodden/trod | typeset typeset | typewrite typewrote typewritten
underlie underlay underlain | upsell upsold | wake woke/waked woken/waked | wear wore worn
weave wove/weaved woven/weaved | wed wed/wedded | weep wept | wet wet/wetted | win won | wind wound
withdraw withdrew withdrawn | withhold withheld | withstand withstood | wring wrung
write wrote written
"""

_PREFIXES = ("counter", "under", "over", "fore", "out", "mis", "pre", "off", "up", "un", "re", "co", "in")

# These look like a prefix and an irregular verb, and are regular.
_NOT_PREFIXED = frozenset("outfit refit relay".split())

# Verbs that double their last letter: of several syllables, by stress or custom; and of one syllable that
# double behind a prefix too (overlap, underpin, unplug).
_DOUBLED = frozenset(
    """
    abet abhor abut acquit admit allot annul appal aver babysit backlog befit beget begin beset bid
    cap catnap chitchat clog commit compel concur confer control cut debug defer demob demur deter
    dig disbar dispel distil drop eavesdrop embed emit enrol enthral equip excel expel extol fit
    flag flip forbid forget format fulfil handicap hit hobnob humbug incur infer input instil jog
    kidnap knot lap leapfrog log map nonplus occur offset omit outfit output outwit patrol permit
    pin plan plot plug pop pot prefer program propel put rebel rebut recap recommit recur refer
    refit regret remit repel retrofit rig rub run sandbag set ship shop sit skip snap spin step stop
    strip sub sublet submit swim tag tap top transfer transmit transship trim trip typeset unfit
    upset win wiretap workshop worship wrap zigzag zip
    """.split()
)

# Met in both spellings.
_ALSO_DOUBLED = frozenset("benefit bias combat focus rivet".split())
_E_KEPT = frozenset("singe swinge tinge".split())
_E_MAY_STAY = frozenset("age binge cringe cue queue route whinge".split())

_IRREGULAR = {
    base: (_variants(past), _variants(participle[0] if participle else past))
    for base, past, *participle in _rows(_IRREGULAR_TABLE)
}
"""Base -> spellings of the past, spellings of the participle."""

# singular, plural; variants after a slash.
_PLURAL_TABLE = """
addendum addenda/addendums | aircraft aircraft | alumnus alumni | analysis analyses
antenna antennas/antennae | appendix appendices/appendixes | axis axes | bacterium bacteria
basis bases | bureau bureaus/bureaux | bus buses | cactus cacti/cactuses | calf calves
cargo cargoes/cargos | child children | crisis crises | criterion criteria/criterions
curriculum curricula/curriculums | datum data | deer deer | diagnosis diagnoses | die dice/dies
echo echoes | elf elves | embargo embargoes | emphasis emphases | epoch epochs | erratum errata
fish fish/fishes | focus focuses/foci | foot feet | formula formulas/formulae | gas gases | goose geese
half halves | hanger-on hangers-on | headquarters headquarters | hero heroes | hoof hooves/hoofs
hypothesis hypotheses | index indexes/indices | knife knives | leaf leaves | life lives | loaf loaves
louse lice | man men | matrix matrices/matrixes | means means | medium media/mediums
memorandum memoranda/memorandums | monarch monarchs | mosquito mosquitoes/mosquitos | mouse mice
no noes/nos | nucleus nuclei | oasis oases | ox oxen | parenthesis parentheses | passer-by passers-by
passerby passersby | penny pence/pennies | person people/persons | phenomenon phenomena/phenomenons
plateau plateaus/plateaux | potato potatoes | quiz quizzes | runner-up runners-up | scarf scarves/scarfs
schema schemas/schemata | self selves | series series | sheep sheep | shelf shelves | species species
stimulus stimuli | stomach stomachs | stratum strata | syllabus syllabuses/syllabi | synopsis synopses
synthesis syntheses | tech techs | thesis theses | thief thieves | tomato tomatoes | tooth teeth
tornado tornadoes/tornados | torpedo torpedoes | vertex vertices/vertexes | veto vetoes
volcano volcanoes/volcanos | whiz whizzes | wife wives | wolf wolves | woman women
"""

_NO_MEN = frozenset("german human norman ottoman roman shaman talisman".split())

# Irregular forms that are a base of another verb too, or easily meant as one.
_BASES_TOO = frozenset(
    """
    bore born bound cleft cost dove fell felt found gilt girt ground hove lay left lit rent rose
    sank saw shed shot span spat spoke stove stuck thought wound wove
    """.split()
)


def is_inflected(word: str) -> bool:
    """Return whether `word` can only be an inflected form of an irregular verb ("went"), never a base form."""
    return word in _INFLECTED


def verb_forms(base: str) -> VerbForms:
    """Return all forms of the verb `base`.

    A prefix does not change how a verb inflects ("redo" goes like "do"), nor does what stands before a hyphen
    ("double-check"). Capitals of the base are kept ("DM" gives "DMs").
    """
    lowered = base.lower()
    if lowered == "be":
        forms = VerbForms(("be", "am", "are"), ("is",), ("was", "were"), ("been",), ("being",))
    else:
        head, hyphen, verb = lowered.rpartition("-")
        stem = head + hyphen
        past, participle = _past(verb)
        forms = VerbForms(
            (lowered,),
            tuple(stem + form for form in _third(verb)),
            tuple(stem + form for form in past),
            tuple(stem + form for form in participle),
            tuple(stem + form for form in _ing(verb)),
        )
    return VerbForms(*(tuple(_recase(base, form) for form in group) for group in forms))


def _third(verb: str) -> Forms:
    if verb == "have":
        return ("has",)
    if _is_abbreviation(verb):
        return (f"{verb}s", f"{verb}'s")
    if verb.endswith("z") and _closes_short_syllable(verb):
        return (f"{verb}zes",)
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", verb) or verb in ("go", "do"):
        return (f"{verb}es",)
    if re.search(r"[^aeiou]y$", verb):
        return (f"{verb[:-1]}ies",)
    return (f"{verb}s",)


def _past(verb: str) -> tuple[Forms, Forms]:
    """Return past and participle: from the table, from the table without a prefix, or by rule."""
    prefix, tail = _split_prefix(verb, _IRREGULAR.keys() - _NOT_PREFIXED)
    if tail in _IRREGULAR and verb not in _NOT_PREFIXED:
        past, participle = _IRREGULAR[tail]
        return tuple(prefix + form for form in past), tuple(prefix + form for form in participle)
    regular = _regular_past(verb)
    return regular, regular


def _regular_past(verb: str) -> Forms:
    if _is_abbreviation(verb):
        return (f"{verb}'d", f"{verb}ed")
    if verb.endswith("e"):
        return (f"{verb}d",)
    if re.search(r"[^aeiou]y$", verb):
        return (f"{verb[:-1]}ied",)
    return tuple(f"{stem}ed" for stem in _stems(verb))


def _ing(verb: str) -> Forms:
    if _is_abbreviation(verb):
        return (f"{verb}'ing", f"{verb}ing")
    if verb.endswith("ie"):
        return (f"{verb[:-2]}ying",)
    if verb in _E_MAY_STAY:
        return (f"{verb[:-1]}ing", f"{verb}ing")
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb not in _E_KEPT and len(verb) > 2:
        return (f"{verb[:-1]}ing",)
    return tuple(f"{stem}ing" for stem in _stems(verb))


def _is_abbreviation(verb: str) -> bool:
    """"cc", "bcc", "dm" and "ok" are spoken letter by letter, so their endings are set off."""
    return verb == "ok" or not re.search(r"[aeiouy]", verb)


def _stems(verb: str) -> Forms:
    """Return the stems that take "-ed" and "-ing", the last letter doubled where it must or may be."""
    doubled = verb + verb[-1]
    if re.search(r"[aei]c$", verb) and len(verb) > 4:
        return (f"{verb}k",)
    _, tail = _split_prefix(verb, _DOUBLED)
    if tail in _DOUBLED or _closes_short_syllable(verb):
        return (doubled,)
    if re.search(r"(?:[^aeiou]|[^aeiou][iu]|^[iu])[aeiou]l$", verb) and not verb.endswith("parallel"):
        return (doubled, verb)
    return (verb, doubled) if verb in _ALSO_DOUBLED else (verb,)


def _closes_short_syllable(verb: str) -> bool:
    """One syllable, one vowel letter and one consonant that doubles: "stop", "quit", not "fix" or "load"."""
    return bool(re.fullmatch(r"(?:qu|[^aeiou])*[aeiouy][^aeiouwxy]", verb))


def _split_prefix(verb: str, tails: Collection[str]) -> tuple[str, str]:
    """Split "overtake" into "over" and "take" if `tails` has the tail; otherwise the prefix is empty."""
    if verb not in tails:
        for prefix in _PREFIXES:
            if verb.startswith(prefix) and verb[len(prefix) :] in tails:
                return prefix, verb[len(prefix) :]
    return "", verb


_PLURALS = {singular: _variants(plural) for singular, plural in _rows(_PLURAL_TABLE)}

def noun_plural(singular: str) -> str:
    """Return the preferred plural of a noun: "stories" for "story"."""
    return noun_plurals(singular)[0]


def noun_plurals(singular: str) -> Forms:
    """Return every plural of a noun, the preferred one first; only the last part of a compound is inflected."""
    return tuple(_recase(singular, plural) for plural in _lower_plurals(singular.lower()))


def _lower_plurals(noun: str) -> Forms:
    if noun in _PLURALS:
        return _PLURALS[noun]
    if match := re.fullmatch(r"(\w+)((?:-in-law|-of-\w+|-in-chief))", noun):
        return tuple(plural + match[2] for plural in _lower_plurals(match[1]))
    if match := re.fullmatch(r"(.*-)(.+)", noun):
        return tuple(match[1] + plural for plural in _lower_plurals(match[2]))
    match = re.fullmatch(r"(.+)(man|child|foot|tooth|life|wife|shelf|person)", noun)
    if match and noun not in _NO_MEN:
        return tuple(match[1] + plural for plural in _PLURALS[match[2]])
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return (f"{noun}es",)
    if re.search(r"(?:[^aeiou]|qu)y$", noun):
        return (f"{noun[:-1]}ies",)
    return (f"{noun}s",)


def _recase(pattern: str, form: str) -> str:
    """Return `form` with the capitals of `pattern` where both have the same letter."""
    same = (old if old.lower() == new else new for old, new in zip(pattern, form, strict=False))
    return "".join(same) + form[len(pattern) :]


_INFLECTED = (
    frozenset(form for groups in _IRREGULAR.values() for group in groups for form in group)
    | {"am", "are", "is", "was", "were", "been", "being", "has", "does"}
) - _IRREGULAR.keys() - _BASES_TOO
