// The window with the draft: marks in the text, notes beside it. Changes stay here until the writer chooses a button.

import { withWords } from "./draft.js";
import { notesAndText } from "./page.js";
import { addSilence, removeSilence, scopeOf } from "./settings.js";

const { lay } = globalThis; // of report.js: puts the notes beside their words
const id = Number(location.search.slice(1));
const element = (name) => document.getElementById(name);
const undoable = []; // what was done last stands last: each gives back the draft before, and takes back a silence
let shown = null; // mode, draft and answer, as the background gives them

const ask = (asked, more = {}) => messenger.runtime.sendMessage({ ask: asked, id, ...more });

async function start() {
  shown = await ask("show");
  if (!shown) {
    element("title").textContent = "This check is over; close this window.";
    return;
  }
  show();
  element("title").focus();
  setInterval(() => ask("stay"), 15000); // a background page that hears nothing for half a minute is put to sleep
}

function show() {
  const { mode, draft, answer } = shown;
  const number = answer.findings.length;
  const places = number === 1 ? "One place" : `${number} places`;
  const when = mode === "send" ? "before this is sent" : "in this draft";
  element("title").textContent = number ? `${places} to look at ${when}` : nothing();
  document.title = `${element("title").textContent} – rapport`;
  element("about").textContent = answer.notices.map((one) => `${one}.`).join(" ");
  element("draft").replaceChildren(...notesAndText(draft, answer, { use, copy, never }));
  lay();
  element("undo").hidden = !undoable.length;
  element("send").hidden = mode !== "send";
  element("send").textContent = changedWords() ? "Send with the changes" : number ? "Send anyway" : "Send";
}

const nothing = () => (undoable.length ? "Nothing left to mention" : "Nothing to mention");

const changedWords = () => undoable.some((one) => one.draft !== shown.draft);

function say(words) {
  element("said").textContent = words;
}

async function use(finding, words) {
  await change(withWords(shown.draft, finding.place, words), null, `“${finding.text}” is now “${words}”.`);
}

async function never(finding, scope) {
  const silence = { rule: finding.rule, ...scope };
  await addSilence(silence);
  await change(shown.draft, silence, `No more of ${finding.rule} for ${scopeOf(silence)}.`);
}

async function undo() {
  const { draft, silence } = undoable.pop();
  if (silence) {
    await removeSilence(silence);
  }
  await look(draft, "Undone.");
}

async function change(draft, silence, said) {
  undoable.push({ draft: shown.draft, silence });
  if (!(await look(draft, said))) {
    undoable.pop();
  }
}

// Shows the draft as it would be, checked again; a draft that cannot be checked is not shown. The focus stays near.
async function look(draft, said) {
  const focused = [...element("draft").querySelectorAll(".note")].findIndex((one) => one.contains(document.activeElement));
  const asked = await ask("check", { draft }).catch((error) => ({ error: error.message }));
  if (!asked?.answer) {
    say(`This could not be checked: ${asked?.error ?? "the check is over"}`);
    return false;
  }
  shown = { ...shown, draft, answer: asked.answer };
  show();
  say(said);
  const notes = element("draft").querySelectorAll(".note");
  (notes[Math.min(Math.max(focused, 0), notes.length - 1)] ?? element("title")).focus();
  return true;
}

async function copy(words) {
  await navigator.clipboard.writeText(words);
  say(`Copied: “${words}”`);
}

const decide = (sends) => ask("decide", { sends, draft: shown?.draft }).catch(() => window.close());

element("back").addEventListener("click", () => (shown ? decide(false) : window.close()));
element("send").addEventListener("click", () => decide(true));
element("undo").addEventListener("click", undo);
element("draft").addEventListener("toggle", () => lay(), true);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    element("back").click();
  }
});

start();
