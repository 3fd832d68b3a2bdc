"""`rapport waiting`: who waits for the user."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import click

from rapport.cli.common import CONFIG_OPTION, clear_errors, echo_whole
from rapport.cli.contacts import FORMAT_OPTION, ME_OPTION, own_addresses, progress
from rapport.contacts.correspondence import read_through
from rapport.contacts.mailbox import total_bytes
from rapport.contacts.waiting import due_promises, fallen_silent, unanswered
from rapport.formats.waiting import waiting_json, waiting_text


@click.command()
@click.argument("mailboxes", nargs=-1, required=True, metavar="MAILBOX...")
@ME_OPTION
@click.option(
    "--within", type=click.IntRange(1), default=365, show_default=True, metavar="DAYS", help="How far to look back."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Another day to reckon from.")
@FORMAT_OPTION
@CONFIG_OPTION
def waiting(
    mailboxes: tuple[str, ...],
    me: tuple[str, ...],
    within: int,
    today: datetime | None,
    output: str,
    config: str | None,
) -> None:
    """Tell who waits for an answer of yours, what you promised and is due, and whom you have not written to for long.

    Give the mails that came and those you sent: a maildir with its folders, or several mailboxes. Each line names the
    place that says so. A promise without a day is due after a week; it counts as kept when you have written again in
    the thread, or have sent files. Nothing is kept of what is read.

    \b
    Examples:
      rapport waiting ~/Maildir --me ann@example.org
      rapport waiting inbox.mbox sent.mbox --within 90 --format json
    """
    day = today.date() if today else date.today()
    with clear_errors():
        own = own_addresses(me, config, mailboxes)
        with progress("Reading", total_bytes(mailboxes)) as tell:
            mails = read_through(mailboxes, own, day - timedelta(within), tell)
        found = {
            "answers": list(unanswered(mails)),
            "promises": list(due_promises(mails, day)),
            "silent": list(fallen_silent(mails, day)),
        }
    echo_whole(waiting_json(found, day) if output == "json" else waiting_text(found, day))
