// The fields above the text, the format, and what of an opened file has no field.
import { by, make } from "./dom.js";

const FIELDS = ["from", "to", "cc", "attachments"];
const RARE = ["cc", "from", "attachments"];
const PROSE = ["plain", "markdown"];
const TITLES = { plain: "plain text", html: "HTML", markdown: "Markdown", eml: "mail with header", mbox: "mailbox", po: "gettext", yaml: "YAML", json: "JSON", mjml: "MJML", erb: "ERB", ejs: "EJS" };

/** A draft of which nothing is known. */
export const EMPTY = { name: "draft", format: "plain", text: "", fields: {}, answered: "", kept: "", line_end: "\n", told: [] };

export class Form {
  /** `papers` are those of text and subject; `edited` is called after each edit, `laid` when only the size changes. */
  constructor(papers, { edited, laid }) {
    this.papers = papers;
    this.laid = laid;
    this.file = EMPTY;
    this.whole = [];
    for (const name of [...FIELDS, "answered"]) by(name).addEventListener("input", edited);
    by("answering").addEventListener("toggle", laid);
    by("more").addEventListener("click", () => this.#showRare(by("more").getAttribute("aria-expanded") !== "true"));
    by("format").addEventListener("change", () => {
      this.#showFormat();
      edited();
    });
    by("subject").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
    });
  }

  get isEmpty() {
    return !this.papers.text.value.trim() && !this.papers.subject.value.trim();
  }

  /** What the server is asked about. */
  get letter() {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, by(name).value]));
    return {
      name: this.file.name,
      format: by("format").value,
      text: this.papers.text.value,
      fields: { ...fields, subject: this.papers.subject.value },
      kept: this.file.kept,
      answered: by("answered").value,
    };
  }

  /** The draft as it stands, to be put here again. */
  get draft() {
    return { ...this.file, ...this.letter };
  }

  set draft(draft) {
    this.file = { ...EMPTY, ...draft };
    this.#offer(this.file.format);
    by("format").value = this.file.format;
    for (const name of FIELDS) by(name).value = this.file.fields[name] ?? "";
    this.papers.subject.value = this.file.fields.subject ?? "";
    this.papers.text.value = this.file.text;
    by("answered").value = this.file.answered;
    by("answering").open = Boolean(this.file.answered);
    this.#showRare(RARE.some((name) => this.file.fields[name]));
    this.#showFormat();
  }

  /** Offer the formats that the server reads; those in `whole` have no fields. */
  choose(formats, whole) {
    this.whole = whole;
    formats.forEach((name) => this.#offer(name));
    this.#showFormat();
  }

  #offer(name) {
    if ([...by("format").options].some((one) => one.value === name)) return;
    const words = name.split("-").map((part) => TITLES[part] ?? part.charAt(0).toUpperCase() + part.slice(1));
    by("format").append(make("option", { value: name }, words.join(", ")));
  }

  #showFormat() {
    const format = by("format").value;
    by("fields").hidden = this.whole.includes(format);
    document.body.classList.toggle("source", !PROSE.includes(format));
    this.laid();
  }

  #showRare(open) {
    by("more").setAttribute("aria-expanded", open);
    by("more").textContent = open ? "Fewer fields" : "More fields";
    by("fields").classList.toggle("all", open);
    this.laid();
  }
}
