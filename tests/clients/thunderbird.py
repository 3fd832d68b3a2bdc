"""A real Thunderbird without a screen, its account, and what a user does with a draft in it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tests.clients.marionette import Marionette

PROGRAM = shutil.which("thunderbird")
EXTENSION = "rapport@rapport-lint"

_PREFS: dict[str, object] = {
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account2",
    "mail.accountmanager.localfoldersserver": "server1",
    "mail.account.account1.server": "server1",
    "mail.server.server1.type": "none",
    "mail.server.server1.hostname": "Local Folders",
    "mail.server.server1.userName": "nobody",
    "mail.server.server1.name": "Local Folders",
    "mail.account.account2.server": "server2",
    "mail.account.account2.identities": "id1",
    "mail.server.server2.type": "pop3",
    "mail.server.server2.hostname": "127.0.0.1",
    "mail.server.server2.userName": "ann",
    "mail.server.server2.name": "ann@example.org",
    "mail.server.server2.check_new_mail": False,
    "mail.server.server2.login_at_startup": False,
    "mail.identity.id1.fullName": "Ann Lee",
    "mail.identity.id1.useremail": "ann@example.org",
    "mail.identity.id1.valid": True,
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.fcc": False,
    "mail.identity.id1.htmlSigText": "Ann Lee\nThe house",
    "mail.identity.id1.reply_on_top": 1,
    "mail.smtpservers": "smtp1",
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "127.0.0.1",
    "mail.smtpserver.smtp1.authMethod": 1,
    "mail.smtpserver.smtp1.try_ssl": 0,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.shell.checkDefaultClient": False,
    "mail.rights.version": 1,
    "mail.compose.attachment_reminder": False,
    "mail.warn_on_send_accel_key": False,
    "mailnews.start_page.enabled": False,
    "mailnews.database.global.indexer.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "app.update.disabledForTesting": True,
    "extensions.update.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "services.settings.server": "",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}

_Seen = TypeVar("_Seen")


def eventually(look: Callable[[], _Seen], seconds: float = 30) -> _Seen:
    """Look until there is something to see, and return it."""
    until = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < until, "nothing to see"
        time.sleep(0.05)
    return seen


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class Thunderbird:
    """Thunderbird with a profile and a home of its own, whose mails go to an SMTP server on this machine."""

    def __init__(self, folder: Path, smtp_port: int) -> None:
        assert PROGRAM is not None
        self.home, profile, port = folder / "home", folder / "profile", free_port()
        self.home.mkdir(parents=True)
        profile.mkdir()
        own = {"mail.smtpserver.smtp1.port": smtp_port, "marionette.port": port}
        lines = (f'user_pref("{name}", {_written(value)});\n' for name, value in (_PREFS | own).items())
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [PROGRAM, "--headless", "--profile", str(profile), "--no-remote"]
        command += ["--marionette", "--remote-allow-system-access"]
        self.log = folder / "log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(command, env=self._environment(), stdout=log, stderr=log)
        self.driver = Marionette(port)
        self.version = str(self.driver.session["browserVersion"])

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return {**kept, "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config")}

    def run(self, script: str, *arguments: object) -> Any:
        """Run a script within Thunderbird, with the helpers of `_HELPERS`."""
        return self.driver.run(_HELPERS + script, *arguments)

    def write(self, body: str, *, html: bool = False, subject: str = "The room on Monday") -> None:
        """Begin a mail to Bo; `body` is what has been written so far, in HTML or as lines."""
        self.run(_WRITE, body, html, subject)

    def receive(self, mail: str) -> None:
        """Put a mail into a folder of this machine."""
        self.run(_RECEIVE, mail)

    def reply(self, body: str, *, html: bool = False, quotes: bool = False) -> None:
        """Begin an answer to the mail received last, above a quote of it or without one."""
        self.run(_REPLY, body, html, quotes)

    def send(self) -> None:
        """Press “Send”."""
        self.run('draft().document.getElementById("button-send").click();')

    def check_now(self) -> None:
        """Press the button of the extension."""
        self.run(f'draft().document.getElementById("{_BUTTON}").click();')

    def page(self, script: str) -> Any:
        """Run a script in the window of the extension, when it is open and has loaded."""
        opened = "wait(() => loaded(popup()?.document.querySelector('browser')))"
        return self.run(f"return inside(await {opened}, args[0]);", script)

    def background(self, script: str) -> Any:
        """Run a script in the background page of the extension, where `page` is its window; it is woken up."""
        return self.run(_BACKGROUND, EXTENSION, script)

    def fall_asleep(self) -> None:
        """Let the background page be put to sleep, which else takes half a minute in which it hears nothing."""
        self.run(_SLEEP, EXTENSION)

    @property
    def has_window(self) -> bool:
        """Whether the window of the extension is open."""
        return bool(self.run("return Boolean(popup());"))

    @property
    def has_draft(self) -> bool:
        """Whether a mail is being written."""
        return bool(self.run("return Boolean(draft());"))

    @property
    def is_locked(self) -> bool:
        """Whether the draft waits for something and cannot be changed."""
        return bool(self.run("return draft().gWindowLocked;"))

    @property
    def body(self) -> str:
        """The markup of the draft, as the editor holds it."""
        markup: str = self.run("return draft().GetCurrentEditor().document.body.innerHTML;")
        return markup

    def discard(self) -> None:
        """Throw away all that is being written."""
        self.run(_DISCARD)

    def end(self) -> None:
        """End Thunderbird, and wait until it has ended."""
        self.driver.close()
        self._process.kill()  # it would ask about drafts that were not sent
        self._process.wait()


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else '"' + str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


_BUTTON = "rapport_rapport-lint-composeAction-toolbarbutton"

_HELPERS = """
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const wait = async (look) => {
  for (let left = 400; left; left--) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`nothing to see of ${look}`);
};
const windows = () => [...Services.wm.getEnumerator(null)];
const drafts = () => [...Services.wm.getEnumerator("msgcompose")];
const draft = () => drafts().at(-1) ?? null;
const popup = () => windows().find((one) => one.location.href.endsWith("extensionPopup.xhtml"));
const loaded = (browser) =>
  browser?.currentURI?.spec.startsWith("moz-extension:") && !browser.webProgress?.isLoadingDocument && browser;
const written = () => wait(() => draft()?.composeEditorReady && draft().gLoadingComplete);
const inside = async (browser, act) => {
  const name = `rapport-${Services.uuid.generateUUID()}`;
  const script = `(async () => {
    const { document } = content, page = content.wrappedJSObject;
    const wait = async (look) => {
      for (;;) {
        const seen = await look();
        if (seen) return seen;
        await new Promise((resume) => content.setTimeout(resume, 50));
      }
    };
    const told = await (async () => { ${act} })().then((value) => ({ value }), (error) => ({ failed: String(error) }));
    sendAsyncMessage("${name}", told);
  })()`;
  const told = await new Promise((hear) => {
    browser.messageManager.addMessageListener(name, ({ data }) => hear(data));
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
  if (told.failed) throw new Error(told.failed);
  return told.value;
};
"""

_WRITE = """
const [body, isHtml, subject] = args;
const fields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
Object.assign(fields, { to: "Bo Chan <bo@example.org>", subject, body });
const params = Cc["@mozilla.org/messengercompose/composeparams;1"].createInstance(Ci.nsIMsgComposeParams);
params.composeFields = fields;
params.format = isHtml ? Ci.nsIMsgCompFormat.HTML : Ci.nsIMsgCompFormat.PlainText;
params.identity = MailServices.accounts.allIdentities[0];
MailServices.compose.OpenComposeWindowWithParams(null, params);
await written();
"""

_RECEIVE = """
const root = MailServices.accounts.localFoldersServer.rootFolder;
if (!root.containsChildNamed("Answered")) root.createSubfolder("Answered", null);
const folder = await wait(() => root.containsChildNamed("Answered") && root.getChildNamed("Answered"));
folder.QueryInterface(Ci.nsIMsgLocalMailFolder).addMessage(args[0]);
"""

_REPLY = """
const folder = MailServices.accounts.localFoldersServer.rootFolder.getChildNamed("Answered");
const header = [...folder.messages].at(-1);
const [identity] = MailServices.accounts.allIdentities;
const [body, isHtml, quotes] = args;
const format = isHtml ? Ci.nsIMsgCompFormat.HTML : Ci.nsIMsgCompFormat.PlainText;
identity.autoQuote = quotes;
const { ReplyToSender } = Ci.nsIMsgCompType;
MailServices.compose.OpenComposeWindow(
  null, header, folder.getUriForMsg(header), ReplyToSender, format, identity, null, null);
await written();
await wait(() => !quotes || draft().GetCurrentEditor().document.body.innerHTML.includes("wrote:"));
const editor = draft().GetCurrentEditor();
editor.beginningOfDocument();
editor.QueryInterface(Ci.nsIEditorMailSupport).insertTextWithQuotations(body);
"""

_BACKGROUND = """
const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
await extension.wakeupBackground?.();
const view = () => [...extension.views].find((one) => one.viewType === "background");
return inside(await wait(() => loaded(view()?.xulBrowser)), args[1]);
"""

_SLEEP = """
const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
await extension.terminateBackground();
await wait(() => extension.backgroundState === "stopped");
"""

_DISCARD = """
popup()?.close();
await wait(() => !popup());
for (const one of drafts()) {
  one.gContentChanged = one.gMsgCompose.bodyModified = false;
  one.close();
}
await wait(() => !draft());
"""
