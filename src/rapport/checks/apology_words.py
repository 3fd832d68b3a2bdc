"""The vocabulary of apologies: what a reader may feel and think, and what may have hurt them."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HURT = _set(
    """
    affronted aggrieved alarmed alienated angered angry annoyed anxious ashamed attacked belittled betrayed
    bitter
    bothered confused cross demeaned disappointed discomfited discouraged disgruntled dismayed displeased
    disrespected
    dissatisfied distressed disturbed embarrassed emotional enraged exasperated excluded frustrated furious
    humiliated
    hurt indignant insulted intimidated irritated jealous mad mistaken misled mistrustful offended outraged
    overwhelmed
    oversensitive paranoid peeved perturbed provoked put-off puzzled rattled resentful sad sensitive shaken
    shocked
    sore stressed threatened touchy troubled uncomfortable undervalued uneasy unhappy unimpressed unsatisfied
    unsettled
    upset wounded
    """
)
"""What the reader may be: the writer apologises for their state."""

MENTAL = _set(
    """
    appreciate assume believe choose conclude consider construe decide deem disagree disapprove dislike enjoy
    expect feel
    imagine infer insist interpret judge like mind misconstrue misinterpret misjudge misread misunderstand
    object
    overreact perceive presume react regard resent suppose suspect think understand
    """
)
"""What the reader may do in their mind: the writer apologises for their view."""

ENDURE = _set("accept bear cope digest face follow grasp handle process stomach swallow take tolerate")
"""What the reader is said not to be able to do."""

HARM = _set(
    """
    abrasive abrupt aggressive alarm anger annoy anxiety appear arrogant belittle blunt bother brusque cause
    concern
    confuse confusion cross curt demean direct disappoint disappointment discomfort dismissive distress
    disrespect disturb
    embarrass embarrassment embarrassing expectation failing feeling forward frustrate frustration fuss grief
    hard harm
    harsh hurt hurtful inappropriate inconvenience insensitive insult intrude irritate mislead
    miscommunication misunderstanding nuisance
    offence offend offense offensive offhand overreact overstep patronising patronizing provoke rude
    sarcastic seem sharp
    shock short sound step sting stress tactless trouble unfair unkind unpleasantness upset worry wrong
    """
)
"""What may have hurt the reader; verbs, nouns and adjectives, as lemmas."""

COURTESY = _set(
    """
    already ask basic before bore busy clear cover delay dense disturb dumb duplicate faq forget format formatting
    inaccurate incorrectly interrupt late long mention misquote mispronounce miss misspell paraphrase misread mistake misunderstand naive newbie obvious off-topic overlook post question
    repeat repetition
    repost ring send silly slow spelling stupid tell timely topic twice typo unclear untimely understand wake spam
    """
)
"""Words of a courtesy before a question or a repeated message."""

ILL = _set(
    """
    awful bad better cold dizzy faint grim ill lonely low pain poorly
    queasy rough sick tired under unwell well worse
    """
)
"""Sympathy with a reader who feels so is no apology."""

READERS = _set(
    """
    all anybody anyone client clients colleague colleagues customer customers everybody everyone folks guest
    guests he
    listener listeners member members one others parent parents passenger passengers patient patients people
    person reader
    readers recipients she some somebody someone staff team they those u user users visitor visitors you
    """
)
"""Who may have been hurt."""

JUDGE = _set("find get hear read see take view")
OURS = _set("it this that my our things us me as offence offense exception")
"""A verb of judging together with what the writer did: “you took it”, “you found my tone”."""

VIEWS = _set("complaint exception fuss impression issue kind objection offence offense opinion problem sort type view")
"""What the reader is said to have or to be: “an issue with”, “the kind of person”."""

SUBJECTS = _set("you u he she they nobody everybody everyone somebody someone others people i we it this that")
EXCUSES = _set("assume expect feel intend mean think want try")
"""What the writer says they only meant: an apology that goes on so defends itself."""
