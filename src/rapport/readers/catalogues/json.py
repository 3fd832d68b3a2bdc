"""JSON of i18next and its like, parsed by json-source-map; WebExtensions keep the text under `message`."""

from __future__ import annotations

from rapport.readers.catalogues.messages import Catalogue, Message, escapes, is_english, is_locale, language_of
from rapport.readers.edits import rewrite
from rapport.text import Text

_NOT_SHOWN = frozenset("description @@locale @@last_modified placeholders context comment".split())


def read(page: Text) -> Catalogue:
    """Read a catalogue. Raises `ValueError` for what is no JSON."""
    from json_source_map import calculate
    from json_source_map.errors import BaseError

    try:
        places = calculate(page.string.removeprefix("\ufeff"))
    except (BaseError, RecursionError, ValueError) as error:
        raise ValueError(f"it is no valid JSON: {error}") from error
    language = language_of(page.source.path)
    found, foreign = [], 0
    for pointer, entry in places.items():
        start, end = entry.value_start.position, entry.value_end.position
        keys = [one.replace("~1", "/").replace("~0", "~") for one in pointer.split("/")[1:]]
        if not keys or page.string[start : start + 1] != '"' or _is_note(keys):
            continue
        spoken = keys[0] if is_locale(keys[0]) and len(keys) > 1 else language
        if spoken and not is_english(spoken):
            foreign += 1
            continue
        written = page[start + 1 : end - 1]
        text = rewrite(written, escapes(written.string)) if "\\" in written.string else written
        found.append(Message(".".join(keys[1:] if spoken == keys[0] else keys), text))
    return Catalogue(tuple(found), foreign=foreign)


def _is_note(keys: list[str]) -> bool:
    return keys[-1] in _NOT_SHOWN or keys[0].startswith("@") or "placeholders" in keys
