// Pictures: one wider than the screen opens where its marks are; what belongs together lights up together, under a pointer or a keyboard's focus. All of it can be read without.

/** Move a map or a network that is wider than its frame to the middle of its marks. */
export function openAtMarks() {
  for (const picture of document.querySelectorAll(".drawn > .picture-map, .drawn > .picture-network")) {
    const frame = picture.parentElement;
    const marks = [...picture.querySelectorAll("a.mark circle, a.mark .shape")];
    if (frame.scrollWidth <= frame.clientWidth || !marks.length) continue;
    const at = marks.map((mark) => mark.getBoundingClientRect()).map((box) => box.left + box.width / 2).sort((a, b) => a - b);
    frame.scrollLeft += at[Math.floor(at.length / 2)] - frame.getBoundingClientRect().left - frame.clientWidth / 2;
  }
}

/** Light the lines of a thing with it, and the things of a line with it. */
export function lightPictures() {
  for (const picture of document.querySelectorAll(".picture:has([data-ends])")) {
    const marks = [...picture.querySelectorAll("[data-ends]")];
    const endsOf = (mark) => mark.dataset.ends.split(" ");
    const set = (target, on) => {
      const mark = target.closest?.("[data-ends]");
      if (!mark) return;
      const [one, other] = endsOf(mark);
      for (const each of marks) {
        const ends = endsOf(each);
        const belongs = other === undefined ? ends.includes(one) && ends.length > 1 : ends.length === 1 && [one, other].includes(ends[0]);
        each.classList.toggle("on", on && (belongs || each === mark));
      }
    };
    for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
      picture.addEventListener(begin, (event) => set(event.target, true));
      picture.addEventListener(end, (event) => set(event.target, false));
    }
  }
}
