// The page of a statement: passages that light up, facts and words that point at each other, layers, citations.
import { dim, light, partsOf, parsePassage, selectedPassage } from "./passages.js";
import { tell } from "./tell.js";

/** Make a statement readable with hand and keyboard. */
export function readStatement(article) {
  // Empty anchors serve browsers without scripts; here they would take the focus away from the words.
  for (const anchor of article.querySelectorAll(".words > span[id]")) anchor.remove();
  addEventListener("hashchange", arrive);
  article.addEventListener("click", (event) => {
    // Going where one already is changes no address, and so is told to nobody.
    if (event.target.closest("a")?.hash === location.hash && location.hash) setTimeout(arrive);
  });
  arrive();
  pointBothWays(article);
  switchLayers(article);
  offerCitation(article);
}

/** Scroll to, light and focus the words that the address names; say so if they do not stand here. */
function arrive() {
  const broken = document.getElementById("broken");
  broken.hidden = true;
  dim();
  if (!location.hash.startsWith("#p") || !location.hash.includes(":")) return;
  const passage = parsePassage(location.hash);
  const parts = passage ? partsOf(passage) : [];
  if (!parts.length) {
    broken.hidden = false;
    broken.tabIndex = -1;
    broken.focus();
    return;
  }
  const [lit] = parts.map(light);
  choose(location.hash);
  lit.focus({ preventScroll: true });
  lit.scrollIntoView({ block: "center" });
}

/** Show what the facts of a passage tell beside their words. */
function choose(hash) {
  for (const fact of document.querySelectorAll(".fact")) {
    fact.classList.toggle("chosen", fact.querySelector(".to").getAttribute("href") === decodeURIComponent(hash));
  }
}

/** Hover or focus on a fact lights its words, and the other way round. */
function pointBothWays(article) {
  const facts = new Map([...article.querySelectorAll(".fact")].map((f) => [f.dataset.fact, f]));
  const namesOf = (target) => {
    const mark = target.closest?.(".mark, .fact");
    return mark ? (mark.dataset.facts ?? mark.dataset.fact).split(" ") : [];
  };
  const set = (target, on) => {
    const names = namesOf(target);
    if (!names.length) return;
    for (const name of names) facts.get(name)?.classList.toggle("on", on);
    const marks = article.querySelectorAll(names.map((n) => `.mark[data-facts~="${CSS.escape(n)}"]`).join(","));
    for (const mark of marks) mark.classList.toggle("on", on);
  };
  for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    article.addEventListener(begin, (event) => set(event.target, true));
    article.addEventListener(end, (event) => set(event.target, false));
  }
}

/** Layers that are off show neither marks nor notes. */
function switchLayers(article) {
  const boxes = [...article.querySelectorAll(".layers input")];
  const apply = () => {
    const on = new Set(boxes.filter((b) => b.checked).map((b) => `l-${b.value}`));
    for (const mark of article.querySelectorAll(".mark, .fact")) {
      // What lies in several layers looks like one that is on.
      mark.dataset.layers ??= [...mark.classList].filter((c) => c.startsWith("l-")).join(" ");
      const layers = mark.dataset.layers.split(" ");
      const shown = layers.filter((c) => on.has(c));
      for (const name of layers) mark.classList.toggle(name, shown.includes(name) || !shown.length);
      mark.classList.toggle("off", !shown.length);
    }
  };
  for (const box of boxes) box.addEventListener("change", apply);
}

/** A small bar beside selected words: copy them as a citation. */
function offerCitation(article) {
  let bar = null;
  document.addEventListener("selectionchange", () => {
    bar?.remove();
    bar = null;
    const selected = selectedPassage();
    if (!selected) return;
    bar = citationBar(article, selected);
    document.body.append(bar);
  });
  document.addEventListener("communique:cite", () => {
    const lit = document.querySelector(".lit");
    const anchor = selectedPassage()?.anchor ?? (lit ? location.hash.slice(1) : null);
    if (anchor) copy(article, anchor, "chicago");
    else tell(article.dataset.saySelect);
  });
}

function citationBar(article, { anchor, range }) {
  const bar = document.createElement("div");
  bar.className = "citing";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", article.dataset.sayCopy);
  for (const [style, label] of [["chicago", "Chicago"], ["markdown", "Markdown"], ["link", article.dataset.sayLink], ["w3c", "W3C"]]) {
    const button = document.createElement("button");
    button.textContent = label;
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => copy(article, anchor, style));
    bar.append(button);
  }
  const box = range.getBoundingClientRect();
  bar.style.top = `${scrollY + box.bottom + 6}px`;
  bar.style.left = `${scrollX + Math.max(8, Math.min(box.left, innerWidth - 300))}px`;
  return bar;
}

async function copy(article, anchor, style) {
  const { slug, text } = article.dataset;
  const query = new URLSearchParams({ s: slug, at: anchor, ...(text === "1" ? {} : { text }) });
  const reply = await (await fetch(`/cite.json?${query}`)).json();
  if (!reply.ok) return tell(reply.error);
  const words = style === "link" ? new URL(reply.rows[0].link, location).href : reply.rows[0][style];
  try {
    await navigator.clipboard.writeText(words);
    tell(article.dataset.sayCopied);
  } catch {
    location.assign(`/cite?${query}`);
  }
}
