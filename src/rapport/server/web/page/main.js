// The page: fields and papers on one side, notes on the other, and a check a moment after each edit.
import { ask } from "./ask.js";
import { by, make, say } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { save, takeFiles } from "./files.js";
import { Filters } from "./filters.js";
import { takeKeys } from "./keys.js";
import { Notes } from "./notes.js";
import { Paper } from "./paper.js";

const FIELDS = ["from", "to", "cc", "attachments"];
const PAUSE = 350;
const LONGEST_PAUSE = 3000;

const papers = { text: new Paper(by("text"), changed), subject: new Paper(by("subject"), changed) };
const filters = new Filters(showNotes);
const list = new Notes(by("notes"), { point: goTo, apply, leave, touch });
let whole = [];
let file = { name: "draft", kept: "", line_end: "\n" };
let answer = null;
let left = new Set();
let isUnsaved = false;
let takeBack = null;

// Checking: one question at a time, about the newest state.

let edition = 0;
let timer = 0;
let isAsking = false;
let pause = PAUSE;

function changed() {
  isUnsaved = true;
  hideToast();
  checkSoon();
}

function checkSoon(after = pause) {
  edition += 1;
  clearTimeout(timer);
  timer = setTimeout(check, after);
  list.lay();
}

async function check() {
  if (isAsking) return;
  if (!papers.text.value.trim() && !papers.subject.value.trim()) {
    showAnswer(null);
    return;
  }
  isAsking = true;
  by("state").textContent = "Reading…";
  const asked = edition;
  const begun = performance.now();
  try {
    const found = await ask("check", { body: JSON.stringify(letter()) });
    if (asked === edition) showAnswer(found);
  } catch (error) {
    if (asked === edition) showProblem(error.message);
  }
  pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, performance.now() - begun));
  isAsking = false;
  if (asked !== edition) check();
}

function letter() {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, by(name).value]));
  return {
    name: file.name,
    format: by("format").value,
    text: papers.text.value,
    fields: { ...fields, subject: papers.subject.value },
    kept: file.kept,
    answered: by("answered").value,
  };
}

// Showing what was found.

function showAnswer(found) {
  answer = found;
  const counts = new Map();
  for (const note of found?.notes ?? []) {
    const name = `${note.rule}|${note.text}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    note.key = `${name}|${counts.get(name)}`;
  }
  by("problem").hidden = true;
  if (found?.error) showProblem(found.error);
  showNotes();
}

function showNotes() {
  const all = (answer?.notes ?? []).filter((note) => !left.has(sameAs(note)));
  filters.offer(all);
  const shown = all.filter((note) => filters.lets(note));
  for (const [name, paper] of Object.entries(papers)) paper.mark(shown.filter((note) => note.field === name));
  papers.text.fade(new Set(answer?.unread.map(([line]) => line)));
  list.show(shown, placeOf);
  pointAt(list.meant, list.isHeld);
  by("empty").hidden = answer !== null;
  by("clean").hidden = answer === null || all.length > 0 || Boolean(answer.error);
  by("clean").textContent = answer?.read ? "Nothing to mention. It reads well." : "Nothing to read: none of it is your own text.";
  by("told").replaceChildren(...[...(file.told ?? []), ...(answer?.told ?? [])].map((line) => make("li", {}, line)));
  showLeft();
  by("state").textContent = answer ? linesRead(answer) : "No draft yet";
  by("steps").hidden = all.length === 0;
  by("previous").disabled = by("next").disabled = shown.length === 0;
  tellNumber(all);
}

function showLeft() {
  const number = (answer?.notes ?? []).filter((note) => left.has(sameAs(note))).length;
  const back = make("button", { type: "button", className: "plain" }, "show again");
  back.addEventListener("click", () => {
    left = new Set();
    showNotes();
    by("notes").focus();
  });
  by("left").hidden = number === 0;
  by("left").replaceChildren(`${number} left as ${number === 1 ? "it is" : "they are"}: `, back);
}

let toldNumber = "";

function tellNumber(notes) {
  const now = answer ? filters.words(notes) || "Nothing to mention" : "";
  document.title = now ? `${now} – rapport` : "rapport";
  if (now !== toldNumber) say(now);
  toldNumber = now;
}

const UNREAD = { attribution: "quote", quote: "quote", forward: "forwarded mail", foreign: "other language" };

function linesRead({ read, unread }) {
  const lines = `${read} line${read === 1 ? "" : "s"} read`;
  const others = new Set(unread.map(([, zone]) => UNREAD[zone] ?? zone));
  return others.size ? `${lines}; left alone: ${[...others].join(", ")}` : lines;
}

function showProblem(told) {
  by("problem").textContent = told;
  by("problem").hidden = false;
  by("state").textContent = "Not read";
}

const sameAs = (note) => `${note.rule}|${note.text}|${note.sentence}`;

// Between notes and words.

function placeOf(note) {
  return papers[note.field]?.anchor(note.key) ?? by(note.field);
}

/** Show which note is meant; on a narrow page `isHeld` keeps it in sight while the words are. */
function pointAt(key, isHeld = false) {
  list.point(key, isHeld);
  for (const paper of Object.values(papers)) paper.point(key);
}

let jumped = "";
const selection = (area) => `${area.id}:${area.selectionStart}:${area.selectionEnd}`;

/** Go to the words of a note, and tell it to those who listen. */
function goTo(note) {
  const paper = papers[note.field];
  if (paper) {
    const mark = paper.marks.find((one) => one.key === note.key) ?? note;
    paper.select(mark);
    jumped = selection(paper.area);
  } else {
    by(note.field).focus();
  }
  pointAt(note.key, true);
  const notes = shownNotes();
  const number = notes.findIndex((one) => one.key === note.key) + 1;
  say(`Note ${number} of ${notes.length}, ${note.severity === "info" ? "hint" : note.severity}: ${note.message}`);
}

function touch(key) {
  if (key !== list.meant) pointAt(key);
}

document.addEventListener("selectionchange", () => {
  const paper = Object.values(papers).find((one) => one.area === document.activeElement);
  if (!paper || selection(paper.area) === jumped) return;
  jumped = "";
  pointAt(paper.touched?.key ?? null, true);
});

const shownNotes = () => [...list.items.values()].map((one) => one.note);

/** Go to the next note, or with -1 to the one before: from the one that is meant, else from the caret. */
function step(by_) {
  const notes = shownNotes();
  if (!notes.length) return;
  const meant = notes.findIndex((note) => note.key === list.meant);
  let to = meant + by_;
  if (meant < 0) {
    const caret = document.activeElement === papers.text.area ? papers.text.area.selectionStart : -1;
    const behind = notes.findIndex((note) => note.field === "text" && startOf(note) >= caret);
    const first = behind < 0 ? notes.length : behind;
    to = by_ > 0 ? first : first - 1;
  }
  goTo(notes[(to + notes.length) % notes.length]);
}

const startOf = (note) => papers[note.field]?.marks.find((one) => one.key === note.key)?.start ?? note.start;

function apply(note, words) {
  const paper = papers[note.field];
  const mark = paper?.marks.find((one) => one.key === note.key);
  if (!mark) return;
  const before = paper.value.slice(mark.start, mark.end);
  paper.replace(mark.start, mark.end, words);
  checkSoon(0);
  toast(words ? `“${before}” is now “${words}”.` : `“${before}” is out.`, () => {
    paper.area.focus();
    document.execCommand("undo");
  });
}

function applyFirst() {
  const note = shownNotes().find((one) => one.key === list.meant);
  if (note?.replaces && note.alternatives.length) apply(note, note.alternatives[0]);
  else if (note) say("This note has no alternative to write.");
}

function leave(note) {
  const item = list.items.get(note.key).item;
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  left.add(sameAs(note));
  showNotes();
  (neighbour?.isConnected ? neighbour : papers.text.area).focus({ preventScroll: true });
  toast("The note is left out.", () => {
    left.delete(sameAs(note));
    showNotes();
  });
}

function toNote() {
  list.items.get(list.meant)?.item.focus();
}

function toDraft() {
  const note = shownNotes().find((one) => one.key === list.meant);
  if (note && papers[note.field]) goTo(note);
  else papers.text.area.focus();
}

// A word on what was done, with a way back.

let fading = 0;

function toast(told, undo = null) {
  clearTimeout(fading);
  by("toast-text").textContent = told;
  by("toast").hidden = false;
  by("toast-undo").hidden = !undo;
  takeBack = undo;
  fading = setTimeout(hideToast, undo ? 12000 : 4000);
  say(told);
}

function hideToast() {
  by("toast").hidden = true;
  takeBack = null;
}

by("toast-undo").addEventListener("click", () => {
  const undo = takeBack;
  hideToast();
  undo?.();
  papers.text.area.focus();
});

// Whole drafts.

function put(draft) {
  file = { told: [], ...draft };
  offerFormat(draft.format);
  by("format").value = draft.format;
  for (const name of FIELDS) by(name).value = draft.fields[name] ?? "";
  papers.subject.value = draft.fields.subject ?? "";
  papers.text.value = draft.text;
  by("answered").value = draft.answered ?? "";
  by("answering").open = Boolean(draft.answered);
  showMore(["cc", "from", "attachments"].some((name) => draft.fields[name]));
  left = new Set();
  pointAt(null);
  showFormat();
  checkSoon(0);
}

function replaceBy(draft, told) {
  const before = { ...file, ...letter() };
  const had = before.text || before.fields.subject;
  put(draft);
  isUnsaved = false;
  papers.text.area.focus({ preventScroll: true });
  papers.text.area.setSelectionRange(0, 0);
  scrollTo(0, 0);
  if (had) toast(told, () => put(before));
  else say(told);
}

const EMPTY = { name: "draft", format: "plain", text: "", fields: {}, kept: "", line_end: "\n" };

by("clear").addEventListener("click", () => replaceBy(EMPTY, "The page is empty."));
takeFiles(
  (draft) => replaceBy(draft, `${draft.name} is open.`),
  (error) => showProblem(error.message),
);

for (const example of EXAMPLES) {
  const button = make("button", { type: "button" }, example.title);
  button.addEventListener("click", () => replaceBy({ ...EMPTY, ...example }, `${example.title}: the example is open.`));
  by("examples").append(make("li", {}, button));
}

by("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(papers.text.value);
    isUnsaved = false;
    toast("The text is copied.");
  } catch {
    papers.text.area.focus();
    papers.text.area.select();
    toast("The browser does not let the page copy: the text is selected, press Ctrl+C.");
  }
});

const nameOf = (name) => (name.includes(".") ? name : `${name}.txt`);

by("save").addEventListener("click", async () => {
  try {
    const now = letter();
    const isMail = ["plain", "html"].includes(now.format) && Object.values(now.fields).some(Boolean);
    const base = file.name.replace(/\.[^.]*$/, "") || "draft";
    const text = now.text.replaceAll("\n", file.line_end);
    if (isMail) save(`${base}.eml`, await ask("mail", { body: JSON.stringify(now) }));
    else save(nameOf(file.name), new Blob([text], { type: "text/plain;charset=utf-8" }));
    isUnsaved = false;
    toast(`${isMail ? `${base}.eml` : nameOf(file.name)} is downloaded.`);
  } catch (error) {
    showProblem(error.message);
  }
});

addEventListener("beforeunload", (event) => {
  if (isUnsaved && papers.text.value.trim()) event.preventDefault();
});

// Fields and format.

function showMore(open) {
  by("more").setAttribute("aria-expanded", open);
  by("more").textContent = open ? "Fewer fields" : "More fields";
  by("fields").classList.toggle("all", open);
}

function showFormat() {
  const format = by("format").value;
  by("fields").hidden = whole.includes(format);
  document.body.classList.toggle("source", !["plain", "markdown"].includes(format));
  list.lay();
}

by("more").addEventListener("click", () => {
  showMore(by("more").getAttribute("aria-expanded") !== "true");
  list.lay();
});
by("format").addEventListener("change", () => {
  showFormat();
  checkSoon(0);
});
by("subject").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
});
for (const name of [...FIELDS, "answered"]) by(name).addEventListener("input", changed);
by("answering").addEventListener("toggle", () => list.lay());

for (const link of document.querySelectorAll(".skip")) {
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the address holds the token, and keeps it
    by(link.dataset.to).focus();
  });
}

by("next").addEventListener("click", () => step(1));
by("previous").addEventListener("click", () => step(-1));
takeKeys({ step, applyFirst, toNote, toDraft, list });

const TITLES = { plain: "plain text", html: "HTML", markdown: "Markdown", eml: "mail with header", mbox: "mailbox", po: "gettext", yaml: "YAML", json: "JSON", mjml: "MJML", erb: "ERB", ejs: "EJS" };

/** Let the user choose a format, such as `html` or that of a template, `jinja-html`. */
function offerFormat(name) {
  if ([...by("format").options].some((one) => one.value === name)) return;
  const words = name.split("-").map((part) => TITLES[part] ?? part.charAt(0).toUpperCase() + part.slice(1));
  by("format").append(make("option", { value: name }, words.join(", ")));
}

showNotes();
try {
  const about = await ask("about");
  whole = about.whole;
  about.formats.forEach(offerFormat);
  showFormat();
  papers.text.area.focus({ preventScroll: true });
} catch (error) {
  showProblem(error.message);
}
