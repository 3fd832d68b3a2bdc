// Whole drafts: opened, begun anew, copied and downloaded.
import { ask } from "./ask.js";
import { by, make, say } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { save, takeFiles } from "./files.js";
import { EMPTY } from "./form.js";
import { toast } from "./toast.js";

/** `replaced` is called when another draft stands in the form, `failed` with an error. */
export function takeDrafts(form, { replaced, failed }) {
  let isUnsaved = false;
  const area = form.papers.text.area;

  const put = (draft) => {
    form.draft = draft;
    replaced();
  };
  const replaceBy = (draft, told) => {
    const before = form.draft;
    const had = !form.isEmpty;
    put(draft);
    isUnsaved = false;
    area.focus({ preventScroll: true });
    area.setSelectionRange(0, 0);
    scrollTo(0, 0);
    if (had) toast(told, () => put(before));
    else say(told);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(area.value);
      isUnsaved = false;
      toast("The text is copied.");
    } catch {
      area.focus();
      area.select();
      toast("The browser does not let the page copy: the text is selected, press Ctrl+C.");
    }
  };
  const download = async () => {
    try {
      const { name, blob } = await asFile(form);
      save(name, blob);
      isUnsaved = false;
      toast(`${name} is downloaded.`);
    } catch (error) {
      failed(error);
    }
  };

  takeFiles((draft) => replaceBy(draft, `${draft.name} is open.`), failed);
  for (const example of EXAMPLES) {
    const button = make("button", { type: "button" }, example.title);
    button.addEventListener("click", () => replaceBy(example, `${example.title}: the example is open.`));
    by("examples").append(make("li", {}, button));
  }
  by("clear").addEventListener("click", () => replaceBy(EMPTY, "The page is empty."));
  by("copy").addEventListener("click", copy);
  by("save").addEventListener("click", download);
  addEventListener("input", () => {
    isUnsaved = true;
  });
  addEventListener("beforeunload", (event) => {
    if (isUnsaved && area.value.trim()) event.preventDefault();
  });
}

/** Return the draft as a mail where a field is filled in, else as the file it was. */
async function asFile(form) {
  const letter = form.letter;
  const isMail = ["plain", "html"].includes(letter.format) && Object.values(letter.fields).some(Boolean);
  if (isMail) {
    const base = letter.name.replace(/\.[^.]*$/, "");
    return { name: `${base}.eml`, blob: await ask("mail", { body: JSON.stringify(letter) }) };
  }
  const name = letter.name.includes(".") ? letter.name : `${letter.name}.txt`;
  const text = letter.text.replaceAll("\n", form.file.line_end);
  return { name, blob: new Blob([text], { type: "text/plain;charset=utf-8" }) };
}
