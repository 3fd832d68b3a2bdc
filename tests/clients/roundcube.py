"""A Roundcube of a test's own: with Dovecot before it, an SMTP server behind it, and the plugin in it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from pathlib import Path
from pwd import getpwnam
from tempfile import TemporaryDirectory
from typing import Any

from aiosmtpd.controller import Controller

INSTALLED = Path("/var/lib/roundcube")
PLUGIN = Path(__file__).parent.parent.parent / "integrations" / "roundcube" / "rapport"
USER = "ann@example.org"
NOBODY = getpwnam("nobody")
PARENT = """\
From: Bo Chan <bo@example.org>
To: Ann Lee <ann@example.org>
Subject: The room on Monday
Date: Mon, 23 Nov 2026 10:00:00 +0000
Message-ID: <parent-1@example.org>

Dear Ann,

How many guests will come on Monday? And who pays for the flowers?

Bo
"""

_DOVECOT = """\
base_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{mail}/Mail
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={mail}
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    auto = create
  }}
  mailbox Sent {{
    auto = create
  }}
}}
"""

_CONFIG = """\
<?php
$config['db_dsnw'] = 'sqlite:///{folder}/roundcube.db?mode=0600';
$config['imap_host'] = '127.0.0.1:{imap}';
$config['smtp_host'] = '127.0.0.1:{smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['temp_dir'] = '{folder}/temp';
$config['log_dir'] = '{folder}/logs';
$config['des_key'] = '123456789012345678901234';
$config['plugins'] = ['rapport'];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['htmleditor'] = 0;
$config['session_lifetime'] = 60;
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
{more}
"""


class Kept:
    """The SMTP server at the end of the line; it keeps what it is given."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(envelope.content)
        return "250 OK"

    @property
    def texts(self) -> list[str]:
        """The text of each mail that came."""
        payloads = (message_from_bytes(mail).get_payload(decode=True) for mail in self.mails)
        return [payload.decode() for payload in payloads if isinstance(payload, bytes)]


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def wait_for(done: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + 30
    while not done():
        if time.monotonic() > until:
            raise TimeoutError(what)
        time.sleep(0.05)


def listens(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def dovecot(folder: Path, port: int) -> Iterator[None]:
    config = folder / "dovecot.conf"
    (folder / "run").mkdir()
    with TemporaryDirectory() as mail:
        names = {"folder": folder, "mail": mail, "port": port, "uid": NOBODY.pw_uid, "gid": NOBODY.pw_gid}
        config.write_text(_DOVECOT.format(**names), encoding="utf-8")
        _deliver(Path(mail))
        with ended(subprocess.Popen(["dovecot", "-F", "-c", str(config)])):
            wait_for(lambda: listens(port), f"dovecot: {folder / 'dovecot.log'}")
            yield


def _deliver(home: Path) -> None:
    """Put the mail that is answered into the inbox; Dovecot serves no mail of root's."""
    inbox = home / "Mail" / "cur"
    inbox.mkdir(parents=True)
    (inbox / "1.host:2,S").write_text(PARENT.replace("\n", "\r\n"), encoding="utf-8")
    for path in (home, home / "Mail", inbox, inbox / "1.host:2,S"):
        os.chown(path, NOBODY.pw_uid, NOBODY.pw_gid)


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a process at the end of a block."""
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def roundcube(folder: Path, settings: dict[str, Any]) -> Iterator[tuple[str, Kept]]:
    """Start a Roundcube in an empty folder; gives its address and the mails that come out of it.

    `settings` are those of the plugin.
    """
    kept = Kept()
    imap, web = free_port(), free_port()
    sink = Controller(kept, hostname="127.0.0.1", port=free_port())
    _lay_out(folder, {"folder": folder, "imap": imap, "smtp": sink.port}, settings)
    command = ["php", "-d", f"auto_prepend_file={folder}/prepend.php", "-S", f"127.0.0.1:{web}", "-t", str(folder / "web")]
    environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
    with dovecot(folder, imap), (folder / "php.log").open("wb") as log:
        sink.start()
        try:
            with ended(subprocess.Popen(command, stdout=log, stderr=log, env=environment)):
                wait_for(lambda: listens(web), "php")
                yield f"http://127.0.0.1:{web}/", kept
        finally:
            sink.stop()


def _lay_out(folder: Path, names: dict[str, Any], settings: dict[str, Any]) -> None:
    web = folder / "web"
    for name in ("web/plugins", "web/config", "temp", "logs"):
        (folder / name).mkdir(parents=True)
    for one in ("program", "skins", "SQL", "index.php"):
        (web / one).symlink_to(INSTALLED / one)
    for plugin in (INSTALLED / "plugins").iterdir():
        (web / "plugins" / plugin.name).symlink_to(plugin)
    (web / "plugins" / "rapport").symlink_to(PLUGIN)
    (web / "config" / "defaults.inc.php").symlink_to("/etc/roundcube/defaults.inc.php")
    (web / "config" / "mimetypes.php").symlink_to("/etc/roundcube/mimetypes.php")
    more = "".join(f"$config['{key}'] = json_decode('{json.dumps(value)}', true);\n" for key, value in settings.items())
    (web / "config" / "config.inc.php").write_text(_CONFIG.format(**names, more=more), encoding="utf-8")
    (folder / "prepend.php").write_text(f"<?php define('INSTALL_PATH', '{web}/');\n", encoding="utf-8")


def version() -> str:
    match = re.search(r"Version (\d[\d.]+)", (INSTALLED / "index.php").read_text(encoding="utf-8"))
    return match[1] if match else ""
