"""The vocabulary of judging: what says that a person or their work is bad.

Words of the trade that only name a fault (error, broken, late, failed) are not in it: they tell what is the matter.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HARSH = _set(
    """
    abrasive absurd abysmal aggressive aimless aloof amateur amateurish amoral annoying appalling arduous
    arrogant asinine atrocious awful baffling banal barbaric baseless belligerent biased bigoted blatant
    bloated blurry bogus boneheaded boring bossy braindead brainless broken-by-design bumbling bungling
    callous careless chaotic cheap cheesy childish clueless clumsy clunky coarse condescending confrontational
    conniving contemptible counterproductive cowardly crap crappy crass crazy cringeworthy crude cruel
    cumbersome cynical daft dated deafening deceitful defective degrading delusional demeaning dense
    deplorable derivative derogatory desperate despicable detestable diabolical dire disagreeable disastrous
    discourteous disgraceful disgruntled disgusting dishevelled dishonest dishonourable disloyal dismal
    dismissive disorganised disorganized disrespectful distasteful distressing dodgy dreadful dreary dubious
    dull dumb egocentric egotistical embarrassing erratic evasive evil exasperating excessive excruciating
    exhausting exploitative fake farcical faulty feckless feeble filthy fishy flaky flat-out flawed flimsy
    foolish forgettable fraudulent frightful frivolous ghastly gibberish godawful greedy grim gross grotesque
    grubby gruesome half-arsed half-baked half-hearted halfhearted haphazard harmful hasty hateful heartless
    heavy-handed hideous hopeless horrendous horrible horrid horrific horrifying hostile hurtful hypocritical
    hysterical idiotic ignorant ill-conceived ill-considered ill-mannered ill-prepared illegible illegitimate
    illiterate illogical immature impenetrable impolite impossible impractical inaccurate inadequate inane
    inappropriate incapable incoherent incompetent incomprehensible inconsiderate inconsistent indecent
    indefensible ineffective ineffectual inefficient inept inexcusable inexplicable infantile inferior
    inflated infuriating inhuman inhumane insane insensitive insincere insipid insolent insufferable insulting
    intolerable intrusive invasive irksome irrational irrelevant irresponsible irritating jumbled lackluster
    lacklustre lame lamentable laughable lazy lethargic lifeless loathsome long-winded lopsided lousy
    low-quality ludicrous malicious manipulative mean-spirited meaningless mediocre mindless miserable
    misguided misleading monotonous monstrous moronic muddled mundane naive nasty nauseating nauseous needy
    negligent nightmarish nonsense nonsensical noxious objectionable obnoxious off-putting offensive
    old-fashioned one-sided opaque oppressive outdated outrageous overbearing overblown overcomplicated
    overcooked overpriced painful paltry passive-aggressive patchy pathetic patronising patronizing perverse
    pessimistic petty phoney phony pigheaded pitiful pointless pompous poor preposterous pretentious puerile
    pushy rambling reckless redundant repetitive repugnant repulsive revolting ridiculous rigid robotic rotten
    rubbish rude rushed-looking ruthless sad-looking savage scandalous scatterbrained scruffy self-centered
    self-centred self-important self-serving selfish senseless shabby shady shallow shambolic shameful
    shameless shitty shoddy sickening sickly silly sketchy slanted slapdash slimy slipshod sloppy slow-witted
    smelly smug snobbish soulless spineless spiteful squalid stale stingy stodgy stubborn stuffy stupid
    sub-par subpar substandard suspicious tacky tactless tainted tardy tasteless tedious tepid terrible
    terrifying thoughtless threatening timid tinny tiresome tone-deaf tortuous toxic trashy treacherous trite
    troubling twisted ugly unacceptable unacceptably unaccountable unappealing unappetising unappetizing
    unattractive unbearable unbelievable uncaring uncivilised uncivilized unclear unconvincing uncooperative
    uncreative undercooked underhand underwhelming undignified uneducated unethical uneven unfair unfit
    unfocused unforgivable unfriendly ungrateful unhelpful unhinged unimaginative unimpressive uninformed
    uninspired uninspiring unintelligible uninteresting unjust unjustified unkind unlistenable unmotivated
    unoriginal unpalatable unpleasant unprepared unprofessional unpunctual unqualified unreadable unrealistic
    unreasonable unreliable unsafe unsatisfactory unscientific unscrupulous unsound unsuitable untenable
    untidy untrustworthy untruthful unusable unwarranted unwatchable unwelcoming unwieldy unwise unworthy
    upsetting useless vacuous vapid venomous vicious vile vindictive violent vulgar waffly warped wasteful
    weird wishy-washy woeful wooden wordy worthless wretched yawn-inducing
    """
)
"""Adjectives that judge, whatever they are said of."""

MILD = _set(
    """
    bad basic bitter bizarre cold complicated confused confusing convoluted cold-hearted disappointing
    distracting
    frustrating generic hard long loud messy obscure questionable rushed slow superficial thin uneven
    unimpressive vague
    weak worse worst wrong
    """
)
"""Adjectives that judge only in a sentence that sounds negative as a whole, or in a row of others."""

NOUNS = _set(
    """
    abomination amateur atrocity baloney blunder bore botch bungle caricature catastrophe chaos cheat clown
    con con-man coward crap crime crook debacle disappointment disaster disgrace disservice downgrade drag
    drivel dross embarrassment excuse eyesore failure fake farce fiasco flaw flop fraud garbage gibberish
    gimmick hack hogwash horror hypocrite insult irritation joke junk laughing-stock let-down letdown
    liability liar lie low menace mess migraine mockery monstrosity mystery nightmare nonsense nuisance
    offence offense outrage pain parasite pigsty poppycock racket rip-off ripoff rubbish ruin scam scandal
    setback sham shambles shame slap slog snooze snoozefest stain tat thief threat torture tosh tragedy
    train-wreck trainwreck trash travesty tripe turn-off turnoff tyrant waffle waste waste-of-time wreck
    """
)
"""Nouns that a person or their work may be called."""

DOINGS = _set(
    """
    abuse aggravate alienate annoy appal appall baffle belittle betray bewilder bore botch bully bungle
    butcher cheat confuse cripple crush damage deceive defraud degrade demoralise demoralize demotivate
    depress derail destroy disappoint discourage disgust dishearten dismay disrespect embarrass enrage
    exasperate exhaust exploit frighten frustrate grate harm horrify hound humiliate hurt infuriate insult
    irritate mangle mess mislead muddle nauseate offend outrage overcomplicate overcook overpromise patronise
    patronize plagiarise plagiarize plod poison ramble reek repel rile ruin sabotage sadden scare shame sicken
    smell spoil squander stink suck suffocate swindle terrify tire torment torture trash traumatise traumatize
    undermine underwhelm unsettle upset waste weary wound wreck
    """
)
"""What the reader or their work is said to do."""

ATTITUDES = _set(
    """
    abhor deplore despise detest disapprove dislike disrespect distrust doubt dread fear hate loathe mistrust
    pity regret resent
    """)
"""How the writer, or nobody, stands to the reader or their work."""

FED_UP = _set(
    """
    angry appalled ashamed bored disappointed disgusted embarrassed fed frustrated furious horrified livid
    sick tired unimpressed weary
    """
)
"""What the writer is of the reader or their work: “sick of your excuses”."""

WORTH = _set(
    """
    acceptable adequate clear competent convincing good helpful honest nice polite professional reasonable
    serious useful worth
    """
)
"""What the reader or their work is said not to be."""

NOT_WORK = _set(
    """
    accident allergy anxiety attacker back battery bike boiler boss bully car cat chair chances child
    children commute competitor
    computer condition connection cough day disease dog dream enemy ex eyes fear fever flight flu foot friend
    grief headache
    health hip hotel husband illness injury journey knee landlord laptop leg loss luck machine migraine
    neighbor neighbour
    night opponent pain patient phone power printer problem puppy rival router screen server situation sister
    son symptom
    tooth tumor tumour weather week wife wound year
    """
)
"""What may be bad in the reader's life through no doing of theirs."""

PARTS = _set("all everything handling idea level most part quality rest state tone way whole")
"""Nouns that pass on whose they are: “the quality of your work”."""
