"""`rapport learn` and `rapport contacts`: what is known of those with whom the user exchanges mails."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from rapport.address_book import book_path
from rapport.address_book.book import BookError, delete_book, opened
from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors, echo_whole
from rapport.contacts.learning import Learned, owner_of
from rapport.contacts.learning import learn as learn_mailboxes
from rapport.contacts.mailbox import total_bytes
from rapport.faults import say_error
from rapport.formats.contacts import list_json, list_text, person_text
from rapport.settings import settings_for

ME_OPTION = click.option(
    "--me", multiple=True, metavar="ADDRESS", help="An address of yours (default: “from” of the config, or a guess)."
)


@contextmanager
def clear_book_errors() -> Iterator[None]:
    """Turn what is wrong with the address book or a mailbox into one line and exit code 2."""
    try:
        with clear_errors():
            yield
    except BookError as error:
        raise WrongUse(str(error)) from error


def own_addresses(me: Sequence[str], config: str | None, mailboxes: Sequence[str]) -> frozenset[str]:
    """Return the user's own addresses: those given, that of the config, or the one most mails are from or to."""
    if me:
        return frozenset(one.strip().lower() for one in me)
    sender = settings_for(config, {}).sender
    if sender is not None:
        return frozenset({sender.address})
    guessed = owner_of(mailboxes)
    if not guessed:
        raise WrongUse("it cannot be told whose mailbox this is; name your address with --me")
    click.echo(f"taken for your address: {guessed} (--me tells another)", err=True)
    return frozenset({guessed})


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show how many of `total` bytes are done, where standard error is a terminal; gives what is to be told of more."""
    is_shown = sys.stderr is not None and sys.stderr.isatty()
    with click.progressbar(length=total, label=label, file=sys.stderr, hidden=not is_shown) as bar:
        yield bar.update


@click.command()
@click.argument("mailboxes", nargs=-1, required=True, metavar="MAILBOX...")
@ME_OPTION
@click.option("--fast", is_flag=True, help="Never read formality and promises of these mails.")
@CONFIG_OPTION
def learn(mailboxes: tuple[str, ...], me: tuple[str, ...], fast: bool, config: str | None) -> None:
    """Get to know those who write to you, from an mbox, a maildir or a folder of those.

    What their mails look like is kept on this machine, in figures: no text of a mail, not even a subject. Mails that
    were counted before are passed over, so a run that was stopped goes on where it was.

    \b
    Examples:
      rapport learn ~/Maildir --me ann@example.org
      rapport learn inbox.mbox sent.mbox
    """
    with clear_book_errors():
        own = own_addresses(me, config, mailboxes)
        with opened(create=True) as book, progress("Learning", total_bytes(mailboxes)) as tell:
            try:
                done = learn_mailboxes(mailboxes, own, book, tell, with_reader=not fast)
            except KeyboardInterrupt:
                say_error("\nwhat was learned is kept; the same command goes on from here\n")
                raise
            number = len(book.people())
    click.echo(_summary(done, number))


def _summary(done: Learned, people: int) -> str:
    broken = f", {done.broken:,} that cannot be read" if done.broken else ""
    return f"{_number(done.read, 'mail')}, {done.new:,} new{broken}; {_number(people, 'contact')} in {book_path()}"


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'s' * (count != 1)}"


@click.group(invoke_without_command=True)
@click.pass_context
def contacts(context: click.Context) -> None:
    """Show, forget or leave out those whom `rapport learn` got to know.

    \b
    Examples:
      rapport contacts
      rapport contacts show bo@example.org
      rapport contacts forget bo@example.org
      rapport contacts exclude @example.org --folder Private
    """
    if context.invoked_subcommand is None:
        context.invoke(list_contacts)


FORMAT_OPTION = click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")


@contacts.command("list")
@FORMAT_OPTION
def list_contacts(output: str = "text") -> None:
    """List everybody, those first with whom you exchange the most mails."""
    with clear_book_errors(), opened() as book:
        people, excluded, forgotten = book.people(), book.excluded(), book.forgotten()
    if output == "json":
        echo_whole(list_json(people))
        return
    click.echo(list_text(people) + _number(len(people), "contact"))
    if excluded:
        click.echo(f"left out: {', '.join(excluded)}")
    if forgotten:
        click.echo(f"forgotten: {forgotten}")


@contacts.command()
@click.argument("address")
@FORMAT_OPTION
def show(address: str, output: str) -> None:
    """Show what is known of one person."""
    with clear_book_errors(), opened() as book:
        person = book.person(address.lower())
    if person is None:
        raise WrongUse(f"nothing is known of {address}")
    echo_whole(list_json([person]) if output == "json" else person_text(person))


@contacts.command()
@click.argument("addresses", nargs=-1, metavar="ADDRESS...")
@click.option("--all", "everybody", is_flag=True, help="Delete the whole address book, with what it leaves out.")
def forget(addresses: tuple[str, ...], everybody: bool) -> None:
    """Delete all that is known of somebody; `rapport learn` leaves them out from now on."""
    if everybody == bool(addresses):
        raise WrongUse("name those to forget, or give --all")
    with clear_book_errors():
        if everybody:
            click.echo("everybody is forgotten" if delete_book() else "nobody was known")
            return
        with opened(create=True) as book:
            for address in addresses:
                was_known = book.forget(address.lower())
                click.echo(f"{address}: {'forgotten' if was_known else 'was not known'}, and left out from now on")


@contacts.command()
@click.argument("whom", nargs=-1, metavar="[ADDRESS|@DOMAIN]...")
@click.option("--folder", "folders", multiple=True, metavar="NAME", help="A folder of a mailbox; * stands for any.")
@click.option("--undo", is_flag=True, help="Learn them again, also those who were forgotten.")
def exclude(whom: tuple[str, ...], folders: tuple[str, ...], undo: bool) -> None:
    """Leave out addresses, domains and folders; what is known of such people is deleted."""
    names = [*(_address(one) for one in whom), *(f"folder:{one}" for one in folders)]
    if not names:
        raise WrongUse("name an address, a domain such as @example.org, or a --folder")
    with clear_book_errors(), opened(create=True) as book:
        for name in names:
            if undo:
                click.echo(f"{name}: {'no longer left out' if book.include(name) else 'was not left out'}")
            else:
                number = book.exclude(name)
                told = f", {_number(number, 'contact')} deleted" if number else ""
                click.echo(f"{name}: left out from now on{told}")


def _address(one: str) -> str:
    if "@" not in one:
        raise WrongUse(f"“{one}” is no address; a domain is written @{one}, a folder --folder {one}")
    return one.lower()
