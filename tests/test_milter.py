"""The milter, spoken to as a mail server does."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator

import pytest
from kilter.protocol.buffer import SimpleBuffer
from kilter.protocol.messages import (
    Abort,
    ActionFlags,
    AddHeader,
    Body,
    ChangeHeader,
    Continue,
    EndOfMessage,
    EnvelopeFrom,
    EnvelopeRecipient,
    Header,
    Message,
    Negotiate,
    ProtocolFlags,
    ReplyCode,
)

from tests.conftest import Shell
from tests.smtp_proxy import CALM, RUDE, Server, server

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the servers are started and ended as on Unix")

RESULT = "X-Rapport-Result"
Answers = list[Message]


class MailServer:
    """The side of the mail server of one connection, which offers what Postfix offers."""

    def __init__(self, port: int, flags: ProtocolFlags) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._buffer = SimpleBuffer(2**20)
        self._send(Negotiate(6, ActionFlags(0x1FF), flags))
        (said,) = self._answers()
        assert isinstance(said, Negotiate)
        self.answered = not said.protocol_flags & ProtocolFlags.NR_BODY

    def __enter__(self) -> MailServer:
        return self

    def __exit__(self, *error: object) -> None:
        self._socket.close()

    def _send(self, message: Message) -> None:
        buffer = SimpleBuffer(2**18)
        message.pack(buffer)
        self._socket.sendall(buffer[:])

    def _answers(self) -> Answers:
        """Return all answers up to one that ends the talk about a message."""
        answers: Answers = []
        while not answers or isinstance(answers[-1], (AddHeader, ChangeHeader)):
            said = self._socket.recv(2**16)
            assert said, "the milter has ended the connection"
            self._buffer[:] = said
            answers += self._unpacked()
        return answers

    def _unpacked(self) -> Iterator[Message]:
        while self._buffer.filled > 4 and self._buffer.filled >= 4 + int.from_bytes(self._buffer[:4], "big"):
            message, size = Message.unpack(self._buffer)
            message.freeze()
            yield message
            del self._buffer[:size]

    def _tell(self, message: Message) -> None:
        self._send(message)
        if self.answered:
            assert [type(one) for one in self._answers()] == [Continue]

    def begin(self, *headers: tuple[str, bytes]) -> None:
        """Begin a mail."""
        self._tell(EnvelopeFrom(b"<ann@example.org>"))
        self._tell(EnvelopeRecipient(b"<bo@example.org>"))
        people = (("From", b"Ann Lee <ann@example.org>"), ("To", b"Bo Chan <bo@example.org>"), ("Subject", b"The room"))
        for name, value in (*people, *headers):
            self._tell(Header(name, value))

    def mail(self, text: str, *headers: tuple[str, bytes]) -> list[str]:
        """Send a mail and return what becomes of it, in words."""
        self.begin(*headers)
        for part in ("Hi Bo,\r\n\r\n", text, "\r\n\r\nBest wishes,\r\nAnn\r\n"):
            self._tell(Body(part.encode()))
        self._send(EndOfMessage(b""))
        return [_words(one) for one in self._answers()]

    def give_up(self) -> None:
        """Take back the mail that was begun."""
        self._send(Abort())


def _words(answer: Message) -> str:
    match answer:
        case ChangeHeader():
            return f"{answer.index} {answer.name}: {bytes(answer.value).decode()}"
        case AddHeader():
            return f"{answer.name}: {bytes(answer.value).decode()}"
        case ReplyCode():
            return bytes(answer.content).decode()
    return type(answer).__name__


CLEAN = ["X-Rapport-Result: clean", "Continue"]
UNREAD = ["X-Rapport-Result: unread; the check failed", "Continue"]
REFUSED = [
    '550 5.7.1 rapport: not sent: line 7, tone/hostile: An insult, swearing or a threat; change it, or send anyway with the header "X-Rapport: off"\0'
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    options = ("--reject", "tone/hostile", "--reject", "never", "--workers", "1", "--timeout", "60", "--max-size", "1")
    with server(tmp_path_factory.mktemp("milter"), "milter", *options) as made:
        yield made


@pytest.fixture(params=[ProtocolFlags(0x1FFFFF), ProtocolFlags(0)], ids=["as Postfix", "as an old server"])
def postman(house: Server, request: pytest.FixtureRequest) -> Iterator[MailServer]:
    with MailServer(house.port, request.param) as made:
        yield made


def test_one_mail_after_the_other(postman: MailServer) -> None:
    assert postman.mail(CALM) == CLEAN
    assert postman.mail(RUDE) == REFUSED
    assert postman.mail("The red door is NOT for guests.") == ["X-Rapport-Result: 1 warning; tone/shouting", "Continue"]


def test_our_headers_are_taken_out_from_the_last_to_the_first(postman: MailServer) -> None:
    headers = ((RESULT, b"clean"), ("X-Rapport", b"off"), (RESULT.lower(), b"clean"))
    assert postman.mail(RUDE, *headers) == [
        "2 x-rapport-result: ",
        "1 X-Rapport: ",
        "1 X-Rapport-Result: ",
        "X-Rapport-Result: unread; switched off by the writer",
        "Continue",
    ]


def test_a_mail_that_is_taken_back_is_forgotten(postman: MailServer) -> None:
    postman.begin(("X-Rapport", b"off"))
    postman.give_up()
    assert postman.mail(RUDE) == REFUSED


def test_a_mail_that_is_too_large_goes_unread(postman: MailServer, house: Server) -> None:
    large = [("X-Long", b"x" * 2**16)] * 17
    assert postman.mail(CALM, *large) == UNREAD
    assert "the mail was let through unread: the mail is larger than 1 MB" in house.said
    assert postman.mail(CALM) == CLEAN


def test_a_linter_that_dies_costs_no_mail_and_is_told(house: Server) -> None:
    (linter,) = house.linters()
    os.kill(linter, signal.SIGKILL)
    with MailServer(house.port, ProtocolFlags(0)) as postman:
        assert postman.mail(RUDE) == UNREAD
        assert postman.mail(RUDE) == REFUSED
    assert "the mail was let through unread: the linter has died" in house.said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--listen", "0.0.0.0:0"), "mail servers talk to milters unencrypted"),
        (
            ("--listen", "0", "--workers", "1", "--reject", "tone/hostle"),
            "--reject: there is no rule “tone/hostle”; did you mean “tone/hostile”?",
        ),
    ],
)
def test_wrong_use_is_told(shell: Shell, arguments: tuple[str, ...], told: str) -> None:
    done = shell.run("milter", *arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())
