// Keys: / ? j k n p c and the numbers of layers. Never while somebody types.

/** Listen to the keys of every page. */
export function onKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = ACTIONS[event.key] ?? (/^[1-8]$/.test(event.key) ? () => layer(event.key) : null);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const ACTIONS = {
  "/": () => document.getElementById("find")?.focus(),
  "?": list,
  j: () => step(".block.paragraph .number, tbody tr, .hit", 1),
  k: () => step(".block.paragraph .number, tbody tr, .hit", -1),
  n: () => step(".fact:not(.off):not(.quiet) .to", 1),
  p: () => step(".fact:not(.off):not(.quiet) .to", -1),
  c: () => document.dispatchEvent(new Event("communique:cite")),
  Escape: () => document.querySelector(".keys")?.remove(),
};

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]") != null;
}

/** Go to the next or earlier thing of a kind. */
function step(kind, by) {
  const all = [...document.querySelectorAll(kind)];
  if (!all.length) return;
  const at = all.findIndex((e) => e === document.activeElement || e.contains(document.activeElement));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  const target = next.matches("a, button") ? next : (next.querySelector("a, button") ?? next);
  if (!target.matches("a, button")) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}

function layer(key) {
  document.querySelectorAll(".layers input")[Number(key) - 1]?.click();
}

/** The list of keys, as the page brings it in the reader's language. */
function list() {
  if (document.querySelector(".keys")) return ACTIONS.Escape();
  document.body.append(document.getElementById("keys").content.cloneNode(true));
  document.querySelector(".keys").focus();
}
