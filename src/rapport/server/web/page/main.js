// The page: a draft on one side, notes on the other, and a check a moment after each edit.
import { ask } from "./ask.js";
import { Checker } from "./checker.js";
import { by, make, say } from "./dom.js";
import { takeDrafts } from "./drafts.js";
import { Filters } from "./filters.js";
import { Form } from "./form.js";
import { takeKeys } from "./keys.js";
import { Notes } from "./notes.js";
import { Paper } from "./paper.js";
import { hideToast, toast } from "./toast.js";
import { Walk } from "./walk.js";

const UNREAD = { attribution: "quote", quote: "quote", forward: "forwarded mail", foreign: "other language" };

const papers = { text: new Paper(by("text"), edited), subject: new Paper(by("subject"), edited) };
const list = new Notes(by("notes"), { point: (note) => walk.goTo(note), touch, apply, leave });
const walk = new Walk(papers, list);
const filters = new Filters(show);
const form = new Form(papers, { edited, laid: () => list.lay() });
const checker = new Checker({
  letter: () => (form.isEmpty ? null : form.letter),
  begun: () => {
    by("state").textContent = "Reading…";
  },
  found: take,
  failed: (error) => problem(error.message),
});
let answer = null;
let left = new Set();
let toldNumber = "";

function edited() {
  hideToast();
  checker.soon();
  list.fade((note) => walk.isLost(note));
  list.lay();
}

/** Take what the server has found; null where there is no draft. */
function take(found) {
  answer = found;
  const counts = new Map();
  for (const note of found?.notes ?? []) {
    const name = `${note.rule}|${note.text}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    note.key = `${name}|${counts.get(name)}`;
  }
  by("problem").hidden = true;
  show();
  if (found?.error) problem(found.error);
}

/** Show what was found, as far as the user wants to see it. */
function show() {
  const found = answer?.notes ?? [];
  const all = found.filter((note) => !left.has(sameAs(note)));
  const shown = all.filter((note) => filters.lets(note));
  filters.offer(all);
  for (const [name, paper] of Object.entries(papers)) paper.mark(shown.filter((note) => note.field === name));
  papers.text.fade(new Set(answer?.unread.map(([line]) => line)));
  list.show(shown, (note) => walk.placeOf(note));
  walk.point(list.meant, list.isHeld);
  by("empty").hidden = answer !== null;
  by("clean").hidden = answer === null || all.length > 0 || Boolean(answer.error);
  by("clean").textContent = answer?.read ? "Nothing to mention. It reads well." : "Nothing to read: none of it is your own text.";
  by("told").replaceChildren(...[...form.file.told, ...(answer?.told ?? [])].map((line) => make("li", {}, line)));
  by("state").textContent = answer ? linesRead(answer) : "No draft yet";
  by("steps").hidden = all.length === 0;
  by("previous").disabled = by("next").disabled = shown.length === 0;
  showLeft(found.length - all.length);
  tellNumber(all);
}

function linesRead({ read, unread }) {
  const lines = `${read} line${read === 1 ? "" : "s"} read`;
  const others = new Set(unread.map(([, zone]) => UNREAD[zone] ?? zone));
  return others.size ? `${lines}; left alone: ${[...others].join(", ")}` : lines;
}

function showLeft(number) {
  const back = make("button", { type: "button", className: "plain" }, "show again");
  back.addEventListener("click", () => {
    left = new Set();
    show();
    by("notes").focus();
  });
  by("left").hidden = number === 0;
  by("left").replaceChildren(`${number} left as ${number === 1 ? "it is" : "they are"}: `, back);
}

function tellNumber(notes) {
  const now = answer ? filters.words(notes) || "Nothing to mention" : "";
  document.title = now ? `${now} – rapport` : "rapport";
  if (now !== toldNumber) say(now);
  toldNumber = now;
}

function problem(told) {
  by("problem").textContent = told;
  by("problem").hidden = false;
  by("state").textContent = "Not read";
}

/** What makes a note the same after other words were changed. */
const sameAs = (note) => `${note.rule}|${note.text}|${note.sentence}`;

function touch(note) {
  if (note.key !== list.meant) walk.point(note.key);
}

function apply(note, words) {
  const paper = papers[note.field];
  const mark = paper?.marks.find((one) => one.key === note.key);
  if (!mark) return; // its words were changed a moment ago
  const before = paper.value.slice(mark.start, mark.end);
  paper.replace(mark.start, mark.end, words);
  checker.soon(0);
  toast(words ? `“${before}” is now “${words}”.` : `“${before}” is out.`, () => paper.undo());
}

function applyFirst() {
  const note = walk.note;
  if (note?.replaces && note.alternatives.length) apply(note, note.alternatives[0]);
  else if (note) say("This note has no alternative to write.");
}

function leave(note) {
  const item = list.itemOf(note.key);
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  left.add(sameAs(note));
  show();
  (neighbour?.isConnected ? neighbour : papers.text.area).focus({ preventScroll: true });
  toast("The note is left out.", () => {
    left.delete(sameAs(note));
    show();
  });
}

takeDrafts(form, {
  replaced: () => {
    left = new Set();
    walk.point(null);
    checker.soon(0);
  },
  failed: (error) => problem(error.message),
});
takeKeys({ walk, applyFirst });

for (const link of document.querySelectorAll(".skip")) {
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the address holds the token, and keeps it
    by(link.dataset.to).focus();
  });
}

show();
try {
  const about = await ask("about");
  form.choose(about.formats, about.whole);
  papers.text.area.focus({ preventScroll: true });
} catch (error) {
  problem(error.message);
}
