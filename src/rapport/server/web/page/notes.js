// The notes beside the text: what they say, and where they stand.
import { ask } from "./ask.js";
import { make } from "./dom.js";
import { NAMES } from "./walk.js";

const wide = matchMedia("(min-width: 60.01rem)");

export class Notes {
  /** `acts` holds `point(note)`, `touch(note)`, `apply(note, words)` and `leave(note)`: what the user may do to a note. */
  constructor(list, acts) {
    this.list = list;
    this.acts = acts;
    this.meant = null;
    this.isHeld = false;
    this.items = new Map();
    addEventListener("resize", () => this.lay());
  }

  /** Show these notes, in order; `placeOf` returns the element of the words of each. What stays the same is kept. */
  show(notes, placeOf) {
    this.placeOf = placeOf;
    const before = this.items;
    this.items = new Map();
    notes.forEach((note, number) => {
      const about = JSON.stringify({ ...note, start: 0, end: 0 });
      const known = before.get(note.key);
      const item = known?.about === about ? known.item : this.#item(note);
      item.querySelector(".ref").textContent = number + 1;
      item.classList.remove("past");
      this.items.set(note.key, { item, about, note });
    });
    const items = [...this.items.values()].map((one) => one.item);
    if (items.length !== this.list.children.length || items.some((one, number) => one !== this.list.children[number])) {
      this.#keepFocus(() => this.list.replaceChildren(...items));
    }
    if (!this.items.has(this.meant)) this.meant = null;
    this.lay();
  }

  /** The notes that are shown, in order. */
  get notes() {
    return [...this.items.values()].map((one) => one.note);
  }

  /** Show notes as past whose words are not there any more, until the next answer. */
  fade(isPast) {
    for (const { item, note } of this.items.values()) item.classList.toggle("past", isPast(note));
  }

  itemOf(key) {
    return this.items.get(key).item;
  }

  #keepFocus(change) {
    const had = document.activeElement;
    change();
    if (had?.isConnected && had !== document.activeElement) had.focus({ preventScroll: true });
  }

  /** Mark one note as the one that is meant; null for none. */
  point(key, isHeld) {
    const isOther = this.meant !== key;
    this.meant = key;
    this.isHeld = isHeld;
    for (const [name, { item }] of this.items) {
      item.classList.toggle("meant", name === key);
      item.classList.toggle("held", name === key && isHeld);
    }
    if (isOther) this.lay();
  }

  /** Set the notes beside their words before the page is painted next. */
  lay() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.#lay());
  }

  /** The note that is meant stands exactly beside its words, the others as near as they fit. */
  #lay() {
    const all = [...this.items.values()];
    this.list.classList.toggle("laid", wide.matches);
    this.list.style.minHeight = "";
    if (!wide.matches) return;
    const origin = this.list.getBoundingClientRect().top;
    const wanted = all.map(({ note }) => {
      const place = this.placeOf(note);
      return place ? Math.max(0, place.getBoundingClientRect().top - origin - 12) : 0;
    });
    const heights = all.map(({ item }) => item.offsetHeight + 10);
    const tops = spread(wanted, heights, all.findIndex(({ note }) => note.key === this.meant));
    all.forEach(({ item }, number) => {
      item.style.top = `${tops[number]}px`;
    });
    this.list.style.minHeight = `${all.length ? Math.max(0, tops.at(-1) + heights.at(-1)) : 0}px`;
  }

  #item(note) {
    const label = `Note on ${note.text ? `“${note.text}”` : "what is missing"}, ${NAMES[note.severity]}`;
    const item = make("li", { className: `note ${note.severity}`, tabIndex: -1, data: { key: note.key }, attributes: { "aria-label": label } });
    item.append(
      this.#head(note),
      make("p", {}, note.message),
      ...this.#instead(note),
      ...this.#besides(note),
      this.#foot(note),
    );
    item.classList.toggle("meant", note.key === this.meant);
    item.addEventListener("focusin", ({ target }) => {
      // Only by key: a note that moves between the press of a button and its release would lose the click.
      if (target.matches(":focus-visible")) this.acts.touch(note);
    });
    item.addEventListener("click", (event) => {
      if (!event.target.closest("button, summary, details, a") && !getSelection().toString()) this.acts.point(note);
    });
    return item;
  }

  #head(note) {
    const where = note.field === "text" ? `line ${note.line}` : note.field;
    const place = make("button", { type: "button", className: "place", title: "Go to these words" }, where);
    place.addEventListener("click", () => this.acts.point(note));
    return make(
      "p",
      { className: "head" },
      make("span", { className: `ref ${note.severity}` }),
      make("span", { className: `severity ${note.severity}` }, NAMES[note.severity]),
      make("span", { className: "rule" }, note.rule),
      place,
    );
  }

  #instead(note) {
    if (note.alternatives.length && note.replaces) {
      const buttons = note.alternatives.map((words) => {
        const shown = words || "nothing: leave it out";
        const button = make("button", { type: "button", className: "kinder apply", attributes: { "aria-label": `Write “${shown}” instead` } }, shown);
        button.addEventListener("click", () => this.acts.apply(note, words));
        return button;
      });
      return [make("p", { className: "instead" }, ...buttons)];
    }
    if (note.alternatives.length) {
      return [make("p", {}, "Instead: ", make("span", { className: "kinder" }, note.alternatives.join(" / ")))];
    }
    if (!note.example) return [];
    const [found, kinder] = note.example;
    return [make("p", { className: "also" }, `For example: “${found}” → `, make("span", { className: "kinder" }, `“${kinder}”`))];
  }

  #besides(note) {
    const lines = note.see.map((where) => `See ${where}`);
    if (note.also.length) lines.push(`Also: ${note.also.join(", ")}`);
    return lines.map((line) => make("p", { className: "also" }, line));
  }

  #foot(note) {
    const why = make("details", { className: "why" }, make("summary", {}, "Why?"), make("p", {}, note.why));
    why.addEventListener("toggle", () => {
      if (why.open && why.children.length === 2) explain(note.rule, why).finally(() => this.lay());
      this.lay();
    });
    const leave = make("button", { type: "button", className: "quiet", title: "Show this note no more" }, "Leave it");
    leave.addEventListener("click", () => this.acts.leave(note));
    return make("div", { className: "foot" }, why, leave);
  }
}

/** Return the tops of boxes of these heights, in order and near those wanted; `fixed` stands exactly where it should.
 * Where those before it do not fit, they go up out of sight: they come back when another is meant, or none. */
function spread(wanted, heights, fixed) {
  const tops = [];
  let free = 0;
  wanted.forEach((top, number) => {
    tops.push(number === fixed ? top : Math.max(top, free));
    free = tops[number] + heights[number];
  });
  for (let number = fixed - 1; number >= 0; number -= 1) {
    tops[number] = Math.min(tops[number], tops[number + 1] - heights[number]);
  }
  return tops;
}

async function explain(rule, place) {
  const page = make("div", { className: "manual" });
  place.append(page);
  try {
    const about = await ask("explain", { query: { rule } });
    const list = (title, examples) => (examples.length ? [make("p", { className: "lead" }, title), make("ul", {}, ...examples)] : []);
    page.append(
      make("p", {}, about.summary),
      ...list("It speaks about", about.fails.slice(0, 3).map((one) => make("li", {}, one.text))),
      ...list(
        "It is silent about",
        about.passes.slice(0, 3).map((one) => make("li", {}, one.text, one.because ? make("small", {}, ` – ${one.because}`) : null)),
      ),
      make("p", { className: "source" }, `Source: ${about.source}`),
    );
  } catch (error) {
    page.append(make("p", {}, error.message));
  }
}
