// All that the mouse can do, by keys. None of them is a letter alone outside the notes, where letters are typed.

/** `acts` holds what the keys do. */
export function takeKeys(acts) {
  addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    const does = {
      F8: () => acts.step(event.shiftKey ? -1 : 1),
      Enter: command && acts.applyFirst,
      ".": command && acts.toNote,
      Escape: event.target.closest?.(".note") && acts.toDraft,
    }[event.key];
    if (!does || event.isComposing) return;
    event.preventDefault();
    does();
  });
  acts.list.list.addEventListener("keydown", (event) => {
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
