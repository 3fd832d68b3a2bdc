// The program beside Thunderbird that reads the drafts, “rapport hook thunderbird”. It is started when somebody begins
// to write, so that it is ready when the mail is sent, and ends with the last window of a draft.

const VERSION = 1;
const SAMPLE = { from: "", to: [], cc: [], bcc: [], subject: "", plain: true, body: "The room is free.", attachments: [] };

let current = null;

export function host() {
  if (!current?.lives) {
    current = new Host();
  }
  return current;
}

export function closeHost() {
  current?.close();
  current = null;
}

class Host {
  lives = true;
  #port;
  #waiting = new Map();
  #last = 0;

  constructor() {
    this.#port = messenger.runtime.connectNative("rapport");
    this.#port.onMessage.addListener((answer) => this.#hear(answer));
    this.#port.onDisconnect.addListener((port) => this.#end(port.error?.message ?? "it has ended without an answer"));
  }

  // Resolves to the answer; rejects with what is wrong, also when there is no answer within so many seconds.
  ask(request, seconds) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#stop(`it took longer than ${seconds} s`), seconds * 1000);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#port.postMessage({ version: VERSION, id, ...request });
    });
  }

  // A small check, which loads all that a check needs.
  warm(seconds) {
    return this.ask({ draft: SAMPLE, parent: null, silences: [] }, seconds);
  }

  close() {
    this.#stop("it was closed");
  }

  #stop(reason) {
    this.#end(reason);
    this.#port.disconnect();
  }

  #hear(answer) {
    if (!this.#waiting.has(answer?.id)) {
      this.#stop(answer?.error ?? "its answer is not understood");
    } else if (answer.error || !isUnderstood(answer)) {
      this.#settle(answer.id).reject(new Error(answer.error ?? "its answer is not understood"));
    } else {
      this.#settle(answer.id).resolve(answer);
    }
  }

  #settle(id) {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(asked.timer);
    return asked;
  }

  #end(reason) {
    this.lives = false;
    for (const id of [...this.#waiting.keys()]) {
      this.#settle(id).reject(new Error(reason));
    }
  }
}

function isUnderstood(answer) {
  return answer.version === VERSION && Array.isArray(answer.findings) && Array.isArray(answer.pages);
}
