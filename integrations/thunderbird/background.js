// Checks a mail when it is sent. Whatever fails here lets the mail go and says so: Thunderbird keeps the window of a
// draft locked for good when a listener throws.

import { changes, draftOf, parentOf } from "./draft.js";
import { closeHost, host } from "./host.js";
import { reaches, readSettings, silencesFor, writeSettings } from "./settings.js";

const checks = new Map(); // those whose window is open, by number
const approved = new Map(); // by tab, the draft that was last sent anyway; Thunderbird may ask again for the same mail
let last = 0;

messenger.compose.onBeforeSend.addListener(beforeSend);
messenger.composeAction.onClicked.addListener(checkNow);
messenger.runtime.onMessage.addListener(answerWindow);
messenger.windows.onRemoved.addListener((id) => leave((check) => check.windowId === id));
messenger.tabs.onCreated.addListener(makeReady);
messenger.tabs.onRemoved.addListener(async (id) => {
  approved.delete(id);
  leave((check) => check.tabId === id);
  if (!(await messenger.tabs.query({ type: "messageCompose" })).length) {
    closeHost();
  }
});

async function makeReady(tab) {
  if (tab.type !== "messageCompose") {
    return;
  }
  try {
    await host().warm((await readSettings()).seconds);
  } catch (error) {
    console.warn("rapport:", error); // the writer is told when there is a mail to check
  }
}

async function beforeSend(tab, details) {
  let check = null;
  try {
    if (details.type === "redirect") {
      return {}; // the words are somebody else’s
    }
    leave((one) => one.tabId === tab.id);
    check = await begin(tab.id, details, "send");
    const { level } = await readSettings();
    const found = check.answer.findings.some((one) => reaches(one.severity, level));
    if (!found || approved.get(tab.id) === JSON.stringify(check.draft)) {
      return {};
    }
    return await outcome(check, await decisionOn(check));
  } catch (error) {
    tell("This mail was sent unread", error);
    return {};
  } finally {
    end(check);
  }
}

async function outcome(check, { sends, draft }) {
  const changed = changes(check.draft, draft);
  if (sends) {
    approved.set(check.tabId, JSON.stringify(draft));
    return changed ? { details: changed } : {};
  }
  if (changed) {
    await putBack(check, changed);
  }
  return { cancel: true };
}

async function checkNow(tab) {
  let check = null;
  try {
    leave((one) => one.tabId === tab.id);
    check = await begin(tab.id, await messenger.compose.getComposeDetails(tab.id), "look");
    const changed = changes(check.draft, (await decisionOn(check)).draft);
    if (changed) {
      await putBack(check, changed);
    }
  } catch (error) {
    tell("This draft could not be checked", error);
  } finally {
    end(check);
  }
}

async function begin(tabId, details, mode) {
  const [draft, parent] = await Promise.all([draftOf(tabId, details), parentOf(details)]);
  return { id: ++last, tabId, mode, draft, parent, answer: await ask(parent, draft) };
}

async function ask(parent, draft) {
  const { seconds, silences } = await readSettings();
  return host().ask({ draft, parent, silences: silencesFor(silences, draft) }, seconds);
}

// Opens the window and resolves when the writer has chosen; closing it is going back to the draft. A window that does
// not come to life would hold the mail for ever, so that the check fails with it.
async function decisionOn(check) {
  const { seconds } = await readSettings();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("its window did not open")), seconds * 1000);
    check.shown = () => clearTimeout(timer);
    check.decide = (decision) => {
      clearTimeout(timer);
      resolve(decision);
    };
    checks.set(check.id, check);
    const url = `window.html?${check.id}`;
    messenger.windows.create({ type: "popup", url, width: 900, height: 640, allowScriptsToClose: true }).then(
      (opened) => (check.windowId = opened.id),
      reject,
    );
  });
}

function leave(isMeant) {
  for (const check of [...checks.values()].filter(isMeant)) {
    check.decide({ sends: false, draft: check.draft });
  }
}

function end(check) {
  if (!check) {
    return;
  }
  checks.delete(check.id);
  if (check.windowId) {
    messenger.windows.remove(check.windowId).catch(() => {}); // the writer has closed it
  }
}

// What the window asks; every message also keeps this page from being put to sleep.
async function answerWindow({ ask: asked, id, draft, sends }) {
  const check = checks.get(id);
  if (!check) {
    return null;
  }
  if (asked === "show") {
    check.shown();
    return { mode: check.mode, draft: check.draft, answer: check.answer };
  }
  if (asked === "check") {
    return ask(check.parent, draft).then((answer) => ({ answer }), (error) => ({ error: error.message }));
  }
  if (asked === "decide") {
    check.decide({ sends, draft });
  }
  return {};
}

// Puts changed words into the draft, unless the writer has gone on with it meanwhile.
async function putBack(check, changed) {
  try {
    const now = await draftOf(check.tabId, await messenger.compose.getComposeDetails(check.tabId));
    if (changes(check.draft, now)) {
      throw new Error("it was changed meanwhile");
    }
    await messenger.compose.setComposeDetails(check.tabId, changed);
  } catch (error) {
    tell("The changes are not in the draft", error);
  }
}

// Shows a notification, and keeps what it says for the options page: not every desktop shows one.
async function tell(title, error) {
  const message = `rapport: ${error?.message ?? error}`;
  console.error(title, error);
  try {
    await writeSettings({ failure: { title, message, when: new Date().toISOString() } });
    const iconUrl = messenger.runtime.getURL("icon.svg");
    await messenger.notifications.create({ type: "basic", iconUrl, title, message });
  } catch (reason) {
    console.error("rapport: nothing could be shown:", reason);
  }
}
