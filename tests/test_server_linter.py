"""The linter that stays loaded."""

from __future__ import annotations

from pathlib import Path

from rapport.readers.headers import parse_addresses
from rapport.server import Linter

LOUD = b"The red door is NOT for guests.\n"
CARD = """\
severity = "warning"
summary  = "Colours"
why      = "Not everybody sees them."
source   = "The manual of the house"
message  = "“{{found}}” is a colour. Name the place."
kind     = "pattern"
patterns = ["{word}"]

[[fail]]
text = "The {word} one."
at   = "{word}"

[[pass]]
text    = "The first one."
because = "it is no colour"
"""


def rules_told(linter: Linter, path: Path) -> list[str]:
    return [one.rule for one in linter.check(str(path), LOUD).findings]


def test_a_config_that_changes_is_read_again(tmp_path: Path) -> None:
    linter, draft, config = Linter(), tmp_path / "draft.txt", tmp_path / "rapport.toml"
    assert rules_told(linter, draft) == ["tone/shouting"]
    config.write_text('ignore = ["tone/shouting"]\n', encoding="utf-8")
    assert rules_told(linter, draft) == []
    config.write_text('ignore = ["clarity/slang"]\n', encoding="utf-8")
    assert rules_told(linter, draft) == ["tone/shouting"]


def test_settings_are_loaded_once(tmp_path: Path) -> None:
    linter = Linter()
    assert linter.settings_for(str(tmp_path / "a.txt")) is linter.settings_for(str(tmp_path / "b.txt"))


def test_a_card_that_changes_is_read_again(tmp_path: Path) -> None:
    card = tmp_path / "pack" / "house" / "colours.toml"
    card.parent.mkdir(parents=True)
    (tmp_path / "rapport.toml").write_text('packs = ["pack"]\nselect = ["house"]\n', encoding="utf-8")
    linter = Linter()
    for word, found in (("red", ["house/colours"]), ("orange", [])):
        card.write_text(CARD.format(word=word), encoding="utf-8")
        assert rules_told(linter, tmp_path / "draft.txt") == found


def test_recipients_hold_where_the_mail_names_none(tmp_path: Path) -> None:
    config = tmp_path / "rapport.toml"
    config.write_text('[[overrides]]\nrecipients = ["*@example.org"]\nignore = ["tone/shouting"]\n', encoding="utf-8")
    people = parse_addresses("Bo <bo@example.org>")
    found = Linter().check(str(tmp_path / "draft.txt"), LOUD, recipients=people).findings
    assert "tone/shouting" not in [one.rule for one in found]
