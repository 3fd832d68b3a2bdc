// What the writer has chosen: kept in the extension’s own storage, shown and changed on the options page.

const SEVERITIES = ["info", "warning", "error"];
const DEFAULTS = { level: "warning", seconds: 10, silences: [], failure: null };

export async function readSettings() {
  return messenger.storage.local.get(DEFAULTS);
}

export async function writeSettings(changed) {
  await messenger.storage.local.set(changed);
}

export function reaches(severity, level) {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level);
}

// A silence is of a rule, and for a text, for mails from a sender, or for mails to nobody but these recipients.
export async function addSilence(silence) {
  const { silences } = await readSettings();
  const others = silences.filter((one) => JSON.stringify(one) !== JSON.stringify(silence));
  await writeSettings({ silences: [...others, silence] });
}

export async function removeSilence(silence) {
  const { silences } = await readSettings();
  await writeSettings({ silences: silences.filter((one) => JSON.stringify(one) !== JSON.stringify(silence)) });
}

export function silencesFor(silences, draft) {
  const to = recipientsOf(draft);
  const holds = ({ sender, recipients }) =>
    sender ? sender === addressOf(draft.from) : !recipients || (to.length && to.every((one) => recipients.includes(one)));
  return silences.filter(holds).map(({ rule, text }) => ({ rule, text: text ?? "" }));
}

export function recipientsOf(draft) {
  return [...draft.to, ...draft.cc, ...draft.bcc].map(addressOf);
}

export function addressOf(mailbox) {
  return (/<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

export function scopeOf({ text, sender, recipients }) {
  if (text) {
    return `these words: “${text}”`;
  }
  return sender ? `mails from ${sender}` : `mails to ${recipients.join(", ")}`;
}
