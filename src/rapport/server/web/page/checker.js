// Asks what is found, a moment after each edit: one question at a time, about the newest state.
import { ask } from "./ask.js";

const PAUSE = 350;
const LONGEST_PAUSE = 3000;

export class Checker {
  #edition = 0;
  #timer = 0;
  #isAsking = false;
  #pause = PAUSE;

  /** `letter` returns what to ask about, null for nothing; `begun`, `found` and `failed` are told what comes of it. */
  constructor({ letter, begun, found, failed }) {
    Object.assign(this, { letter, begun, found, failed });
  }

  /** Ask when nothing has changed for a while, which is the longer the longer an answer takes. */
  soon(after = this.#pause) {
    this.#edition += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), after);
  }

  async #check() {
    if (this.#isAsking) return; // the answer to an older question asks anew
    const letter = this.letter();
    if (!letter) {
      this.found(null);
      return;
    }
    const asked = this.#edition;
    const since = performance.now();
    this.#isAsking = true;
    this.begun();
    const [tell, answer] = await ask("check", { body: JSON.stringify(letter) }).then(
      (found) => [this.found, found],
      (error) => [this.failed, error],
    );
    this.#isAsking = false;
    this.#pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, performance.now() - since));
    if (asked === this.#edition) tell(answer);
    else this.#check();
  }
}
