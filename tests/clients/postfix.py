"""A Postfix of our own: it is installed nowhere, listens on loopback, and hands all mails to one server."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.smtp_proxy import until

_MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file_prefixes = {folder}
maillog_file = {folder}/mail.log
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = test.example.org
mydestination =
mynetworks = 127.0.0.0/8
relayhost = [127.0.0.1]:{onward}
alias_maps =
local_recipient_maps =
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = yes
smtpd_client_connection_count_limit = 0
smtp_destination_concurrency_limit = 20
minimal_backoff_time = 5s
maximal_backoff_time = 5s
queue_run_delay = 5s
smtp_destination_concurrency_failed_cohort_limit = 0
line_length_limit = 1048576
header_size_limit = 104857600
message_size_limit = 52428800
smtpd_milters = inet:127.0.0.1:{milter}
milter_default_action = {default}
"""

_MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


class Postfix(NamedTuple):
    """A Postfix that runs."""

    port: int
    folder: Path

    @property
    def log(self) -> str:
        """What it has written down."""
        return (self.folder / "mail.log").read_text(encoding="utf-8", errors="replace")

    def waiting(self) -> int:
        """Return how many mails have not been handed on."""
        queues = (
            self.folder / "queue" / name for name in ("maildrop", "incoming", "active", "deferred", "hold", "corrupt")
        )
        return sum(len(files) for queue in queues for _, _, files in os.walk(queue))


def version() -> str:
    """Return the version of Postfix; skips the test where it cannot be run."""
    if not shutil.which("postfix"):
        pytest.skip("postfix is not installed")
    if os.geteuid():
        pytest.skip("postfix can be started by root alone")
    told = subprocess.run(
        ["postconf", "-c", "/etc/postfix", "-d", "-h", "mail_version"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip()


@contextmanager
def postfix(milter: int, onward: int, default: str = "accept") -> Iterator[Postfix]:
    """Run Postfix with the milter on one port and the server that takes all mails on another, until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="rapport-postfix-"))
    folder.chmod(0o755)  # its own user has to come in
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
    (folder / "main.cf").write_text(
        _MAIN.format(folder=folder, milter=milter, onward=onward, default=default), encoding="utf-8"
    )
    (folder / "master.cf").write_text(_MASTER.format(port=port), encoding="utf-8")
    for name in ("queue", "data"):
        (folder / name).mkdir()
    shutil.chown(folder / "data", "postfix")
    try:
        _postfix(folder, "start")
        until(lambda: _answers(port))
        yield Postfix(port, folder)
    finally:
        _postfix(folder, "stop")
        shutil.rmtree(folder)


def _postfix(folder: Path, order: str) -> None:
    done = subprocess.run(["postfix", "-c", str(folder), order], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
            return client.recv(3) == b"220"
    except OSError:
        return False
