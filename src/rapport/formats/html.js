// Puts the notes beside their words without tearing the text apart; without this script, or on paper, each
// paragraph is as high as its notes.
"use strict";
const wide = matchMedia("(min-width: 52.01rem)");
function lay() {
  for (const page of document.querySelectorAll(".page")) {
    page.classList.toggle("laid", wide.matches);
    page.style.minHeight = "";
    let free = 0;
    for (const notes of page.querySelectorAll(".notes")) {
      const top = Math.max(notes.parentElement.offsetTop, free);
      notes.style.top = `${top}px`;
      free = top + notes.offsetHeight;
    }
    if (wide.matches) page.style.minHeight = `${free}px`;
  }
}
addEventListener("resize", lay);
lay();
