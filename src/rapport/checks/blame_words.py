"""The vocabulary of blame, as alternatives of a regular expression."""

from __future__ import annotations


def _any(words: str) -> str:
    return "|".join(words.split())


HARMED = _any(
    """
    betrayed blamed botched broke broken bungled caused cheated compromised corrupted cost damaged deceived
    delayed deleted
    derailed disappointed disregarded disrespected embarrassed endangered exposed harmed hid humiliated
    ignored insulted
    interrupted jeopardised jeopardized leaked lied misinformed mishandled mislaid misled misplaced
    mistreated misused neglected
    offended overcharged overlooked overruled refused ruined sabotaged screwed smashed spoiled spoilt stole stolen
    undercut undermined undid undone upset violated wasted wrecked
    """
)
"""What the reader did, in the past tense and as a participle."""

DUTIES = _any(
    """
    act address answer apologise apologize arrive ask attend bother bring call care check clean communicate
    complete comply
    confirm consult contact cooperate copy cover deliver document escalate explain finish fix follow forward
    give help honour honor
    include inform invite involve keep learn listen lock look make manage measure meet mention notify order
    pay pick plan
    post prepare prevent proofread provide put raise read record reply report request respond return review
    run save say send
    share show sign speak stick stop submit supply support take talk tell test think train tell try turn
    understand update use
    verify wait warn wear work write
    """
)
"""What the reader is said not to have done, in the base form."""

DONE = _any(
    """
    acted addressed answered apologised apologized arrived asked attended bothered brought called cared
    checked cleaned
    communicated completed complied confirmed consulted contacted cooperated copied delivered documented
    escalated explained
    finished fixed followed forwarded given helped included informed invited involved kept learned learnt
    listened locked
    looked managed measured mentioned notified ordered paid planned posted prepared prevented provided raised
    read realised realized recorded remembered replied reported requested responded returned reviewed said
    saved sent shared shown signed
    spoken stopped submitted supplied supported taken talked tested thought told tried turned understood
    updated used verified
    waited warned worn written known done
    """
)
"""The same as participles: “you haven't”, “you should have”."""

VICES = _any(
    """
    argue assume blame break cancel change complain contradict criticise criticize cut delay demand disappear
    dodge exaggerate
    exclude expect forget ignore interrupt lie mess miss moan need overrule refuse ruin run show sit spoil waste
    undermine want whine
    """
)
"""What the reader is said to do always."""

VICING = _any(
    """
    arguing assuming asking blaming breaking cancelling canceling changing complaining contradicting
    criticising criticizing
    cutting delaying demanding forgetting getting giving going ignoring interrupting leaving losing making
    messing mixing
    missing moving parking postponing promising pushing putting refusing ruining saying sending telling
    turning using wasting
    """
)
"""The same after “you keep”."""

FAULTS = _any(
    """
    arrogance blunder carelessness delay delays error errors failure failures fault forgetfulness ignorance
    inaction inattention
    incompetence indifference inability laziness mess mishandling mistake mistakes neglect negligence
    oversight refusal
    shortcut shortcuts sloppiness slowness stubbornness thoughtlessness indecision hesitation lateness
    """
)
"""What is called the reader's own."""

LOSSES = _any(
    """
    angry bad behind cancelled canceled complaint complaints cost costs couldn't damage delay delayed fail
    failed fallen failing fine hell
    late leaving lose losing lost mess miss missed mistake no nobody nothing out overtime penalty problem
    problems rejected stuck suffer suffered
    trouble twice unhappy upset wait waiting waited waste wasted weekend without worse wrong
    """
)
"""What came of it, so that “because of you” is no thanks."""
