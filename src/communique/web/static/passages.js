// Passages: addresses such as #p3:120-188 in the text on the page. Offsets count code points, as in the dossier;
// the browser counts UTF-16 units, so they are changed here and nowhere else.

const ADDRESS = /^#?p(\d+):(\d+)-(\d+)$/;

/** The parts of an address, or null. */
export function parsePassage(hash) {
  const found = ADDRESS.exec(decodeURIComponent(hash));
  if (!found) return null;
  const [paragraph, start, end] = found.slice(1).map(Number);
  return end > start ? { paragraph, start, end } : null;
}

/** Code points of a string. */
export function lengthOf(words) {
  let number = 0;
  for (const _ of words) number += 1;
  return number;
}

/** UTF-16 units of the first code points of a string. */
function unitsOf(words, points) {
  let units = 0;
  for (const character of words) {
    if (points <= 0) break;
    points -= 1;
    units += character.length;
  }
  return units;
}

/** The parts of a passage: each an element of words with the characters in it; none if the words do not all stand here. */
export function partsOf(passage) {
  const all = [...document.querySelectorAll(".words")].map((words) => {
    const from = Number(words.dataset.start);
    return { words, from, to: from + lengthOf(words.textContent) };
  });
  const base = baseOf(passage.paragraph);
  if (base === null) return [];
  const [start, end] = [base + passage.start, base + passage.end];
  const inside = (at) => all.some((w) => w.from <= at && at < w.to);
  if (!inside(start) || !inside(end - 1)) return [];
  return all
    .filter((w) => w.from < end && w.to > start)
    .map((w) => ({ words: w.words, start: Math.max(start - w.from, 0), end: Math.min(end, w.to) - w.from }));
}

/** Where the characters of a paragraph are counted from: its first one; those of the heading from the start of the text. */
function baseOf(paragraph) {
  if (paragraph === 0) return 0;
  const words = document.querySelector(`.words[data-paragraph="${paragraph}"]`);
  return words ? Number(words.dataset.start) : null;
}

/** Cut the flat marks of an element at an offset, so that a passage begins or ends between two nodes. */
function cutAt(words, points) {
  let left = points;
  for (const node of [...words.childNodes]) {
    const length = lengthOf(node.textContent);
    if (left <= 0) return node;
    if (left < length) {
      const units = unitsOf(node.textContent, left);
      if (node.nodeType === Node.TEXT_NODE) return node.splitText(units);
      const rest = node.cloneNode(false);
      const inner = node.firstChild;
      rest.append(inner.splitText(units));
      node.after(rest);
      return rest;
    }
    left -= length;
  }
  return null;
}

/** Put the words of a part into an element of their own and give it back. */
export function light({ words, start, end }) {
  const first = cutAt(words, start);
  const after = cutAt(words, end);
  const lit = document.createElement("span");
  lit.className = "lit";
  lit.tabIndex = -1;
  words.insertBefore(lit, first);
  let node = lit.nextSibling;
  while (node && node !== after) {
    const next = node.nextSibling;
    lit.append(node);
    node = next;
  }
  return lit;
}

/** Undo every light. */
export function dim() {
  for (const lit of document.querySelectorAll(".lit")) lit.replaceWith(...lit.childNodes);
  for (const words of document.querySelectorAll(".words")) words.normalize();
}

/** The address of the words that are selected, or null. */
export function selectedPassage() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const words = parentWords(range.startContainer);
  if (!words || words !== parentWords(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const base = Number(words.dataset.start) - baseOf(Number(words.dataset.paragraph));
  const start = base + lengthOf(before.toString());
  const end = start + lengthOf(range.toString());
  return end > start ? { anchor: `p${words.dataset.paragraph}:${start}-${end}`, range } : null;
}

function parentWords(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest(".words") ?? null;
}
