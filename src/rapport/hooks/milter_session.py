"""One connection of a mail server to the milter: mails come in parts, and a ruling goes back for each."""

from __future__ import annotations

import asyncio
import re

from kilter.protocol import (
    Abort,
    AddHeader,
    Body,
    ChangeHeader,
    Close,
    Continue,
    EndOfMessage,
    EnvelopeFrom,
    EnvelopeRecipient,
    FilterProtocol,
    Header,
    Macro,
    Negotiate,
    ReplyCode,
)
from kilter.protocol.buffer import SimpleBuffer
from kilter.protocol.core import FilterMessage, MTAMessage
from kilter.protocol.messages import ActionFlags, ProtocolFlags

from rapport.faults import say_error
from rapport.hooks.policy import RESULT, Ruling, unread
from rapport.hooks.smtp_replies import reply
from rapport.hooks.verdict import failure
from rapport.hooks.workers import WorkerError, Workers

_OURS = re.compile(r"x-rapport(?:-.*)?", re.IGNORECASE)
_BUFFER = 2**20
_ACTIONS = ActionFlags.ADD_HEADERS | ActionFlags.CHANGE_HEADERS
_UNWANTED = ProtocolFlags.NO_CONNECT | ProtocolFlags.NO_HELO | ProtocolFlags.NO_UNKNOWN | ProtocolFlags.NO_DATA
_UNANSWERED = (
    ProtocolFlags.NR_SENDER
    | ProtocolFlags.NR_RECIPIENT
    | ProtocolFlags.NR_HEADER
    | ProtocolFlags.NR_END_OF_HEADERS
    | ProtocolFlags.NR_BODY
)


class Mail:
    """A mail as it comes in; what lies beyond `most_bytes` is counted and thrown away."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self.size = 0
        self.recipients: list[str] = []
        self.headers: list[tuple[str, bytes]] = []
        self._body: list[bytes] = []

    @property
    def is_too_large(self) -> bool:
        """Whether parts of it were thrown away."""
        return self.size > self._most_bytes

    def add_header(self, name: str, value: bytes) -> None:
        """Add a header, whose lines end with a bare line feed."""
        self.size += len(name) + len(value)
        if not self.is_too_large:
            self.headers.append((name, value))

    def add_body(self, part: bytes) -> None:
        """Add a part of the body."""
        self.size += len(part)
        if self.is_too_large:
            self._body.clear()
        else:
            self._body.append(part)

    def whole(self) -> bytes:
        """Return the mail as it was sent, but for the line ends of its headers."""
        header = b"".join(name.encode() + b": " + value.lstrip(b" ") + b"\n" for name, value in self.headers)
        return header + b"\n" + b"".join(self._body)


class Milter:
    """Rules on the mails of all mail servers; `on_their_way` is the number of mails that are being ruled on."""

    def __init__(self, workers: Workers, most_bytes: int, fail_closed: bool) -> None:
        self.on_their_way = 0
        self.most_bytes = most_bytes
        self.fail_closed = fail_closed
        self._workers = workers

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk with a mail server over one connection, to its end."""
        try:
            await MilterSession(self).talk(reader, writer)
        except OSError:
            pass  # it has gone away, with or without the mail
        except Exception as error:  # the mail server then does what its default action for milters is
            say_error(
                f"rapport: a connection has failed: {type(error).__name__}; please report this fault of rapport\n"
            )
        finally:
            writer.close()

    async def rule(self, mail: Mail) -> Ruling:
        """Rule on a mail; a check that fails is written down."""
        self.on_their_way += 1
        try:
            ruling = await self._checked(mail)
        finally:
            self.on_their_way -= 1
        if ruling.failure:
            say_error(failure(ruling.failure, self.fail_closed).told)
        return ruling

    async def _checked(self, mail: Mail) -> Ruling:
        if mail.is_too_large:
            return unread(f"the mail is larger than {self.most_bytes // 2**20} MB")
        try:
            return Ruling(*await self._workers.check(mail.whole(), mail.recipients))
        except WorkerError as error:
            return unread(str(error))


class MilterSession:
    """What is said with one mail server, which may send many mails over a connection."""

    def __init__(self, milter: Milter) -> None:
        self._milter = milter
        self._mail = Mail(milter.most_bytes)
        self._protocol = FilterProtocol(abort_on_unknown=True)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer until the mail server ends the connection."""
        buffer = SimpleBuffer(_BUFFER)
        while data := await reader.read(buffer.available):
            buffer[:] = data
            for message in self._protocol.read_from(buffer):
                if isinstance(message, Close):
                    return
                for answer in await self._answers(message):
                    writer.write(self._packed(answer))
                await writer.drain()

    def _packed(self, answer: FilterMessage) -> bytes:
        buffer = SimpleBuffer(2**14)
        self._protocol.write_to(buffer, answer)
        return bytes(buffer[:])

    async def _answers(self, message: MTAMessage) -> list[FilterMessage]:
        match message:
            case Negotiate():
                wanted = message.protocol_flags & (_UNWANTED | _UNANSWERED)
                return [Negotiate(6, message.action_flags & _ACTIONS, wanted, {})]
            case EnvelopeFrom() | Abort():
                self._mail = Mail(self._milter.most_bytes)
            case EnvelopeRecipient():
                self._mail.recipients.append(bytes(message.recipient).decode("utf-8", "replace").strip("<>"))
            case Header():
                self._mail.add_header(message.name, bytes(message.value))
            case Body():
                self._mail.add_body(bytes(message.content))
            case EndOfMessage():
                self._mail.add_body(bytes(message.content))
                return await self._ruling()
            case Macro():
                return []
        return [Continue()] if self._protocol.needs_response(message) else []

    async def _ruling(self) -> list[FilterMessage]:
        """Return the answer to a mail: a refusal, or the changes of its headers and that it may go."""
        mail, self._mail = self._mail, Mail(self._milter.most_bytes)
        ruling = await self._milter.rule(mail)
        if ruling.refusal:
            return [_reply(550, "5.7.1", f"rapport: not sent: {ruling.refusal}")]
        if ruling.failure and self._milter.fail_closed:
            return [_reply(451, "4.7.1", f"rapport: the check failed, not sent: {ruling.failure}")]
        return [*_without_ours(mail), AddHeader(RESULT, ruling.result.encode()), Continue()]


def _without_ours(mail: Mail) -> list[FilterMessage]:
    """Return what takes our headers out: those of the writer, and a result that somebody else has written."""
    ours: list[FilterMessage] = []
    seen: dict[str, int] = {}
    for name, _ in mail.headers:
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
        if _OURS.fullmatch(name):
            ours.append(ChangeHeader(seen[name.lower()], name, b""))
    return ours[::-1]


def _reply(code: int, status: str, told: str) -> ReplyCode:
    """Return a refusal; mail servers take a percent sign for the beginning of a place to fill."""
    return ReplyCode(reply(code, status, told).replace(b"%", b"%%") + b"\0")
