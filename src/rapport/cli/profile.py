"""`rapport profile`: how drafts read, in figures."""

from __future__ import annotations

import sys

import click

from rapport.cli.checking import STANDARD_INPUT, Request, read_standard_input
from rapport.cli.common import CONFIG_OPTION, clear_errors, echo_whole
from rapport.faults import say_error
from rapport.formats.profile import profile_json, profile_text
from rapport.profile import profile as profile_of
from rapport.readers import FORMATS
from rapport.run import read_drafts, read_file


@click.command()
@click.argument("path", metavar="FILE")
@click.option("--reply-to", metavar="FILE", help="The message this draft answers.")
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Recipient, where the draft names none.")
@click.option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help="Read the file as this format.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")
@CONFIG_OPTION
def profile(
    path: str, reply_to: str | None, recipients: tuple[str, ...], as_format: str | None, output: str, config: str | None
) -> None:
    """Tell how a draft reads, beside the mail it answers or what is usual for its reader; of an mbox, each mail.

    Warmth is made of how positive the words sound, a greeting, a close, and words of thanks, praise or apology. The
    levels of rapport are told by words alone, and are a hint. “-” reads standard input.

    \b
    Examples:
      rapport profile draft.eml
      rapport profile draft.txt --reply-to theirs.eml
      rapport profile - --to bo@example.org < draft.txt
    """
    name = STANDARD_INPUT if path == "-" else path
    with clear_errors():
        job = Request(config, {"recipients": recipients}, as_format, reply_to).jobs().of(name)
        data = read_standard_input(name) if path == "-" else read_file(path)
        drafts = read_drafts(name, data, job)
        profiles = (profile_of(one) for one in drafts if not one.unread)
        if output == "json":
            echo_whole(profile_json(list(profiles)))
        for number, one in enumerate(profiles):
            echo_whole("\n" * (number > 0) + profile_text(one))
    unread = [one.unread for one in drafts if one.unread]
    for told in unread:
        say_error(f"Error: {told}\n")
    sys.exit(2 if unread else 0)
