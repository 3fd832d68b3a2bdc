"""The submission proxy, between a mail program and a server."""

from __future__ import annotations

import os
import shutil
import signal
import smtplib
import socket
import threading
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.hooks.smtp_places import Listen, PlaceError, Upstream, listen_at, upstream_at
from rapport.hooks.smtp_reception import from_wire, to_wire
from rapport.hooks.smtp_replies import LINE, plain, reply
from tests.conftest import Shell
from tests.smtp_proxy import CALM, RUDE, Certificate, Server, certificate, mail, said, server, until
from tests.smtp_sink import LOGIN, Sink, sink

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the servers are started and ended as on Unix")
ANN = (LOGIN.login.decode(), LOGIN.password.decode())


@pytest.fixture(scope="module")
def upstream() -> Iterator[Sink]:
    with sink() as made:
        yield made


@pytest.fixture(scope="module")
def running(upstream: Sink, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with server(
        tmp_path_factory.mktemp("proxy"),
        "smtp",
        "--upstream",
        f"smtp://127.0.0.1:{upstream.port}",
        "--max-size",
        "1",
        "--timeout",
        "60",
    ) as made:
        yield made


@pytest.fixture
def proxy(running: Server, upstream: Sink) -> Server:
    upstream.mails.clear()
    return running


HARD = (
    b"From: Ann Lee <ann@example.org>\r\nTo: Bo Chan <bo@example.org>\r\nSubject: The room\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    b".\xe9t\xe9\r\n..\r\nThe room is free\non Monday\rat ten.\r\n" + b"x" * 100_000 + b"\r\n\x00\r\n \r\n"
)
"""Dots, letters of eight bits, bare line ends and a line of 100,000 bytes."""


def test_what_goes_on_is_the_same_byte_for_byte_with_its_envelope(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.ehlo()
        client.docmd("MAIL", "FROM:<ann@example.org> BODY=8BITMIME RET=HDRS ENVID=a1")
        for recipient in ("bo@example.org", "hidden@example.org"):
            client.docmd("RCPT", f"TO:<{recipient}> NOTIFY=NEVER")
        client.docmd("DATA")
        client.send(to_wire(HARD))
        assert client.getreply() == (250, b"2.0.0 Taken")
    (taken,) = upstream.mails
    assert taken.content == HARD
    assert taken.sender == "FROM:<ann@example.org> BODY=8BITMIME RET=HDRS ENVID=a1"
    assert taken.recipients == ("TO:<bo@example.org> NOTIFY=NEVER", "TO:<hidden@example.org> NOTIFY=NEVER")


def test_only_what_the_proxy_passes_on_is_offered(proxy: Server) -> None:
    with proxy.client() as client:
        client.ehlo()
        assert client.esmtp_features == {
            "size": str(2**20),
            "8bitmime": "",
            "auth": " LOGIN PLAIN",
            "dsn": "",
            "smtputf8": "",
        }


def test_a_mail_that_does_not_pass_stays_and_the_next_one_goes(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        with pytest.raises(smtplib.SMTPDataError) as stopped:
            client.sendmail("ann@example.org", ["bo@example.org"], mail(RUDE))
        assert stopped.value.smtp_code == 550
        last = said(stopped.value.smtp_error).splitlines()[-1]
        told = b'5.7.1 rapport: not sent: line 7, tone/hostile, "idiot"; change it, or send anyway with the header "X-Rapport: off"'
        assert last == told
        client.sendmail("ann@example.org", ["bo@example.org"], mail(CALM))
    assert [one.content for one in upstream.mails] == [mail(CALM)]


def test_our_headers_open_the_gate_and_are_not_sent(proxy: Server, upstream: Sink) -> None:
    proxy.send(mail(RUDE, "X-Rapport: off\r\nX-Rapport-Ignore: tone/hostile --\r\n he knows me\r\n"))
    assert [one.content for one in upstream.mails] == [mail(RUDE)]


def test_a_warning_is_told_with_the_answer_of_the_server(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.ehlo()
        client.mail("ann@example.org")
        client.rcpt("bo@example.org")
        code, told = client.data(mail("The red door is NOT for guests."))
    assert (code, told.splitlines()[-1]) == (250, b"2.0.0 Taken")
    assert b'let through with a warning: line 7, tone/shouting, "NOT"' in told
    assert len(upstream.mails) == 1


def test_the_server_checks_the_password(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        with pytest.raises(smtplib.SMTPAuthenticationError) as refused:
            client.login(ANN[0], "wrong")
        assert refused.value.smtp_code == 535
        client.login(*ANN)
        client.sendmail("ann@example.org", ["bo@example.org"], mail(CALM))
    (taken,) = upstream.mails
    assert taken.has_logged_in


def test_neither_password_nor_mail_is_written_down(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.login(*ANN)
        with pytest.raises(smtplib.SMTPDataError):
            client.sendmail("ann@example.org", ["bo@example.org"], mail(RUDE))
        client.sendmail("ann@example.org", ["bo@example.org"], mail("The red door is NOT for guests."))
    until(lambda: "handed on" in proxy.said)
    coded = b64encode(b"\0".join((b"", *LOGIN))).decode()
    for secret in ("idiot", "NOT", "room", "bo@example.org", *ANN, coded):
        assert secret not in proxy.said.replace("another", "")


@pytest.mark.parametrize(
    ("recipient", "code", "told"),
    [
        ("nobody@example.org", 550, b"5.1.1 There is nobody of that name"),
        ("full@example.org", 452, b"4.3.1 There is no room left"),
    ],
)
def test_what_the_server_refuses_is_refused_in_its_words(
    proxy: Server, upstream: Sink, recipient: str, code: int, told: bytes
) -> None:
    with pytest.raises(smtplib.SMTPException) as refused:
        proxy.send(mail(CALM), recipient)
    assert (code, told) in ((getattr(refused.value, "smtp_code", 0), getattr(refused.value, "smtp_error", b"")),
                            getattr(refused.value, "recipients", {}).get(recipient))  # fmt: skip
    assert upstream.mails == []


def test_some_recipients_may_be_refused(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        refused = client.sendmail("ann@example.org", ["bo@example.org", "nobody@example.org"], mail(CALM))
    assert list(refused) == ["nobody@example.org"]
    assert [one.recipients for one in upstream.mails] == [("TO:<bo@example.org>",)]


def test_a_server_that_dies_is_told_and_the_mail_can_be_sent_again(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.ehlo()
        client.mail("ann@example.org")
        code, told = client.rcpt("dying@example.org")
        assert code == 451
        assert b"has ended the connection; nothing was sent, please try again later" in told
        client.sendmail("ann@example.org", ["bo@example.org"], mail(CALM))
    assert len(upstream.mails) == 1


def test_a_server_that_dies_with_the_mail_is_told_and_nothing_is_sent_twice(proxy: Server, upstream: Sink) -> None:
    with pytest.raises(smtplib.SMTPDataError) as refused:
        proxy.send(mail(CALM), "gone@example.org")
    assert refused.value.smtp_code == 451
    assert b"it may have been sent, look before you send it again" in said(refused.value.smtp_error)
    assert len(upstream.mails) == 1


def test_a_server_that_is_down_is_told_until_it_is_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
    with server(tmp_path, "smtp", "--upstream", f"smtp://127.0.0.1:{port}", "--workers", "1") as proxy:
        with pytest.raises(smtplib.SMTPHeloError) as refused:
            proxy.send(mail(CALM))
        assert refused.value.smtp_code == 451
        assert b"cannot be reached: Connection refused; nothing was sent" in said(refused.value.smtp_error)
        with sink(port) as upstream:
            proxy.send(mail(CALM))
            assert len(upstream.mails) == 1


def test_a_mail_that_is_too_large_is_refused(proxy: Server, upstream: Sink) -> None:
    large = mail("The room is free. " * 70_000)
    with proxy.client() as client:
        client.ehlo()
        assert client.mail("ann@example.org", [f"SIZE={len(large)}"])[0] == 552
        client.mail("ann@example.org")
        client.rcpt("bo@example.org")
        assert client.data(large)[0] == 552
        client.sendmail("ann@example.org", ["bo@example.org"], mail(CALM))
    assert [one.content for one in upstream.mails] == [mail(CALM)]


def test_a_mail_that_servers_may_take_for_two_is_refused(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.ehlo()
        client.mail("ann@example.org")
        client.rcpt("bo@example.org")
        client.docmd("DATA")
        client.send(mail(CALM) + b"\n.\nMAIL FROM:<eve@example.org>\r\n.\r\n")
        assert client.getreply()[0] == 554
    assert upstream.mails == []


def test_letters_in_addresses_and_empty_senders(proxy: Server, upstream: Sink) -> None:
    with proxy.client() as client:
        client.ehlo()
        client.command_encoding = "utf-8"
        client.mail("zoë@example.org", ["SMTPUTF8"])
        client.rcpt("bö@example.org")
        client.data(mail(CALM))
    proxy.send(mail(CALM), sender="")
    assert [one.sender for one in upstream.mails] == [
        "FROM:<zoë@example.org> SMTPUTF8",
        f"FROM:<> size={len(mail(CALM))}",
    ]


def test_commands_out_of_order_are_refused(proxy: Server) -> None:
    with proxy.client() as client:
        assert client.docmd("MAIL", "FROM:<ann@example.org>")[0] == 503
        client.ehlo()
        assert client.docmd("DATA")[0] == 503
        assert client.docmd("RCPT", "TO:<bo@example.org>")[0] == 503
        assert client.docmd("AUTH")[0] == 501
        assert client.docmd("BDAT", "5")[0] == 500


def test_many_at_once(proxy: Server, upstream: Sink) -> None:
    mails = [mail(f"{CALM} Its number is {number}.") for number in range(20)]
    threads = [threading.Thread(target=proxy.send, args=(one,)) for one in mails]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.content for one in upstream.mails) == sorted(mails)


def test_a_linter_that_dies_costs_no_mail_and_is_told(proxy: Server, upstream: Sink) -> None:
    for linter in proxy.linters():
        os.kill(linter, signal.SIGKILL)
    with proxy.client() as client:
        client.ehlo()
        client.mail("ann@example.org")
        client.rcpt("bo@example.org")
        code, told = client.data(mail(RUDE))
        assert code == 250
        assert b"the check failed, the mail was let through unread: the linter has died" in told
        with pytest.raises(smtplib.SMTPDataError):
            client.sendmail("ann@example.org", ["bo@example.org"], mail(RUDE))
    assert "rapport: the check failed, the mail was let through unread: the linter has died" in proxy.said
    assert [one.content for one in upstream.mails] == [mail(RUDE)]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    return certificate(tmp_path_factory.mktemp("certificate"))


def test_the_connection_to_the_server_is_encrypted_and_the_one_to_us_if_others_come_in(
    own: Certificate, tmp_path: Path
) -> None:
    tls = ("--ca", str(own.file), "--tls-certificate", str(own.file), "--tls-key", str(own.key))
    with sink(tls=own.for_server()) as upstream:
        upstream_at_home = f"smtp://localhost:{upstream.port}"
        with (
            server(tmp_path, "smtp", "--upstream", upstream_at_home, *tls, "--workers", "1", host="0.0.0.0") as proxy,
            proxy.client() as client,
        ):
            client.ehlo()
            assert client.esmtp_features == {"starttls": ""}
            assert client.docmd("MAIL", "FROM:<ann@example.org>")[0] == 530
            client.starttls(context=own.for_client())
            client.ehlo()
            assert client.docmd("MAIL", "FROM:<ann@example.org>") == (530, b"5.7.0 Authentication required")
            client.login(*ANN)
            client.sendmail("ann@example.org", ["bo@example.org"], mail(CALM))
        (taken,) = upstream.mails
    assert taken.by_tls
    assert taken.has_logged_in
    assert taken.content == mail(CALM)


def test_a_server_that_nobody_vouches_for_gets_nothing(own: Certificate, tmp_path: Path) -> None:
    with sink(tls=own.for_server()) as upstream:
        with (
            server(tmp_path, "smtp", "--upstream", f"smtp://localhost:{upstream.port}", "--workers", "1") as proxy,
            pytest.raises(smtplib.SMTPHeloError, match="is not trusted"),
        ):
            proxy.send(mail(CALM))
        assert upstream.mails == []


def test_a_check_that_takes_too_long_or_breaks_keeps_the_mail_where_that_is_wanted(
    upstream: Sink, tmp_path: Path
) -> None:
    upstream.mails.clear()
    options = ("--timeout", "0.001", "--fail-closed", "--workers", "1")
    place = f"smtp://127.0.0.1:{upstream.port}"
    with (
        server(tmp_path, "smtp", "--upstream", place, *options) as proxy,
        pytest.raises(smtplib.SMTPDataError) as refused,
    ):
        proxy.send(mail(CALM))
    assert refused.value.smtp_code == 451
    assert b"the check failed, not sent: it took longer than 0.001 s" in said(refused.value.smtp_error)
    assert upstream.mails == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--listen", "0.0.0.0:0", "--upstream", "smtp://127.0.0.1:25"), "can be reached from other machines"),
        (("--listen", "no port", "--upstream", "smtp://127.0.0.1:25"), "is no place to listen"),
        (("--listen", "0", "--upstream", "127.0.0.1:25"), "is no mail server; write smtp://HOST:587"),
        (("--listen", "0", "--upstream", "smtp://ann:secret@127.0.0.1"), "name no user and no password here"),
        (("--listen", "0", "--upstream", "smtp://127.0.0.1", "--tls-key", "key.pem"), "go together"),
        (
            ("--listen", "0", "--upstream", "smtp://127.0.0.1", "--ca", "none.pem"),
            "a certificate or its key cannot be read",
        ),
        (("--listen", "0", "--upstream", "smtp://127.0.0.1", "--config", "broken.toml"), "broken.toml: "),
    ],
)
def test_wrong_use_is_told(shell: Shell, arguments: tuple[str, ...], told: str) -> None:
    shell.write({"broken.toml": "fail-on = 3\n"})
    done = shell.run("smtp", *arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())


def test_a_port_that_is_taken_is_told(shell: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
        done = shell.run("smtp", "--listen", str(port), "--upstream", "smtp://127.0.0.1", "--workers", "1")
    assert done.exit_code == 2
    assert f"cannot listen on 127.0.0.1:{port}" in done.stderr


def test_places() -> None:
    assert listen_at("2525") == Listen("127.0.0.1", 2525)
    assert listen_at("[::1]:25") == Listen("::1", 25)
    assert upstream_at("smtp://mail.example.org") == Upstream("mail.example.org", 587, False)
    assert upstream_at("smtps://mail.example.org") == Upstream("mail.example.org", 465, True)
    loopback = ("127.0.0.1:1", "[::1]:1", "localhost:1")
    assert [listen_at(one).is_loopback for one in (*loopback, "0.0.0.0:1", "[::]:1", "example.org:1")] == [True] * 3 + [
        False
    ] * 3
    for wrong in ("http://example.org", "smtp://", "smtp://a:b", "smtp://example.org/box"):
        with pytest.raises(PlaceError):
            upstream_at(wrong)


@pytest.mark.parametrize("content", [b"", b".\r\n", b"..a\r\n.\r\n", b"a\r\n.b\r\n\r\n.\r\n", b"a\n.b\r\n"])
def test_the_way_over_the_wire_and_back(content: bytes) -> None:
    wire = to_wire(content)
    assert wire.endswith(b".\r\n")
    assert from_wire(wire.removesuffix(b".\r\n")) == content


def test_replies_are_plain_and_short() -> None:
    assert plain("“Zoë” – \x1b[1m…\r\n\u4f60") == '"Zoe" - ?[1m...???'
    lines = reply(550, "5.7.1", "a" * 1000, ["b", "c" * 1000]).split(b"\r\n")
    assert [line[:10] for line in lines] == [b"550-5.7.1 ", b"550-5.7.1 ", b"550 5.7.1 "]
    assert max(len(line) for line in lines) == LINE
