"""What the proxy does with a verdict: ask for it, write it down without a word of the mail, and tell it in a reply."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from rapport.faults import say_error
from rapport.hooks.smtp_replies import Reply, plain, reply
from rapport.hooks.verdict import Verdict, failure
from rapport.hooks.workers import WorkerError, Workers

AT_ONCE = 32
"""So many mails are read at a time, so that they fit into memory; others wait."""

_LINES = 30
_WHY = 240


class Gatekeeper:
    """Decides for all clients of the proxy; `on_their_way` is the number of mails that are being read or handed on."""

    def __init__(self, workers: Workers, fail_closed: bool) -> None:
        self.on_their_way = 0
        self._room = asyncio.Semaphore(AT_ONCE)
        self._workers = workers
        self._fail_closed = fail_closed

    @asynccontextmanager
    async def mail_on_its_way(self) -> AsyncIterator[None]:
        """Wait until there is room for a mail, and count it until it is done with."""
        async with self._room:
            self.on_their_way += 1
            try:
                yield
            finally:
                self.on_their_way -= 1

    async def verdict_on(self, mail: bytes, recipients: Sequence[str]) -> Verdict:
        """Return whether a mail may go to its recipients; a check that fails is told and written down."""
        try:
            verdict = Verdict(*await self._workers.check(mail, recipients))
        except WorkerError as error:
            verdict = failure(str(error), self._fail_closed)
            self.log(verdict.told.strip())
            return verdict
        if verdict.outcome == "failed":  # the reason may hold words of the mail
            self.log(failure("the reason stands in the answer to the mail program", self._fail_closed).told.strip())
        elif not verdict.passes:
            self.log(f"stopped: {len(mail)} bytes")
        return verdict

    def log(self, told: str) -> None:
        """Write a line to standard error."""
        say_error(f"rapport: {told.removeprefix('rapport: ')}\n")


def refusal(verdict: Verdict) -> bytes:
    """Return the reply to a mail that stays; its last line tells all that matters, as many programs show no other."""
    if verdict.outcome == "failed":
        return reply(451, "4.7.1", verdict.told.splitlines()[-1])
    findings = verdict.told.splitlines()[:-1][:_LINES]
    told = f'rapport: not sent: {plain(verdict.why, _WHY)}; change it, or send anyway with the header "X-Rapport: off"'
    return reply(550, "5.7.1", told, [line for line in findings if line.strip()])


def with_notice(said: Reply, verdict: Verdict) -> bytes:
    """Return the server's reply to a mail it has taken, behind what the check has to tell."""
    if said.code != 250 or not verdict.told:
        return said.wire
    told = reply(250, "2.0.0", verdict.told.splitlines()[-1])
    return b"250-" + told[4:] + b"\r\n" + said.wire
