// Makes the elements of the draft and its notes; every word of a draft is text, never markup.

import { addressOf, recipientsOf } from "./settings.js";

const NAMES = { error: "error", warning: "warning", info: "hint" };
const SEVERITIES = ["info", "warning", "error"];
const UNREAD = {
  signature: "Signature, not read",
  disclaimer: "Disclaimer, not read",
  attribution: "Quoted, not read",
  quote: "Quoted, not read",
  forward: "Forwarded, not read",
  code: "Code, not read",
  foreign: "Not in English, not read",
};

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((one) => one !== null));
  return made;
}

// `acts` holds what the buttons do: `use(finding, words)`, `copy(words)`, `never(finding, scope)`.
export function notesAndText(draft, answer, acts) {
  const notes = (numbers) => notesOf(numbers.map((number) => note(number, draft, answer, acts)));
  if (!answer.pages.length) {
    return notes(answer.findings.map((_, number) => number));
  }
  return answer.pages.map((page) => {
    const heads = page.heads.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
    const top = row([make("dl", { class: "heads" }, ...heads)], notes(page.beside));
    return make("div", { class: page.set ? "page set" : "page" }, top, ...rows(page, answer, notes));
  });
}

function rows(page, answer, notes) {
  const made = [];
  let unread = [];
  for (const paragraph of [...page.paragraphs, null]) {
    const label = paragraph && !paragraph.read ? (UNREAD[paragraph.zone] ?? "Not read") : "";
    if (unread.length && label !== unread[0].label) {
      made.push(folded(unread, answer, notes));
      unread = [];
    }
    if (label) {
      unread.push({ label, paragraph });
    } else if (paragraph) {
      made.push(row([text(paragraph, answer)], notes(numbersIn(paragraph))));
    }
  }
  return made;
}

function folded(unread, answer, notes) {
  const paragraphs = unread.map((one) => one.paragraph);
  const words = paragraphs.map((one) => text(one, answer));
  const numbers = paragraphs.flatMap(numbersIn);
  const open = numbers.length ? { open: "" } : {};
  return row([make("details", open, make("summary", {}, unread[0].label), ...words)], notes(numbers));
}

function row(words, notes) {
  return make("div", { class: "row" }, make("div", { class: "text" }, ...words), ...notes);
}

function numbersIn(paragraph) {
  return [...new Set([...paragraph.runs.flatMap(([, numbers]) => numbers), ...paragraph.beside])];
}

function text(paragraph, answer) {
  const classes = [paragraph.zone, paragraph.read ? "" : "unread", paragraph.depth ? "depth" : ""];
  const made = make("p", { class: classes.filter(Boolean).join(" "), dir: "auto" });
  paragraph.runs.forEach(([words, numbers], place) => {
    const next = paragraph.runs[place + 1]?.[1] ?? [];
    const ending = numbers.filter((one) => !next.includes(one));
    made.append(marked(words, numbers, answer), ...ending.map((one) => reference(one, answer)));
  });
  return made;
}

function marked(words, numbers, answer) {
  if (!numbers.length) {
    return words;
  }
  const worst = Math.max(...numbers.map((one) => SEVERITIES.indexOf(answer.findings[one].severity)));
  return make("mark", { class: SEVERITIES[worst] }, words);
}

function reference(number, answer) {
  const { severity, rule } = answer.findings[number];
  const label = `Note ${number + 1}, ${NAMES[severity]} ${rule}`;
  const link = { class: `ref ${severity}`, href: `#note-${number}`, id: `mark-${number}`, "aria-label": label };
  return make("a", link, `${number + 1}`);
}

function notesOf(notes) {
  return notes.length ? [make("ol", { class: "notes", "aria-label": "Notes" }, ...notes)] : [];
}

function note(number, draft, answer, acts) {
  const finding = answer.findings[number];
  const { severity, rule } = finding;
  const head = make(
    "p",
    { class: "head", id: `head-${number}` },
    make("span", { class: `ref ${severity}` }, `${number + 1}`),
    make("span", { class: `severity ${severity}` }, NAMES[severity]),
    make("span", { class: "rule" }, rule),
  );
  const about = { class: `note ${severity}`, id: `note-${number}`, tabindex: "-1", "aria-labelledby": `head-${number}` };
  const more = make("div", { class: "more" }, why(finding), never(finding, draft, acts));
  return make("li", about, head, ...said(finding), alternatives(finding, acts), more);
}

function said(finding) {
  const lines = [make("p", {}, finding.message)];
  if (finding.example) {
    const [found, kinder] = finding.example;
    lines.push(make("p", {}, `For example: “${found}” → `, make("span", { class: "kinder" }, `“${kinder}”`)));
  }
  lines.push(...finding.related.map((one) => make("p", { class: "also" }, `See “${one.text}” (${one.note})`)));
  return lines;
}

function why(finding) {
  const summary = make("summary", { "aria-label": `Why? ${finding.rule}` }, "Why?");
  return make("details", {}, summary, make("p", { class: "why" }, finding.why));
}

function alternatives(finding, acts) {
  const buttons = finding.alternatives.map((words) => {
    const act = finding.place ? () => acts.use(finding, words) : () => acts.copy(words);
    const verb = finding.place ? "Use" : "Copy";
    const name = words || "nothing";
    return make("button", { type: "button", class: "use", onclick: act }, `${verb} “${name}”`);
  });
  return buttons.length ? make("p", { class: "uses" }, ...buttons) : null;
}

function never(finding, draft, acts) {
  const to = recipientsOf(draft);
  const scopes = [
    finding.text && [`for these words, “${finding.text}”`, { text: finding.text }],
    to.length && [to.length === 1 ? `for mails to ${to[0]}` : `for mails to these ${to.length} people`, { recipients: to }],
    draft.from && [`for mails from ${addressOf(draft.from)}`, { sender: addressOf(draft.from) }],
  ].filter(Boolean);
  const buttons = scopes.map(([name, scope]) =>
    make("button", { type: "button", class: "scope", onclick: () => acts.never(finding, scope) }, name),
  );
  const summary = make("summary", { "aria-label": `Not again … ${finding.rule}` }, "Not again …");
  return make("details", { class: "never" }, summary, make("p", { class: "uses" }, ...buttons));
}
