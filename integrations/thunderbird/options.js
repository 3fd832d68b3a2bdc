// The options page: when the window opens, what is not told again, and whether the program beside Thunderbird answers.

import { closeHost, host } from "./host.js";
import { make } from "./page.js";
import { readSettings, removeSilence, scopeOf, writeSettings } from "./settings.js";

const element = (name) => document.getElementById(name);

async function show() {
  const { level, seconds, silences, failure } = await readSettings();
  element("level").value = level;
  element("seconds").value = seconds;
  element("failure").hidden = !failure;
  element("failure").textContent = failure
    ? `What failed last, on ${new Date(failure.when).toLocaleString()}: ${failure.title}. ${failure.message}`
    : "";
  element("none").hidden = silences.length > 0;
  element("silences").replaceChildren(...silences.map(entry));
}

function entry(silence) {
  const name = `${silence.rule} for ${scopeOf(silence)}`;
  const remove = async () => {
    await removeSilence(silence);
    await show();
    (element("silences").querySelector("button") ?? element("level")).focus();
  };
  const button = make("button", { type: "button", "aria-label": `Tell again: ${name}`, onclick: remove }, "Tell again");
  return make("li", {}, make("span", {}, name), button);
}

async function tryIt() {
  element("tried").textContent = "…";
  const { seconds } = await readSettings();
  const told = await host().warm(seconds).then(
    () => "It works.",
    (error) => `It does not answer: ${error.message}. On the command line: rapport hook install thunderbird`,
  );
  closeHost();
  element("tried").textContent = told;
}

element("level").addEventListener("change", (event) => writeSettings({ level: event.target.value }));
element("seconds").addEventListener("change", (event) => {
  if (event.target.checkValidity() && event.target.value) {
    writeSettings({ seconds: Number(event.target.value) });
  }
});
element("try").addEventListener("click", tryIt);
show();
