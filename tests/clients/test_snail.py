"""s-nail, in batch."""

from __future__ import annotations

from tests.clients.conftest import Drove
from tests.clients.desk import Desk, version_of
from tests.clients.driven import Driven
from tests.outbox import run

RUDE = b"Hi Bo,\n\nYou are an idiot.\n\nBest regards,\nAnn\n"
LOUD = b"Hi Bo,\n\nThe red door is NOT for guests.\n\nBest regards,\nAnn\n"


def test_in_batch(desk: Desk, drove: Drove) -> None:
    version = version_of("s-nail", "-V")
    desk.write(".mailrc", f"set from=ann@example.org v15-compat DEAD={desk.home}/dead.letter\n")
    folder = desk.install("s-nail")
    assert "your settings do not read it" in desk.status("s-nail")
    settings = (desk.home / ".mailrc").read_text(encoding="utf-8")
    desk.write(".mailrc", f"{settings}source {folder / 's-nail.rc'}\n")
    assert desk.status("s-nail") == "s-nail: installed, works"
    send = ("s-nail", "-s", "The room on Monday", "-b", "eve@example.org")
    stopped = run(*send, "bo@example.org", stdin=RUDE, cwd=desk.home, env=desk.env)
    assert stopped.returncode != 0
    assert "rapport: not sent: line " in stopped.stderr.decode()
    assert b"You are an idiot." in (desk.home / "dead.letter").read_bytes()
    assert desk.outbox.mails == []
    warned = run(*send, "bo@example.org", stdin=LOUD, cwd=desk.home, env=desk.env)
    assert warned.returncode == 0
    assert "rapport: let through with a warning: line " in warned.stderr.decode()
    (arguments,) = desk.outbox.arguments
    assert {"bo@example.org", "eve@example.org"} <= set(arguments)
    header = run(*send, "-C", "X-Rapport: off", "bo@example.org", stdin=RUDE, cwd=desk.home, env=desk.env)
    skipped = run(*send, "bo@example.org", stdin=RUDE, cwd=desk.home, env={**desk.env, "RAPPORT_SKIP": "1"})
    assert (header.returncode, skipped.returncode) == (0, 0)
    assert len(desk.outbox.mails) == 3
    assert not any(b"X-Rapport" in mail for mail in desk.outbox.mails)
    way_out = "`-C 'X-Rapport: off'`, `RAPPORT_SKIP=1`"
    drove(Driven("s-nail", version, "in batch", "yes, shown; kept in dead.letter", "shown", way_out))
