"""For those who write rules and configs: `rapport init`, `rapport test-rules`, `rapport new-rule`."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from rapport.card_files import builtin_folder
from rapport.cards import Rules, load_rules
from rapport.checks.offered import OfferedCheck
from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors
from rapport.files import write_whole
from rapport.rule import Rule
from rapport.settings import settings_for

_CONFIG = """\
# What rapport checks in this folder and below. `rapport rules` lists all rules, `rapport explain ID` tells about one.

fail-on    = "warning"   # exit code 1 from this severity on: error, warning, info or never
confidence = "medium"    # show findings of at least this confidence: low, medium or high
ignore     = []          # rules or families, such as "clarity/idiom" or "mirror"
packs      = []          # folders with rules of your own
checks     = []          # checks in Python that installed packages offer, such as "our/ticket-number"
exclude    = []          # files and folders left out when folders are checked, such as "old" or "*.tmpl.html"

# Before a mail is sent: the mode “warn” stops none.
# [hook]
# mode    = "block"
# fail-on = "error"   # a mail is stopped from this severity on; the rest is told, and the mail goes

# Options of a rule stand under its id.
# [rules."clarity/long-sentence"]
# limit = 25

# Where you are, and where those are to whom you write: for clock times and deadlines.
# [me]
# zone    = "Europe/Berlin"
# country = "DE"
# [[contacts]]
# address = "*@example.in"
# zone    = "Asia/Kolkata"
# country = "IN"

# Other rules for some mails: by path, by recipient, or both.
# [[overrides]]
# recipients = ["*@example.com"]
# ignore     = ["clarity/slang"]

# Words accepted for good; the reason is required.
# [[silence]]
# rule   = "clarity/idiom"
# text   = "on the same page"
# reason = "the name of our newsletter"
"""

_CARD = '''\
severity   = "warning"
confidence = "high"
summary    = "What it finds, in a few words"
why        = "What the reader may take from it."
source     = "Where this is known from"
message    = "“{found}” may be misread.[ Try “{instead}”.]"
kind       = "table"
rows       = [
  # phrase, plain words, guards, note
  ["example phrase", "plain words", "", ""],
]

# Sentences in which it has to find something, and what it marks there.
[[fail]]
text = "This is an example phrase in a sentence."
at   = "example phrase"

[[fail]]
text = "Example phrase, in another letter case."
at   = "Example phrase"

[[fail]]
text = """The sentence with the example
phrase is broken over two lines."""
at   = "example phrase"

[[fail]]
text = "Is it an example phrase?"
at   = "example phrase"

[[fail]]
text = "We spoke of the example phrase, and of the day."
at   = "example phrase"

# The nearest sentences that it has to leave alone, and why.
[[pass]]
text    = "This is an example of a phrase."
because = "the words stand apart"

[[pass]]
text    = "The phrase is an example."
because = "the words are in another order"

[[pass]]
text    = "It is a good example. Phrase it anew."
because = "the words are of two sentences"

[[pass]]
text    = "The examples are phrased well."
because = "other forms of the words"

[[pass]]
text    = "This sentence has neither."
because = "a sentence like any other"
'''


@click.command()
def init() -> None:
    """Write a rapport.toml with the defaults into this folder."""
    path = Path("rapport.toml")
    if path.exists():
        raise WrongUse(f"{path}: there is a config already; it was not changed")
    with clear_errors():
        write_whole(path, _CONFIG.encode())
    click.echo(f"{path}: written; `rapport check PATHS` reads it")


@click.command()
@click.argument("what", required=False, metavar="[FOLDER|ID]")
@click.option("--folder", metavar="FOLDER", help="Folder of rules in which ID stands.")
@CONFIG_OPTION
def test_rules(what: str | None, folder: str | None, config: str | None) -> None:
    """Try rules on the examples of their cards: all, those of FOLDER, or those with this ID or of this family."""
    from rapport.trial import failures, missing

    with clear_errors():
        builtin = {rule.id for rule in load_rules().rules}
        rules = _rules_to_try(what, folder, config)
        wrong = [line for rule in rules if rule.id in builtin for line in missing(rule)]
        wrong += [line for rule in rules for line in failures(rule)]
    for line in wrong:
        click.echo(line)
    examples = sum(len(rule.fails) + len(rule.passes) for rule in rules)
    click.echo(f"{len(rules)} rule{'s' * (len(rules) != 1)}, {examples} examples, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


def _rules_to_try(what: str | None, folder: str | None, config: str | None) -> Sequence[Rule]:
    settings = settings_for(config, {})
    if what and folder is None and Path(what).is_dir():
        return _rules_of(Path(what), settings.checks)
    known = _with_folder(Path(folder), settings.checks) if folder else settings.rules
    if what is None:
        return _rules_of(Path(folder), settings.checks) if folder else known.rules
    one = known.get(what)
    found = [one] if one else [rule for rule in known.rules if rule.family == what]
    if not found:
        raise WrongUse(f"there is no folder “{what}”, and {known.absent(what)}")
    return found


def _rules_of(folder: Path, checks: Sequence[OfferedCheck]) -> Sequence[Rule]:
    """Return the rules whose cards lie in one folder; `checks` are those the config switches on."""
    return [rule for rule in _with_folder(folder, checks).rules if _is_in(folder, rule.id)]


def _with_folder(folder: Path, checks: Sequence[OfferedCheck]) -> Rules:
    """Return the rules that come with rapport and those of one more folder."""
    used = [check for check in checks if _is_in(folder, check.name)]
    return load_rules() if _is_builtin(folder) else load_rules([folder], used)


def _is_in(folder: Path, rule_id: str) -> bool:
    return (folder / f"{rule_id}.toml").is_file()


def _is_builtin(folder: Path) -> bool:
    return folder.is_dir() and folder.samefile(builtin_folder())


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--folder", default="rules", show_default=True, help="Folder of rules to write into.")
def new_rule(rule_id: str, folder: str) -> None:
    """Write the card of a new rule, to be filled in."""
    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", rule_id) or rule_id.startswith("all/"):
        raise WrongUse(f"“{rule_id}” is no id of a rule; write family/name in small letters, as in clarity/our-jargon")
    path = Path(folder, f"{rule_id}.toml")
    with clear_errors():
        if path.exists():
            raise WrongUse(f"{path}: there is such a rule already; it was not changed")
        if load_rules().get(rule_id):
            raise WrongUse(f"a rule {rule_id} comes with rapport; choose another name")
        write_whole(path, _CARD.encode())
    where = shlex.quote(folder)
    click.echo(f"{path}: written; try it with `rapport test-rules {rule_id} --folder {where}`")
    if not _is_builtin(Path(folder)):
        click.echo(f'switch it on with packs = ["{folder}"] in the config')
