"""neomutt and mutt, in batch and with keys."""

from __future__ import annotations

import pytest

from tests.clients.conftest import Drove
from tests.clients.desk import Desk, version_of
from tests.clients.driven import Driven
from tests.clients.terminal import wait_until
from tests.outbox import run

RUDE = "Hi Bo,\n\nYou are an idiot.\n\nBest regards,\nAnn\n"
LOUD = "Hi Bo,\n\nThe red door is NOT for guests.\n\nBest regards,\nAnn\n"


def set_up(desk: Desk, name: str) -> None:
    """Install the hook, and read its settings as it tells to."""
    desk.write(
        ".muttrc",
        f'set sendmail="{desk.outbox.program} -oem -oi"\nset from="ann@example.org"\nset realname="Ann Lee"\nset copy=no\nset record=""\nset use_from=yes\n'
        'set editor="true"\nset folder="~"\nset spoolfile="/dev/null"\nset abort_unmodified=no\n',
    )
    folder = desk.install(name)
    assert "your settings do not read it" in desk.status(name)
    settings = desk.home / ".muttrc"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}source {folder / f'{name}.rc'}\n", encoding="utf-8")
    assert desk.status(name) == f"{name}: installed, works"


@pytest.mark.parametrize("name", ["neomutt", "mutt"])
def test_in_batch(desk: Desk, drove: Drove, name: str) -> None:
    version = version_of(name, "-v")
    set_up(desk, name)
    send = (name, "-s", "The room on Monday", "-b", "eve@example.org", "--", "bo@example.org")
    stopped = run(*send, stdin=RUDE.encode(), cwd=desk.home, env=desk.env)
    assert stopped.returncode == 1
    assert "tone/hostile, “idiot”" in (stopped.stdout + stopped.stderr).decode()
    assert desk.outbox.mails == []
    warned = run(*send, stdin=LOUD.encode(), cwd=desk.home, env=desk.env)
    assert warned.returncode == 0
    assert "let through with a warning" in (warned.stdout + warned.stderr).decode()
    (arguments,) = desk.outbox.arguments
    assert arguments[:2] == ["-oem", "-oi"]
    assert {"bo@example.org", "eve@example.org"} <= set(arguments)
    assert run(*send, stdin=RUDE.encode(), cwd=desk.home, env={**desk.env, "RAPPORT_SKIP": "1"}).returncode == 0
    assert len(desk.outbox.mails) == 2
    drove(Driven(name, version, "in batch", "yes, shown", "shown", "`RAPPORT_SKIP=1`"))


@pytest.mark.parametrize("name", ["neomutt", "mutt"])
def test_with_keys(desk: Desk, drove: Drove, name: str) -> None:
    version = version_of(name, "-v")
    set_up(desk, name)
    draft = desk.write("draft.txt", RUDE)
    terminal = desk.open(f"{name} -s 'The room on Monday' -i {draft} bo@example.org")
    for asked in ("To: ", "Subject: "):
        terminal.shows(asked)
        terminal.keys("Enter")
    terminal.shows("y:Send")
    terminal.keys("y")
    terminal.shows("rapport: not sent: line ")
    terminal.keys("q")
    terminal.shows("y:Send")
    assert desk.outbox.mails == []
    terminal.keys("L")
    assert "error tone/hostile" in terminal.shows("Press any key to continue")
    terminal.keys("Enter")
    terminal.shows("y:Send")
    terminal.keys("Y")
    wait_until(lambda: bool(desk.outbox.mails), lambda: terminal.screen)
    (mail,) = desk.outbox.mails
    assert b"You are an idiot." in mail
    drove(Driven(name, version, "with keys", "yes, shown; the draft stays", "–", "key Y in the compose menu"))
