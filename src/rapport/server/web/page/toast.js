// A word on what was done, with a way back.
import { by, say } from "./dom.js";

const READ = 4000;
const THOUGHT = 12000;
let takeBack = null;
let fading = 0;

/** Tell what was done; `undo` takes it back. */
export function toast(told, undo = null) {
  clearTimeout(fading);
  by("toast-text").textContent = told;
  by("toast").hidden = false;
  by("toast-undo").hidden = !undo;
  takeBack = undo;
  fading = setTimeout(hideToast, undo ? THOUGHT : READ);
  say(told);
}

export function hideToast() {
  if (by("toast").contains(document.activeElement)) by("text").focus();
  by("toast").hidden = true;
  takeBack = null;
}

by("toast-undo").addEventListener("click", () => {
  const undo = takeBack;
  hideToast();
  undo?.();
});
