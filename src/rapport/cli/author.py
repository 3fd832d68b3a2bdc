"""For those who write rules and configs: `rapport init`, `rapport test-rules`, `rapport new-rule`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from rapport.cards import load_rules
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

_CARD = """\
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

[[fail]]
text = "This is an example phrase in a sentence."
at   = "example phrase"

[[pass]]
text    = "This is an example of a phrase."
because = "the words stand apart"
"""


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
@click.argument("folder", required=False)
@CONFIG_OPTION
def test_rules(folder: str | None, config: str | None) -> None:
    """Try all rules, or those of FOLDER, on the examples of their cards."""
    from rapport.trial import failures

    with clear_errors():
        settings = settings_for(config, {})
        rules = _rules_of(Path(folder), settings.checks) if folder else settings.rules.rules
        wrong = [line for rule in rules for line in failures(rule)]
    for line in wrong:
        click.echo(line)
    examples = sum(len(rule.fails) + len(rule.passes) for rule in rules)
    plural = "" if len(rules) == 1 else "s"
    click.echo(f"{len(rules)} rule{plural}, {examples} examples, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


def _rules_of(folder: Path, checks: Sequence[OfferedCheck]) -> tuple[Rule, ...]:
    """Give the rules whose cards lie in one folder; `checks` are those the config switches on."""
    used = [check for check in checks if _is_in(folder, check.name)]
    return tuple(rule for rule in load_rules([folder], used).rules if _is_in(folder, rule.id))


def _is_in(folder: Path, rule_id: str) -> bool:
    return (folder / f"{rule_id}.toml").is_file()


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--folder", default="rules", show_default=True, help="Folder of rules to write into.")
def new_rule(rule_id: str, folder: str) -> None:
    """Write the card of a new rule, to be filled in."""
    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", rule_id):
        raise WrongUse(f"“{rule_id}” is no id of a rule; write family/name in small letters, as in clarity/our-jargon")
    path = Path(folder, f"{rule_id}.toml")
    if path.exists():
        raise WrongUse(f"{path}: there is such a rule already; it was not changed")
    with clear_errors():
        write_whole(path, _CARD.encode())
    click.echo(f"{path}: written; try it with `rapport test-rules {folder}`")
