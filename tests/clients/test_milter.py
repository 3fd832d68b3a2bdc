"""The milter, asked by a Postfix of our own."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.postfix import Postfix, postfix, version
from tests.clients.test_smtp import run
from tests.smtp_proxy import CALM, RUDE, Server, mail, said, server, until
from tests.smtp_sink import Sink, sink

LOUD = "The red door is NOT for guests."
SECRET = "The password is Tr0ub4dor-and-3."
REFUSED = b"5.7.1 rapport: not sent: line 9, tone/hostile: An insult, swearing or a threat; change it"


@pytest.fixture(scope="module")
def upstream() -> Iterator[Sink]:
    with sink() as made:
        yield made


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    version()
    options = ("--reject", "never", "--reject", "tone/hostile", "--timeout", "60")
    with server(tmp_path_factory.mktemp("milter"), "milter", *options) as made:
        yield made


@pytest.fixture(scope="module")
def running(house: Server, upstream: Sink) -> Iterator[Postfix]:
    with postfix(house.port, upstream.port) as made:
        yield made


@pytest.fixture
def office(running: Postfix, upstream: Sink) -> Postfix:
    upstream.mails.clear()
    return running


def send(office: Postfix, *mails: bytes) -> None:
    """Send mails over one connection."""
    with smtplib.SMTP("127.0.0.1", office.port, timeout=60) as client:
        for one in mails:
            client.sendmail("ann@example.org", ["bo@example.org", "hidden@example.org"], one)


def results(upstream: Sink) -> list[bytes]:
    """Return what stands in the headers of all mails."""
    lines = (line for one in upstream.mails for line in one.content.partition(b"\r\n\r\n")[0].split(b"\r\n"))
    return [line for line in lines if line.lower().startswith(b"x-rapport")]


def test_the_policy_of_a_house(office: Postfix, upstream: Sink, house: Server, tmp_path: Path, drove: Drove) -> None:
    with pytest.raises(smtplib.SMTPDataError) as refused:
        send(office, mail(CALM), mail(RUDE))
    assert refused.value.smtp_code == 550
    assert refused.value.smtp_error == REFUSED + b', or send anyway with the header "X-Rapport: off"'
    forged = "X-Rapport-Result: clean\r\nX-Rapport: off\r\nX-Rapport-Result: clean, too\r\n"
    send(office, mail(LOUD), mail(RUDE, forged))
    until(lambda: len(upstream.mails) == 3)
    assert sorted(results(upstream)) == [
        b"X-Rapport-Result: 1 warning; tone/shouting",
        b"X-Rapport-Result: clean",
        b"X-Rapport-Result: unread; switched off by the writer",
    ]
    bodies = sorted(one.content.partition(b"\r\n\r\n")[2] for one in upstream.mails)
    assert bodies == sorted(one.partition(b"\r\n\r\n")[2] for one in (mail(CALM), mail(LOUD), mail(RUDE)))
    assert all(len(one.recipients) == 2 for one in upstream.mails)
    told = "550, rules of `--reject`"
    drove(
        Driven(
            "Postfix",
            version(),
            "`smtpd_milters`, `rapport milter`",
            told,
            "`X-Rapport-Result`",
            "X-Rapport: off",
            "what is quoted",
        )
    )


def test_swaks_shows_the_refusal(office: Postfix, upstream: Sink, tmp_path: Path) -> None:
    people = ("--from", "ann@example.org", "--to", "bo@example.org")
    done = run(tmp_path, "swaks", "--server", f"127.0.0.1:{office.port}", *people, "--data", "-", stdin=mail(RUDE))
    assert done.returncode == 26
    assert b"<** 550 " + REFUSED in done.stdout + done.stderr


def test_what_a_mail_says_is_written_down_nowhere(office: Postfix, upstream: Sink, house: Server) -> None:
    with pytest.raises(smtplib.SMTPDataError, match="never/credentials"):
        send(office, mail(SECRET))
    until(lambda: "never/credentials" in office.log)
    assert "Tr0ub4dor" not in office.log + house.said


def test_a_mail_of_eight_bits_and_dots_comes_out_the_same(office: Postfix, upstream: Sink) -> None:
    hard = (
        mail(CALM, "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n")
        + b".\r\n..\r\n\xe9t\xe9 \r\n"
    )
    send(office, hard)
    until(lambda: upstream.mails)
    assert upstream.mails[0].content.partition(b"\r\n\r\n")[2] == hard.partition(b"\r\n\r\n")[2]


def test_a_milter_that_is_gone_stops_nothing(upstream: Sink, tmp_path: Path) -> None:
    upstream.mails.clear()
    version()
    with server(tmp_path, "milter", "--workers", "1") as gone:
        port = gone.port
    with postfix(port, upstream.port) as office:
        send(office, mail(RUDE))
        until(lambda: upstream.mails)
        assert results(upstream) == []


def test_a_check_that_fails_is_told_and_keeps_the_mail_where_that_is_wanted(upstream: Sink, tmp_path: Path) -> None:
    upstream.mails.clear()
    version()
    slow = ("--timeout", "0.001", "--workers", "1")
    with server(tmp_path, "milter", *slow) as house, postfix(house.port, upstream.port) as office:
        send(office, mail(RUDE))
        until(lambda: upstream.mails)
        assert results(upstream) == [b"X-Rapport-Result: unread; the check failed"]
        assert "the check failed, the mail was let through unread: it took longer than 0.001 s" in house.said
    with (
        server(tmp_path, "milter", *slow, "--fail-closed") as house,
        postfix(house.port, upstream.port) as office,
        pytest.raises(smtplib.SMTPDataError, match=r"451, .* the check failed, not sent: it took longer"),
    ):
        send(office, mail(CALM))


def test_nobody_sends_anyway_where_the_house_does_not_want_it(upstream: Sink, tmp_path: Path) -> None:
    version()
    options = ("--reject", "tone/hostile", "--no-override", "--workers", "1", "--timeout", "60")
    with server(tmp_path, "milter", *options) as house, postfix(house.port, upstream.port) as office:
        for header in ("X-Rapport: off\r\n", "X-Rapport-Ignore: tone/hostile\r\n"):
            with pytest.raises(smtplib.SMTPDataError) as refused:
                send(office, mail(RUDE, header))
            assert said(refused.value.smtp_error).startswith(b"5.7.1 rapport: not sent")
            assert said(refused.value.smtp_error).endswith(b"change it")
