// Which notes are shown: by severity and by family of rules.
import { by, make } from "./dom.js";

const NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["hint", "hints"] };

export class Filters {
  /** `changed` is called when the user chooses otherwise. */
  constructor(changed) {
    this.hidden = new Set();
    this.family = "";
    this.chips = Object.keys(NAMES).map((severity) => {
      const chip = make("button", { type: "button", className: `chip ${severity}`, hidden: true, attributes: { "aria-pressed": "true" } });
      chip.addEventListener("click", () => {
        if (!this.hidden.delete(severity)) this.hidden.add(severity);
        chip.setAttribute("aria-pressed", !this.hidden.has(severity));
        changed();
      });
      return [severity, chip];
    });
    by("chips").append(...this.chips.map(([, chip]) => chip));
    by("family").addEventListener("change", () => {
      this.family = by("family").value;
      changed();
    });
  }

  /** Return whether a note is to be shown. */
  lets(note) {
    return !this.hidden.has(note.severity) && (!this.family || note.rule.startsWith(`${this.family}/`));
  }

  /** Offer what there is to choose among these notes. */
  offer(notes) {
    for (const [severity, chip] of this.chips) {
      const number = notes.filter((note) => note.severity === severity).length;
      chip.hidden = number === 0;
      chip.textContent = counted(number, severity);
    }
    const families = [...new Set(notes.map((note) => note.rule.split("/")[0]))].sort();
    if (!families.includes(this.family)) this.family = "";
    const names = ["", ...families];
    by("family").replaceChildren(...names.map((name) => make("option", { value: name }, name || "all rules")));
    by("family").value = this.family;
    by("family").parentElement.hidden = families.length < 2;
  }

  /** Return how many notes there are, in words. */
  words(notes) {
    const counts = this.chips.map(([severity]) => [notes.filter((note) => note.severity === severity).length, severity]);
    return counts.filter(([number]) => number).map(([number, severity]) => counted(number, severity)).join(", ");
  }
}

function counted(number, severity) {
  return `${number} ${NAMES[severity][number === 1 ? 0 : 1]}`;
}
