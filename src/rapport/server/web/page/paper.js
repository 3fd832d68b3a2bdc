// A text field with marks. The words are those of a real textarea, so that undo, paste, spelling and input methods are
// the browser’s own; behind it lies a mirror of the same words, which shows the marks and gives the field its height.
import { make } from "./dom.js";

const ORDER = ["info", "warning", "error"];
const LONG = 80; // characters; whole sentences in colour would shout

export class Paper {
  /** `changed` is called after each edit of the user. */
  constructor(area, changed) {
    this.area = area;
    this.mirror = area.parentElement.querySelector(".mirror");
    this.marks = [];
    this.lines = [];
    this.lineOf = new Map();
    this.last = area.value;
    area.addEventListener("input", () => {
      this.#shift();
      this.show();
      changed();
    });
    this.show();
  }

  get value() {
    return this.area.value;
  }

  /** Put another text here; the browser’s undo ends at this point. */
  set value(text) {
    this.area.value = text;
    this.last = this.area.value;
    this.marks = [];
    this.show();
  }

  /** Put marks under the words: objects with `start`, `end` (UTF-16 units), `severity` and `key`. */
  mark(marks) {
    this.marks = marks.map((one) => ({ ...one }));
    this.show();
  }

  /** Replace the characters `start:end` as if the user had typed, so that the browser can undo it. */
  replace(start, end, words) {
    this.area.focus();
    this.area.setSelectionRange(start, end);
    const done = document.execCommand(words ? "insertText" : "delete", false, words);
    if (!done) {
      this.area.setRangeText(words, start, end, "end");
      this.area.dispatchEvent(new Event("input"));
    }
  }

  /** Take the last edit back, as Ctrl+Z does. */
  undo() {
    this.area.focus();
    document.execCommand("undo");
  }

  /** Select the words of a mark and bring them into sight. */
  select(mark) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(mark.start, mark.end);
    this.anchor(mark.key)?.scrollIntoView({ block: "center" });
  }

  /** Return the innermost mark that the caret touches. */
  get touched() {
    const { selectionStart: from, selectionEnd: to } = this.area;
    const over = this.marks.filter((one) => one.start <= from && to <= one.end && one.end > one.start);
    return over.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  }

  /** Move the marks with the words they are about; those in which something was changed go. */
  #shift() {
    const before = this.last;
    const after = this.area.value;
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
    let tail = 0;
    while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
    const end = before.length - tail;
    const by = after.length - before.length;
    this.marks = this.marks
      .filter((one) => one.end <= start || one.start >= end)
      .map((one) => (one.start >= end ? { ...one, start: one.start + by, end: one.end + by } : one));
    this.last = after;
  }

  /** Show that these lines, a set of numbers from 0, are not read; they stay as they are until told anew. */
  fade(lines) {
    this.lines.forEach(({ element }, number) => element.classList.toggle("skipped", lines.has(number)));
  }

  /** Draw the mirror anew, line by line; lines that stay the same stay, so that long drafts are quick. */
  show() {
    const lines = linesOf(this.area.value, this.marks);
    const before = this.lines;
    const most = Math.min(before.length, lines.length);
    let head = 0;
    while (head < most && before[head].signature === lines[head].signature) head += 1;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail).signature === lines.at(-1 - tail).signature) tail += 1;
    for (const line of before.slice(head, before.length - tail)) line.element.remove();
    lines.forEach((line, number) => {
      if (number < head) line.element = before[number].element;
      else if (number >= lines.length - tail) line.element = before[number - lines.length + before.length].element;
      else line.element = drawn(line);
    });
    const next = lines[lines.length - tail]?.element ?? null;
    const fresh = document.createDocumentFragment();
    fresh.append(...lines.slice(head, lines.length - tail).map((line) => line.element));
    this.mirror.insertBefore(fresh, next);
    this.lines = lines;
    this.lineOf = new Map(lines.toReversed().flatMap((line) => line.marks.map((mark) => [mark.key, line])));
  }

  /** Return the element of the first words that a note is about. */
  anchor(key) {
    const parts = [...(this.lineOf.get(key)?.element.querySelectorAll("[data-keys]") ?? [])];
    return parts.find((one) => one.dataset.keys.split("\n").includes(key)) ?? null;
  }

  /** Show which mark is meant. */
  point(key) {
    for (const mark of this.mirror.querySelectorAll("mark")) {
      mark.classList.toggle("meant", Boolean(key) && mark.dataset.keys.split("\n").includes(key));
    }
  }
}

/** Return the lines of a text, each with the parts of the marks in it; `signature` is equal where they look alike. */
function linesOf(text, marks) {
  const sorted = [...marks].sort((one, other) => one.start - other.start);
  let start = 0;
  let open = [];
  let next = 0;
  return text.split("\n").map((string) => {
    const end = start + string.length;
    open = open.filter((one) => one.end > start);
    while (next < sorted.length && sorted[next].start <= end) open.push(sorted[next++]);
    const own = open.map((one) => ({ ...one, start: Math.max(0, one.start - start), end: Math.min(string.length, one.end - start), isLong: one.end - one.start > LONG }));
    start = end + 1;
    return { string, marks: own, signature: string + own.map((one) => `\0${one.start} ${one.end} ${one.severity} ${one.key}`).join("") };
  });
}

/** Make the element of a line. */
function drawn({ string, marks }) {
  const borders = [...new Set([0, string.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
  const parts = borders.flatMap((start, number) => {
    const end = borders[number + 1] ?? start;
    const keys = (some) => ({ keys: some.map((one) => one.key).join("\n") });
    const missing = marks.filter((one) => one.start === start && one.end === start);
    const over = marks.filter((one) => one.start <= start && end <= one.end && end > start);
    const anchor = missing.length ? [make("span", { className: "anchor", data: keys(missing) })] : [];
    if (!over.length) return [...anchor, string.slice(start, end)];
    const worst = ORDER[Math.max(...over.map((one) => ORDER.indexOf(one.severity)))];
    const look = over.every((one) => one.isLong) ? `${worst} long` : worst;
    return [...anchor, make("mark", { className: look, data: keys(over) }, string.slice(start, end))];
  });
  return make("div", {}, ...parts, string ? "" : "\u200b"); // an empty line is as high as the others
}
