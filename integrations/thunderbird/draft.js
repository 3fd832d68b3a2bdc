// What the host is told of a draft, and how changed words get back into it.

export async function draftOf(tabId, details) {
  const attached = await messenger.compose.listAttachments(tabId);
  return {
    from: details.from ?? "",
    to: written(details.to),
    cc: written(details.cc),
    bcc: written(details.bcc),
    subject: details.subject ?? "",
    plain: details.isPlainText,
    body: (details.isPlainText ? details.plainTextBody : details.body) ?? "",
    attachments: attached.map((one) => one.name),
  };
}

function written(recipients) {
  return [recipients ?? []].flat().filter((one) => typeof one === "string");
}

// The mail that is answered, or null: without it a check is poorer, but goes on.
export async function parentOf(details) {
  if (details.type !== "reply" || !details.relatedMessageId) {
    return null;
  }
  try {
    const whole = await messenger.messages.getFull(details.relatedMessageId);
    const part = textIn(whole);
    const header = (name) => (whole.headers?.[name] ?? []).join(", ");
    const people = { from: header("from"), to: header("to"), cc: header("cc") };
    const about = { ...people, subject: header("subject"), date: header("date") };
    return part && { ...about, plain: part.contentType === "text/plain", body: part.body };
  } catch (error) {
    console.warn("rapport: the mail that is answered cannot be read:", error);
    return null;
  }
}

function textIn(part) {
  const parts = [part, ...(part.parts ?? []).map(textIn)].filter((one) => one?.body && !one.name);
  const of = (type) => parts.find((one) => one.contentType === type);
  return of("text/plain") ?? of("text/html") ?? null;
}

export function withWords(draft, place, words) {
  const whole = draft[place.field];
  const isMarkup = place.field === "body" && !draft.plain;
  const put = isMarkup ? words.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one]) : words;
  return { ...draft, [place.field]: whole.slice(0, place.start) + put + whole.slice(place.end) };
}

// The details that make the draft `before` the draft `after`; null where nothing has changed.
export function changes(before, after) {
  const details = {};
  if (after.subject !== before.subject) {
    details.subject = after.subject;
  }
  if (after.body !== before.body) {
    details[after.plain ? "plainTextBody" : "body"] = after.body;
  }
  return Object.keys(details).length ? details : null;
}
