"""Which sentences ask the reader for something.

An imperative is found from the parse, with repairs for what the tagger gets wrong at the start of a sentence
("Contact Ann", "Label each box"). A request in the wider sense (also a question, an offer or a proposal) is found from
the words alone, by a linear model whose weights lie beside this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapport.prose.parse import Parse, Token


# May stand before the verb of an imperative.
_LEADS = frozenset(
    """
    and but so or then also just please pls plz kindly ok okay well now first firstly second secondly third thirdly
    next finally lastly last again always never ever only simply oh um uh hey hi yes no yeah fyi ps p.s. p.s however
    therefore instead otherwise meanwhile alternatively additionally rather maybe perhaps thus anyway because
    """.split()
)
# Open a phrase or clause that ends with a comma before the verb: "If you can, call me".
_INTRODUCTIONS = frozenset(
    """
    if when whenever once before after while until as unless since because in on at for by to with without from during
    under upon although though every depending given should using assuming per throughout within instead even
    """.split()
)
_CONJUNCTIONS = frozenset(
    "if when whenever once before after while until as unless since because although though every".split()
)
_POLITE = frozenset("please pls plz kindly".split())
_NAMES = frozenset("bill chase chuck drew frank grace grant jack mark nick pat rich rob skip sue will".split())
# Verbs that writers put first without their subject: "Hope you are well", "Got it".
_ELIDED = frozenset(
    """
    hope think guess want wish thank thanks got welcome excuse sounds sound love need wanna gonna glad bet figure mind
    looks seems regards cheers appreciate took forgot went saw heard
    """.split()
)
VERBS = frozenset(
    """
    accept access acknowledge act adapt add address adjust advise agree alert allow amend analyze answer apply
    approve arrange ask assess assign assist assume attach attack attempt attend avoid balance be bear begin bill
    boil book borrow bring browse brush build buy calculate call cancel capitalize care carry cast catch cc
    challenge change charge check choose circulate claim clap clarify clean clear click close collect combine come
    compare complete confirm connect consider consult contact continue contribute control convert cook copy correct
    count cover create cure cut dance deal decide decrease define delete deliver describe design determine develop
    dial direct disable discard discuss display distribute divide do document donate download draft drag drain draw
    drink drive drop dry eat edit eliminate email empty enable enclose encourage end enjoy enter escalate establish
    estimate evaluate examine exclude expect experiment explain explore extend feel file fill filter find finish
    fix focus fold follow forget forgive forward gather get give go grab guard guide hand handle hang have head
    help hide highlight hire hit hold identify ignore imagine implement include increase indicate inform initiate
    insert inspect install invest investigate invite invoice issue join jump keep kick label lay lead learn leave
    let lift limit link list listen load locate lock log look lower mail maintain make manage map mark match
    measure meet mention mix modify monitor move name note notice notify number obtain offer omit open order
    organize pack paint park pass paste pay pick place plan plant play point position post pour practice prepare
    present press prevent print proceed process promote provide publish pull purchase push put quote raise rate
    reach read rebuild recall recommend reconcile reconsider record redo reduce refer refrain refresh register
    reject relax release remember remind remove rename repeat replace reply report request research resend reserve
    respond rest restart retire return reverse review revise ring rinse roll rotate route run save say scan
    schedule score scroll seal search see seek select sell send separate serve set shake share ship show shut sign
    sit skip slow smile solve sort speak specify spend split spread stack stand start state stay stick stir stop
    store strain stretch study submit subscribe suggest supply support suppose switch take talk tape teach tell
    test text thin think throw tie track trade train transfer translate treat trim trust try turn twist type
    understand unsubscribe update upgrade upload use utilize vary verify view visit wait wake walk wash watch wear
    welcome work wrap write zap
    """.split()
)
"""Verbs in base form that the tagger often takes for a noun, a name or a participle."""
_OBJECT_TAGS = frozenset("DT PDT PRP PRP$ WP WRB RP CD".split())
_OBJECT_WORDS = frozenset("each any all both every aside away out up down back off me us sure near with".split())
_INNER = frozenset("csubj compound nmod intj".split())
_SUBJECTS = frozenset("nsubj nsubjpass csubj expl".split())


def imperative(parse: Parse) -> Token | None:
    """Return the verb of the sentence if it is an imperative ("Please send me the file."), else None."""
    tokens = parse.tokens
    polite = any(token.lower in _POLITE for token in tokens)
    if not tokens or (not polite and any(token.text == "?" for token in tokens[-2:])):
        return None
    start = _verb_place(tokens, 0)
    if start < len(tokens):
        verb = _after_do(tokens, start)
        if _commands(parse, verb, polite):
            return verb
    root = parse.root
    return root if root is not None and _bare_root(parse, root) else None


def is_imperative(parse: Parse) -> bool:
    """Say whether the sentence is an imperative."""
    return imperative(parse) is not None


def _verb_place(tokens: Sequence[Token], at: int) -> int:
    """Return the index, from `at`, at which the verb of an imperative would stand."""
    while at < len(tokens):
        token = tokens[at]
        if (
            not any(map(str.isalnum, token.text))
            or token.lower in _LEADS
            or _is_marker(tokens, at)
            or (token.tag == "RB" and token.lower.endswith("ly"))
        ):
            at += 1
        elif (after := _after_vocative(tokens, at)) or (after := _after_introduction(tokens, at)):
            at = after
        else:
            break
    return at


def _is_marker(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the token at `at` is the number or letter of a list item."""
    text = tokens[at].text
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (
        at < 2
        and (text[:-1].isdigit() or len(text) == 1 or text.isdigit())
        and (text[-1] in ".)" or following in {".", ")"})
    )


def _after_vocative(tokens: Sequence[Token], at: int) -> int:
    """Return the index after "John," at `at`; 0 if there is none."""
    for end in range(at + 1, min(at + 4, len(tokens))):
        if tokens[end].text in {",", "-", "--", ":", "–", "—"}:
            return end + 1
        if tokens[end].pos != "PROPN":
            break
    return 0


def _after_introduction(tokens: Sequence[Token], at: int) -> int:
    """Return the index after a clause or phrase at `at` like "If you can,"; 0 if there is none."""
    if tokens[at].lower not in _INTRODUCTIONS:
        return 0
    clause = tokens[at].lower in _CONJUNCTIONS
    for end in range(at + 1, len(tokens) - 1):
        if tokens[end].lower in _POLITE and tokens[end - 1].lower not in {"you", "we"}:
            return end
        if tokens[end].dep in _SUBJECTS and not clause:
            return 0
        after = end + 1
        if tokens[end].text in {",", "-", "--"} and tokens[after].lower not in {"and", "or", "but"}:
            while after < len(tokens) and tokens[after].lower in _LEADS:
                after += 1
            if after == len(tokens) or tokens[after].tag in {"PRP", "MD"}:
                return 0
            if _looks_base(tokens, _after_do(tokens, after)):
                return after
    return 0


def _after_do(tokens: Sequence[Token], at: int) -> Token:
    """Return the verb of "don't send" or "do send", where the one at `at` is only its helper."""
    end = at
    if tokens[at].lower in {"do", "don't", "don’t", "dont"}:
        end += 1
        while end < len(tokens) and tokens[end].lower in {"n't", "n’t", "not", "you", "ever", "even", "just"}:
            end += 1
    return tokens[end] if end < len(tokens) and (end == at or tokens[end].tag == "VB") else tokens[at]


def _looks_base(tokens: Sequence[Token], verb: Token) -> bool:
    """Say whether `verb` can be the base form of a verb that opens a clause."""
    following = _next(tokens, verb)
    if not verb.text.isalpha() or (verb.tag == "NNP" and verb.lower in _NAMES):
        return False
    if verb.lower in _ELIDED:
        return verb.lower == "think" and following.lower in {"about", "of"}
    if verb.lower in {"see", "look"} and following.lower in {"you", "ya", "forward"}:
        return False
    if verb.tag in {"VB", "VBP"}:
        return verb.lower == verb.lemma and (verb.tag == "VB" or verb.lower not in {"have", "do", "be"})
    if verb.lower not in VERBS:
        return False
    if following.tag in {"NNS", "NNP"}:
        return tokens[-1].text in {".", "!"} and len(tokens) > 3
    return following.tag in _OBJECT_TAGS or following.lower in _OBJECT_WORDS


def _next(tokens: Sequence[Token], token: Token) -> Token:
    return tokens[min(token.index + 1, len(tokens) - 1)]


def _commands(parse: Parse, verb: Token, polite: bool) -> bool:
    """Say whether `verb`, which stands where an imperative would, is one."""
    tokens = parse.tokens
    if polite and verb.lower in VERBS:
        return True
    if not _looks_base(tokens, verb):
        return False
    if len(tokens) == 1:
        return verb.tag == "VB" and verb.lower in VERBS
    root = parse.root
    if root is None or verb.index == root.index:
        return True
    finite = _finite(parse, root)
    if verb.tag == "VB":
        return verb.lower in VERBS and verb.dep not in _INNER and not (verb.dep == "ccomp" and finite)
    return verb.dep not in _SUBJECTS and not finite


def _finite(parse: Parse, verb: Token) -> bool:
    """Say whether `verb` has a subject and a tense of its own."""
    children = list(parse.children(verb.index))
    if not any(child.dep in _SUBJECTS for child in children):
        return False
    return verb.tag in {"VBZ", "VBD", "VBP"} or any(child.tag in {"MD", "VBZ", "VBD", "VBP"} for child in children)


def _bare_root(parse: Parse, root: Token) -> bool:
    """Say whether `root` is a base form without subject or helper."""
    if root.tag != "VB" or len(parse.tokens) < 3 or not _looks_base(parse.tokens, root):
        return False
    before = [child for child in parse.children(root.index) if child.index < root.index]
    if any(child.dep in {"ccomp", "parataxis"} or child.tag in {"WRB", "WP", "TO", "MD"} for child in before):
        return False
    return not any(child.dep in _SUBJECTS or child.dep == "aux" for child in before)
