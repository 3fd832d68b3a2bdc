"""`rapport rules` and `rapport explain`: the manual, printed from the cards themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import click

from rapport import meaning
from rapport.cards import Rules
from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors, complete_rules, echo_whole
from rapport.formats.manual import page
from rapport.rule import Rule
from rapport.settings import settings_for


@click.command()
@CONFIG_OPTION
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")
def rules(config: str | None, output: str) -> None:
    """List all rules, a line each."""
    with clear_errors():
        settings = settings_for(config, {})
    listed = settings.rules.rules
    if output == "json":
        keys = ("id", "severity", "confidence", "summary", "why", "source", "kind")
        objects = [{key: getattr(rule, key) for key in keys} for rule in listed]
        echo_whole(json.dumps(objects, ensure_ascii=False, indent=1) + "\n")
        return
    for line in listing(listed):
        click.echo(line)


def listing(rules: Sequence[Rule]) -> Iterator[str]:
    """Return a line for each rule."""
    width = max((len(rule.id) for rule in rules), default=0)
    return (f"{rule.id:<{width}}  {rule.severity:<7}  {rule.summary}" for rule in rules)


@click.command()
@click.argument("rule_id", metavar="ID|FAMILY", shell_complete=complete_rules)
@click.option("--why", "text", metavar="TEXT", help="Show instead what the learned reader takes TEXT for.")
@CONFIG_OPTION
def explain(rule_id: str, text: str | None, config: str | None) -> None:
    """Tell what a rule finds, why, and show its examples; of a family, list the rules.

    \b
    Examples:
      rapport explain tone/blame
      rapport explain blame
      rapport explain tone
      rapport explain blame --why "You never told us."
    """
    with clear_errors():
        settings = settings_for(config, {})
    family = settings.rules.family(rule_id)
    if family and text is None:
        for line in listing(family):
            click.echo(line)
        return
    rule = settings.rules.get(rule_id)
    if rule is None:
        if family:
            raise WrongUse(f"“{rule_id}” is a family; --why needs one rule, such as {family[0].id}")
        raise WrongUse(settings.rules.absent(rule_id))
    for line in page(rule) if text is None else weights(rule, text, settings.rules):
        click.echo(line)


def weights(rule: Rule, text: str, rules: Rules) -> Iterator[str]:
    """Return what the learned reader makes of `text` for a rule that asks it."""
    meant = meaning.read_all([text])[0]
    if rule.id not in meant.scores:
        raise WrongUse(
            f"the rule {rule.id} does not ask the learned reader; `rapport explain {rule.id}` tells what it finds"
        )
    yield f"{meant.scores[rule.id]:.3f}  {meant.confidences.get(rule.id, 'no finding')}"
    if rule.id in meant.spans:
        start, end = meant.spans[rule.id]
        yield f"       marks “{text[start:end]}”"
    yield ""
    yield "The labelled sentences that are nearest:"
    for one in meaning.nearest(meant.vector, rule.id):
        verdict = "a fault" if one.fails else f"innocent{f', {one.because}' if one.because else ''}"
        yield f"{one.nearness:.3f}  {_mask(one.text, rules)} ({verdict})"


def _mask(text: str, rules: Rules) -> str:
    """Return a labelled sentence with insults and swear words masked."""
    rough = rules.lexicon.matches("tone/hostile", text)
    return meaning.masked(text, [(one.start, one.end) for one in rough])
