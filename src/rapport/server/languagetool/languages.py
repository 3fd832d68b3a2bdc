"""The languages that a client may name, and the one that a text is in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapport.zones.language import decide

_VARIANTS = {
    "en": "English",
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
}
_DEFAULT = "en-US"

LANGUAGES = [{"name": name, "code": "en", "longCode": code} for code, name in _VARIANTS.items()]
"""What is read, as LanguageTool lists it."""


def is_read(language: str) -> bool:
    """Return whether texts that a client calls `language` are read; with `auto` each paragraph tells for itself."""
    return language.lower() == "auto" or language.lower().split("-")[0] == "en"


def language_section(form: Mapping[str, str], text: str) -> dict[str, Any]:
    """Return what the answer says of the language: the one asked for, and the one seen; `text` tells that."""
    seen = decide(text)
    variant = _variant(form)
    detected = variant if seen in (None, "en") else str(seen)
    asked = form["language"]
    code = detected if asked.lower() == "auto" else asked
    return {
        "name": _VARIANTS.get(code, code),
        "code": code,
        "detectedLanguage": {
            "name": _VARIANTS.get(detected, detected),
            "code": detected,
            "confidence": 1.0 if seen else 0.5,  # clients ask for a number; a short text may be in any language
        },
    }


def _variant(form: Mapping[str, str]) -> str:
    """Return the English that the client asks for or prefers."""
    named = (form["language"], *form.get("preferredVariants", "").split(","))
    known = {code.lower(): code for code in _VARIANTS}
    return next((known[one.strip().lower()] for one in named if one.strip().lower() in known), _DEFAULT)
