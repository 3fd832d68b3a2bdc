// Drafts come in by picker, drop and paste, and go out by copy and download.
import { ask } from "./ask.js";
import { by } from "./dom.js";

/** Call `opened` with what the server reads in a file, `failed` with an error. */
export function takeFiles(opened, failed) {
  const read = async (name, data) => {
    try {
      opened(await ask("open", { query: { name }, body: data }));
    } catch (error) {
      failed(error);
    }
  };
  const pick = () => by("file").click();
  by("open").addEventListener("click", pick);
  by("open-too").addEventListener("click", pick);
  by("file").addEventListener("change", () => {
    const [file] = by("file").files;
    if (file) read(file.name, file);
    by("file").value = "";
  });
  takeDrops(read);
  takePastedMails(read);
}

function takeDrops(read) {
  const drop = by("drop");
  let depth = 0;
  const holdsFile = (event) => event.dataTransfer?.types.includes("Files");
  const over = (by) => (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    depth = Math.max(0, depth + by);
    drop.hidden = depth === 0;
  };
  addEventListener("dragenter", over(1));
  addEventListener("dragleave", over(-1));
  addEventListener("dragover", over(0));
  addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    depth = 0;
    drop.hidden = true;
    const [file] = event.dataTransfer.files;
    if (file) read(file.name, file);
  });
}

const HEADER = /^(?:From|To|Cc|Subject|Date|Return-Path|Received|Message-ID|MIME-Version|Delivered-To):.*\r?\n(?:[ \t].*\r?\n)*[\w-]+:/i;

/** A whole mail that is pasted into an empty draft is opened, so that its header fills the fields. */
function takePastedMails(read) {
  by("text").addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (by("text").value || !HEADER.test(pasted)) return;
    event.preventDefault();
    read("pasted.eml", new Blob([pasted]));
  });
}

/** Hand a file to the browser’s downloads. */
export function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
