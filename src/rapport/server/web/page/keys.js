// All that the mouse can do, by keys. None of them is a letter alone outside the notes, where letters are typed.

/** `walk` leads between notes and words; `applyFirst` writes the first alternative of the note that is meant. */
export function takeKeys({ walk, applyFirst }) {
  addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    const does = {
      F8: () => walk.step(event.shiftKey ? -1 : 1),
      Enter: command && applyFirst,
      ".": command && (() => walk.toNote()),
      Escape: () => (event.target.closest(".note") ? walk.toDraft() : walk.point(null)),
    }[event.key];
    if (!does || event.isComposing) return;
    event.preventDefault();
    does();
  });
  walk.list.list.addEventListener("keydown", (event) => {
    const item = event.target.closest(".note");
    const to = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[event.key];
    if (to) {
      event.preventDefault();
      to.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      item?.querySelectorAll(".apply")[event.key - 1]?.click();
    }
  });
}
