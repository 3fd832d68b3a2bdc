// Between the notes and their words, by mouse and by keys.
import { by, say } from "./dom.js";

export const NAMES = { error: "error", warning: "warning", info: "hint" };

export class Walk {
  #jumped = "";

  /** `list` is that of the notes, `papers` are those that hold the words. */
  constructor(papers, list) {
    this.papers = papers;
    this.list = list;
    document.addEventListener("selectionchange", () => this.#follow());
    by("next").addEventListener("click", () => this.step(1));
    by("previous").addEventListener("click", () => this.step(-1));
  }

  /** The note that is meant, if any. */
  get note() {
    return this.list.notes.find((one) => one.key === this.list.meant);
  }

  /** Return the element of the words a note is about. */
  placeOf(note) {
    return this.papers[note.field]?.anchor(note.key) ?? by(note.field);
  }

  /** Return whether the words of a note were changed since it was made. */
  isLost(note) {
    return note.start < note.end && !this.papers[note.field].marks.some((one) => one.key === note.key);
  }

  /** Show which note is meant; on a narrow page `isHeld` keeps it in sight while the words are. */
  point(key, isHeld = false) {
    this.list.point(key, isHeld);
    for (const paper of Object.values(this.papers)) paper.point(key);
  }

  /** Go to the words of a note, and tell it to those who listen. */
  goTo(note) {
    const paper = this.papers[note.field];
    if (paper) {
      paper.select(this.#mark(note));
      this.#jumped = selection(paper.area);
    } else {
      by(note.field).focus();
    }
    this.point(note.key, true);
    say(`${this.#title(note)}: ${note.message}`);
  }

  /** Go to the next note, or with -1 to the one before: from the one that is meant, else from the caret. */
  step(direction) {
    const notes = this.list.notes;
    if (!notes.length) return;
    const meant = notes.findIndex((note) => note.key === this.list.meant);
    const from = meant < 0 ? this.#behindCaret(notes) - (direction > 0 ? 1 : 0) : meant;
    this.goTo(notes[(from + direction + notes.length) % notes.length]);
  }

  toNote() {
    if (this.note) this.list.itemOf(this.note.key).focus();
  }

  toDraft() {
    if (this.note && this.papers[this.note.field]) this.goTo(this.note);
    else this.papers.text.area.focus();
  }

  #title(note) {
    const notes = this.list.notes;
    return `Note ${notes.indexOf(note) + 1} of ${notes.length}, ${NAMES[note.severity]}`;
  }

  /** Return where a note stands now. */
  #mark(note) {
    return this.papers[note.field]?.marks.find((one) => one.key === note.key) ?? note;
  }

  /** Return the number of the first note behind the caret. */
  #behindCaret(notes) {
    const { area } = this.papers.text;
    const caret = document.activeElement === area ? area.selectionStart : 0;
    const behind = notes.findIndex((note) => note.field === "text" && this.#mark(note).start >= caret);
    return behind < 0 ? notes.length : behind;
  }

  /** Mean the note on whose words the caret stands. */
  #follow() {
    const paper = Object.values(this.papers).find((one) => one.area === document.activeElement);
    if (!paper || selection(paper.area) === this.#jumped) return;
    this.#jumped = "";
    const before = this.list.meant;
    this.point(paper.touched?.key ?? null, true);
    if (this.note && this.note.key !== before) say(`${this.#title(this.note)}. Control and full stop go to it.`);
  }
}

const selection = (area) => `${area.id}:${area.selectionStart}:${area.selectionEnd}`;
