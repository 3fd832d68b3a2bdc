"""What a recipient sees of an expression within a tag: values, and the literals that stand beside them.

The languages of the engines differ in much, but not in how they write strings, calls, filters, conditions and
defaults; so one reader of expressions serves all of them. It knows no grammar and never fails: what it does not
understand is a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from rapport.readers.templates.syntax import Aside, Literal, Node, Value

Alternatives = list[list[Node]]
"""What may be seen: one of several runs of nodes."""

_PART = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)
    |(?P<name>[@$.]*[A-Za-z_](?:[\w.$@!-]|::|\?(?=[\s.(),]))*)
    |(?P<number>\d[\d.]*)
    |(?P<mark>\|\||&&|\?\?|\?:|[=!<>]=|=>|:=|\|>|[^\s\w])""",
    re.VERBOSE | re.DOTALL,
)
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_MOST_PARTS = 300
_DEEPEST = 12
_MOST_ALTERNATIVES = 8
_KEY = re.compile(r"\.?[\w-]+(?:[.:/][\w-]+)+|\.\w+|[a-z0-9_-]+")

_TRANSLATES = frozenset(
    "_ __ t T tr trans translate gettext gettext_lazy ngettext n_ _n s_ N_ i18n pgettext npgettext lang".split()
)
_COUNTS = frozenset("ngettext n_ _n npgettext".split())
_NAMES_CONTEXT = frozenset("pgettext npgettext".split())
_FORMATS = frozenset("printf sprintf format".split())
_FALLS_BACK = frozenset("default default_if_none d or coalesce firstNonEmpty".split())
_LINKS = frozenset("link_to link_to_if link_to_unless button_to mail_to".split())
_MAKES_OTHER = frozenset("date strftime time asset_url img_tag url path money currency json length".split())
_DRAWS = frozenset(
    "render include partial yield super parent csrf_token stylesheet_link_tag image_tag asset block content_for".split()
)
_HEADINGS = re.compile(
    r"(?:[@$]|.*[_.-])?(?:sub_?title|title|heading|headline|text|label|caption|message|intro|button|body|content)",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(r"[@$]?(?:[a-z]+_)?subject", re.IGNORECASE)
_PREHEADERS = re.compile(r"[@$]?(?:pre_?header|preview(?:_?text)?)", re.IGNORECASE)


class Part(NamedTuple):
    """A string, name, number or mark of an expression, and its characters `start:end` in the template."""

    kind: str
    text: str
    start: int
    end: int


def parts_of(string: str, start: int, end: int) -> list[Part]:
    """Cut the characters `start:end` of a template into the parts of an expression; of an endless one none."""
    found = [
        Part(match.lastgroup or "", match[0], *match.span())
        for match, _ in zip(_PART.finditer(string, start, end), range(_MOST_PARTS + 1), strict=False)
    ]
    return found if len(found) <= _MOST_PARTS else []


def seen(parts: Sequence[Part], prefix: bool = False, depth: int = 0) -> Alternatives:
    """Return what a recipient may see of an expression; `prefix`: a call may do without brackets.

    No alternative means nothing that could be read.
    """
    if not parts or depth > _DEEPEST:
        return _value(parts)
    inner = _unwrapped(parts)
    if inner is not None:
        return seen(inner, prefix, depth + 1)
    for reader in (_condition, _fallback, _filtered, _joined, _call):
        found = reader(parts, prefix, depth)
        if found is not None:
            return found[:_MOST_ALTERNATIVES]
    if all(part.kind == "string" or part.text == "\\" for part in parts):
        return [[_literal(part) for part in parts if part.kind == "string"]]
    return _value(parts)


def headings(parts: Sequence[Part], prefix: bool = False) -> list[Node]:
    """Return the literals of an expression that are given a telling name, such as `title: "Your order"`."""
    found: list[Node] = []
    for name, mark, string in zip(parts, parts[1:], parts[2:], strict=False):
        kind = kind_of(name.text)
        if kind and mark.text in (":", "=", "=>", ":=") and string.kind == "string" and " " in string.text:
            found.append(Aside(kind, [_literal(string)]))
    return found


def kind_of(name: str) -> str:
    """Return what text under this name is for: `subject`, `preheader`, `text` that is shown, or nothing."""
    if _SUBJECTS.fullmatch(name):
        return "subject"
    if _PREHEADERS.fullmatch(name):
        return "preheader"
    return "text" if _HEADINGS.fullmatch(name) else ""


def _value(parts: Sequence[Part]) -> Alternatives:
    if not parts:
        return []
    return [[Value(parts[0].start, parts[-1].end, " ".join(part.text for part in parts[:8]))]]


def _literal(part: Part) -> Literal:
    return Literal(part.start + 1, part.end - 1)


def top(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    """Yield the parts outside all brackets, with their indexes."""
    depth = 0
    for index, part in enumerate(parts):
        if part.kind == "mark" and part.text in ")]}":
            depth = max(depth - 1, 0)
        if depth == 0:
            yield index, part
        if part.kind == "mark" and part.text in _PAIRS:
            depth += 1


def split(parts: Sequence[Part], marks: Iterable[str]) -> list[Sequence[Part]]:
    """Divide an expression at marks or names outside all brackets."""
    wanted = frozenset(marks)
    found: list[Sequence[Part]] = []
    start = 0
    for index, part in top(parts):
        if part.kind != "string" and part.text in wanted:
            found.append(parts[start:index])
            start = index + 1
    return [*found, parts[start:]]


def _unwrapped(parts: Sequence[Part]) -> Sequence[Part] | None:
    if parts[0].text != "(" or parts[-1].text != ")":
        return None
    closing = next((index for index, part in top(parts) if index and part.text == ")"), 0)
    return parts[1:-1] if closing == len(parts) - 1 else None


def _all(choices: Iterable[Sequence[Part]], prefix: bool, depth: int) -> Alternatives:
    return [one for choice in choices for one in seen(choice, prefix, depth + 1)]


def _condition(parts: Sequence[Part], prefix: bool, depth: int) -> Alternatives | None:
    """`"a" if x else "b"`, `x ? "a" : "b"`, and `"a" if x` of Ruby."""
    words = split(parts, ("if", "unless"))
    if len(words) == 2 and words[0]:
        others = split(words[1], ("else",))
        shown = _all([words[0], *others[1:]], prefix, depth)
        return shown if len(others) > 1 else [*shown, []]
    asked = split(parts, ("?",))
    if len(asked) == 2:
        return _all((one for one in split(asked[1], (":",)) if one), prefix, depth)
    return None


def _fallback(parts: Sequence[Part], prefix: bool, depth: int) -> Alternatives | None:
    """`name || "friend"`, `name ?? "friend"`, `name or "friend"`."""
    choices = split(parts, ("||", "??", "?:", "or"))
    return _all(choices, prefix, depth) if len(choices) > 1 and all(choices) else None


def _joined(parts: Sequence[Part], prefix: bool, depth: int) -> Alternatives | None:
    """`"Hello " ~ name`, `"Hello " + name + "!"`."""
    pieces = split(parts, ("~", "+"))
    if len(pieces) < 2 or not all(pieces) or all(part.kind != "string" for part in parts):
        return None
    shown = (seen(piece, prefix, depth + 1) or [[]] for piece in pieces)
    combined = (
        [node for nodes in chosen for node in nodes]
        for chosen, _ in zip(product(*shown), range(_MOST_ALTERNATIVES), strict=False)
    )
    return list(combined)


def _filtered(parts: Sequence[Part], prefix: bool, depth: int) -> Alternatives | None:
    """`name | default("friend")`, `"text" | trans`; of other filters nothing is shown but what they are given."""
    base, *filters = split(parts, ("|", "|>"))
    if not filters or not base:
        return None
    shown = seen(base, prefix, depth + 1)
    for one in filters:
        name = one[0].text if one else ""
        arguments = [part for part in one[1:] if part.kind == "string"]
        if name in _FALLS_BACK:
            shown = shown + _each(arguments)
        elif name == "pluralize":
            shown = _each(arguments) if len(arguments) > 1 else [[]]
        elif name == "yesno":
            shown = [[piece] for part in arguments for piece in _pieces(part)]
        elif name in _TRANSLATES and len(base) == 1 and base[0].kind == "string":
            shown = _translated([base]) or _value(base)
        elif name in _MAKES_OTHER:
            shown = _value(base)
    return shown


def _each(strings: Iterable[Part]) -> Alternatives:
    return [[_literal(string)] for string in strings]


def _pieces(part: Part) -> Iterator[Node]:
    start = part.start + 1
    for piece in part.text[1:-1].split(","):
        yield Literal(start, start + len(piece))
        start += len(piece) + 1


def _call(parts: Sequence[Part], prefix: bool, depth: int) -> Alternatives | None:
    """`t("text")`, `link_to "text", url`, `or .Name "friend"`."""
    name = re.split(r"[.:]+", parts[0].text)[-1] if parts[0].kind == "name" else ""
    arguments = _arguments(parts, prefix)
    if not name or arguments is None:
        return [] if name in _DRAWS else None
    return _called(name, arguments, prefix, depth)


def _called(name: str, arguments: list[Sequence[Part]], prefix: bool, depth: int) -> Alternatives | None:
    if name in _DRAWS:
        told = headings([part for argument in arguments for part in argument])
        return [told] if told else []
    if name in _TRANSLATES:
        given = arguments[1:] if name in _NAMES_CONTEXT else arguments
        return _translated(given[: 2 if name in _COUNTS else 1], arguments)
    if name in _FORMATS and arguments:
        return seen(arguments[0], prefix, depth + 1)
    if name in _LINKS:
        return _each([one[0] for one in arguments if one and one[0].kind == "string"][:1]) or None
    if name in _FALLS_BACK:
        return _all(arguments, prefix, depth)
    if name in ("if", "unless") and len(arguments) > 1:
        return _all(arguments[1:3], prefix, depth)
    return _all(arguments[:2], prefix, depth) if name == "ternary" else None


def _translated(given: Sequence[Sequence[Part]], arguments: Sequence[Sequence[Part]] = ()) -> Alternatives | None:
    """Return the literals that are to be translated; a key such as `mail.title` is none, its default is."""
    shown: Alternatives = []
    for one in given:
        strings = [part for part in one if part.kind == "string"]
        alone = all(part.kind == "string" or part.text == "\\" for part in one)
        if strings and alone and (len(strings) > 1 or not _KEY.fullmatch(strings[0].text[1:-1])):
            shown.append([_literal(part) for part in strings])
    for one in arguments[1:]:
        if len(one) > 2 and one[0].text.strip(":") == "default" and one[-1].kind == "string":
            shown.append([_literal(one[-1])])
    return shown or None


def _arguments(parts: Sequence[Part], prefix: bool) -> list[Sequence[Part]] | None:
    """Return the arguments of a call; None where there is no call, or something other than methods behind it."""
    if len(parts) < 2:
        return None
    if parts[1].text == "(" and parts[1].start == parts[0].end:
        closing = next((index for index, part in top(parts) if part.text == ")"), len(parts))
        is_last = all(part.kind == "name" or part.text in ("(", ")") for part in parts[closing + 1 :])
        return split(parts[2:closing], (",",)) if is_last else None
    if not prefix or (parts[1].kind == "mark" and parts[1].text not in "([{"):
        return None
    by_comma = split(parts[1:], (",",))
    return by_comma if len(by_comma) > 1 else _by_space(parts[1:])


def _by_space(parts: Sequence[Part]) -> list[Sequence[Part]]:
    starts = [index for index, part in top(parts) if part.text not in ")]}" or part.kind != "mark"]
    return [parts[start:end] for start, end in zip(starts, [*starts[1:], len(parts)], strict=True)]
